import { z } from '@hono/zod-openapi'
import { bands, statuses } from '#contract/leads.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { cursor, instant, limit, page, uuid } from '#contract/text.ts'

export const followUpStates = ['due', 'coming'] as const

const at = z.string().openapi({ format: 'date-time' })

/** A lead to turn to again, and when. */
export const followUpItem = z
  .object({
    id: uuid,
    dueAt: at,
    state: z.enum(followUpStates).openapi({ description: 'due: its time has come' }),
    member: z
      .object({ id: uuid, name: z.string() })
      .nullable()
      .openapi({ description: 'Whose it is; null: anybody’s' }),
    madeBy: z.string(),
    madeAt: at,
    lead: z.object({
      id: uuid,
      name: z.string().nullable(),
      label: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      status: z.enum(statuses),
      score: z.object({ value: z.number().int(), band: z.enum(bands) }),
      lastWords: z.string().nullable(),
    }),
  })
  .openapi('FollowUp')

const params = z.object({ id: uuid })
const door = { 'x-access': 'write', 'x-permission': 'leads.change', 'x-plan': 'profiles' } as const

export const listFollowUps = route({
  method: 'get',
  path: '/api/v1/follow-ups',
  operationId: 'listFollowUps',
  tags: ['Leads'],
  summary: 'Leads to turn to again, by when',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'profiles',
  request: {
    query: z.object({
      state: z.enum(followUpStates).default('due'),
      whose: z
        .enum(['mine', 'all'])
        .default('all')
        .openapi({ description: 'mine: those that are the caller’s or anybody’s' }),
      cursor,
      limit,
    }),
  },
  responses: {
    200: json(
      page(followUpItem).extend({ counts: z.object({ due: z.number().int(), coming: z.number().int() }) }),
      'A page, earliest first, and how many there are',
    ),
  },
})

export const setFollowUp = route({
  ...door,
  method: 'put',
  path: '/api/v1/leads/{id}/follow-up',
  operationId: 'setFollowUp',
  tags: ['Leads'],
  summary: 'Say when to turn to a lead again',
  description:
    'In place of the time there was. It ends with the next logged contact after its time has come.',
  request: { params, body: body(z.object({ dueAt: instant })) },
  responses: { 200: json(followUpItem, 'The follow-up') },
})

export const finishFollowUp = route({
  ...door,
  method: 'post',
  path: '/api/v1/leads/{id}/follow-up/done',
  operationId: 'finishFollowUp',
  tags: ['Leads'],
  summary: 'Say that a lead was turned to again',
  request: { params },
  responses: { 204: nothing },
})

export const clearFollowUp = route({
  ...door,
  method: 'delete',
  path: '/api/v1/leads/{id}/follow-up',
  operationId: 'clearFollowUp',
  tags: ['Leads'],
  summary: 'Turn to a lead again at no set time',
  request: { params },
  responses: { 204: nothing },
})

export type FollowUp = z.infer<typeof followUpItem>
export type FollowUpState = (typeof followUpStates)[number]
