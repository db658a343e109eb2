import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { trimmedText, uuid } from '#contract/text.ts'

export const keyScopes = ['read', 'write', 'ingest'] as const

const at = z.string().openapi({ format: 'date-time' })

export const apiKey = z
  .object({
    id: uuid,
    name: z.string(),
    scopes: z.array(z.enum(keyScopes)),
    createdBy: z.string().nullable(),
    createdAt: at,
    lastUsedAt: at.nullable().openapi({ description: 'To the minute' }),
  })
  .openapi('ApiKey')

export const listApiKeys = route({
  method: 'get',
  path: '/api/v1/api-keys',
  operationId: 'listApiKeys',
  tags: ['Workspace'],
  summary: 'The API keys in use, to be revoked on every plan',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'every',
  responses: { 200: json(z.object({ items: z.array(apiKey) }), 'Keys, newest first') },
})

export const addApiKey = route({
  method: 'post',
  path: '/api/v1/api-keys',
  operationId: 'addApiKey',
  tags: ['Workspace'],
  summary: 'Make an API key; it is shown this once',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'apiKeys',
  request: {
    body: body(
      z.object({
        name: trimmedText(60),
        scopes: z
          .array(z.enum(keyScopes))
          .min(1, 'Choose at least one')
          .max(keyScopes.length)
          .refine((given) => new Set(given).size === given.length, 'Each once'),
      }),
    ),
  },
  responses: {
    201: json(
      apiKey.extend({ key: z.string() }).openapi('NewApiKey'),
      'The key itself and what is kept of it',
    ),
  },
})

export const revokeApiKey = route({
  method: 'delete',
  path: '/api/v1/api-keys/{id}',
  operationId: 'revokeApiKey',
  tags: ['Workspace'],
  summary: 'Revoke an API key; it is dead within a second',
  'x-access': 'member',
  'x-permission': 'keys.manage',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }) },
  responses: { 204: nothing },
})

export type KeyScope = (typeof keyScopes)[number]
export type ApiKey = z.infer<typeof apiKey>
