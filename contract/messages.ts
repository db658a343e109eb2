import { z } from '@hono/zod-openapi'
import { uuid } from '#contract/text.ts'

export const authorKinds = ['visitor', 'assistant', 'agent', 'system'] as const

/** `text` is something said; the others are system lines of the transcript. */
export const messageKinds = ['text', 'takeover', 'handback', 'asked', 'signed'] as const

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
  })
  .openapi('Message')

export type AuthorKind = (typeof authorKinds)[number]
export type MessageKind = (typeof messageKinds)[number]
export type Message = z.infer<typeof message>
