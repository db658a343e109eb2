import { v7 as uuidv7 } from 'uuid'
import type { AlertItem, AlertKind } from '#contract/alerts.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** What is kept for a member: the latest, for a while. */
const keptDays = 30
const mostKept = 200

export type NewAlert = {
  kind: AlertKind
  /** Null where it is about nobody. */
  leadId: string | null
  conversationId?: string | null
  promiseId?: string | null
  /** Nobody is told of the same thing twice: a wait, a promise, the lead itself. */
  about: string
  /** Where it is about nobody; else they are the visitor's of this moment, or the promise's. */
  words?: string | null
  /** Who gave the conversation to the member. */
  by?: string | null
}

/** Writes an alert for each of these members; answers whom it is new to. */
export async function addAlerts(
  db: Db,
  { kind, leadId, conversationId = null, promiseId = null, about, words = null, by = null }: NewAlert,
  to: readonly { memberId: string; quiet: boolean; forYou: boolean }[],
  at: Date,
): Promise<{ id: string; memberId: string; quiet: boolean }[]> {
  const added = await db.query<{ id: string; memberId: string; quiet: boolean }>(
    `insert into app.alert (workspace_id, id, member_id, kind, lead_id, conversation_id, promise_id, about, for_you, quiet, at,
       words, by_name)
     select $1, k.id, k.member_id, $6, $7::uuid, $8, $9::uuid, $10, k.for_you, k.quiet, $11,
            coalesce($12, p.sentence, left(l.last_words, 200)), $13
     from unnest($2::uuid[], $3::uuid[], $4::boolean[], $5::boolean[]) as k(id, member_id, for_you, quiet)
     left join app.lead l on l.workspace_id = $1 and l.id = $7::uuid
     left join app.promise p on p.workspace_id = $1 and p.id = $9::uuid
     order by k.member_id
     on conflict do nothing returning id, member_id as "memberId", quiet`,
    [
      db.workspaceId,
      to.map(() => uuidv7({ msecs: at.getTime() })),
      to.map(({ memberId }) => memberId),
      to.map(({ forYou }) => forYou),
      to.map(({ quiet }) => quiet),
      kind,
      leadId,
      conversationId,
      promiseId,
      about,
      at,
      words,
      by,
    ],
  )
  await prune(
    db,
    added.map(({ memberId }) => memberId),
    at,
  )
  return added
}

async function prune(db: Db, memberIds: readonly string[], at: Date): Promise<void> {
  if (memberIds.length === 0) return
  await db.run(
    `delete from app.alert a
     where a.workspace_id = $1 and a.id = any(array(
       select a.id from app.alert a
       where a.workspace_id = $1 and a.member_id = any($2::uuid[])
         and (a.at < $3::timestamptz - interval '${keptDays} days'
           or a.at < (select o.at from app.alert o where o.workspace_id = $1 and o.member_id = a.member_id
                      order by o.at desc, o.id desc offset ${mostKept - 1} limit 1))
       -- What somebody else holds just now is left to the next: who waited here could be waited for in turn.
       for update skip locked))`,
    [db.workspaceId, memberIds, at],
  )
}

type AlertRow = Omit<AlertItem, 'lead' | 'at' | 'readAt'> & {
  at: Date
  readAt: Date | null
  leadId: string | null
  name: string | null
  email: string | null
  phone: string | null
  label: string | null
  band: NonNullable<AlertItem['lead']>['band']
}
export type Reader = { id: string; onlyAssigned: boolean }

/** Of leads that a limited agent has no more, and of spam, nothing is told. */
const shown = `a.workspace_id = $1 and a.member_id = $2 and (
  a.lead_id is null or (l.spam_at is null and (not $3::boolean or l.assignee_id = $2)))`

export async function listAlerts(
  db: Db,
  reader: Reader,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: AlertItem[]; nextCursor: string | null; unread: number }> {
  const [at = null, id = null] =
    cursor === undefined ? [] : readCursor('alerts', cursor, ['time', 'id'] as const)
  const rows = await db.query<AlertRow>({
    name: 'alerts',
    text: `select a.id, a.kind, a.conversation_id as "conversationId", a.for_you as "forYou", a.quiet, a.at,
                  a.read_at as "readAt", l.id as "leadId", l.name, l.email, l.phone, l.band,
                  (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
                   order by s.created_at, s.id limit 1) as label,
                  a.words, a.by_name as by
           from app.alert a
           left join app.lead l on l.workspace_id = $1 and l.id = a.lead_id
           where ${shown} and ($4::timestamptz is null or (a.at, a.id) < ($4::timestamptz, $5::uuid))
           order by a.at desc, a.id desc limit $6`,
    values: [db.workspaceId, reader.id, reader.onlyAssigned, at, id, limit + 1],
  })
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(toAlert),
    nextCursor: last ? writeCursor('alerts', [last.at.toISOString(), last.id]) : null,
    unread: await countUnread(db, reader),
  }
}

function toAlert({ leadId, name, email, phone, label, band, at, readAt, ...row }: AlertRow): AlertItem {
  return {
    ...row,
    lead: leadId === null ? null : { id: leadId, name, email, phone, label: label ?? '', band },
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }
}

export async function countUnread(db: Db, reader: Reader): Promise<number> {
  const [row] = await db.query<{ unread: number }>({
    name: 'unread alerts',
    text: `select count(*)::int as unread from app.alert a
           left join app.lead l on l.workspace_id = $1 and l.id = a.lead_id
           where ${shown} and a.read_at is null`,
    values: [db.workspaceId, reader.id, reader.onlyAssigned],
  })
  return row?.unread ?? 0
}

/** In one order, so that two who mark the same ones do not wait for one another. */
const inOrder = 'order by id for no key update'

/** Answers how many were unread until now. */
export function markRead(db: Db, memberId: string, ids: readonly string[] | null, at: Date): Promise<number> {
  return db.run(
    `update app.alert set read_at = $3
     where workspace_id = $1 and id = any(array(
       select id from app.alert
       where workspace_id = $1 and member_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4::uuid[]))
       ${inOrder}))`,
    [db.workspaceId, memberId, at, ids],
  )
}

/**
 * Somebody has taken these conversations, answered in them or closed them: what called members to them is read for
 * everybody. Answers whose alerts were unread until now.
 */
export async function settleAlerts(db: Db, conversationIds: readonly string[], at: Date): Promise<string[]> {
  if (conversationIds.length === 0) return []
  const rows = await db.query<{ memberId: string }>(
    `update app.alert set read_at = $3
     where workspace_id = $1 and id = any(array(
       select id from app.alert
       where workspace_id = $1 and conversation_id = any($2::uuid[]) and read_at is null
         and kind in ('asked', 'unanswered', 'assigned')
       ${inOrder}))
     returning member_id as "memberId"`,
    [db.workspaceId, conversationIds, at],
  )
  return [...new Set(rows.map(({ memberId }) => memberId))]
}
