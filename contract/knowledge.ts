import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { workspaceLanguages } from '#contract/team.ts'
import { cursor, limit, page, storableText, trimmedText, uuid } from '#contract/text.ts'

const language = z.enum(workspaceLanguages)
const time = z.string().openapi({ format: 'date-time' })

/** The longest text of a file, in UTF-16 units. */
export const maxFileText = 512 * 1024

const longText = storableText(1, 4000).refine((text) => /\S/.test(text), 'This must not be empty')

/** A question and what the assistant answers to it, found in other words, too. */
export const knowledgeAnswer = z
  .object({
    id: uuid,
    language,
    question: z.string(),
    answer: z.string(),
    changedAt: time,
    sample: z.boolean().openapi({ description: 'Came with the samples, and goes with them unless changed' }),
  })
  .openapi('KnowledgeAnswer')

/** `reading` may take minutes; what was known of a source before stays known until it is done. */
export const sourceStates = ['waiting', 'reading', 'ready', 'failed'] as const

export const knowledgeSource = z
  .object({
    id: uuid,
    kind: z.enum(['file', 'site']),
    name: z.string(),
    address: z.string().nullable().openapi({ description: 'Of a site: where reading begins' }),
    depth: z.number().int().openapi({ description: 'Links followed away from the first page' }),
    mostPages: z.number().int(),
    state: z.enum(sourceStates),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'A sentence for a person: why it failed, or what was left out' }),
    pages: z.number().int(),
    chunks: z.number().int().openapi({ description: 'Pieces that can be found' }),
    languages: z.array(language),
    addedBy: z.string(),
    createdAt: time,
    readAt: time.nullable(),
  })
  .openapi('KnowledgeSource')

export const knowledgePage = z
  .object({
    title: z.string(),
    address: z.string().nullable(),
    chunks: z.number().int(),
    reason: z.string().nullable().openapi({ description: 'Why nothing of it is known' }),
  })
  .openapi('KnowledgePage')

/** A piece of what the business knows. */
export const knowledgeExtract = z
  .object({
    kind: z.enum(['answer', 'file', 'page']),
    sourceId: uuid.openapi({ description: 'Of the entry or of the source' }),
    title: z.string(),
    url: z.string().nullable(),
    text: z.string(),
    score: z.number().openapi({ description: 'How much of what was asked it holds, from 0 to 1' }),
  })
  .openapi('KnowledgeExtract')

export const unansweredStates = ['open', 'settled', 'dismissed'] as const

/** Questions that are alike, in one line. */
export const unansweredGroup = z
  .object({
    id: uuid,
    question: z.string().openapi({ description: 'As it was asked last; contact details are covered' }),
    alike: z.array(z.string()).openapi({ description: 'Other ways in which it was asked' }),
    language,
    state: z.enum(unansweredStates),
    asked: z.number().int(),
    leads: z.number().int().openapi({ description: 'Different leads who asked it' }),
    lost: z.number().int().openapi({ description: 'Of these, who left without a contact or were lost' }),
    lastAt: time,
    answer: z
      .object({ id: uuid, question: z.string() })
      .nullable()
      .openapi({ description: 'The entry that was written for it' }),
  })
  .openapi('UnansweredGroup')

const tags = ['Knowledge']
const one = z.object({ id: uuid })
const see = { 'x-access': 'read', 'x-permission': 'knowledge.see', 'x-plan': 'every' } as const
const change = { 'x-access': 'write', 'x-permission': 'knowledge.change', 'x-plan': 'every' } as const

export const listKnowledgeAnswers = route({
  method: 'get',
  path: '/api/v1/knowledge/answers',
  operationId: 'listKnowledgeAnswers',
  tags,
  summary: 'Questions and answers the assistant knows, newest first',
  ...see,
  request: {
    query: z.object({ q: storableText(1, 200).optional(), language: language.optional(), cursor, limit }),
  },
  responses: {
    200: json(
      page(knowledgeAnswer).extend({
        samples: z.number().int().openapi({ description: 'Sample entries, whatever is sought' }),
      }),
      'Entries',
    ),
  },
})

export const addKnowledgeAnswer = route({
  method: 'post',
  path: '/api/v1/knowledge/answers',
  operationId: 'addKnowledgeAnswer',
  tags,
  summary: 'Write an answer',
  description: 'With `settles` it is the answer to a question that the assistant did not know.',
  ...change,
  request: {
    body: body(
      z.object({ language, question: trimmedText(500), answer: longText, settles: uuid.optional() }),
    ),
  },
  responses: { 201: json(knowledgeAnswer, 'The new entry') },
})

export const changeKnowledgeAnswer = route({
  method: 'patch',
  path: '/api/v1/knowledge/answers/{id}',
  operationId: 'changeKnowledgeAnswer',
  tags,
  summary: 'Change a question or its answer',
  ...change,
  request: {
    params: one,
    body: body(z.object({ language, question: trimmedText(500), answer: longText }).partial()),
  },
  responses: { 200: json(knowledgeAnswer, 'The entry') },
})

export const deleteKnowledgeAnswer = route({
  method: 'delete',
  path: '/api/v1/knowledge/answers/{id}',
  operationId: 'deleteKnowledgeAnswer',
  tags,
  summary: 'Delete an entry',
  ...change,
  request: { params: one },
  responses: { 204: nothing },
})

