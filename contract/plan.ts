import { z } from '@hono/zod-openapi'
import { features, plans } from '#contract/access.ts'
import { body, json, route } from '#contract/route.ts'
import { cursor, limit, page, storableText, uuid } from '#contract/text.ts'

/** What a workspace has booked, and how much of it is used. */
export const planInUse = z
  .object({
    plan: z.enum(plans),
    opens: z.array(z.enum(features)),
    seats: z.object({
      of: z.number().int().openapi({ description: 'Of the plan and booked besides' }),
      extra: z.number().int(),
      used: z.number().int().openapi({ description: 'Members who may write, without the first owner' }),
      promised: z.number().int().openapi({ description: 'Open invitations that would take one' }),
    }),
    sites: z.object({ of: z.number().int().nullable(), used: z.number().int() }),
  })
  .openapi('PlanInUse')

export const getPlan = route({
  method: 'get',
  path: '/api/v1/plan',
  operationId: 'getPlan',
  tags: ['Workspace'],
  summary: 'The plan of the workspace and what is used of it',
  'x-access': 'member',
  'x-permission': 'plan.see',
  'x-plan': 'every',
  responses: { 200: json(planInUse, 'The plan') },
})

/** A workspace as the operator of the installation sees it: no lead, no contact, no message. */
export const operatedWorkspace = z
  .object({
    id: uuid,
    name: z.string(),
    plan: z.enum(plans),
    extraSeats: z.number().int(),
    members: z.number().int(),
    seatsUsed: z.number().int(),
    leads: z.number().int(),
    createdAt: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('OperatedWorkspace')

export const listWorkspaces = route({
  method: 'get',
  path: '/api/v1/operator/workspaces',
  operationId: 'listWorkspaces',
  tags: ['Operator'],
  summary: 'All workspaces of the installation',
  'x-access': 'operator',
  request: { query: z.object({ q: storableText(0, 100).optional(), cursor, limit }) },
  responses: { 200: json(page(operatedWorkspace), 'Workspaces, the newest first') },
})

export const changePlan = route({
  method: 'patch',
  path: '/api/v1/operator/workspaces/{id}',
  operationId: 'changePlan',
  tags: ['Operator'],
  summary: 'Set the plan of a workspace, at once; nothing is lost either way',
  'x-access': 'operator',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z.object({
        plan: z.enum(plans).optional(),
        extraSeats: z.number().int().min(0).max(1000).optional(),
      }),
    ),
  },
  responses: { 200: json(operatedWorkspace, 'The workspace as it is now') },
})

export type PlanInUse = z.infer<typeof planInUse>
export type OperatedWorkspace = z.infer<typeof operatedWorkspace>
