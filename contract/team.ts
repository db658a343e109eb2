import { z } from '@hono/zod-openapi'
import { roles } from '#contract/access.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { trimmedText, uuid } from '#contract/text.ts'

export const presences = ['online', 'away', 'offline', 'dnd'] as const
export const workspaceLanguages = ['en', 'de', 'es', 'fr', 'pl'] as const
/** What a workspace calls the people who chat with it. */
export const leadWords = [
  'lead',
  'customer',
  'contact',
  'prospect',
  'client',
  'guest',
  'patient',
  'student',
] as const

const at = z.string().openapi({ format: 'date-time' })
const email = z.email('An email address like jo@example.com').max(254).toLowerCase()

const asked = {
  role: z.enum(roles),
  displayName: trimmedText(60)
    .nullable()
    .openapi({
      type: ['string', 'null'],
      description: 'What visitors see; the account’s name where there is none',
    }),
  phone: trimmedText(40)
    .nullable()
    .openapi({ type: ['string', 'null'] }),
  onlyAssigned: z.boolean().openapi({ description: 'For agents: sees only leads assigned to them' }),
  hidesContact: z.boolean().openapi({ description: 'For viewers: emails and phones are kept from them' }),
}

/** A person of the team. `email`, `phone` and the limits are told to those who may manage the team, and of oneself. */
export const member = z
  .object({
    id: uuid,
    name: z.string(),
    displayName: z.string().nullable(),
    role: z.enum(roles),
    presence: z.enum(presences),
    seat: z.enum(['free', 'held', 'over']),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    onlyAssigned: z.boolean(),
    hidesContact: z.boolean(),
    joinedAt: at,
  })
  .openapi('Member')

export const listMembers = route({
  method: 'get',
  path: '/api/v1/members',
  operationId: 'listMembers',
  tags: ['Team'],
  summary: 'The team of the workspace',
  'x-access': 'read',
  'x-permission': 'team.see',
  'x-plan': 'every',
  responses: { 200: json(z.object({ items: z.array(member) }), 'Members, by name') },
})

export const changeMember = route({
  method: 'patch',
  path: '/api/v1/members/{id}',
  operationId: 'changeMember',
  tags: ['Team'],
  summary: 'Change role, limits, display name or phone of a member',
  description: 'Nobody appoints above their own role; the last owner stays one (409 last_owner).',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }), body: body(z.object(asked).partial()) },
  responses: { 200: json(member, 'The member as they are now') },
})

export const removeMember = route({
  method: 'delete',
  path: '/api/v1/members/{id}',
  operationId: 'removeMember',
  tags: ['Team'],
  summary: 'Take a member out of the team; their notes stay',
  description: 'Their leads go to `handOverTo`, or to nobody. Whoever is signed in may take themselves out.',
  'x-access': 'member',
  'x-permission': 'team.see',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }), query: z.object({ handOverTo: uuid.optional() }) },
  responses: { 204: nothing },
})

export const presenceChange = z.object({ presence: z.enum(presences), at }).openapi('PresenceChange')

export const listPresence = route({
  method: 'get',
  path: '/api/v1/members/{id}/presence',
  operationId: 'listPresence',
  tags: ['Team'],
  summary: 'When a member was there, over the last 7 or 30 days',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  request: {
    params: z.object({ id: uuid }),
    query: z.object({ days: z.enum(['7', '30']).default('7') }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(presenceChange).openapi({ description: 'Newest first, at most 1,000' }),
        onlineSeconds: z.number().int(),
      }),
      'The changes and the time online',
    ),
  },
})

export const setPresence = route({
  method: 'put',
  path: '/api/v1/me/presence',
  operationId: 'setPresence',
  tags: ['Team'],
  summary: 'Say whether you can be reached',
  description: 'While no dashboard of yours is open you count as offline.',
  'x-access': 'member',
  'x-permission': 'team.see',
  'x-plan': 'every',
  request: { body: body(z.object({ presence: z.enum(presences) })) },
  responses: { 204: nothing },
})