export const listKnowledgeSources = route({
  method: 'get',
  path: '/api/v1/knowledge/sources',
  operationId: 'listKnowledgeSources',
  tags,
  summary: 'Files and sites the assistant has read (at most 100)',
  ...see,
  responses: { 200: json(z.object({ items: z.array(knowledgeSource) }), 'Sources') },
})

export const getKnowledgeSource = route({
  method: 'get',
  path: '/api/v1/knowledge/sources/{id}',
  operationId: 'getKnowledgeSource',
  tags,
  summary: 'A source with its pages',
  ...see,
  request: { params: one },
  responses: {
    200: json(z.object({ source: knowledgeSource, pages: z.array(knowledgePage) }), 'The source'),
  },
})

const fileName = trimmedText(200)
const fileText = storableText(1, maxFileText).refine((text) => /\S/.test(text), 'The file is empty')

export const addKnowledgeFile = route({
  method: 'post',
  path: '/api/v1/knowledge/files',
  operationId: 'addKnowledgeFile',
  tags,
  summary: 'Give the assistant a Markdown or text file',
  description:
    'The name ends in .md, .markdown or .txt. It is read in the background: see the state of the source.',
  ...change,
  request: { body: body(z.object({ name: fileName, text: fileText })) },
  responses: { 201: json(knowledgeSource, 'The new source') },
})

export const changeKnowledgeFile = route({
  method: 'patch',
  path: '/api/v1/knowledge/files/{id}',
  operationId: 'changeKnowledgeFile',
  tags,
  summary: 'Put a newer text in the place of a file, or rename it',
  ...change,
  request: { params: one, body: body(z.object({ name: fileName, text: fileText }).partial()) },
  responses: { 200: json(knowledgeSource, 'The source') },
})

export const addKnowledgeSite = route({
  method: 'post',
  path: '/api/v1/knowledge/sites',
  operationId: 'addKnowledgeSite',
  tags,
  summary: 'Let the assistant read pages of a site',
  description:
    'From the address on, pages of the same host are read in the background, and again every day. Only public addresses are asked, and robots.txt is respected.',
  ...change,
  request: {
    body: body(
      z.object({
        address: z.url({ protocol: /^https?$/, error: 'An address like https://shop.example' }).max(1000),
        depth: z.number().int().min(0).max(5).default(2),
        mostPages: z.number().int().min(1).max(100).default(50),
      }),
    ),
  },
  responses: { 201: json(knowledgeSource, 'The new source') },
})

export const readKnowledgeSource = route({
  method: 'post',
  path: '/api/v1/knowledge/sources/{id}/read',
  operationId: 'readKnowledgeSource',
  tags,
  summary: 'Read a source again',
  ...change,
  request: { params: one },
  responses: { 200: json(knowledgeSource, 'The source, waiting') },
})

export const deleteKnowledgeSource = route({
  method: 'delete',
  path: '/api/v1/knowledge/sources/{id}',
  operationId: 'deleteKnowledgeSource',
  tags,
  summary: 'Delete a source and all that is known from it',
  ...change,
  request: { params: one },
  responses: { 204: nothing },
})

export const searchKnowledge = route({
  method: 'get',
  path: '/api/v1/knowledge/search',
  operationId: 'searchKnowledge',
  tags,
  summary: 'What the assistant would find for a question',
  ...see,
  request: { query: z.object({ question: storableText(1, 500), language: language.optional() }) },
  responses: {
    200: json(
      z.object({
        language,
        answer: z
          .object({ text: z.string(), source: knowledgeExtract })
          .nullable()
          .openapi({ description: 'What the built-in assistant would answer with, if anything' }),
        items: z.array(knowledgeExtract),
      }),
      'The best first',
    ),
  },
})

const ofTalks = { 'x-access': 'read', 'x-permission': 'knowledge.see', 'x-plan': 'transcripts' } as const
const decide = { 'x-access': 'write', 'x-permission': 'knowledge.change', 'x-plan': 'transcripts' } as const

export const listUnanswered = route({
  method: 'get',
  path: '/api/v1/knowledge/unanswered',
  operationId: 'listUnanswered',
  tags,
  summary: 'What the assistant could not answer, by the leads it cost (at most 200)',
  ...ofTalks,
  request: { query: z.object({ state: z.enum(unansweredStates).default('open') }) },
  responses: {
    200: json(
      z.object({
        items: z.array(unansweredGroup),
        counts: z.object({ open: z.number().int(), settled: z.number().int(), dismissed: z.number().int() }),
      }),
      'Groups',
    ),
  },
})

export const dismissUnanswered = route({
  method: 'post',
  path: '/api/v1/knowledge/unanswered/{id}/dismiss',
  operationId: 'dismissUnanswered',
  tags,
  summary: 'Take a question off the list; it stays off when it is asked again',
  ...decide,
  request: { params: one },
  responses: { 204: nothing },
})

export const reopenUnanswered = route({
  method: 'post',
  path: '/api/v1/knowledge/unanswered/{id}/reopen',
  operationId: 'reopenUnanswered',
  tags,
  summary: 'Put a dismissed or settled question back on the list',
  ...decide,
  request: { params: one },
  responses: { 204: nothing },
})

export type KnowledgeAnswer = z.infer<typeof knowledgeAnswer>
export type KnowledgeSource = z.infer<typeof knowledgeSource>
export type KnowledgePage = z.infer<typeof knowledgePage>
export type KnowledgeExtract = z.infer<typeof knowledgeExtract>
export type UnansweredGroup = z.infer<typeof unansweredGroup>
export type UnansweredState = (typeof unansweredStates)[number]
