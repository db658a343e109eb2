import { v7 as uuidv7 } from 'uuid'
import type { AlertItem, AlertKind } from '#contract/alerts.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** What is kept for a member: the latest, for a while; and some more, until it is worth looking. */
const keptDays = 30
const mostKept = 200
const worthPruning = 20
/** How many alerts this process has added for a member since it last looked what is old. */
const addedSince = new Map<string, number>()

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

type AlertTo = { alert: NewAlert; memberId: string; quiet: boolean; forYou: boolean }

type Added = { id: string; memberId: string; kind: AlertKind; leadId: string | null; quiet: boolean }

/** Writes these alerts, in one statement however many they are; answers which of them are new to their member. */
export async function addAlerts(db: Db, wanted: readonly AlertTo[], at: Date): Promise<Added[]> {
  if (wanted.length === 0) return []
  const added = await db.query<Added>({
    name: 'add alerts',
    text: `insert into app.alert (workspace_id, id, member_id, kind, lead_id, conversation_id, promise_id, about, for_you,
             quiet, at, words, by_name)
           select $1, k.id, k.member_id, k.kind, k.lead_id, k.conversation_id, k.promise_id, k.about, k.for_you, k.quiet, $13,
                  coalesce(k.words, (select p.sentence from app.promise p where p.workspace_id = $1 and p.id = k.promise_id),
                    (select left(l.last_words, 200) from app.lead l where l.workspace_id = $1 and l.id = k.lead_id)), k.by_name
           from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::boolean[],
                       $10::boolean[], $11::text[], $12::text[])
             as k(id, member_id, kind, lead_id, conversation_id, promise_id, about, for_you, quiet, words, by_name)
           order by k.member_id, k.about
           on conflict do nothing returning id, member_id as "memberId", kind, lead_id as "leadId", quiet`,
    values: [
      db.workspaceId,
      wanted.map(() => uuidv7({ msecs: at.getTime() })),
      wanted.map(({ memberId }) => memberId),
      wanted.map(({ alert }) => alert.kind),
      wanted.map(({ alert }) => alert.leadId),
      wanted.map(({ alert }) => alert.conversationId ?? null),
      wanted.map(({ alert }) => alert.promiseId ?? null),
      wanted.map(({ alert }) => alert.about),
      wanted.map(({ forYou }) => forYou),
      wanted.map(({ quiet }) => quiet),
      wanted.map(({ alert }) => alert.words ?? null),
      wanted.map(({ alert }) => alert.by ?? null),
      at,
    ],
  })
  await prune(db, dueToPrune(added), at)
  return added
}

function dueToPrune(added: readonly Added[]): string[] {
  if (addedSince.size > 10_000) addedSince.clear()
  const due: string[] = []
  for (const [memberId, { length }] of Map.groupBy(added, (alert) => alert.memberId)) {
    // Of whom nothing is known yet it is looked at once.
    const count = (addedSince.get(memberId) ?? worthPruning) + length
    addedSince.set(memberId, count >= worthPruning ? 0 : count)
    if (count >= worthPruning) due.push(memberId)
  }
  return due
}

/** One walk along a member's own latest: compared with one another, two hundred of twenty members are a million looks. */
async function prune(db: Db, memberIds: readonly string[], at: Date): Promise<void> {
  if (memberIds.length === 0) return
  await db.run({
    name: 'prune alerts',
    text: `delete from app.alert a
           where a.workspace_id = $1 and a.id = any(array(
             select old.id from unnest($2::uuid[]) as m(id)
             cross join lateral (
               select greatest($3::timestamptz - interval '${keptDays} days',
                 (select o.at from app.alert o where o.workspace_id = $1 and o.member_id = m.id
                  order by o.at desc, o.id desc offset ${mostKept - 1} limit 1)) as since offset 0
             ) kept
             cross join lateral (
               select o.id from app.alert o
               where o.workspace_id = $1 and o.member_id = m.id and o.at < kept.since
               -- What somebody else holds just now is left to the next: who waited here could be waited for in turn.
               for update skip locked
             ) old))`,
    values: [db.workspaceId, memberIds, at],
  })
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
