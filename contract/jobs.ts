import { z } from '@hono/zod-openapi'
import { bands, leadFilters, lostFilters, statuses } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { storableText, trimmedText, uuid } from '#contract/text.ts'

/** So many leads can be named one by one. */
const mostIds = 2000

/** As `GET /leads` takes them, with lists as lists. */
const filters = leadFilters.extend({
  status: z.array(z.enum(statuses)).optional(),
  band: z.array(z.enum(bands)).optional(),
  lostReason: z.array(z.enum(lostFilters)).optional(),
  tag: z.array(storableText(0, 100)).max(20).optional(),
})

/** Which leads are meant: those named, or all that filters match but for the exceptions. */
export const selection = {
  ids: z.array(uuid).min(1).max(mostIds).optional(),
  filters: filters.optional(),
  except: z.array(uuid).max(mostIds).default([]).openapi({ description: 'With `filters`: but not these' }),
}

export function isOneSelection({ ids, filters }: { ids?: unknown; filters?: unknown }): boolean {
  return (ids === undefined) !== (filters === undefined)
}
export const sayOneSelection = { path: ['ids'], message: 'Name leads by `ids` or by `filters`, and not both' }

const tagName = trimmedText(50).refine(
  (name) => !/[,\p{Cc}]/u.test(name),
  'A tag has no commas or control characters',
)

const change = z
  .object({
    status: z.enum(statuses).optional(),
    lostReason: trimmedText(200)
      .nullable()
      .optional()
      .openapi({ type: ['string', 'null'], minLength: 1, maxLength: 200, description: 'With status `lost`' }),
    addTag: tagName.optional(),
    removeTag: tagName.optional(),
    assigneeId: uuid.nullable().optional().openapi({ description: 'Null: nobody' }),
  })
  .refine(
    ({ status, addTag, removeTag, assigneeId }) =>
      [status, addTag, removeTag, assigneeId].filter((one) => one !== undefined).length === 1,
    { path: [], message: 'Say one of status, addTag, removeTag and assigneeId' },
  )
  .refine(({ status, lostReason }) => lostReason === undefined || status === 'lost', {
    path: ['lostReason'],
    message: 'Only a lost lead has a reason',
  })

const at = z.string().openapi({ format: 'date-time' })

export const job = z
  .object({
    id: uuid,
    kind: z.enum(['status', 'addTag', 'removeTag', 'assignee', 'undo']),
    change: z.object({
      status: z.enum(statuses).optional(),
      lostReason: z.string().nullable().optional(),
      tag: z.string().optional(),
      assignee: z.string().nullable().optional().openapi({ description: 'Their name; null: nobody' }),
    }),
    state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
    wanted: z.number().int().openapi({ description: 'How many leads were meant when it was asked for' }),
    done: z.number().int().openapi({ description: 'How many of them were looked at' }),
    changed: z.number().int(),
    leftAlone: z.number().int().openapi({
      description: 'Deleted, merged or given away meanwhile; of an Undo also changed by somebody since',
    }),
    reason: z.string().nullable().openapi({ description: 'Why it failed, in a sentence' }),
    undoes: uuid.nullable().openapi({ description: 'Of an Undo: the job it takes back' }),
    undoneBy: uuid.nullable().openapi({ description: 'The Undo of this job' }),
    madeAt: at,
    endedAt: at.nullable(),
  })
  .openapi('Job')

const one = { params: z.object({ jobId: uuid }) }
const door = { 'x-access': 'write', 'x-permission': 'leads.change', 'x-plan': 'profiles' } as const

export const bulkChange = route({
  ...door,
  tags: ['Leads'],
  method: 'post',
  path: '/api/v1/leads/bulk',
  operationId: 'bulkChange',
  summary: 'Change many leads at once, by a job',
  description:
    'Which leads are meant is fixed at once; the job then goes through them. Each caller has one job running and a few waiting.',
  request: {
    body: body(z.object({ ...selection, change }).refine(isOneSelection, sayOneSelection)),
  },
  responses: { 201: json(job, 'The job; ask for it again to see how far it is') },
})

export const listJobs = route({
  ...door,
  // Whoever may only look has none, and is told so.
  'x-access': 'read',
  'x-permission': 'leads.see',
  tags: ['Leads'],
  method: 'get',
  path: '/api/v1/jobs',
  operationId: 'listJobs',
  summary: 'Your own jobs of the last day, newest first',
  responses: { 200: json(z.object({ items: z.array(job) }), 'Jobs') },
})

export const getJob = route({
  ...door,
  tags: ['Leads'],
  method: 'get',
  path: '/api/v1/jobs/{jobId}',
  operationId: 'getJob',
  summary: 'How far one of your jobs is',
  request: one,
  responses: { 200: json(job, 'The job') },
})

export const stopJob = route({
  ...door,
  tags: ['Leads'],
  method: 'post',
  path: '/api/v1/jobs/{jobId}/stop',
  operationId: 'stopJob',
  summary: 'Stop a job; what it has changed stays',
  request: one,
  responses: { 200: json(job, 'The job') },
})

export const undoJob = route({
  ...door,
  tags: ['Leads'],
  method: 'post',
  path: '/api/v1/jobs/{jobId}/undo',
  operationId: 'undoJob',
  summary: 'Put back what a job has changed, where nobody has changed it since',
  description: 'A job that is still running is stopped first. Asked for twice, it is done once.',
  request: one,
  responses: { 201: json(job, 'The job that puts it back') },
})

export type Job = z.infer<typeof job>
export type Selection = {
  ids?: string[] | undefined
  filters?: z.output<typeof filters> | undefined
  except: string[]
}
export type BulkChange = z.output<typeof change>
