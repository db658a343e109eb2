import { z } from '@hono/zod-openapi'
import { message } from '#contract/messages.ts'
import { json, route } from '#contract/route.ts'
import { cursor, limit, page, uuid } from '#contract/text.ts'

const at = z.string().openapi({ format: 'date-time' })

export const listLeadMessages = route({
  method: 'get',
  path: '/api/v1/leads/{id}/messages',
  operationId: 'listLeadMessages',
  tags: ['Leads'],
  summary: 'The transcript: all conversations of the lead, oldest first',
  description: 'Without a cursor the latest page; `nextCursor` leads to the page before it.',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'transcripts',
  request: { params: z.object({ id: uuid }), query: z.object({ cursor, limit }) },
  responses: { 200: json(page(message), 'Messages by (sentAt, seq)') },
})

/** One entry of the lead's append-only history. */
export const event = z
  .object({
    id: uuid,
    kind: z.string().openapi({ example: 'status.changed' }),
    actor: z.object({
      kind: z.enum(['member', 'key', 'visitor', 'assistant', 'agent', 'system']),
      name: z.string().nullable(),
    }),
    data: z.record(z.string(), z.unknown()).openapi({ description: '`from`, `to` and what the kind needs' }),
    at,
  })
  .openapi('Event')

export const listLeadEvents = route({
  method: 'get',
  path: '/api/v1/leads/{id}/events',
  operationId: 'listLeadEvents',
  tags: ['Leads'],
  summary: 'The history, newest first',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }), query: z.object({ cursor, limit }) },
  responses: { 200: json(page(event), 'Events') },
})

export type LeadEvent = z.infer<typeof event>
