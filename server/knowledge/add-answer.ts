import { v7 as uuidv7 } from 'uuid'
import type { KnowledgeAnswer } from '#contract/knowledge.ts'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import type { Language } from '#server/assistant/language.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { countAnswers, findAnswer, markChanged, removeAnswer } from '#server/knowledge/answer-store.ts'
import { decideGroup } from '#server/knowledge/unanswered-store.ts'

/** The assistant looks at each of a language for every question. */
const most = 2000

type Given = { language: Language; question: string; answer: string; settles?: string | undefined }

/** Adds an entry; one that was written for a question the assistant did not know settles it. */
export async function addAnswer(db: Db, caller: Caller, given: Given): Promise<KnowledgeAnswer> {
  const { settles, ...entry } = given
  if ((await countAnswers(db)) >= most) {
    throw new Refusal(
      'too_many',
      `A workspace has at most ${most.toLocaleString('en')} questions and answers.`,
    )
  }
  const added = await save(db, { id: uuidv7(), ...entry })
  if (settles !== undefined) {
    const decided = await decideGroup(db, caller, settles, { state: 'settled', answerId: added.id })
    if (!decided) throw notFound('question')
  }
  return added
}

export async function changeAnswer(
  db: Db,
  id: string,
  change: { [K in 'language' | 'question' | 'answer']?: Given[K] | undefined },
): Promise<KnowledgeAnswer> {
  const before = await findAnswer(db, id)
  if (!before) throw notFound('entry')
  return save(db, {
    id,
    language: change.language ?? before.language,
    question: change.question ?? before.question,
    answer: change.answer ?? before.answer,
  })
}

/** Writes an entry, a new one or one that exists, with what it is found by. */
async function save(
  db: Db,
  entry: { id: string; language: Language; question: string; answer: string },
): Promise<KnowledgeAnswer> {
  await addKnowledge(db, [entry])
  return markChanged(db, entry.id)
}

/** What it had settled is open again. */
export async function deleteAnswer(db: Db, id: string): Promise<void> {
  await db.run(
    `update app.unanswered set state = 'open', answer_id = null, decided_at = null, decided_by = null
     where workspace_id = $1 and answer_id = $2 and state = 'settled'`,
    [db.workspaceId, id],
  )
  if (!(await removeAnswer(db, id))) throw notFound('entry')
}
