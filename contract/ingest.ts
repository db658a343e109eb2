import { z } from '@hono/zod-openapi'
import { authorKinds, messageKinds } from '#contract/messages.ts'
import { body, json, route } from '#contract/route.ts'
import { problemCodes } from '#contract/problem.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { countryCode, instant, maxMessageText, storableText, uuid } from '#contract/text.ts'

/** One message of another chatbot. `session` is that bot's own id of the talk. */
export const ingestItem = z
  .object({
    clientId: storableText(1, 200),
    session: storableText(1, 200),
    // What `signed` says is proved to us with a token, not told by another bot.
    kind: z.enum(messageKinds).exclude(['signed']).default('text').openapi({
      description: '`takeover`, `handback` and `asked` are system lines; author.name says who',
    }),
    author: z.object({ kind: z.enum(authorKinds), name: storableText(1, 200).optional() }),
    text: storableText(0, maxMessageText).default(''),
    sentAt: instant,
    pageUrl: storableText(0, 2000).optional(),
    referrer: storableText(0, 2000).optional(),
    locale: storableText(0, 40).optional(),
    timeZone: storableText(0, 64).optional(),
    country: countryCode.optional().openapi({ description: 'For reading phone numbers' }),
  })
  .refine((item) => item.kind !== 'text' || /\S/.test(item.text), {
    path: ['text'],
    message: 'This must not be empty',
  })
  .refine((item) => (item.author.kind === 'system') === (item.kind !== 'text'), {
    path: ['author', 'kind'],
    message: 'System lines have the author kind `system` and a kind other than `text`, and only they',
  })
  .openapi('IngestItem')

export const maxIngestItems = 500

export const ingestResult = z
  .object({
    clientId: z.string().nullable(),
    status: z.enum(['created', 'duplicate', 'refused']),
    messageId: uuid.optional(),
    error: z
      .object({
        code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
        detail: z.string(),
        path: z.string().optional(),
      })
      .optional(),
  })
  .openapi('IngestResult')

export const ingestMessages = route({
  method: 'post',
  path: '/api/v1/ingest/messages',
  operationId: 'ingestMessages',
  tags: ['Ingest'],
  summary: 'Feed messages of any chatbot',
  description: 'Up to 500 messages. Each is judged alone: a bad one refuses only itself.',
  'x-access': 'ingest',
  'x-permission': 'messages.send',
  'x-plan': 'every',
  request: {
    body: body(
      z.object({
        messages: z
          .array(z.unknown())
          .min(1, 'At least one message')
          .max(maxIngestItems, `At most ${maxIngestItems} messages a call`)
          .openapi({ type: 'array', items: { $ref: '#/components/schemas/IngestItem' } }),
      }),
    ),
  },
  responses: { 200: json(z.object({ results: z.array(ingestResult) }), 'One result a message, in order') },
})

export type IngestItem = z.infer<typeof ingestItem>
export type IngestResult = z.infer<typeof ingestResult>
