import { z } from '@hono/zod-openapi'
import { bands, followUpFilters, leadSorts, lostFilters, statuses } from '#contract/leads.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { storableText, trimmedText, uuid } from '#contract/text.ts'

const datePresets = ['last24h', 'today', 'yesterday', 'last7', 'last30', 'thisMonth', 'custom'] as const

const day = z.iso.date().refine((given) => given >= '1970', 'A day between 1970 and 9999')

/** Filters as they stand in the address of the list: a preset goes on meaning "the last 7 days". */
const viewFilters = z
  .strictObject({
    q: storableText(1, 200).optional(),
    status: z.array(z.enum(statuses)).min(1).max(statuses.length).optional(),
    band: z.array(z.enum(bands)).min(1).max(bands.length).optional(),
    lostReason: z.array(z.enum(lostFilters)).min(1).max(lostFilters.length).optional(),
    tag: z.array(storableText(1, 100)).min(1).max(20).optional(),
    tagMode: z.enum(['all', 'none']).optional().openapi({ description: 'Left out: any of the tags' }),
    date: z.enum(datePresets).optional(),
    from: day.optional(),
    to: day.optional(),
    dateField: z.enum(['firstSeen']).optional().openapi({ description: 'Left out: last active' }),
    assignee: z.union([uuid, z.enum(['nobody', 'me'])]).optional(),
    channel: storableText(1, 40).optional(),
    hasContact: z.boolean().optional(),
    anonymous: z.boolean().optional(),
    waiting: z.literal(true).optional(),
    cameBack: z.literal(true).optional(),
    toCall: z.literal(true).optional(),
    followUp: z.array(z.enum(followUpFilters)).min(1).max(followUpFilters.length).optional(),
    spam: z.literal(true).optional(),
  })
  .openapi('ViewFilters')

const given = z.object({
  name: trimmedText(60),
  shared: z.boolean(),
  filters: viewFilters,
  sort: z.enum(leadSorts),
})

/** A list that somebody has put together and named. */
const view = z
  .object({
    id: uuid,
    name: z.string(),
    shared: z.boolean().openapi({ description: 'Seen by the whole team; a private one by its owner alone' }),
    mine: z.boolean(),
    by: z.string().nullable().openapi({ description: 'Whose it is; null when they have left' }),
    mayChange: z.boolean(),
    filters: viewFilters,
    hidden: z
      .array(z.enum(['q', 'hasContact']))
      .openapi({ description: 'Filters that go by what is hidden from the reader, and are left out' }),
    sort: z.enum(leadSorts),
  })
  .openapi('View')

export const columnNames = [
  'lead',
  'words',
  'status',
  'score',
  'tags',
  'assignee',
  'active',
  'firstSeen',
  'company',
  'location',
  'email',
  'phone',
  'channel',
] as const

const column = z.strictObject({
  name: z.enum(columnNames),
  width: z.number().int().min(32).max(1200).nullable().openapi({ description: 'Null: its usual width' }),
})

const columns = z
  .array(column)
  .max(columnNames.length)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'Each column once')

const door = { 'x-access': 'member', 'x-permission': 'leads.see', 'x-plan': 'leads' } as const
const path = '/api/v1/views'
const one = z.object({ viewId: uuid })

export const listViews = route({
  ...door,
  method: 'get',
  path,
  operationId: 'listViews',
  tags: ['Leads'],
  summary: 'Saved views: one’s own and those shared with the team; and the columns one has chosen',
  responses: {
    200: json(
      z.object({
        items: z.array(view),
        columns: columns.nullable().openapi({ description: 'In their order; null: as for everybody' }),
      }),
      'Views in one’s own order, else one’s own first',
    ),
  },
})

export const addView = route({
  ...door,
  method: 'post',
  path,
  operationId: 'addView',
  tags: ['Leads'],
  summary: 'Save a view',
  description: 'A viewer keeps views for themselves; sharing needs leads.change. 409 too_many beyond 100.',
  request: { body: body(given) },
  responses: { 201: json(view, 'The view') },
})

export const changeView = route({
  ...door,
  method: 'patch',
  path: `${path}/{viewId}`,
  operationId: 'changeView',
  tags: ['Leads'],
  summary: 'Rename a view, share it, or save other filters in it',
  description: 'One’s own; shared ones also owners and admins.',
  request: { params: one, body: body(given.partial()) },
  responses: { 200: json(view, 'The view as it is now') },
})

export const deleteView = route({
  ...door,
  method: 'delete',
  path: `${path}/{viewId}`,
  operationId: 'deleteView',
  tags: ['Leads'],
  summary: 'Delete a view; for a day it can be restored',
  request: { params: one },
  responses: { 204: nothing },
})

export const restoreView = route({
  ...door,
  method: 'post',
  path: `${path}/{viewId}/restore`,
  operationId: 'restoreView',
  tags: ['Leads'],
  summary: 'Take the deleting of a view back; its links work again',
  request: { params: one },
  responses: { 200: json(view, 'The view') },
})

export const orderViews = route({
  ...door,
  method: 'put',
  path: '/api/v1/view-order',
  operationId: 'orderViews',
  tags: ['Leads'],
  summary: 'Say in which order the saved views stand, for oneself',
  description: 'Those that are not named stand behind the others; none at all: as for everybody.',
  request: {
    body: body(
      z.object({
        views: z
          .array(uuid)
          .max(500)
          .refine((all) => new Set(all).size === all.length, 'Each view once'),
      }),
    ),
  },
  responses: { 204: nothing },
})

export const setColumns = route({
  ...door,
  method: 'put',
  path: '/api/v1/columns',
  operationId: 'setColumns',
  tags: ['Leads'],
  summary: 'Choose, order and size the columns of the list, for oneself',
  description: 'None at all: as for everybody.',
  request: { body: body(z.object({ columns })) },
  responses: { 204: nothing },
})

export type View = z.infer<typeof view>
export type ViewFilters = z.infer<typeof viewFilters>
export type Column = z.infer<typeof column>
export type ColumnName = (typeof columnNames)[number]
