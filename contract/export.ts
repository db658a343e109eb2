import { z } from '@hono/zod-openapi'
import { isOneSelection, sayOneSelection, selection } from '#contract/jobs.ts'
import { leadSorts } from '#contract/leads.ts'
import { body, route } from '#contract/route.ts'

/** In which the file can speak. */
export const exportLanguages = ['en', 'de'] as const

/** What can be written of a lead, in the usual order. */
export const exportColumns = [
  'id',
  'name',
  'email',
  'phone',
  'company',
  'location',
  'status',
  'lostReason',
  'score',
  'band',
  'tags',
  'assignee',
  'channel',
  'sessions',
  'lastWords',
  'firstSeenAt',
  'lastActiveAt',
  'waitingSince',
  'lastCallAt',
  'lastCall',
  'followUpAt',
  'lastNote',
] as const

export const exportLeads = route({
  method: 'post',
  path: '/api/v1/leads/export',
  operationId: 'exportLeads',
  tags: ['Leads'],
  summary: 'A CSV file of exactly the leads that are filtered or named',
  description:
    'UTF-8 with a byte order mark, RFC 4180. Which leads are meant is fixed at the start; `x-leads` says how many. Samples are left out. Cells that a spreadsheet would take for a formula get a leading apostrophe; phone numbers are written with spaces (+44 113 496 0777) and need none. For whom contact details are hidden they are covered here, too.',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'export',
  request: {
    body: body(
      z
        .object({
          ...selection,
          sort: z.enum(leadSorts).default('lastActive'),
          columns: z
            .array(z.enum(exportColumns))
            .min(1)
            .max(exportColumns.length)
            .default([...exportColumns]),
          values: z.enum(['words', 'codes']).default('words').openapi({
            description:
              '`words`: heads, status, band, reason and channel as people read them, in `language`; `codes`: as this API names them',
          }),
          language: z.enum(exportLanguages).default('en').openapi({ description: 'Of the words' }),
          times: z.enum(['local', 'iso']).default('local').openapi({
            description:
              '`local`: 2026-03-01 09:30:00 in the workspace’s time zone; `iso`: 2026-03-01T09:30:00.000Z',
          }),
        })
        .refine(isOneSelection, sayOneSelection),
    ),
  },
  responses: {
    200: {
      description: 'The file',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
})

export type ExportColumn = (typeof exportColumns)[number]
export type ExportLanguage = (typeof exportLanguages)[number]
