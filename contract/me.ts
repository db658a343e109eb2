import { z } from '@hono/zod-openapi'
import { features, permissions, plans, roles } from '#contract/access.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { countryCode, timeZone, trimmedText, uuid } from '#contract/text.ts'
import { leadWords, presences, workspaceLanguages } from '#contract/team.ts'

const at = z.string().openapi({ format: 'date-time' })

const emailAddress = z.email('An email address like jo@example.com').max(254).toLowerCase()

const password = z.string().min(10, 'At least 10 characters').max(128, 'At most 128 characters')

/** A workspace as one of its members sees it: what they may do there, and what its plan opens. */
export const workspace = z
  .object({
    id: uuid,
    name: z.string(),
    plan: z.enum(plans),
    opens: z.array(z.enum(features)),
    role: z.enum(roles),
    permissions: z.array(z.enum(permissions)),
    seat: z.enum(['free', 'held', 'over']).openapi({
      description: '`over`: beyond the seats of the plan, so this member may only look',
    }),
    onlyAssigned: z.boolean().openapi({ description: 'Sees only leads assigned to them' }),
    hidesContact: z.boolean().openapi({ description: 'Emails and phones are kept from this member' }),
    presence: z.enum(presences),
    timeZone: z.string(),
    country: z.string(),
    language: z.enum(workspaceLanguages),
    leadWord: z.enum(leadWords),
    sampleLeads: z.number().int(),
  })
  .openapi('Workspace')

export const me = z
  .object({
    id: uuid,
    name: z.string(),
    email: z.string(),
    needsSetup: z.boolean().openapi({ description: 'Signed in by a first-run link; no password yet' }),
    operator: z.boolean().openapi({ description: 'Runs this installation: owns its first workspace' }),
    workspaces: z.array(workspace),
  })
  .openapi('Me')

export const getMe = route({
  method: 'get',
  path: '/api/v1/me',
  operationId: 'getMe',
  tags: ['Account'],
  summary: 'Who is signed in, and where',
  'x-access': 'person',
  responses: { 200: json(me, 'The person') },
})

export const setUp = route({
  method: 'post',
  path: '/api/v1/me/setup',
  operationId: 'setUp',
  tags: ['Account'],
  summary: 'First run: name, email, password and the business',
  'x-access': 'member',
  'x-permission': 'workspace.change',
  'x-plan': 'every',
  request: {
    body: body(
      z.object({
        name: trimmedText(100),
        email: emailAddress,
        password,
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
  tags: ['Account'],
  summary: 'Choose another password; every other sign-in of this person ends',
  'x-access': 'person',
  request: {
    body: body(
      z.object({
        password,
        current: z.string().max(128).optional().openapi({
          description: 'The password so far; not needed within 15 minutes after signing in by a link',
        }),
      }),
    ),
  },
  responses: { 204: nothing },
})

export const forgotPassword = route({
  method: 'post',
  path: '/api/v1/password/forgot',
  operationId: 'forgotPassword',
  tags: ['Account'],
  summary: 'Ask for a letter with a link to choose another password',
  description: 'Answers the same at once, whether there is such an account or not.',
  'x-access': 'nobody-yet',
  request: { body: body(z.object({ email: emailAddress })) },
  responses: { 204: nothing },
})

export const resetPassword = route({
  method: 'post',
  path: '/api/v1/password/reset',
  operationId: 'resetPassword',
  tags: ['Account'],
  summary: 'Choose another password by the link of the letter; every sign-in of this person ends',
  description: '401 bad_token when the link has expired or was used.',
  'x-access': 'nobody-yet',
  request: { body: body(z.object({ token: z.string().min(1).max(200), password })) },
  responses: { 204: nothing },
})

/** A login session: one browser in which this person is signed in. */
export const signIn = z
  .object({
    id: uuid,
    device: z
      .string()
      .openapi({ description: 'Browser and system, as far as they say', example: 'Firefox on Linux' }),
    address: z.string().nullable(),
    signedInAt: at,
    lastUsedAt: at,
    current: z.boolean(),
  })
  .openapi('SignIn')

export const listSignIns = route({
  method: 'get',
  path: '/api/v1/me/sign-ins',
  operationId: 'listSignIns',
  tags: ['Account'],
  summary: 'Where this person is signed in',
  'x-access': 'person',
  responses: { 200: json(z.object({ items: z.array(signIn) }), 'Sign-ins, the last used first') },
})

export const endSignIn = route({
  method: 'delete',
  path: '/api/v1/me/sign-ins/{id}',
  operationId: 'endSignIn',
  tags: ['Account'],
  summary: 'Sign one browser out',
  'x-access': 'person',
  request: { params: z.object({ id: uuid }) },
  responses: { 204: nothing },
})

export const endOtherSignIns = route({
  method: 'delete',
  path: '/api/v1/me/sign-ins',
  operationId: 'endOtherSignIns',
  tags: ['Account'],
  summary: 'Sign every browser out but this one',
  'x-access': 'person',
  responses: { 204: nothing },
})

export type Me = z.infer<typeof me>
export type Workspace = z.infer<typeof workspace>
export type SignIn = z.infer<typeof signIn>