export const invitation = z
  .object({
    id: uuid,
    email: z.string(),
    ...asked,
    displayName: z.string().nullable(),
    phone: z.string().nullable(),
    invitedBy: z.string(),
    invitedAt: at,
    expiresAt: at,
  })
  .openapi('Invitation')

/** Only with its making: afterwards nobody can read the link again, just make another. */
export const newInvitation = invitation
  .extend({
    link: z.string().nullable().openapi({
      description: 'To pass on by hand; null where it went out by email',
    }),
    mail: z.enum(['sent', 'failed', 'off']).openapi({
      description: 'Whether it went out by email; `off` where the installation has no mail server',
    }),
  })
  .openapi('NewInvitation')

export const listInvitations = route({
  method: 'get',
  path: '/api/v1/invitations',
  operationId: 'listInvitations',
  tags: ['Team'],
  summary: 'Who was invited and has not come yet',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  responses: { 200: json(z.object({ items: z.array(invitation) }), 'Open invitations, newest first') },
})

export const invite = route({
  method: 'post',
  path: '/api/v1/invitations',
  operationId: 'invite',
  tags: ['Team'],
  summary: 'Invite somebody into the team',
  description: '409 no_seat when the role may write and every seat of the plan is taken or promised.',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  request: {
    body: body(
      z.object({
        email,
        role: asked.role,
        displayName: asked.displayName.optional(),
        phone: asked.phone.optional(),
        onlyAssigned: asked.onlyAssigned.default(false),
        hidesContact: asked.hidesContact.default(false),
      }),
    ),
  },
  responses: { 201: json(newInvitation, 'The invitation') },
})

export const inviteAgain = route({
  method: 'post',
  path: '/api/v1/invitations/{id}/again',
  operationId: 'inviteAgain',
  tags: ['Team'],
  summary: 'Make a new link for an invitation; the old one is dead',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(newInvitation, 'The invitation with its new link') },
})

export const withdrawInvitation = route({
  method: 'delete',
  path: '/api/v1/invitations/{id}',
  operationId: 'withdrawInvitation',
  tags: ['Team'],
  summary: 'Take an invitation back',
  'x-access': 'member',
  'x-permission': 'team.manage',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }) },
  responses: { 204: nothing },
})

const token = z.string().min(1).max(200)

export const readInvitation = route({
  method: 'post',
  path: '/api/v1/invitations/read',
  operationId: 'readInvitation',
  tags: ['Team'],
  summary: 'What an invitation is for, by its link',
  'x-access': 'nobody-yet',
  request: { body: body(z.object({ token })) },
  responses: {
    200: json(
      z.object({
        workspaceName: z.string(),
        invitedBy: z.string(),
        email: z.string(),
        role: z.enum(roles),
        hasAccount: z
          .boolean()
          .openapi({ description: 'Sign in with it to accept; else a password is chosen' }),
      }),
      'The invitation',
    ),
  },
})

export const acceptInvitation = route({
  method: 'post',
  path: '/api/v1/invitations/accept',
  operationId: 'acceptInvitation',
  tags: ['Team'],
  summary: 'Come into the team',
  description:
    'Somebody new gives a name and a password and gets an account; somebody who has one must be signed in with it.',
  'x-access': 'nobody-yet',
  request: {
    body: body(
      z.object({
        token,
        name: trimmedText(100).optional(),
        password: z.string().min(10, 'At least 10 characters').max(128, 'At most 128 characters').optional(),
      }),
    ),
  },
  responses: { 200: json(z.object({ workspaceId: uuid }), 'The workspace they are a member of now') },
})

export type Presence = (typeof presences)[number]
export type LeadWord = (typeof leadWords)[number]
export type WorkspaceLanguage = (typeof workspaceLanguages)[number]
export type Member = z.infer<typeof member>
export type Invitation = z.infer<typeof invitation>
export type NewInvitation = z.infer<typeof newInvitation>
