import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { instant, uuid } from '#contract/text.ts'

const door = { 'x-access': 'member', 'x-permission': 'leads.see', 'x-plan': 'leads' } as const
const params = z.object({ id: uuid })
const until = z.object({ until: z.string().openapi({ format: 'date-time' }) })

export const seeLead = route({
  ...door,
  method: 'put',
  path: '/api/v1/leads/{id}/seen',
  operationId: 'seeLead',
  tags: ['Leads'],
  summary: 'Say up to when one has seen what the visitor wrote',
  description:
    'For oneself. `until` is the `lastActiveAt` that was on screen; an earlier one changes nothing.',
  request: { params, body: body(z.object({ until: instant })) },
  responses: { 200: json(until, 'Up to when it counts as seen') },
})

export const unseeLead = route({
  ...door,
  method: 'delete',
  path: '/api/v1/leads/{id}/seen',
  operationId: 'unseeLead',
  tags: ['Leads'],
  summary: 'Mark a lead as unread, for oneself',
  request: { params },
  responses: { 200: json(until, 'Up to when it counts as seen: just before the visitor’s last words') },
})

export const seeAllLeads = route({
  ...door,
  method: 'post',
  path: '/api/v1/seen',
  operationId: 'seeAllLeads',
  tags: ['Leads'],
  summary: 'Mark all leads as read, for oneself',
  responses: { 204: nothing },
})
