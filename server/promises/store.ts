import { v7 as uuidv7 } from 'uuid'
import type { PromiseItem, PromiseKind, PromiseState } from '#contract/promises.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type NewPromise = {
  leadId: string
  conversationId: string | null
  messageId?: string | null
  kind: PromiseKind
  sentence: string
  dueAt: Date
  memberId: string | null
  by: { kind: 'desk' | 'assistant' | 'member'; name: string | null }
}

/** Its home is the session's, so that it goes along when two leads that were merged are parted again. */
export async function addPromise(db: Db, given: NewPromise, at: Date): Promise<string> {
  const id = uuidv7({ msecs: at.getTime() })
  await db.run({
    name: 'promise',
    text: `insert into app.promise (workspace_id, id, lead_id, home_id, conversation_id, message_id, kind, sentence, due_at,
                              member_id, made_by, made_by_name, made_at)
     values ($1, $2, $3,
             (select s.home_id from app.session s
              where s.workspace_id = $1
                and s.id = (select c.session_id from app.conversation c where c.workspace_id = $1 and c.id = $4)),
             $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      db.workspaceId,
      id,
      given.leadId,
      given.conversationId,
      given.messageId ?? null,
      given.kind,
      given.sentence,
      given.dueAt,
      given.memberId,
      given.by.kind,
      given.by.name,
      at,
    ],
  })
  return id
}

type PromiseRow = Omit<
  PromiseItem,
  'state' | 'dueAt' | 'lead' | 'member' | 'madeBy' | 'madeAt' | 'keptAt' | 'late' | 'droppedAt'
> & {
  dueAt: Date
  leadId: string
  name: string | null
  label: string | null
  email: string | null
  phone: string | null
  band: PromiseItem['lead']['band']
  memberId: string | null
  memberName: string | null
  madeBy: PromiseItem['madeBy']['kind']
  madeByName: string | null
  madeAt: Date
  keptAt: Date | null
  droppedAt: Date | null
}

const columns = `p.id, p.kind, p.sentence, p.due_at as "dueAt", p.conversation_id as "conversationId",
  p.message_id as "messageId", p.member_id as "memberId", p.made_by as "madeBy", p.made_by_name as "madeByName",
  p.made_at as "madeAt", p.kept_at as "keptAt", p.kept_by as "keptBy", p.kept_how as "keptHow",
  p.dropped_at as "droppedAt", p.dropped_by as "droppedBy", l.id as "leadId", l.name, l.email, l.phone, l.band,
  (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
   order by s.created_at, s.id limit 1) as label,
  coalesce((select a.display_name from app.member a where a.workspace_id = $1 and a.id = p.member_id),
           (select u.name from auth."user" u where u.id = p.member_id)) as "memberName"`

function toPromise(row: PromiseRow, now: Date): PromiseItem {
  const { leadId, name, label, email, phone, band, memberId, memberName, madeByName, ...rest } = row
  const { dueAt, madeBy, madeAt, keptAt, droppedAt } = row
  return {
    ...rest,
    state: stateOf(row, now),
    dueAt: dueAt.toISOString(),
    lead: { id: leadId, name, label: label ?? '', email, phone, band },
    member: memberId === null ? null : { id: memberId, name: memberName ?? 'Somebody who left' },
    madeBy: { kind: madeBy, name: madeByName },
    madeAt: madeAt.toISOString(),
    keptAt: keptAt?.toISOString() ?? null,
    late: keptAt !== null && keptAt > dueAt,
    droppedAt: droppedAt?.toISOString() ?? null,
  }
}

function stateOf({ keptAt, droppedAt, dueAt }: PromiseRow, now: Date): PromiseState {
  if (keptAt !== null) return 'kept'
  if (droppedAt !== null) return 'dropped'
  return dueAt <= now ? 'broken' : 'open'
}

export type Reader = { id: string; onlyAssigned: boolean }

const unsettled = 'p.kept_at is null and p.dropped_at is null'
/** What stands in each list; `$4` is now. */
const inList = {
  open: `${unsettled} and p.due_at > $4::timestamptz`,
  broken: `${unsettled} and p.due_at <= $4::timestamptz`,
  kept: 'p.kept_at is not null and $4::timestamptz is not null',
} as const
/** `$2` is who looks, `$3` whether they see their own leads alone. */
const shown = `p.workspace_id = $1 and l.spam_at is null and (not $3::boolean or l.assignee_id = $2::uuid)`
const ofLead = 'join app.lead l on l.workspace_id = $1 and l.id = p.lead_id'

export async function listPromises(
  db: Db,
  reader: Reader,
  query: { state: keyof typeof inList; cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ items: PromiseItem[]; nextCursor: string | null; counts: { open: number; broken: number } }> {
  const { state, limit } = query
  const [at = null, id = null] =
    query.cursor === undefined ? [] : readCursor(`promises ${state}`, query.cursor, ['time', 'id'] as const)
  const [key, order, sign] = state === 'kept' ? ['p.kept_at', 'desc', '<'] : ['p.due_at', 'asc', '>']
  const rows = await db.query<PromiseRow>({
    name: `promises ${state}`,
    text: `select ${columns} from app.promise p ${ofLead}
           where ${shown} and ${inList[state]}
             and ($5::timestamptz is null or (${key}, p.id) ${sign} ($5::timestamptz, $6::uuid))
           order by ${key} ${order}, p.id ${order} limit $7`,
    values: [db.workspaceId, reader.id, reader.onlyAssigned, now, at, id, limit + 1],
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const lastAt = state === 'kept' ? last?.keptAt : last?.dueAt
  return {
    items: page.map((row) => toPromise(row, now)),
    nextCursor: last && lastAt ? writeCursor(`promises ${state}`, [lastAt.toISOString(), last.id]) : null,
    counts: await countPromises(db, reader, now),
  }
}

async function countPromises(db: Db, reader: Reader, now: Date): Promise<{ open: number; broken: number }> {
  const [row] = await db.query<{ open: number; broken: number }>({
    name: 'count promises',
    text: `select count(*) filter (where ${inList.open})::int as open,
                  count(*) filter (where ${inList.broken})::int as broken
           from app.promise p ${ofLead} where ${shown} and ${unsettled}`,
    values: [db.workspaceId, reader.id, reader.onlyAssigned, now],
  })
  return row ?? { open: 0, broken: 0 }
}

const mostOfLead = 100

export async function listLeadPromises(db: Db, leadId: string, now: Date): Promise<PromiseItem[]> {
  const rows = await db.query<PromiseRow>(
    `select ${columns} from app.promise p ${ofLead}
     where p.workspace_id = $1 and p.lead_id = $2 order by p.made_at desc, p.id desc limit ${mostOfLead}`,
    [db.workspaceId, leadId],
  )
  return rows.map((row) => toPromise(row, now))
}

export async function getPromise(db: Db, id: string, now: Date): Promise<PromiseItem | null> {
  const [row] = await db.query<PromiseRow>(
    `select ${columns} from app.promise p ${ofLead} where p.workspace_id = $1 and p.id = $2`,
    [db.workspaceId, id],
  )
  return row ? toPromise(row, now) : null
}

/** The lead of a promise, whose row stays as it is until the transaction ends. */
export async function lockPromise(db: Db, id: string): Promise<{ leadId: string } | null> {
  const [row] = await db.query<{ leadId: string }>(
    'select lead_id as "leadId" from app.promise where workspace_id = $1 and id = $2 for no key update',
    [db.workspaceId, id],
  )
  return row ?? null
}

export async function savePromise(
  db: Db,
  id: string,
  change: { sentence: string; dueAt: Date; kind: PromiseKind; memberId: string | null },
): Promise<void> {
  await db.run(
    `update app.promise
     set sentence = $3, kind = $5, member_id = $6,
         -- Put off, it can be broken anew.
         told_at = case when due_at = $4::timestamptz then told_at end, due_at = $4::timestamptz
     where workspace_id = $1 and id = $2`,
    [db.workspaceId, id, change.sentence, change.dueAt, change.kind, change.memberId],
  )
}

export async function dropPromise(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db.run(
    'update app.promise set dropped_at = $3, dropped_by = $4 where workspace_id = $1 and id = $2',
    [db.workspaceId, id, at, by],
  )
}

export async function keepPromise(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db.run(
    `update app.promise set kept_at = $3, kept_by = $4, kept_how = 'hand' where workspace_id = $1 and id = $2`,
    [db.workspaceId, id, at, by],
  )
}

export type Contact = {
  leadId: string
  at: Date
  by: string | null
  how: 'message' | 'call'
  reached: boolean
}

/**
 * Somebody of the team was in contact with these leads: what each had been promised until then is kept. Nobody at the other
 * end of a call still keeps the promise to call. Answers which.
 */
export async function settleByContact(
  db: Db,
  contacts: readonly Contact[],
): Promise<{ id: string; leadId: string; late: boolean }[]> {
  if (contacts.length === 0) return []
  return db.query<{ id: string; leadId: string; late: boolean }>(
    `update app.promise p set kept_at = k.at, kept_by = k.by, kept_how = k.how
     from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::boolean[]) as k(lead_id, at, by, how, reached)
     where p.workspace_id = $1 and p.lead_id = k.lead_id and ${unsettled} and p.made_at <= k.at
       and (k.reached or p.kind = 'call')
     returning p.id, p.lead_id as "leadId", p.due_at < k.at as late`,
    [
      db.workspaceId,
      contacts.map(({ leadId }) => leadId),
      contacts.map(({ at }) => at),
      contacts.map(({ by }) => by),
      contacts.map(({ how }) => how),
      contacts.map(({ reached }) => reached),
    ],
  )
}

/** Takes a contact of this very instant back: what it has kept is open again. */
export async function reopenPromises(db: Db, leadId: string, keptAt: Date): Promise<void> {
  await db.run(
    `update app.promise set kept_at = null, kept_by = null, kept_how = null
     where workspace_id = $1 and lead_id = $2 and kept_at = $3`,
    [db.workspaceId, leadId, keptAt],
  )
}

/** The first to notice gets the promise, everybody after them null. */
export async function noteBroken(
  db: Db,
  id: string,
  now: Date,
): Promise<{ leadId: string; conversationId: string | null; memberId: string | null } | null> {
  const [row] = await db.query<{ leadId: string; conversationId: string | null; memberId: string | null }>(
    `update app.promise p set told_at = $3
     where p.workspace_id = $1 and p.id = $2 and p.told_at is null and p.due_at <= $3 and ${unsettled}
     returning lead_id as "leadId", conversation_id as "conversationId", member_id as "memberId"`,
    [db.workspaceId, id, now],
  )
  return row ?? null
}

/** What a conversation was promised that is still to be kept, by whom it was made. */
export function openPromisesOf(
  db: Db,
  conversationId: string,
): Promise<{ id: string; madeBy: 'desk' | 'assistant' | 'member'; dueAt: Date }[]> {
  return db.query({
    name: 'open promises',
    // Those of the conversation first: in the order asked for stand all open ones of the workspace.
    text: `select p.id, p.made_by as "madeBy", p.due_at as "dueAt"
           from (select * from app.promise where workspace_id = $1 and conversation_id = $2 offset 0) p
           where ${unsettled} order by p.due_at, p.id`,
    values: [db.workspaceId, conversationId],
  })
}

export function nameMessage(
  db: Db,
  ids: readonly string[],
  messageId: string,
): Promise<{ id: string; leadId: string; dueAt: Date }[]> {
  return db.query(
    `update app.promise set message_id = $3 where workspace_id = $1 and id = any($2::uuid[])
     returning id, lead_id as "leadId", due_at as "dueAt"`,
    [db.workspaceId, ids, messageId],
  )
}

export async function removePromises(db: Db, ids: readonly string[]): Promise<void> {
  await db.run('delete from app.promise where workspace_id = $1 and id = any($2::uuid[])', [
    db.workspaceId,
    ids,
  ])
}
