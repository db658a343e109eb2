import { v7 as uuidv7 } from 'uuid'
import { coverContact } from '#rules/contact/cover-contact.ts'
import type { Language } from '#server/assistant/language.ts'
import { termsIn } from '#server/assistant/terms.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { tidy } from '#server/knowledge/blocks.ts'

export type Unanswered = {
  conversationId: string
  /** Of the visitor's message that was not answered. */
  seq: number
  question: string
  language: Language
}

const mostLength = 300
/** Of one talk, so that one visitor cannot fill the list, and of a workspace: the oldest go. */
const mostOfTalk = 20
const mostOfWorkspace = 5000
/** Groups of so many latest questions are compared with. */
const compared = 1000
/** From 0 to 1: how much two questions have in common to be one. */
const alike = 0.55

/**
 * Writes down that the assistant did not know an answer, beside questions that are alike. Contact details in it are
 * covered; the same message counts once. Whether it was written.
 */
export async function recordUnanswered(db: Db, given: Unanswered): Promise<boolean> {
  const question = tidy(coverContact(tidy(given.question).slice(0, 1000)))
    .slice(0, mostLength)
    .toWellFormed()
  if (!/\p{L}/u.test(question)) return false
  const { conversationId, seq, language } = given
  const [found] = await db.query<{ ofTalk: number; known: boolean }>(
    `select (select count(*)::int from app.unanswered
             where workspace_id = $1 and conversation_id = $2 and seq <> $3) as "ofTalk",
            exists (select from app.message where workspace_id = $1 and conversation_id = $2 and seq = $3) as known`,
    [db.workspaceId, conversationId, seq],
  )
  if (!found?.known || found.ofTalk >= mostOfTalk) return false
  const said = termsIn(question, language).filter(({ weak }) => !weak)
  const all = new Set(said.flatMap(({ meanings, stems }) => (meanings.length > 0 ? meanings : stems)))
  const terms = [...all].slice(0, 60)
  const group = await groupOf(db, { language, question, terms })
  const added = await db.run(
    `insert into app.unanswered
       (workspace_id, id, group_id, conversation_id, seq, question, language, terms, state, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (workspace_id, conversation_id, seq) do nothing`,
    [
      db.workspaceId,
      uuidv7(),
      group?.id ?? uuidv7(),
      conversationId,
      seq,
      question,
      language,
      terms,
      // Not worth an answer then is not now; an answer that was written and does not help is.
      group?.state === 'dismissed' ? 'dismissed' : 'open',
      new Date(),
    ],
  )
  if (added > 0) await forgetOldest(db)
  return added > 0
}

/** The group of the most like question, by its words' stems and meanings or, for typing mistakes, by its letters. */
async function groupOf(
  db: Db,
  { language, question, terms }: { language: Language; question: string; terms: string[] },
): Promise<{ id: string; state: string } | undefined> {
  const [best] = await db.query<{ id: string; state: string }>(
    `select group_id as id, state from (
       select group_id, state, asked_at,
              greatest(public.similarity(question, $3),
                       -- One thing of several in common is a subject, and not the same question.
                       case when shared > 1 or cardinality(terms) + cardinality($4::text[]) = 2
                         then 2.0 * shared / (cardinality(terms) + cardinality($4::text[])) else 0 end) as likeness
       from (select group_id, state, asked_at, question, terms,
                    cardinality(array(select unnest(terms) intersect select unnest($4::text[]))) as shared
             from app.unanswered where workspace_id = $1 and language = $2
             order by asked_at desc limit ${compared}) latest
     ) each_of_them
     where likeness >= ${alike} order by likeness desc, asked_at desc limit 1`,
    [db.workspaceId, language, question, terms],
  )
  return best
}

async function forgetOldest(db: Db): Promise<void> {
  await db.run(
    `delete from app.unanswered where workspace_id = $1 and id in (
       select id from app.unanswered where workspace_id = $1 order by asked_at desc, id desc offset ${mostOfWorkspace})`,
    [db.workspaceId],
  )
}
