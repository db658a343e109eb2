import { z } from '@hono/zod-openapi'
import { json, route } from '#contract/route.ts'

export const removeSamples = route({
  method: 'delete',
  path: '/api/v1/samples',
  operationId: 'removeSamples',
  tags: ['Leads'],
  summary: 'Remove all sample leads, and the sample answers that nobody has changed',
  'x-access': 'member',
  'x-permission': 'samples.remove',
  'x-plan': 'every',
  responses: { 200: json(z.object({ removed: z.number().int() }), 'How many leads were removed') },
})
