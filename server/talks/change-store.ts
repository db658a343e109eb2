import type { Db } from '#server/db/in-workspace.ts'

/** What a change of holder or state left behind. */
export type Moved = {
  sessionId: string
  lease: number
  /** The seq that is the change's own, for the line that tells of it. */
  seq: number
  answerDueAt: Date | null
  deskDueAt: Date | null
}

export type Seen = { id: string; lease: number; at: Date }

const assistantHere = `coalesce((
  select t.assistant from app.session s join app.site t on t.workspace_id = $1 and t.id = s.site_id
  where s.workspace_id = $1 and s.id = c.session_id), false)`
const unanswered = 'c.visitor_seq > c.answered_seq'
/** Nobody waits and nobody was asked to come. */
const settled = `waiting_since = null, wait_reason = null, desk_due_at = null, offered_to = null, offered_at = null, offers = 0`
const toAssistant = `holder = 'assistant', holder_id = null, holder_name = null, held_since = null,
  answer_due_at = case when ${assistantHere} and ${unanswered} then $4::timestamptz end`
const isOpen = `state = 'open', snoozed_until = null, closed_at = null`

/**
 * Each change is one statement that compares the number somebody saw with the one that is there, and does nothing where it
 * has moved: of two at once the database lets one through.
 */
async function change(
  db: Db,
  name: string,
  { id, lease, at }: Seen,
  set: string,
  when: string,
  more: readonly unknown[] = [],
): Promise<Moved | null> {
  const [moved] = await db.query<Moved & { lease: string | number }>({
    name: `talk ${name}`,
    text: `update app.conversation c set lease = lease + 1, ${set}
           where c.workspace_id = $1 and c.id = $2 and c.lease = $3 and c.last_seq > 0
             and $4::timestamptz is not null and (${when})
           returning session_id as "sessionId", lease, last_seq as seq, answer_due_at as "answerDueAt",
                     desk_due_at as "deskDueAt"`,
    values: [db.workspaceId, id, lease, at, ...more],
  })
  return moved ? { ...moved, lease: Number(moved.lease) } : null
}

const line = 'last_seq = last_seq + 1, last_at = greatest(last_at, $4)'

/** To a member, from whomever; a visitor who was not answered waits until they have written. */
export function giveTo(db: Db, seen: Seen, member: { id: string; name: string }): Promise<Moved | null> {
  const set = `${line}, holder = 'member', holder_id = $5, holder_name = $6, held_since = $4, ${isOpen}, answer_due_at = null,
    waiting_since = case when ${unanswered} then coalesce(waiting_since, $4::timestamptz) else waiting_since end,
    wait_reason = case when ${unanswered} then coalesce(wait_reason, 'held') else wait_reason end,
    desk_due_at = case when waiting_since is not null or ${unanswered} then $4::timestamptz end,
    offered_to = null, offered_at = null`
  const when = `holder <> 'member' or holder_id is distinct from $5`
  return change(db, 'give', seen, set, when, [member.id, member.name])
}

/** To the assistant, which answers what is open; where the site has none, who was not answered is in the queue. */
export function giveBack(db: Db, seen: Seen): Promise<Moved | null> {
  const waits = `not ${assistantHere} and ${unanswered}`
  const set = `${line}, ${toAssistant}, offered_to = null, offered_at = null, offers = 0,
    waiting_since = case when ${waits} then coalesce(waiting_since, $4::timestamptz) end,
    wait_reason = case when ${waits} then 'no_assistant' end,
    desk_due_at = case when state = 'snoozed' then snoozed_until when ${waits} then $4::timestamptz end`
  return change(db, 'give back', seen, set, `holder = 'member'`)
}

/** From a member who does not answer to the queue; the visitor goes on waiting, and the assistant says something meanwhile. */
export function release(db: Db, seen: Seen): Promise<Moved | null> {
  const set = `${line}, ${toAssistant}, offered_to = null, offered_at = null,
    waiting_since = coalesce(waiting_since, $4::timestamptz), wait_reason = 'no_answer', desk_due_at = $4::timestamptz`
  return change(db, 'release', seen, set, `holder = 'member' and state = 'open'`)
}

/** Whoever closes it has settled what was asked, answered or not. */
export function close(db: Db, seen: Seen): Promise<Moved | null> {
  const set = `${line}, holder = 'assistant', holder_id = null, holder_name = null, held_since = null,
    state = 'closed', snoozed_until = null, closed_at = $4, answer_due_at = null,
    answered_seq = greatest(answered_seq, visitor_seq), ${settled}`
  return change(db, 'close', seen, set, `state <> 'closed'`)
}

export function reopen(db: Db, seen: Seen): Promise<Moved | null> {
  const set = `${isOpen}, desk_due_at = case when waiting_since is not null then $4::timestamptz end`
  return change(db, 'reopen', seen, set, `state <> 'open'`)
}

export function snooze(db: Db, seen: Seen, until: Date): Promise<Moved | null> {
  const set = `state = 'snoozed', snoozed_until = $5::timestamptz, desk_due_at = $5::timestamptz`
  return change(db, 'snooze', seen, set, `state <> 'closed'`, [until])
}
