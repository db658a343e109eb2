import { z } from '@hono/zod-openapi'
import { bands } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { cursor, instant, limit, page, trimmedText, uuid } from '#contract/text.ts'

export const promiseStates = ['open', 'broken', 'kept', 'dropped'] as const
export const promiseKinds = ['call', 'reply'] as const
export const promiseKeepings = ['message', 'call', 'hand'] as const

const at = z.string().openapi({ format: 'date-time' })

/** Something a visitor was told would be done by a time. */
export const promise = z
  .object({
    id: uuid,
    kind: z.enum(promiseKinds),
    state: z
      .enum(promiseStates)
      .openapi({ description: 'broken: the time has passed, and nobody was in contact' }),
    sentence: z
      .string()
      .openapi({ description: 'As it was said', example: 'Mara calls you tomorrow by 10:00.' }),
    dueAt: at,
    lead: z.object({
      id: uuid,
      name: z.string().nullable(),
      label: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      band: z.enum(bands),
    }),
    conversationId: uuid.nullable(),
    messageId: uuid.nullable().openapi({ description: 'The message that says it, where there is one' }),
    member: z
      .object({ id: uuid, name: z.string() })
      .nullable()
      .openapi({ description: 'Who is to keep it; null: anybody' }),
    madeBy: z.object({ kind: z.enum(['desk', 'assistant', 'member']), name: z.string().nullable() }),
    madeAt: at,
    keptAt: at.nullable(),
    keptBy: z.string().nullable(),
    keptHow: z
      .enum(promiseKeepings)
      .nullable()
      .openapi({ description: 'By a message, a logged call, or said to be kept by a member' }),
    late: z.boolean().openapi({ description: 'Kept, but after its time' }),
    droppedAt: at.nullable(),
    droppedBy: z.string().nullable(),
  })
  .openapi('Promise')

const sentence = trimmedText(500)
const kind = z.enum(promiseKinds)
const memberId = uuid.nullable()
const door = { 'x-permission': 'inbox.answer', 'x-plan': 'inbox' } as const
const params = z.object({ id: uuid })
const one = z.object({ promiseId: uuid })

export const listPromises = route({
  method: 'get',
  path: '/api/v1/promises',
  operationId: 'listPromises',
  tags: ['Inbox'],
  summary: 'What visitors were promised',
  description: 'Open and broken ones by their time, earliest first; kept ones by when, latest first.',
  'x-access': 'read',
  'x-permission': 'inbox.see',
  'x-plan': 'inbox',
  request: {
    query: z.object({ state: z.enum(['open', 'broken', 'kept']).default('open'), cursor, limit }),
  },
  responses: {
    200: json(
      page(promise).extend({ counts: z.object({ open: z.number().int(), broken: z.number().int() }) }),
      'A page of promises, and how many there are to keep',
    ),
  },
})

export const listLeadPromises = route({
  method: 'get',
  path: '/api/v1/leads/{id}/promises',
  operationId: 'listLeadPromises',
  tags: ['Inbox'],
  summary: 'What one lead was promised, latest first',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'inbox',
  request: { params },
  responses: { 200: json(z.object({ items: z.array(promise) }), 'Promises, at most 100') },
})

export const addPromise = route({
  ...door,
  method: 'post',
  path: '/api/v1/leads/{id}/promises',
  operationId: 'addPromise',
  tags: ['Inbox'],
  summary: 'Write down what a lead was promised',
  description: 'It is kept by the next message of a member to this lead, or the next logged call.',
  'x-access': 'write',
  request: {
    params,
    body: body(
      z.object({
        sentence,
        dueAt: instant,
        kind: kind.default('call'),
        conversationId: uuid.optional(),
        memberId: memberId.optional().openapi({ description: 'The caller where left out; null: anybody' }),
      }),
    ),
  },
  responses: { 201: json(promise, 'The promise') },
})

export const changePromise = route({
  ...door,
  method: 'patch',
  path: '/api/v1/promises/{promiseId}',
  operationId: 'changePromise',
  tags: ['Inbox'],
  summary: 'Put a promise off, say it otherwise, or give it to somebody',
  description: 'Of a promise that is neither kept nor dropped.',
  'x-access': 'write',
  request: {
    params: one,
    body: body(z.object({ sentence, dueAt: instant, kind, memberId }).partial()),
  },
  responses: { 200: json(promise, 'The promise as it is now') },
})

export const keepPromise = route({
  ...door,
  method: 'post',
  path: '/api/v1/promises/{promiseId}/keep',
  operationId: 'keepPromise',
  tags: ['Inbox'],
  summary: 'Say that a promise was kept in another way',
  'x-access': 'write',
  request: { params: one },
  responses: { 200: json(promise, 'The promise as it is now') },
})

export const dropPromise = route({
  ...door,
  method: 'post',
  path: '/api/v1/promises/{promiseId}/drop',
  operationId: 'dropPromise',
  tags: ['Inbox'],
  summary: 'Let a promise go that does not have to be kept any more',
  'x-access': 'write',
  request: { params: one },
  responses: { 200: json(promise, 'The promise as it is now') },
})

export type PromiseKind = (typeof promiseKinds)[number]
export type PromiseState = (typeof promiseStates)[number]
export type PromiseItem = z.infer<typeof promise>
