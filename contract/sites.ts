import { z } from '@hono/zod-openapi'
import { body, json, route } from '#contract/route.ts'
import { countryCode, storableText, trimmedText, uuid } from '#contract/text.ts'

/** A web site with its widget key, which is public: it stands in the page. */
export const site = z
  .object({
    id: uuid,
    name: z.string(),
    widgetKey: z.string(),
    snippet: z.string().openapi({ description: 'The line to paste before </body>' }),
    country: z.string().openapi({ description: 'For reading phone numbers without a country code' }),
    greeting: z.string(),
    starters: z.array(z.string()),
    color: z.string(),
    assistant: z.boolean(),
    seenAt: z.string().openapi({ format: 'date-time' }).nullable(),
  })
  .openapi('Site')

export const listSites = route({
  method: 'get',
  path: '/api/v1/sites',
  operationId: 'listSites',
  tags: ['Workspace'],
  summary: 'Sites with widget key and snippet',
  'x-access': 'read',
  responses: { 200: json(z.object({ items: z.array(site) }), 'Sites') },
})

export const changeSite = route({
  method: 'patch',
  path: '/api/v1/sites/{id}',
  operationId: 'changeSite',
  tags: ['Workspace'],
  summary: 'Change what the widget of a site says',
  'x-access': 'write',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z.object({
        name: trimmedText(100).optional(),
        country: countryCode.optional(),
        greeting: storableText(1, 500).optional(),
        starters: z.array(trimmedText(80)).max(4).optional(),
        color: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i, 'A colour like #234c3b')
          .optional(),
        assistant: z.boolean().optional(),
      }),
    ),
  },
  responses: { 200: json(site, 'The site') },
})

export type Site = z.infer<typeof site>
