import { expect, it } from 'vitest'
import { addKnowledge, findCandidates, openAnswers } from '#server/assistant/knowledge.ts'
import { bestAnswer } from '#server/assistant/rank-answers.ts'
import type { Language } from '#server/assistant/language.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services

async function answerTo(
  asked: string,
  language: Language = 'en',
  workspaceId = server.workspaceId,
): Promise<string | null> {
  const found = await inWorkspace(pool, workspaceId, (db) => findCandidates(db, language, asked))
  return bestAnswer(found)?.question ?? null
}

it.each([
  ['How much is the stool?', 'What does the stool cost and which seat heights are there?'],
  ['What does the stool cost?', 'What does the stool cost and which seat heights are there?'],
  ['stool price', 'What does the stool cost and which seat heights are there?'],
  ['how much is delivery to leeds', 'How much is delivery and where do you deliver?'],
  ['And the Loft bench?', 'How much is the Loft bench?'],
  ['when do you open on saturdays', 'When are you open and where is the showroom?'],
  ['do you deliver abroad as well', 'Do you deliver abroad, to Europe or further?'],
  ['can i return the board', 'Can I return it?'],
  ['what about warranties', 'What is the warranty?'],
  ['is my dog welcome in the showroom', 'Can I bring my dog or my children to the showroom?'],
])('finds for "%s" the entry "%s"', async (asked, question) => {
  expect(await answerTo(asked)).toBe(question)
})

it.each([
  ['Was kostet der Hocker?', 'Was kosten Bank und Hocker?'],
  ['wie teuer ist der farmhouse tisch', 'Was kostet der Farmhouse-Tisch?'],
  ['Wann habt ihr am Samstag geöffnet?', 'Wann haben Sie geöffnet, und wo ist der Ausstellungsraum?'],
])('finds in German for "%s" the entry "%s"', async (asked, question) => {
  expect(await answerTo(asked, 'de')).toBe(question)
})

it.each([
  'Do you repair bagpipes?',
  'Who won the match yesterday?',
  'asdf',
  "I'm looking for a table",
  'how much is it?',
  'what did I tell you?',
  '🙂',
  '',
  "'; drop table app.answer; --",
])('finds nothing for "%s"', async (asked) => {
  expect(await answerTo(asked)).toBeNull()
})

it('knows nothing of what another workspace knows', async () => {
  const other = await makeWorkspace(server)
  expect(await answerTo('How much is the stool?', 'en', other)).toBeNull()
  await inWorkspace(pool, other, (db) =>
    addKnowledge(db, [{ language: 'en', question: 'How much is the stool?', answer: 'Two crowns.' }]),
  )
  expect(await answerTo('How much is the stool?')).toBe(
    'What does the stool cost and which seat heights are there?',
  )
})

it('reads what it has found when the transaction has ended, which would not outlast it on a busy machine', async () => {
  const find = await inWorkspace(pool, server.workspaceId, (db) => openAnswers(db, 'en'))
  const found = await find('How much is the stool?')
  expect(bestAnswer(found)?.question).toBe('What does the stool cost and which seat heights are there?')
})
