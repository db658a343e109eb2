import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { countryCode, timeZone, trimmedText, uuid } from '#contract/text.ts'

export const roles = ['owner', 'admin', 'agent', 'viewer'] as const
export const plans = ['freemium', 'basic', 'pro'] as const

export const workspace = z
  .object({
    id: uuid,
    name: z.string(),
    plan: z.enum(plans),
    role: z.enum(roles),
    timeZone: z.string(),
    country: z.string(),
    leadWord: z.string(),
    sampleLeads: z.number().int(),
  })
  .openapi('Workspace')

export const me = z
  .object({
    id: uuid,
    name: z.string(),
    email: z.string(),
    needsSetup: z.boolean().openapi({ description: 'Signed in by a first-run link; no password yet' }),
    workspaces: z.array(workspace),
  })
  .openapi('Me')

export const getMe = route({
  method: 'get',
  path: '/api/v1/me',
  operationId: 'getMe',
  tags: ['Workspace'],
  summary: 'Who is signed in, and where',
  'x-access': 'nobody-yet',
  responses: { 200: json(me, 'The person') },
})

export const setUp = route({
  method: 'post',
  path: '/api/v1/me/setup',
  operationId: 'setUp',
  tags: ['Workspace'],
  summary: 'First run: name, email, password and the business',
  'x-access': 'member',
  request: {
    body: body(
      z.object({
        name: trimmedText(100),
        email: z.email('An email address like jo@example.com').max(254).toLowerCase(),
        password: z.string().min(10, 'At least 10 characters').max(128, 'At most 128 characters'),
        workspaceName: trimmedText(100),
        timeZone,
        country: countryCode,
      }),
    ),
  },
  responses: { 204: nothing },
})

export const changePassword = route({
  method: 'post',
  path: '/api/v1/me/password',
  operationId: 'changePassword',
  tags: ['Workspace'],
  summary: 'Set a new password after signing in by a link',
  'x-access': 'member',
  request: {
    body: body(
      z.object({
        password: z.string().min(10, 'At least 10 characters').max(128, 'At most 128 characters'),
      }),
    ),
  },
  responses: { 204: nothing },
})

export const member = z.object({ id: uuid, name: z.string(), role: z.enum(roles) }).openapi('Member')

export const listMembers = route({
  method: 'get',
  path: '/api/v1/members',
  operationId: 'listMembers',
  tags: ['Workspace'],
  summary: 'The team of the workspace',
  'x-access': 'read',
  responses: { 200: json(z.object({ items: z.array(member) }), 'Members, by name') },
})

export type Role = (typeof roles)[number]
export type Plan = (typeof plans)[number]
export type Me = z.infer<typeof me>
export type Workspace = z.infer<typeof workspace>
export type Member = z.infer<typeof member>
