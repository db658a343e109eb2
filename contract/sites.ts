import { z } from '@hono/zod-openapi'
import { body, json, route } from '#contract/route.ts'
import { askedFields, siteTexts, widgetLanguages } from '#contract/chat.ts'
import { countryCode, isStorable, storableText, trimmedText, uuid } from '#contract/text.ts'

const origin = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(
    /^https?:\/\/(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(:\d{1,5})?$/,
    'Scheme and host alone, like https://shop.example or https://*.shop.example',
  )
  .refine((given) => Number(/:(\d+)$/.exec(given)?.[1] ?? 0) < 65_536, 'There is no such port')
  .refine(
    (given) => !given.includes('*') || /\*\.[^.]+\.[^.]/.test(given),
    'A star needs a name of your own behind it, like https://*.shop.example',
  )

const sides = ['right', 'left'] as const
const siteLanguages = ['auto', ...widgetLanguages] as const
const consents = ['none', 'note', 'first'] as const

const offset = z.number().int().min(0, 'From 0 to 200').max(200, 'From 0 to 200')

const changedTexts = z.strictObject({
  greeting: storableText(0, 500).optional(),
  starters: z.array(trimmedText(80)).max(4).optional(),
  launcher: storableText(0, 120).optional(),
  consent: storableText(0, 1000).optional(),
})

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
    side: z.enum(sides).openapi({ description: 'Mirrored on pages that run from right to left' }),
    offsetX: z.number().int(),
    offsetY: z.number().int(),
    language: z.enum(siteLanguages).openapi({ description: 'auto: that of the page, else of the browser' }),
    texts: z.object({ en: siteTexts, de: siteTexts }).openapi({
      description: 'What it says in a language; where nothing stands, greeting and starters above',
    }),
    consent: z.enum(consents).openapi({
      description:
        'none: no text; note: it stands where details are asked for; first: it has to be agreed to before anything else',
    }),
    privacyUrl: z.string().nullable(),
    fields: askedFields.openapi({ description: 'Asked for before the first message' }),
    allowedOrigins: z.array(z.string()).openapi({
      description:
        'Pages the widget key may be used on, like https://shop.example or https://*.shop.example; none listed means any',
    }),
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
  'x-permission': 'sites.see',
  'x-plan': 'every',
  responses: { 200: json(z.object({ items: z.array(site) }), 'Sites') },
})

export const changeSite = route({
  method: 'patch',
  path: '/api/v1/sites/{id}',
  operationId: 'changeSite',
  tags: ['Workspace'],
  summary: 'Change what the widget of a site says',
  'x-access': 'member',
  'x-permission': 'sites.change',
  'x-plan': 'every',
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
        side: z.enum(sides).optional(),
        offsetX: offset.optional(),
        offsetY: offset.optional(),
        language: z.enum(siteLanguages).optional(),
        texts: z.strictObject({ en: changedTexts, de: changedTexts }).optional(),
        consent: z.enum(consents).optional(),
        privacyUrl: z
          .url({ protocol: /^https?$/, error: 'An address like https://shop.example/privacy' })
          .max(500)
          .refine(isStorable, 'An address like https://shop.example/privacy')
          .nullable()
          .optional(),
        fields: askedFields.optional(),
        allowedOrigins: z.array(origin).max(50, 'At most 50').optional(),
      }),
    ),
  },
  responses: { 200: json(site, 'The site') },
})

export const addSite = route({
  method: 'post',
  path: '/api/v1/sites',
  operationId: 'addSite',
  tags: ['Workspace'],
  summary: 'Add a site with a widget key of its own',
  description: 'How many a workspace may have is a matter of its plan; 403 plan_required past that.',
  'x-access': 'member',
  'x-permission': 'sites.change',
  'x-plan': 'every',
  request: { body: body(z.object({ name: trimmedText(100), country: countryCode })) },
  responses: { 201: json(site, 'The new site') },
})

export const siteCheck = z
  .object({
    found: z.enum(['snippet', 'other_key', 'nothing', 'no_answer']).openapi({
      description: 'The snippet of this site, that of another, none of ours, or no page that could be read',
    }),
    detail: z.string().openapi({ description: 'A sentence for a person' }),
  })
  .openapi('SiteCheck')

export const checkSite = route({
  method: 'post',
  path: '/api/v1/sites/{id}/check',
  operationId: 'checkSite',
  tags: ['Workspace'],
  summary: 'Look whether the snippet stands on a page',
  description: 'The page is fetched once; only public addresses are asked and no redirect is followed.',
  'x-access': 'member',
  'x-permission': 'sites.change',
  'x-plan': 'every',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z.object({
        url: z.url({ protocol: /^https?$/, error: 'An address like https://shop.example' }).max(2000),
      }),
    ),
  },
  responses: { 200: json(siteCheck, 'What was found') },
})

export type Site = z.infer<typeof site>
export type SiteCheck = z.infer<typeof siteCheck>
