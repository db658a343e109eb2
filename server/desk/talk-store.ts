import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import type { WorkspaceLanguage } from '#contract/team.ts'

/** A conversation as the desk sees it, with what it has to know of lead, visitor and site. */
export type DeskTalk = {
  id: string
  sessionId: string
  leadId: string | null
  lease: number
  state: 'open' | 'snoozed' | 'closed'
  snoozedUntil: Date | null
  holder: 'assistant' | 'member'
  holderId: string | null
  heldSince: Date | null
  waitingSince: Date | null
  waitReason: string | null
  deskDueAt: Date | null
  /** The assistant owes an answer since then. */
  answerDueAt: Date | null
  offeredTo: string | null
  offeredAt: Date | null
  assigneeId: string | null
  hasContact: boolean
  /** Nobody is to be sent to a sample, to spam, or to somebody who was blocked. */
  idle: boolean
  /** Our own widget's: lines of the desk reach the visitor. */
  isOurs: boolean
  assistant: boolean
  timeZone: string | null
  locale: string | null
  language: WorkspaceLanguage
  lastWords: string | null
}

/** The conversation under its lock, or null when it is gone. */
export async function lockDeskTalk(db: Db, id: string): Promise<DeskTalk | null> {
  const locked = db.query({
    name: 'desk lock',
    text: 'select 1 from app.conversation where workspace_id = $1 and id = $2 for no key update',
    values: [db.workspaceId, id],
  })
  // Read behind the lock, as it is sent behind it.
  const read = db.query<DeskTalk>({
    name: 'desk talk',
    text: `select c.id, c.session_id as "sessionId", s.lead_id as "leadId", c.lease, c.state, c.snoozed_until as "snoozedUntil",
                  c.holder, c.holder_id as "holderId", c.held_since as "heldSince", c.waiting_since as "waitingSince", c.wait_reason as "waitReason",
                  c.desk_due_at as "deskDueAt", c.answer_due_at as "answerDueAt", c.offered_to as "offeredTo", c.offered_at as "offeredAt",
                  l.assignee_id as "assigneeId", coalesce(l.email is not null or l.phone is not null, false) as "hasContact",
                  coalesce(l.sample or l.spam_at is not null or l.blocked_at is not null, true) as idle,
                  c.channel = 'web' as "isOurs", coalesce(t.assistant, false) as assistant, s.time_zone as "timeZone",
                  s.locale, w.language, l.last_words as "lastWords"
           from app.conversation c
           join app.session s on s.workspace_id = $1 and s.id = c.session_id
           join app.workspace w on w.workspace_id = $1
           left join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
           left join app.site t on t.workspace_id = $1 and t.id = s.site_id
           where c.workspace_id = $1 and c.id = $2`,
    values: [db.workspaceId, id],
  })
  const [, [talk]] = await Promise.all([locked, read])
  return talk ? { ...talk, lease: Number(talk.lease) } : null
}

/** When the desk looks at the conversation again; null: not before something happens in it. */
export async function setDue(db: Db, id: string, dueAt: Date | null): Promise<void> {
  await db.run({
    name: 'desk due',
    text: 'update app.conversation set desk_due_at = $3 where workspace_id = $1 and id = $2',
    values: [db.workspaceId, id, dueAt],
  })
}

/** Takes back what was offered, so that nobody is shown as the one who is coming. */
export async function withdrawOffer(db: Db, id: string): Promise<void> {
  await db.run(
    'update app.conversation set offered_to = null, offered_at = null where workspace_id = $1 and id = $2',
    [db.workspaceId, id],
  )
}

/**
 * One decision after the other about whom to ask, until the transaction ends: two at once would both find the same member
 * with nothing to do. Taken first of all: who waits here holds nothing that another conversation's look or an ingested message
 * may want (a conversation, a lead, a member's alerts).
 */
export async function decideAlone(db: Db): Promise<void> {
  await db.query({
    name: 'desk decides',
    text: `select pg_advisory_xact_lock(hashtextextended('desk ' || $1::text, 0))`,
    values: [db.workspaceId],
  })
}

/** Writes down who was asked to come; offers of past weeks are let go of. */
export async function saveOffer(
  db: Db,
  { id, waitingSince }: Pick<DeskTalk, 'id'> & { waitingSince: Date },
  memberId: string,
  at: Date,
): Promise<void> {
  await db.run(
    `update app.conversation set offered_to = $3, offered_at = $4, offers = offers + 1
     where workspace_id = $1 and id = $2`,
    [db.workspaceId, id, memberId, at],
  )
  await db.run(
    `insert into app.offer (workspace_id, id, conversation_id, waiting_since, member_id, at)
     values ($1, $2, $3, $4, $5, $6)`,
    [db.workspaceId, uuidv7(), id, waitingSince, memberId, at],
  )
  await db.run(
    `delete from app.offer where workspace_id = $1 and at < $2::timestamptz - interval '30 days'`,
    [db.workspaceId, at],
  )
}

/** So long somebody who was asked to come is not asked again in the same wait. */
export const askedForMs = 12 * 3_600_000

/** Who was asked to come since the visitor waits; on another day they may be asked again. */
export async function askedIn(
  db: Db,
  { id, waitingSince }: Pick<DeskTalk, 'id'> & { waitingSince: Date },
  now: Date,
): Promise<Set<string>> {
  const rows = await db.query<{ memberId: string }>({
    name: 'asked to come',
    text: `select member_id as "memberId" from app.offer
           where workspace_id = $1 and conversation_id = $2 and waiting_since = $3
             and at > $4`,
    values: [db.workspaceId, id, waitingSince, new Date(now.getTime() - askedForMs)],
  })
  return new Set(rows.map(({ memberId }) => memberId))
}

/** The next place in the transcript, taken under the lock. */
export async function takeSeq(db: Db, id: string, at: Date): Promise<number> {
  const [row] = await db.query<{ seq: number }>({
    name: 'desk seq',
    text: `update app.conversation set last_seq = last_seq + 1, last_at = greatest(last_at, $3)
           where workspace_id = $1 and id = $2 returning last_seq as seq`,
    values: [db.workspaceId, id, at],
  })
  return row?.seq ?? 0
}

/** Whether the visitor was told in this wait already that nobody is there. */
export async function wasTold(db: Db, { sessionId }: DeskTalk, clientId: string): Promise<boolean> {
  const rows = await db.query({
    name: 'desk told',
    text: 'select 1 from app.message where workspace_id = $1 and session_id = $2 and client_id = $3',
    values: [db.workspaceId, sessionId, clientId],
  })
  return rows.length > 0
}

/** Somebody has come: whom nobody could be sent to is offered to them now. */
export async function lookAgain(db: Db, at: Date): Promise<void> {
  await db.run({
    name: 'desk look again',
    text: `update app.conversation set desk_due_at = $2
           where workspace_id = $1 and id = any(array(
             select id from app.conversation
             where workspace_id = $1 and waiting_since is not null and state = 'open' and holder = 'assistant'
               and offered_to is null
             order by id for no key update))`,
    values: [db.workspaceId, at],
  })
}
