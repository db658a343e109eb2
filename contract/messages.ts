import { z } from '@hono/zod-openapi'
import { uuid } from '#contract/text.ts'

export const authorKinds = ['visitor', 'assistant', 'agent', 'system'] as const

/**
 * `text` is something said; the others are system lines of the transcript. `connecting`: the author's name is the member's
 * who was asked to come. `takeover` with `by`: given to the member by that colleague. `away`: nobody of the team can come;
 * `until` says when somebody will be there, `promised` by when somebody gets back. `called`: a member has noted a call;
 * visitors read of it only where it has ended their wait.
 */
export const messageKinds = [
  'text',
  'takeover',
  'handback',
  'asked',
  'signed',
  'closed',
  'connecting',
  'away',
  'called',
] as const

/** What visitors tell of themselves in a form. */
export const givenDetails = ['name', 'email', 'phone'] as const

/** How a call went. */
export const callOutcomes = ['reached', 'left_message', 'no_answer'] as const

/** Why somebody waits for a person. */
export const waitReasons = [
  'asked',
  'keyword',
  'hot',
  'unsure',
  'model',
  'no_assistant',
  'no_answer',
  'held',
] as const

export const author = z.object({ kind: z.enum(authorKinds), name: z.string().optional() }).openapi('Author')

/** One turn of a conversation. `seq` counts up in each conversation; show them by (sentAt, seq). */
export const message = z
  .object({
    id: uuid,
    seq: z.number().int(),
    clientId: z.string().optional(),
    conversationId: uuid,
    kind: z.enum(messageKinds),
    author,
    text: z.string(),
    sentAt: z.string().openapi({ format: 'date-time' }),
    until: z
      .string()
      .optional()
      .openapi({ format: 'date-time', description: 'With `away`: when somebody is there again, if known' }),
    promised: z.string().optional().openapi({
      format: 'date-time',
      description: 'With `away`: by when somebody gets back, as its text says',
    }),
    by: z
      .string()
      .optional()
      .openapi({ description: 'With `takeover`: the colleague who gave it to the member' }),
    reason: z
      .enum(waitReasons)
      .optional()
      .openapi({
        description:
          'With `asked`: why a person was called. Visitors are told `model` unless they asked themselves. With `handback`: ' +
          '`no_answer` when the member did not answer in time; with `away`: `no_answer` when members were called and none came. ' +
          'Both for the team alone',
      }),
    sources: z
      .array(z.object({ title: z.string(), url: z.string().optional() }))
      .optional()
      .openapi({ description: 'What the assistant’s answer rests on' }),
    given: z.array(z.enum(givenDetails)).optional().openapi({
      description:
        'The visitor has filled these into the form before the first message; the text was written from it',
    }),
    stopped: z
      .boolean()
      .optional()
      .openapi({ description: 'The visitor has stopped this answer: it ends where they had enough' }),
    outcome: z
      .enum(callOutcomes)
      .optional()
      .openapi({ description: 'With `called`: how the call went. For the team alone' }),
    remark: z
      .string()
      .optional()
      .openapi({ description: 'With `called`: what the caller remarked. For the team alone' }),
    takenBack: z
      .boolean()
      .optional()
      .openapi({ description: 'With `called`: the call was noted by mistake. For the team alone' }),
    asks: z
      .enum(['email', 'phone'])
      .optional()
      .openapi({ description: 'For visitors: which detail of theirs it asks for' }),
  })
  .openapi('Message')

export type GivenDetail = (typeof givenDetails)[number]
export type AuthorKind = (typeof authorKinds)[number]
export type MessageKind = (typeof messageKinds)[number]
export type CallOutcome = (typeof callOutcomes)[number]
export type WaitReason = (typeof waitReasons)[number]
export type Message = z.infer<typeof message>
