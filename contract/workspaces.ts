import { z } from '@hono/zod-openapi'
import { workspace } from '#contract/me.ts'
import { body, json, route } from '#contract/route.ts'
import { leadWords, workspaceLanguages } from '#contract/team.ts'
import { countryCode, timeZone, trimmedText } from '#contract/text.ts'

const about = {
  name: trimmedText(100),
  timeZone,
  country: countryCode,
}

export const createWorkspace = route({
  method: 'post',
  path: '/api/v1/workspaces',
  operationId: 'createWorkspace',
  tags: ['Workspace'],
  summary: 'Begin another workspace, as its owner',
  description:
    'On the plan that the installation gives to new ones; at most 10 owned by one person (409 too_many).',
  'x-access': 'person',
  request: {
    body: body(z.object({ ...about, language: z.enum(workspaceLanguages).default('en') })),
  },
  responses: { 201: json(workspace, 'The new workspace') },
})

export const changeWorkspace = route({
  method: 'patch',
  path: '/api/v1/workspace',
  operationId: 'changeWorkspace',
  tags: ['Workspace'],
  summary: 'Rename the workspace, set its time zone, country, language and word for leads',
  'x-access': 'member',
  'x-permission': 'workspace.change',
  'x-plan': 'every',
  request: {
    body: body(
      z.object({ ...about, language: z.enum(workspaceLanguages), leadWord: z.enum(leadWords) }).partial(),
    ),
  },
  responses: { 200: json(workspace, 'The workspace as it is now') },
})
