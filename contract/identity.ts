import { z } from '@hono/zod-openapi'
import { lead, leadItem } from '#contract/leads.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { cursor, limit, page, trimmedText, uuid } from '#contract/text.ts'

const at = z.string().openapi({ format: 'date-time' })

/** Two leads that gave the same email or phone. */
export const proposal = z
  .object({
    id: uuid,
    field: z.enum(['email', 'phone']),
    value: z.string(),
    state: z.enum(['open', 'accepted', 'declined']),
    at,
    leads: z.tuple([leadItem, leadItem]).openapi({ description: 'The one known longer first' }),
  })
  .openapi('Proposal')

export const listProposals = route({
  method: 'get',
  path: '/api/v1/proposals',
  operationId: 'listProposals',
  tags: ['Identity'],
  summary: 'Leads that may be the same person, newest first',
  'x-access': 'read',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: { query: z.object({ cursor, limit }) },
  responses: { 200: json(page(proposal), 'Open proposals; `total` comes with the first page') },
})

export const acceptProposal = route({
  method: 'post',
  path: '/api/v1/proposals/{id}/accept',
  operationId: 'acceptProposal',
  tags: ['Identity'],
  summary: 'Merge the two leads',
  'x-access': 'write',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z.object({
        survivorId: uuid
          .optional()
          .openapi({ description: 'The lead that stays; the one known longer unless said otherwise' }),
      }),
    ),
  },
  responses: { 200: json(lead, 'The lead that stays') },
})

export const declineProposal = route({
  method: 'post',
  path: '/api/v1/proposals/{id}/decline',
  operationId: 'declineProposal',
  tags: ['Identity'],
  summary: 'They are two people; it is not proposed again for this value',
  'x-access': 'write',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(proposal, 'The proposal as it is now') },
})

export const reopenProposal = route({
  method: 'post',
  path: '/api/v1/proposals/{id}/reopen',
  operationId: 'reopenProposal',
  tags: ['Identity'],
  summary: 'Take a "no" back',
  'x-access': 'write',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(proposal, 'The proposal as it is now') },
})

export const mergeLeads = route({
  method: 'post',
  path: '/api/v1/leads/{id}/merge',
  operationId: 'mergeLeads',
  tags: ['Identity'],
  summary: 'Merge another lead into this one',
  description:
    'This lead stays, with its status and assignee; the other answers with `mergedInto` from then on. Nothing is lost: unmerge takes it back.',
  'x-access': 'write',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }), body: body(z.object({ otherId: uuid })) },
  responses: { 200: json(lead, 'The lead that stays') },
})

export const unmergeLeads = route({
  method: 'post',
  path: '/api/v1/leads/{id}/unmerge',
  operationId: 'unmergeLeads',
  tags: ['Identity'],
  summary: 'Split off what was merged into this lead last',
  description:
    'Last in, first out: 409 not_last_merged when `otherId` names an earlier one, 409 not_merged when there is none. What was written while merged stays with this lead; messages go with their session.',
  'x-access': 'write',
  'x-permission': 'leads.join',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }), body: body(z.object({ otherId: uuid.optional() })) },
  responses: { 200: json(z.object({ lead, other: lead }), 'Both leads as they are now') },
})

/** What tokens of signed-in visitors are checked with. The secret itself is shown once, when it is made. */
export const identityKey = z
  .object({
    id: uuid,
    name: z.string(),
    algorithm: z.enum(['HS256', 'EdDSA']),
    publicKey: z.string().nullable(),
    createdAt: at,
    lastUsedAt: at.nullable(),
  })
  .openapi('IdentityKey')

export const listIdentityKeys = route({
  method: 'get',
  path: '/api/v1/identity-keys',
  operationId: 'listIdentityKeys',
  tags: ['Identity'],
  summary: 'Keys that tokens of signed-in visitors are checked with',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'every',
  responses: { 200: json(z.object({ items: z.array(identityKey) }), 'Keys in use, newest first') },
})

export const addIdentityKey = route({
  method: 'post',
  path: '/api/v1/identity-keys',
  operationId: 'addIdentityKey',
  tags: ['Identity'],
  summary: 'Make a shared secret, or register a public key',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'every',
  request: {
    body: body(
      z.object({
        name: trimmedText(100),
        publicKey: z.string().max(2000).optional().openapi({
          description:
            'An Ed25519 public key in PEM. Without it a secret for HS256 is made and answered once.',
        }),
      }),
    ),
  },
  responses: {
    201: json(
      z.object({ key: identityKey, secret: z.string().nullable() }),
      'The key; a secret is shown only now',
    ),
  },
})

export const removeIdentityKey = route({
  method: 'delete',
  path: '/api/v1/identity-keys/{id}',
  operationId: 'removeIdentityKey',
  tags: ['Identity'],
  summary: 'Tokens signed with this key are refused from now on',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }) },
  responses: { 204: nothing },
})

export type Proposal = z.infer<typeof proposal>
export type IdentityKey = z.infer<typeof identityKey>
