import { z } from '@hono/zod-openapi'
import { json, route } from '#contract/route.ts'

export const removeSamples = route({
  method: 'delete',
  path: '/api/v1/samples',
  operationId: 'removeSamples',
  tags: ['Leads'],
  summary: 'Remove all sample leads',
  'x-access': 'member',
  'x-permission': 'samples.remove',
  'x-plan': 'every',
  responses: { 200: json(z.object({ removed: z.number().int() }), 'How many were removed') },
})
