import { z } from '@hono/zod-openapi'
import { json, route } from '#contract/route.ts'
import { trimmedText, uuid } from '#contract/text.ts'

export const tag = z
  .object({
    name: z.string(),
    color: z.number().int().min(0).max(360).openapi({ description: 'Hue' }),
    leads: z.number().int(),
  })
  .openapi('Tag')

const one = z.object({
  id: uuid,
  tag: trimmedText(50).refine(
    (name) => !/[,\p{Cc}]/u.test(name),
    'A tag has no commas or control characters',
  ),
})
const tags = z.object({ tags: z.array(z.string()) })

export const listTags = route({
  method: 'get',
  path: '/api/v1/tags',
  operationId: 'listTags',
  tags: ['Notes and tags'],
  summary: 'All tags of the workspace, by name (at most 1,000)',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'leads',
  responses: { 200: json(z.object({ items: z.array(tag) }), 'Tags') },
})

export const addTag = route({
  method: 'post',
  path: '/api/v1/leads/{id}/tags/{tag}',
  operationId: 'addTag',
  tags: ['Notes and tags'],
  summary: 'Put a tag on a lead; a new name makes the tag',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: one },
  responses: { 200: json(tags, "The lead's tags") },
})

export const removeTag = route({
  method: 'delete',
  path: '/api/v1/leads/{id}/tags/{tag}',
  operationId: 'removeTag',
  tags: ['Notes and tags'],
  summary: 'Take a tag off a lead',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: one },
  responses: { 200: json(tags, "The lead's tags") },
})

export type Tag = z.infer<typeof tag>
