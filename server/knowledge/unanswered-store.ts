import type { UnansweredGroup, UnansweredState } from '#contract/knowledge.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Row = Omit<UnansweredGroup, 'lastAt' | 'alike' | 'answer'> & {
  lastAt: Date
  questions: string[]
  answerId: string | null
  answerQuestion: string | null
}

/** Somebody who has been still for this long without leaving a contact is gone. */
const goneAfter = '30 minutes'

/** As somebody sees it who sees their own leads only, where `only` says so. Spam and samples do not count. */
const asked = `select u.group_id, u.question, u.language, u.state, u.asked_at, u.answer_id, l.id as lead_id,
    l.status = 'lost' or (l.email is null and l.phone is null
      and l.last_active_at < now() - interval '${goneAfter}') as lost
  from app.unanswered u
  join app.conversation c on c.workspace_id = $1 and c.id = u.conversation_id
  join app.session s on s.workspace_id = $1 and s.id = c.session_id
  join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
  where u.workspace_id = $1 and l.spam_at is null and not l.sample and ($2::uuid is null or l.assignee_id = $2)`

/** A group is open as long as one of its questions is: what was asked again after it was settled is on the list again. */
const groups = `select group_id as id, count(*)::int as asked, count(distinct lead_id)::int as leads,
    (count(distinct lead_id) filter (where lost))::int as lost, max(asked_at) as "lastAt",
    (array_agg(language order by asked_at desc))[1] as language,
    (array_agg(question order by asked_at desc))[1:12] as questions,
    case when bool_or(state = 'open') then 'open' when bool_or(state = 'settled') then 'settled'
      else 'dismissed' end as state,
    (array_agg(answer_id order by asked_at desc) filter (where answer_id is not null))[1] as "answerId"
  from (${asked}) asked group by group_id`

export async function listGroups(
  db: Db,
  only: string | null,
  state: UnansweredState,
): Promise<{ items: UnansweredGroup[]; counts: Record<UnansweredState, number> }> {
  const [rows, counted] = await Promise.all([
    db.query<Row>(
      `select g.*, a.question as "answerQuestion" from (${groups}) g
       left join app.answer a on a.workspace_id = $1 and a.id = g."answerId"
       where g.state = $3 order by g.lost desc, g.leads desc, g.asked desc, g."lastAt" desc limit 200`,
      [db.workspaceId, only, state],
    ),
    db.query<{ state: UnansweredState; n: number }>(
      `select state, count(*)::int as n from (${groups}) g group by state`,
      [db.workspaceId, only],
    ),
  ])
  const counts = { open: 0, settled: 0, dismissed: 0 }
  for (const row of counted) counts[row.state] = row.n
  return { items: rows.map(toGroup), counts }
}

function toGroup({ questions, answerId, answerQuestion, lastAt, ...row }: Row): UnansweredGroup {
  const [question = '', ...others] = [...new Set(questions)]
  return {
    ...row,
    question,
    alike: others.slice(0, 5),
    lastAt: lastAt.toISOString(),
    answer: answerId !== null && answerQuestion !== null ? { id: answerId, question: answerQuestion } : null,
  }
}

/** Whether there is such a group; for somebody who sees their own leads only, one of these must have asked it. */
export async function hasGroup(db: Db, only: string | null, id: string): Promise<boolean> {
  const rows = await db.query(`select 1 from (${asked}) asked where group_id = $3 limit 1`, [
    db.workspaceId,
    only,
    id,
  ])
  return rows.length > 0
}

/** Decides all questions of a group at once; whether there were any. */
export async function decideGroup(
  db: Db,
  { name }: { name: string },
  id: string,
  { state, answerId = null }: { state: UnansweredState; answerId?: string | null },
): Promise<boolean> {
  const isOpen = state === 'open'
  const decided = await db.run(
    `update app.unanswered
     set state = $3, answer_id = case when $7 then answer_id else $4::uuid end, decided_at = $5, decided_by = $6
     where workspace_id = $1 and group_id = $2`,
    [db.workspaceId, id, state, answerId, isOpen ? null : new Date(), isOpen ? null : name, isOpen],
  )
  return decided > 0
}
