import { z } from '@hono/zod-openapi'
import { bands } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { cursor, limit, page, trimmedText, uuid } from '#contract/text.ts'

const points = z
  .number()
  .int('A whole number')
  .min(0, 'From 0 to 100')
  .max(100, 'From 0 to 100')
  .openapi({ description: '0 switches it off' })
const bound = z.number().int('A whole number').min(1, 'From 1 to 100').max(100, 'From 1 to 100')

/** What a workspace decides about its scores: points, the most that a family gives, and from where on a lead is warm or hot. */
export const scoreRules = z
  .object({
    contact: z.object({ firstWay: points, secondWay: points, name: points, cap: points }),
    intent: z.object({
      price: points,
      buy: points,
      book: points,
      delivery: points,
      person: points,
      cap: points,
    }),
    questions: z.object({ question: points, cap: points }),
    time: z.object({ minute: points, cap: points }),
    return: z.object({ day: points, cap: points }),
    bands: z
      .object({ warm: bound, hot: bound })
      .refine(({ warm, hot }) => warm < hot, { path: ['hot'], message: 'Hot begins above Warm' }),
  })
  .openapi('ScoreRules')

const at = z.string().openapi({ format: 'date-time' })

const ruleVersion = z
  .object({
    version: z.string().openapi({ example: 'v2' }),
    rules: scoreRules,
    timeZone: z.string().openapi({
      description: 'Of the days on which a visitor comes back; another one for the workspace makes a version',
    }),
    madeAt: at,
    madeBy: z.string().nullable().openapi({ description: 'Null: the product, with the workspace' }),
    note: z.string().nullable(),
  })
  .openapi('RuleVersion')

const scoring = ruleVersion
  .extend({
    rescoring: z
      .object({ wanted: z.number().int(), done: z.number().int() })
      .nullable()
      .openapi({ description: 'While earlier scores are being brought to this version' }),
  })
  .openapi('Scoring')

const score = z.object({ value: z.number().int(), band: z.enum(bands) })

const bandMove = z.object({
  from: z.enum(bands),
  to: z.enum(bands),
  leads: z.number().int().openapi({ description: 'How many; of a sample, what that comes to for all' }),
  examples: z
    .array(
      z.object({
        id: uuid,
        name: z.string().nullable(),
        label: z.string().nullable(),
        now: score,
        then: score,
      }),
    )
    .openapi({ description: 'The largest moves, at most 50' }),
})

const byBand = z.record(z.enum(bands), z.number().int())

const scoringPreview = z
  .object({
    leads: z.number().int().openapi({ description: 'Leads of the workspace' }),
    tried: z.number().int().openapi({ description: 'Leads on whom the rules were tried' }),
    exact: z.boolean().openapi({ description: 'Otherwise the figures are worked out from a sample' }),
    samples: z.boolean().openapi({ description: 'There are only sample leads yet, and they were tried' }),
    now: byBand,
    then: byBand,
    rescored: z
      .number()
      .int()
      .openapi({ description: 'Leads whose number changes, whatever their band does' }),
    moves: z.array(bandMove).openapi({ description: 'Only those that occur, most leads first' }),
  })
  .openapi('ScoringPreview')

export const getScoring = route({
  method: 'get',
  path: '/api/v1/scoring',
  operationId: 'getScoring',
  tags: ['Scoring'],
  summary: 'The rules that leads are scored by',
  'x-access': 'read',
  'x-permission': 'workspace.see',
  'x-plan': 'scores',
  responses: { 200: json(scoring, 'The version in use') },
})

export const listRuleVersions = route({
  method: 'get',
  path: '/api/v1/scoring/versions',
  operationId: 'listRuleVersions',
  tags: ['Scoring'],
  summary: 'All versions of the rules, newest first',
  'x-access': 'read',
  'x-permission': 'workspace.see',
  'x-plan': 'scores',
  request: { query: z.object({ cursor, limit }) },
  responses: { 200: json(page(ruleVersion), 'Versions') },
})

export const previewScoring = route({
  method: 'post',
  path: '/api/v1/scoring/preview',
  operationId: 'previewScoring',
  tags: ['Scoring'],
  summary: 'What other rules would change; nothing is saved',
  'x-access': 'member',
  'x-permission': 'workspace.change',
  'x-plan': 'scoreRules',
  request: { body: body(z.object({ rules: scoreRules })) },
  responses: { 200: json(scoringPreview, 'Bands now and then') },
})

export const saveScoring = route({
  method: 'post',
  path: '/api/v1/scoring/versions',
  operationId: 'saveScoring',
  tags: ['Scoring'],
  summary: 'Make a new version of the rules',
  description:
    'It counts at once for whatever is said from now on; earlier scores are brought to it one after the other. `basedOn` is the version that was changed: 409 changed_meanwhile when another is in use by now.',
  'x-access': 'member',
  'x-permission': 'workspace.change',
  'x-plan': 'scoreRules',
  request: {
    body: body(
      z.object({
        rules: scoreRules,
        basedOn: z.string().max(20),
        note: trimmedText(200)
          .nullable()
          .default(null)
          .openapi({ type: ['string', 'null'], minLength: 1, maxLength: 200 }),
      }),
    ),
  },
  responses: { 201: json(scoring, 'The version in use now') },
})

export type ScoreRules = z.infer<typeof scoreRules>
export type RuleVersion = z.infer<typeof ruleVersion>
export type Scoring = z.infer<typeof scoring>
export type ScoringPreview = z.infer<typeof scoringPreview>
export type BandMove = z.infer<typeof bandMove>
