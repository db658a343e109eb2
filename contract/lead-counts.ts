import { z } from '@hono/zod-openapi'
import { bands, leadFilters, statuses } from '#contract/leads.ts'
import { json, route } from '#contract/route.ts'

const at = z.string().openapi({ format: 'date-time' })

export const totalOfLeads = route({
  method: 'get',
  path: '/api/v1/leads/total',
  operationId: 'totalOfLeads',
  tags: ['Leads'],
  summary: 'How many leads filters leave, samples left out',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'leads',
  request: { query: leadFilters },
  responses: {
    200: json(
      z.object({ value: z.number().int(), capped: z.boolean().openapi({ description: 'At least so many' }) }),
      'As many as the list of them shows beside samples',
    ),
  },
})

export const leadCounts = z
  .object({
    all: z.number().int(),
    byStatus: z.record(z.enum(statuses), z.number().int()),
    byBand: z.record(z.enum(bands), z.number().int()),
    newToday: z.number().int(),
    waiting: z.number().int(),
    longestWaitingSince: at.nullable(),
    cameBack: z.number().int(),
    toCall: z.number().int().openapi({ description: 'As many as the list with `toCall=true` shows' }),
    followUpsDue: z
      .number()
      .int()
      .openapi({ description: 'Leads somebody was to turn to again by now: `followUp=due`' }),
    convertedThisMonth: z.number().int(),
  })
  .openapi('LeadCounts')

export const countLeads = route({
  method: 'get',
  path: '/api/v1/leads/counts',
  operationId: 'countLeads',
  tags: ['Leads'],
  summary: 'Exact counts of the whole workspace, without filters and without samples',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'every',
  responses: { 200: json(leadCounts, 'Counts') },
})

export type LeadCounts = z.infer<typeof leadCounts>
