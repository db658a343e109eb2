import { z } from '@hono/zod-openapi'
import { lead } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { uuid } from '#contract/text.ts'

const version = z.number().int().min(0).openapi({ description: 'The version of the lead last seen' })

const ofFact = z.object({ id: uuid, factId: uuid })

export const pickFact = route({
  method: 'post',
  path: '/api/v1/leads/{id}/facts/{factId}/pick',
  operationId: 'pickFact',
  tags: ['Leads'],
  summary: 'Show this value in its field; reading no longer touches the field',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: ofFact, body: body(z.object({ version })) },
  responses: { 200: json(lead, 'The lead as it is now') },
})

export const rejectFact = route({
  method: 'post',
  path: '/api/v1/leads/{id}/facts/{factId}/reject',
  operationId: 'rejectFact',
  tags: ['Leads'],
  summary: 'Say that this value is wrong: it is not shown, earns nothing, and is not read again',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: ofFact, body: body(z.object({ version })) },
  responses: { 200: json(lead, 'The lead as it is now') },
})

export const restoreFact = route({
  method: 'post',
  path: '/api/v1/leads/{id}/facts/{factId}/restore',
  operationId: 'restoreFact',
  tags: ['Leads'],
  summary: 'Take a rejection back',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: ofFact, body: body(z.object({ version })) },
  responses: { 200: json(lead, 'The lead as it is now') },
})
