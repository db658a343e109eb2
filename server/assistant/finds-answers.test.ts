import { expect, it } from 'vitest'
import { findCandidates } from '#server/assistant/knowledge.ts'
import { languageOf } from '#server/assistant/language.ts'
import { lookUp } from '#server/assistant/look-up.ts'
import { questionsAsked, questionsAskedLater, type QuestionAsked } from '#server/assistant/questions-asked.ts'
import { readTalk } from '#server/assistant/read-talk.ts'
import { whatToLookUp } from '#server/assistant/what-to-look-up.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })

/** As the assistant looks it up for somebody whose browser speaks their language. */
async function find(asked: string, language: QuestionAsked['language']): Promise<string | null> {
  const { fresh } = readTalk([{ id: 'a', author: 'visitor', text: asked }], [])
  const found = await lookUp(whatToLookUp(fresh), languageOf(asked, language), (spoken, text) =>
    inWorkspace(server.services.pool, server.workspaceId, (db) => findCandidates(db, spoken, text)),
  )
  return found?.question ?? null
}

/** How many were answered rightly, and what was answered wrongly or where nothing is known. */
async function measure(questions: readonly QuestionAsked[]) {
  const results = await Promise.all(
    questions.map(async (question) => ({
      ...question,
      found: await find(question.asked, question.language),
    })),
  )
  const answerable = results.filter(({ entries }) => entries.length > 0)
  const isRight = ({ found, entries }: (typeof results)[number]) => found !== null && entries.includes(found)
  const lines = (list: typeof results) => list.map(({ asked, found }) => `${asked} → ${found}`)
  return {
    share: answerable.filter(isRight).length / answerable.length,
    wrong: lines(answerable.filter((result) => result.found !== null && !isRight(result))),
    missed: lines(answerable.filter(({ found }) => found === null)),
    madeUp: lines(results.filter(({ found, entries }) => found !== null && entries.length === 0)),
    answerable: answerable.length,
    unanswerable: results.length - answerable.length,
  }
}

const first = await measure(questionsAsked)
const later = await measure(questionsAskedLater)

it.each([
  ['when the search was made', first, 0.95],
  ['later', later, 0.85],
] as const)('finds the answer to most of what was asked %s', (_, { share, missed, wrong }, least) => {
  expect(share, [...missed, ...wrong].join('\n')).toBeGreaterThanOrEqual(least)
})

it('answers hardly anything wrongly, and nothing that the shop has not told', () => {
  expect([...first.madeUp, ...later.madeUp]).toEqual([])
  expect(
    [...first.wrong, ...later.wrong].length,
    [...first.wrong, ...later.wrong].join('\n'),
  ).toBeLessThanOrEqual(1)
})

it('is measured by enough of both', () => {
  expect(first.answerable + later.answerable).toBeGreaterThanOrEqual(60)
  expect(first.unanswerable + later.unanswerable).toBeGreaterThanOrEqual(20)
})
