import { z } from '@hono/zod-openapi'
import { json, route } from '#contract/route.ts'
import { cursor, limit, page, uuid } from '#contract/text.ts'

/** What is written down for the owners, and changed by nobody. */
export const auditKinds = [
  'sign-in',
  'sign-in.ended',
  'password.changed',
  'workspace.created',
  'workspace.changed',
  'member.invited',
  'invitation.withdrawn',
  'member.joined',
  'member.changed',
  'member.removed',
  'plan.changed',
  'key.made',
  'key.revoked',
  'identity-key.made',
  'identity-key.revoked',
  'site.added',
  'site.changed',
  'assistant.changed',
  'scoring.changed',
  'export.made',
  'lead.deleted',
  'tag.renamed',
  'tag.merged',
  'tag.deleted',
  'samples.removed',
] as const

export const auditEntry = z
  .object({
    id: uuid,
    kind: z.enum(auditKinds),
    actor: z.object({ kind: z.enum(['member', 'key', 'operator', 'system']), name: z.string().nullable() }),
    address: z.string().nullable().openapi({ description: 'Of the network the actor came from' }),
    data: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'What the kind needs: `from`, `to`, a name' }),
    at: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('AuditEntry')

export const listAudit = route({
  method: 'get',
  path: '/api/v1/audit',
  operationId: 'listAudit',
  tags: ['Workspace'],
  summary: 'Sign-ins and changes of roles, plan, keys and data, newest first',
  'x-access': 'member',
  'x-permission': 'audit.read',
  'x-plan': 'every',
  request: { query: z.object({ kind: z.enum(auditKinds).optional(), cursor, limit }) },
  responses: { 200: json(page(auditEntry), 'Entries') },
})

export type AuditKind = (typeof auditKinds)[number]
export type AuditEntry = z.infer<typeof auditEntry>
