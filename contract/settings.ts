import { z } from '@hono/zod-openapi'
import { body, json, route } from '#contract/route.ts'

export const onContact = ['ask', 'automatic', 'off'] as const

/** How a workspace wants its leads looked after. */
export const settings = z
  .object({
    onContact: z.enum(onContact).openapi({
      description:
        'What a member’s first reply or logged call does to a new lead: propose Contacted, set it, or nothing',
    }),
    joinClaimed: z.boolean().openapi({
      description: 'Leads that give the same email or phone are merged without asking; it can be undone',
    }),
  })
  .openapi('Settings')

export const getSettings = route({
  method: 'get',
  path: '/api/v1/settings',
  operationId: 'getSettings',
  tags: ['Workspace'],
  summary: 'How the workspace is set',
  'x-access': 'read',
  'x-permission': 'workspace.see',
  'x-plan': 'every',
  responses: { 200: json(settings, 'The settings') },
})

export const changeSettings = route({
  method: 'patch',
  path: '/api/v1/settings',
  operationId: 'changeSettings',
  tags: ['Workspace'],
  summary: 'Change how the workspace is set',
  'x-access': 'member',
  'x-permission': 'workspace.change',
  'x-plan': 'every',
  request: { body: body(settings.partial()) },
  responses: { 200: json(settings, 'The settings as they are now') },
})

export type OnContact = (typeof onContact)[number]
export type Settings = z.infer<typeof settings>
