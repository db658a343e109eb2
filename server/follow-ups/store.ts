import { v7 as uuidv7 } from 'uuid'
import type { FollowUp, FollowUpState } from '#contract/follow-ups.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'

type Row = Omit<FollowUp, 'dueAt' | 'state' | 'member' | 'madeAt' | 'lead'> &
  Pick<FollowUp['lead'], 'name' | 'phone' | 'email' | 'status' | 'lastWords'> & {
    dueAt: Date
    madeAt: Date
    memberId: string | null
    memberName: string | null
    leadId: string
    label: string | null
    score: number
    band: FollowUp['lead']['score']['band']
  }

const columns = `f.id, f.due_at as "dueAt", f.member_id as "memberId", f.made_by as "madeBy", f.made_at as "madeAt",
  l.id as "leadId", l.name, l.phone, l.email, l.status, l.score, l.band, l.last_words as "lastWords",
  (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
   order by s.created_at, s.id limit 1) as label,
  coalesce((select a.display_name from app.member a where a.workspace_id = $1 and a.id = f.member_id),
           (select u.name from auth."user" u where u.id = f.member_id)) as "memberName"`
const withLead = 'join app.lead l on l.workspace_id = $1 and l.id = f.lead_id'

function toFollowUp(row: Row, now: Date): FollowUp {
  const { id, dueAt, madeBy, madeAt, memberId, memberName } = row
  const { leadId, name, label, phone, email, status, score, band, lastWords } = row
  return {
    id,
    dueAt: dueAt.toISOString(),
    state: dueAt <= now ? 'due' : 'coming',
    member: memberId === null ? null : { id: memberId, name: memberName ?? 'Somebody who left' },
    madeBy,
    madeAt: madeAt.toISOString(),
    lead: {
      id: leadId,
      name,
      label: label ?? '',
      phone,
      email,
      status,
      score: { value: score, band },
      lastWords,
    },
  }
}

export type Reader = { id: string; onlyAssigned: boolean }

const shown = `f.workspace_id = $1 and f.ended_at is null and l.spam_at is null
  and (not $3::boolean or l.assignee_id = $2::uuid)`
const mine = '(f.member_id is null or f.member_id = $2::uuid)'
/** `$4` is now. */
const inList = { due: 'f.due_at <= $4::timestamptz', coming: 'f.due_at > $4::timestamptz' } as const

export async function listFollowUps(
  db: Db,
  reader: Reader,
  query: { state: FollowUpState; whose: 'mine' | 'all'; cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ items: FollowUp[]; nextCursor: string | null; counts: Record<FollowUpState, number> }> {
  const { state, limit } = query
  const list = `follow-ups ${state}`
  const [at = null, id = null] =
    query.cursor === undefined ? [] : readCursor(list, query.cursor, ['time', 'id'] as const)
  const whose = query.whose === 'mine' ? mine : 'true'
  const rows = await db.query<Row>(
    `select ${columns} from app.follow_up f ${withLead}
     where ${shown} and ${whose} and ${inList[state]}
       and ($5::timestamptz is null or (f.due_at, f.id) > ($5::timestamptz, $6::uuid))
     order by f.due_at, f.id limit $7`,
    [db.workspaceId, reader.id, reader.onlyAssigned, now, at, id, limit + 1],
  )
  const [counts] = await db.query<Record<FollowUpState, number>>(
    `select count(*) filter (where ${inList.due})::int as due,
            count(*) filter (where ${inList.coming})::int as coming
     from app.follow_up f ${withLead} where ${shown} and ${whose}`,
    [db.workspaceId, reader.id, reader.onlyAssigned, now],
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => toFollowUp(row, now)),
    nextCursor: last ? writeCursor(list, [last.dueAt.toISOString(), last.id]) : null,
    counts: counts ?? { due: 0, coming: 0 },
  }
}

/** How many leads somebody has to turn to again by now. */
export async function countDue(db: Db, reader: Reader, now: Date): Promise<number> {
  const [row] = await db.query<{ due: number }>({
    name: 'follow-ups due',
    text: `select count(distinct f.lead_id)::int as due from app.follow_up f ${withLead}
           where ${shown} and ${mine} and ${inList.due}`,
    values: [db.workspaceId, reader.id, reader.onlyAssigned, now],
  })
  return row?.due ?? 0
}

/** When this lead is to be turned to again; of several, as after a merge, the earliest. */
export async function followUpOf(db: Db, leadId: string, now: Date): Promise<FollowUp | null> {
  const [row] = await db.query<Row>({
    name: 'follow-up of lead',
    text: `select ${columns} from app.follow_up f ${withLead}
           where f.workspace_id = $1 and f.lead_id = $2 and f.ended_at is null order by f.due_at, f.id limit 1`,
    values: [db.workspaceId, leadId],
  })
  return row ? toFollowUp(row, now) : null
}

export async function addFollowUp(
  db: Db,
  given: { leadId: string; dueAt: Date; memberId: string | null; madeBy: string },
  at: Date,
): Promise<void> {
  await db.run(
    `insert into app.follow_up (workspace_id, id, lead_id, due_at, member_id, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      db.workspaceId,
      uuidv7({ msecs: at.getTime() }),
      given.leadId,
      given.dueAt,
      given.memberId,
      given.madeBy,
      at,
    ],
  )
}

/** Ends what is open of a lead. Answers how many there were. */
export async function endFollowUps(
  db: Db,
  leadId: string,
  how: 'done' | 'moved' | 'cleared',
  at: Date,
): Promise<number> {
  return db.run(
    `update app.follow_up set ended_at = $3, ended_how = $4
     where workspace_id = $1 and lead_id = $2 and ended_at is null`,
    [db.workspaceId, leadId, at, how],
  )
}

/** Somebody of the team was in contact with these leads: whoever was to be turned to by then has been. */
export async function endByContact(db: Db, contacts: readonly { leadId: string; at: Date }[]): Promise<void> {
  if (contacts.length === 0) return
  await db.run(
    `update app.follow_up f set ended_at = c.at, ended_how = 'contact'
     from unnest($2::uuid[], $3::timestamptz[]) as c(lead_id, at)
     where f.workspace_id = $1 and f.lead_id = c.lead_id and f.ended_at is null and f.due_at <= c.at
       and f.made_at <= c.at`,
    [db.workspaceId, contacts.map(({ leadId }) => leadId), contacts.map(({ at }) => at)],
  )
}

/** Takes back what was done to a lead's follow-ups at this very instant: what was made goes, what ended is open again. */
export async function takeBackFollowUps(db: Db, leadId: string, at: Date): Promise<void> {
  await db.run('delete from app.follow_up where workspace_id = $1 and lead_id = $2 and made_at = $3', [
    db.workspaceId,
    leadId,
    at,
  ])
  await db.run(
    `update app.follow_up set ended_at = null, ended_how = null
     where workspace_id = $1 and lead_id = $2 and ended_at = $3`,
    [db.workspaceId, leadId, at],
  )
}
