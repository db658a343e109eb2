import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { maxMessageText, spokenText, trimmedText, uuid } from '#contract/text.ts'

/** A reply that is kept for the whole team. `{name}` and its like in the text are filled in by whoever writes with it. */
export const cannedReply = z
  .object({
    id: uuid,
    name: z.string().openapi({ description: 'What it is found by', example: 'Delivery times' }),
    text: z.string().openapi({
      maxLength: maxMessageText,
      example: 'Hello {name}, we deliver within two weeks. {me}',
    }),
    by: z.string().openapi({ description: 'Who wrote it, or changed it last' }),
    changedAt: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('CannedReply')

const path = '/api/v1/canned-replies'
const given = z.object({ name: trimmedText(80), text: spokenText })

export const listCannedReplies = route({
  method: 'get',
  path,
  operationId: 'listCannedReplies',
  tags: ['Inbox'],
  summary: 'The saved replies of the team, by name',
  'x-access': 'read',
  'x-permission': 'inbox.see',
  'x-plan': 'inbox',
  responses: { 200: json(z.object({ items: z.array(cannedReply) }), 'Saved replies') },
})

export const addCannedReply = route({
  method: 'post',
  path,
  operationId: 'addCannedReply',
  tags: ['Inbox'],
  summary: 'Save a reply for the team',
  description: '422 when there is one of that name; 409 too_many beyond 500.',
  'x-access': 'write',
  'x-permission': 'inbox.answer',
  'x-plan': 'inbox',
  request: { body: body(given) },
  responses: { 201: json(cannedReply, 'The saved reply') },
})

export const changeCannedReply = route({
  method: 'patch',
  path: `${path}/{replyId}`,
  operationId: 'changeCannedReply',
  tags: ['Inbox'],
  summary: 'Change a saved reply',
  'x-access': 'write',
  'x-permission': 'inbox.answer',
  'x-plan': 'inbox',
  request: { params: z.object({ replyId: uuid }), body: body(given.partial()) },
  responses: { 200: json(cannedReply, 'The saved reply as it is now') },
})

export const deleteCannedReply = route({
  method: 'delete',
  path: `${path}/{replyId}`,
  operationId: 'deleteCannedReply',
  tags: ['Inbox'],
  summary: 'Delete a saved reply',
  'x-access': 'write',
  'x-permission': 'inbox.answer',
  'x-plan': 'inbox',
  request: { params: z.object({ replyId: uuid }) },
  responses: { 204: nothing },
})

export type CannedReply = z.infer<typeof cannedReply>
