import { z } from '@hono/zod-openapi'
import { body, json, route } from '#contract/route.ts'
import { isStorable, withoutTricks } from '#contract/text.ts'

/** `builtin`: without any model. `installation`: what the operator's environment names. The others: the workspace's own. */
export const assistantProviders = [
  'builtin',
  'installation',
  'openai',
  'anthropic',
  'google',
  'ollama',
] as const

/** What can be wrong with a model, for a program; the sentence beside it is for a person. */
export const modelTroubles = [
  'unset',
  'address',
  'private',
  'unreachable',
  'slow',
  'key',
  'model',
  'quota',
  'busy',
  'not_ai',
  'unreadable',
  'empty',
  'cut',
  'refused',
  'broken',
  'limit',
] as const

const storable = 'The text holds a NUL character or half of a surrogate pair, which cannot be kept'

/** A text without line breaks, or nothing. */
const line = (max: number) =>
  z
    .string()
    .max(max, `At most ${max} characters`)
    .refine(isStorable, storable)
    .transform((text) => withoutTricks(text).trim())
    .nullable()
    .openapi({ type: ['string', 'null'], maxLength: max })

const price = z
  .number()
  .min(0, 'Not below nothing')
  .max(10_000, 'At most 10,000')
  .openapi({ description: 'For a million tokens, in the currency; kept to six decimals' })

const at = z.string().openapi({ format: 'date-time' })

const seconds = (most: number) =>
  z.number().int('A whole number of seconds').min(1, 'At least 1').max(most, `At most ${most}`)

const chosen = {
  provider: z.enum(assistantProviders),
  baseUrl: line(500).openapi({ description: 'Null means the provider’s own address' }),
  model: line(120),
  instructions: z
    .string()
    .max(4000, 'At most 4,000 characters')
    .refine(isStorable, storable)
    .openapi({ description: 'What the model is told about the business besides the product’s own rules' }),
  inputPrice: price,
  outputPrice: price,
  currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, like EUR'),
  monthlyLimit: z
    .number()
    .min(0.01, 'At least 0.01, or none')
    .max(1_000_000, 'At most 1,000,000')
    .nullable()
    .openapi({ description: 'In the currency; once it is used up the built-in assistant answers' }),
  firstSeconds: seconds(20).openapi({ description: 'Longest wait for the first word' }),
  betweenSeconds: seconds(20).openapi({ description: 'Longest wait between two words' }),
  totalSeconds: seconds(40).openapi({ description: 'Longest answer' }),
}

const key = z
  .string()
  .max(500, 'At most 500 characters')
  .transform((text) => text.trim())
  .refine((text) => /^[\x21-\x7e]+$/.test(text), 'A key has letters, digits and signs only, without spaces')
  .nullable()
  .openapi({
    type: ['string', 'null'],
    maxLength: 500,
    description: 'Kept sealed and never answered again; null forgets it',
  })

export const assistantSettings = z
  .object({
    ...chosen,
    keyEnding: z.string().nullable().openapi({ description: 'The last four characters of the kept key' }),
    installation: z
      .object({
        provider: z.enum(assistantProviders),
        model: z.string(),
        host: z.string().nullable().openapi({
          description: 'Where what visitors write is sent; null in a network of the operator’s own',
        }),
      })
      .nullable()
      .openapi({ description: 'What the operator’s environment names, if anything' }),
    trouble: z
      .object({
        code: z.enum(modelTroubles),
        host: z.string().nullable(),
        answers: z
          .number()
          .int()
          .openapi({ description: 'How many answers in a row came from the built-in assistant' }),
        since: at,
        lastAt: at,
      })
      .nullable()
      .openapi({ description: 'Why the model gives no answers; null as soon as it has given one' }),
    meter: z.object({
      month: z.string().openapi({ description: 'Like 2026-03, in the workspace’s time zone' }),
      answers: z.number().int(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      spent: z
        .number()
        .nullable()
        .openapi({ description: 'In the currency; null where no price is known, so that nobody can say' }),
      isReached: z.boolean().openapi({ description: 'The limit is used up: the built-in assistant answers' }),
    }),
  })
  .openapi('AssistantSettings')

export const modelTest = z
  .object({
    works: z.boolean(),
    trouble: z.enum(modelTroubles).nullable(),
    detail: z.string().openapi({ description: 'A sentence for a person' }),
    firstMs: z.number().int().nullable().openapi({ description: 'Until the first word' }),
    ms: z.number().int().nullable().openapi({ description: 'Until the end' }),
  })
  .openapi('ModelTest')

const tags = ['Assistant']
const door = { 'x-access': 'member', 'x-permission': 'assistant.manage', 'x-plan': 'every' } as const

export const getAssistant = route({
  ...door,
  tags,
  method: 'get',
  path: '/api/v1/assistant',
  operationId: 'getAssistant',
  summary: 'How the assistant is set, and what it cost this month',
  responses: { 200: json(assistantSettings, 'The settings; the key itself is never answered') },
})

export const changeAssistant = route({
  ...door,
  tags,
  method: 'patch',
  path: '/api/v1/assistant',
  operationId: 'changeAssistant',
  summary: 'Change how the assistant is set; another provider or address forgets the kept key',
  request: { body: body(z.object({ ...chosen, key }).partial()) },
  responses: { 200: json(assistantSettings, 'The settings as they are now') },
})

export const testAssistant = route({
  ...door,
  tags,
  method: 'post',
  path: '/api/v1/assistant/test',
  operationId: 'testAssistant',
  summary:
    'Ask the model one short question and say in words what is wrong; nothing is kept but what it cost',
  request: {
    body: body(
      z
        .object({
          provider: chosen.provider,
          baseUrl: chosen.baseUrl,
          model: chosen.model,
          key,
        })
        .partial(),
    ),
  },
  responses: { 200: json(modelTest, 'What came of it, with what is given instead of what is kept') },
})

export type AssistantProvider = (typeof assistantProviders)[number]
export type AssistantSettings = z.infer<typeof assistantSettings>
export type ModelTest = z.infer<typeof modelTest>
export type ModelTroubleCode = (typeof modelTroubles)[number]
