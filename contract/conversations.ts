import { z } from '@hono/zod-openapi'
import { bands, statuses } from '#contract/leads.ts'
import { author, message, messageKinds, waitReasons } from '#contract/messages.ts'
import { body, json, route } from '#contract/route.ts'
import { cursor, limit, page, spokenText, storableText, uuid } from '#contract/text.ts'

export const boxes = ['waiting', 'mine', 'open', 'closed'] as const
export const conversationStates = ['open', 'snoozed', 'closed'] as const
const at = z.string().openapi({ format: 'date-time' })

const holder = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('assistant') }),
    z.object({
      type: z.literal('member'),
      id: uuid.nullable().openapi({ description: 'Null where another chatbot told us of the takeover' }),
      name: z.string(),
    }),
  ])
  .openapi('Holder')

const conversationItem = z.object({
  id: uuid,
  lease: z.number().int().openapi({
    description: 'Rises with each change of holder or state; each change names the number it saw',
  }),
  state: z.enum(conversationStates),
  snoozedUntil: at.nullable(),
  channel: z.string(),
  holder,
  offeredTo: z
    .object({ id: uuid, name: z.string() })
    .nullable()
    .openapi({ description: 'The member who was asked to come' }),
  waitingSince: at.nullable().openapi({ description: 'The visitor waits for a person since then' }),
  waitReason: z.enum(waitReasons).nullable().openapi({
    description:
      'Asked for; a keyword; turned hot; the assistant was unsure, had no answer, or the model wished it; no assistant on the site; a member holds it and has not replied',
  }),
  lastAt: at,
  last: z
    .object({ author, kind: z.enum(messageKinds), text: z.string() })
    .nullable()
    .openapi({ description: 'What the visitor or a member said last, cut at 200 characters' }),
  pageUrl: z.string().nullable(),
  siteName: z.string().nullable(),
  lead: z.object({
    id: uuid,
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    label: z.string(),
    status: z.enum(statuses),
    score: z.object({ value: z.number().int(), band: z.enum(bands) }),
    tags: z.array(z.string()),
    assignee: z.object({ id: uuid, name: z.string() }).nullable(),
    sample: z.boolean(),
    blockedAt: at.nullable(),
  }),
})

export const conversation = conversationItem
  .extend({
    lastSeq: z.number().int(),
    heldSince: at.nullable(),
    unsaid: z.object({ text: z.string(), at, upTo: z.number().int() }).nullable().openapi({
      description:
        'What the assistant would have said when a member last took over while it prepared an answer to the message `upTo`',
    }),
  })
  .openapi('Conversation')

const counts = z.object({
  waiting: z.number().int(),
  mine: z.number().int(),
  open: z.object({ value: z.number().int(), capped: z.boolean() }),
  closed: z.object({ value: z.number().int(), capped: z.boolean() }),
})

const params = z.object({ conversationId: uuid })
const lease = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const door = { 'x-access': 'member', 'x-permission': 'inbox.answer', 'x-plan': 'inbox' } as const
const seen = body(z.object({ lease }))
const asItIsNow = { 200: json(conversation, 'The conversation as it is now') }

export const listConversations = route({
  method: 'get',
  path: '/api/v1/conversations',
  operationId: 'listConversations',
  tags: ['Inbox'],
  summary: 'Conversations of the inbox',
  description:
    '`waiting`: a person is waited for and nobody has it, longest first. `mine`: held by the caller. `open`: all that are not closed. Newest words first but for `waiting`.',
  'x-access': 'member',
  'x-permission': 'inbox.see',
  'x-plan': 'inbox',
  request: {
    query: z.object({
      box: z.enum(boxes).default('waiting'),
      q: storableText(0, 200).optional(),
      cursor,
      limit,
    }),
  },
  responses: { 200: json(page(conversationItem).extend({ counts }), 'Conversations') },
})

export const getConversation = route({
  method: 'get',
  path: '/api/v1/conversations/{conversationId}',
  operationId: 'getConversation',
  tags: ['Inbox'],
  summary: 'One conversation',
  'x-access': 'member',
  'x-permission': 'inbox.see',
  'x-plan': 'inbox',
  request: { params },
  responses: { 200: json(conversation, 'The conversation') },
})

export const listConversationMessages = route({
  method: 'get',
  path: '/api/v1/conversations/{conversationId}/messages',
  operationId: 'listConversationMessages',
  tags: ['Inbox'],
  summary: 'What was said in a conversation',
  description: 'By seq, oldest first: the latest ones, those before a seq, or those after one.',
  'x-access': 'member',
  'x-permission': 'inbox.see',
  'x-plan': 'inbox',
  request: {
    params,
    query: z.object({
      before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
      after: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(message), more: z.boolean() }), 'Messages; `more` in that direction'),
  },
})

export const takeOver = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/takeover',
  operationId: 'takeOverConversation',
  tags: ['Inbox'],
  summary: 'Answer a conversation oneself from now on',
  description:
    'From the assistant, the queue or a colleague. 409 taken with the holder when somebody was faster. The assistant is silent from the moment this is answered.',
  request: { params, body: seen },
  responses: asItIsNow,
})

export const handBack = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/handback',
  operationId: 'handBackConversation',
  tags: ['Inbox'],
  summary: 'Give a conversation back to the assistant',
  description:
    'It answers what is still open. Where the site has no assistant the conversation goes back to the queue.',
  request: { params, body: seen },
  responses: asItIsNow,
})

export const assignConversation = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/assign',
  operationId: 'assignConversation',
  tags: ['Inbox'],
  summary: 'Give a conversation to a colleague',
  request: { params, body: body(z.object({ lease, memberId: uuid })) },
  responses: asItIsNow,
})

export const snoozeConversation = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/snooze',
  operationId: 'snoozeConversation',
  tags: ['Inbox'],
  summary: 'Put a conversation off until a time',
  description: 'It comes back then, or as soon as the visitor writes.',
  request: { params, body: body(z.object({ lease, until: z.iso.datetime({ offset: true }) })) },
  responses: asItIsNow,
})

export const closeConversation = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/close',
  operationId: 'closeConversation',
  tags: ['Inbox'],
  summary: 'Close a conversation',
  description: 'Nobody waits in it any more. It opens again, with the assistant, when the visitor writes.',
  request: { params, body: seen },
  responses: asItIsNow,
})

export const reopenConversation = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/reopen',
  operationId: 'reopenConversation',
  tags: ['Inbox'],
  summary: 'Open a closed or snoozed conversation again',
  request: { params, body: seen },
  responses: asItIsNow,
})

export const sendReply = route({
  ...door,
  method: 'post',
  path: '/api/v1/conversations/{conversationId}/messages',
  operationId: 'sendReply',
  tags: ['Inbox'],
  summary: 'Say something as the member who holds the conversation',
  description:
    'Stored for good when answered. The same clientId again answers the same message; with another text 409 id_reused; 409 not_holding unless the caller holds the conversation.',
  request: { params, body: body(z.object({ clientId: storableText(1, 100), text: spokenText })) },
  responses: { 200: json(z.object({ message }), 'The stored message') },
})

export type Box = (typeof boxes)[number]
export type ConversationItem = z.infer<typeof conversationItem>
export type Conversation = z.infer<typeof conversation>
