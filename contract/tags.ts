import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { trimmedText, uuid } from '#contract/text.ts'

export const tag = z
  .object({
    name: z.string(),
    color: z.number().int().min(0).max(360).openapi({ description: 'Hue' }),
    leads: z.number().int(),
    formerly: z.array(z.string()).openapi({
      description: 'Names it had, or tags that were merged into it had: filters still find it by them',
    }),
  })
  .openapi('Tag')

const tagName = trimmedText(50).refine(
  (name) => !/[,\p{Cc}]/u.test(name),
  'A tag has no commas or control characters',
)
const named = z.object({ tag: tagName })
const one = named.extend({ id: uuid })
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

const manage = { 'x-access': 'write', 'x-permission': 'tags.manage', 'x-plan': 'leads' } as const

export const changeTag = route({
  ...manage,
  method: 'patch',
  path: '/api/v1/tags/{tag}',
  operationId: 'changeTag',
  tags: ['Notes and tags'],
  summary: 'Rename a tag or give it another colour, on all leads at once',
  description: 'A name that another tag has is refused as `tag_exists`: merge the two.',
  request: {
    params: named,
    body: body(z.object({ name: tagName, color: tag.shape.color }).partial()),
  },
  responses: { 200: json(tag, 'The tag') },
})

export const mergeTag = route({
  ...manage,
  method: 'post',
  path: '/api/v1/tags/{tag}/merge',
  operationId: 'mergeTag',
  tags: ['Notes and tags'],
  summary: 'Merge a tag into another: its leads get the other one, and it is gone',
  request: { params: named, body: body(z.object({ into: tagName })) },
  responses: { 200: json(tag, 'The tag that stays') },
})

export const deleteTag = route({
  ...manage,
  method: 'delete',
  path: '/api/v1/tags/{tag}',
  operationId: 'deleteTag',
  tags: ['Notes and tags'],
  summary: 'Delete a tag, and take it off all leads',
  request: { params: named },
  responses: { 204: nothing },
})

export type Tag = z.infer<typeof tag>
