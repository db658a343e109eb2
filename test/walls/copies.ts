import type pg from 'pg'
import { canary } from '#test/api/operations.ts'
import { columnsOf, isText, tablesOf, type Column } from './catalogue.ts'

/**
 * Other workspaces made of ours, row by row. In the `twin` every row has the id it has with us and every text is a
 * canary: whatever is looked up by an id and without a workspace meets it. The `namesake` has other ids and the words
 * that things are looked up by; all its other texts hold the canary. The `opposite` is a twin in which every mark is
 * turned round: what is spam, merged or assigned with us is not so there, and the other way about.
 */
export type Kind = 'twin' | 'namesake' | 'opposite'

/** Before ours in every index, so that a statement that takes the first of several rows takes theirs. */
export const twinId = '01000000-0000-7000-8000-00000000000b'
export const oppositeId = '01000000-0000-7000-8000-00000000000a'
export const namesakeId = '01000000-0000-7000-8000-00000000000c'

/** Words the product itself must understand for the namesake's members to be able to work. */
const codes = new Set([
  'audit.kind',
  'event.kind',
  'lead.channel',
  'lead.rule_set',
  'lead.set_by_member',
  'lead.status_notice',
  'lead_merge.before',
  'lead_merge.inherited',
  'lead_score.fold',
  'lead_score.lines',
  'lead_score.rule_set',
  'api_key.scopes',
  'alert_setting.kinds',
  'alert_setting.quiet_from',
  'alert_setting.quiet_to',
  'alert_setting.quiet_zone',
  'answer.language',
  'assistant_trouble.code',
  'conversation.channel',
  'desk.week',
  'job.change',
  'job_change.before',
  'review_lead.before',
  'list_look.columns',
  'rescoring.version',
  'rule_set.rules',
  'session.channel',
  'session.country',
  'site.allowed_origins',
  'site.color',
  'site.country',
  'workspace.country',
  'workspace.rule_set',
  'workspace.time_zone',
])

/** Missing by another column's word; in rows that have it the canary stands. */
const mayBeMissing = new Set(['identity_key.public_key', 'lead.lost_reason'])

/** The id that a row of ours has with the namesake. Ids keep their order, as some rows name the lesser one first. */
export function namesakeOf(id: string): string {
  return `${((parseInt(id.slice(0, 1), 16) + 1) % 16).toString(16)}${id.slice(1)}`
}

type Row = Record<string, unknown>

export type Copy = {
  to: string
  kind: Kind
  /** Has every lead of the opposite that has nobody with us, so that this agent would see them. */
  assigneeId?: string
}

/** Copies everything of `from` into a workspace that does not exist yet. */
export async function copyWorkspace(owner: pg.Pool, from: string, copy: Copy): Promise<void> {
  const { to, kind } = copy
  const columns = await columnsOf(owner)
  const client = await owner.connect()
  try {
    await client.query('begin')
    // Rows go in table by table, whatever they refer to.
    await client.query("set local session_replication_role = 'replica'")
    await client.query(
      `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, $2, $1::uuid::text, now())`,
      [to, `${canary} organization`],
    )
    for (const table of tablesOf(columns)) {
      const own = columns.filter((column) => column.table === table)
      const { rows } = await client.query<{ row: Row }>(
        `select to_jsonb(t) as row from app.${table} t where workspace_id = $1`,
        [from],
      )
      if (rows.length === 0)
        throw new Error(`app.${table} is empty in ours, so no other would be in the way.`)
      const copied = rows.map(({ row }) => ({ ...copyOf(row, own, copy), workspace_id: to }))
      await client.query(
        `insert into app.${table} select r.* from jsonb_array_elements($1::jsonb) one, jsonb_populate_record(null::app.${table}, one) r`,
        [JSON.stringify(copied)],
      )
    }
    if (kind === 'namesake') await copyPeople(client, from, to)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

function copyOf(row: Row, columns: readonly Column[], copy: Copy): Row {
  return Object.fromEntries(
    columns.map((column) => [column.column, copyValue(row[column.column], column, copy)]),
  )
}

/** Columns that say how things stand with a row, by being there or not. */
const marks = new Set([
  'conversation.answer_due_at',
  'conversation.waiting_since',
  'fact.rejected_at',
  'follow_up.ended_at',
  'follow_up.home_id',
  'fact.whose',
  'identity_key.revoked_at',
  'api_key.revoked_at',
  'answer.sample',
  'lead.assignee_id',
  'lead.blocked_at',
  'lead.came_back_at',
  'lead.converted_at',
  'lead.merged_into',
  'lead.sample',
  'lead.spam_at',
  'lead.waiting_since',
  'lead_merge.undone_at',
  'alert.home_id',
  'alert.read_at',
  'note.home_id',
  'promise.dropped_at',
  'promise.home_id',
  'promise.kept_at',
  'review.ended_at',
  'review.finished',
  'view.deleted_at',
  'view.shared',
  'session.home_id',
  'session.identity_id',
])

function turned(value: unknown, { type, column }: Column, assigneeId = oppositeId): unknown {
  if (typeof value === 'boolean') return !value
  if (value !== null) return null
  if (column === 'assignee_id') return assigneeId
  if (type === 'uuid') return oppositeId
  return type === 'text' ? `${canary} ${column}` : '2026-01-01T00:00:00Z'
}

/** Makes what was missing with us unlike in each of their rows. */
let filled = 0

function copyValue(value: unknown, column: Column, { kind, assigneeId }: Copy): unknown {
  const name = `${column.table}.${column.column}`
  const ids = kind === 'namesake' ? namesakeOf : (id: string) => id
  if (value === null && mayBeMissing.has(name)) return null
  if (kind === 'opposite' && marks.has(name)) return turned(value, column, assigneeId)
  if (column.type === 'uuid') return typeof value === 'string' ? ids(value) : value
  const kept = !isText(column) || (kind === 'namesake' && (column.indexed || codes.has(name)))
  if (kept) return mapTexts(value, (text) => (isId(text) ? ids(text) : text))
  const mark = `${canary} ${name}`
  const marked = mapTexts(value, (text) =>
    isId(text) && column.type === 'jsonb' ? ids(text) : `${mark} ${isId(text) ? ids(text) : text}`,
  )
  if (holds(marked, mark)) return marked
  filled += 1
  const own = `${mark} ${filled}`
  if (column.type === 'jsonb') return typeof marked === 'object' ? { ...marked, mark: own } : own
  return column.type === 'text[]' ? [own] : own
}

function holds(value: unknown, mark: string): boolean {
  return JSON.stringify(value ?? null).includes(mark)
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)]))
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}

/** The namesake's people: as many as ours, with the ids that its rows name. */
async function copyPeople(client: pg.ClientBase, from: string, to: string): Promise<void> {
  const { rows: members } = await client.query<{ member: Row; user: Row }>(
    `select to_jsonb(m) as member, to_jsonb(u) as user from auth.member m join auth."user" u on u.id = m."userId"
     where m."organizationId" = $1`,
    [from],
  )
  for (const { member, user } of members) {
    const id = namesakeOf(String(user['id']))
    await insert(client, 'auth."user"', {
      ...user,
      id,
      name: `${canary} user.name`,
      email: `${id}@${canary.toLowerCase()}.example`,
    })
    await insert(client, 'auth.member', {
      ...member,
      id: namesakeOf(String(member['id'])),
      organizationId: to,
      userId: id,
    })
  }
  for (const table of ['session', 'account']) {
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from auth.${table} t where "userId" in (select "userId" from auth.member where "organizationId" = $1)`,
      [from],
    )
    for (const { row } of rows) {
      const id = namesakeOf(String(row['id']))
      const texts = Object.entries(row).filter(([name]) =>
        /^(token|ipAddress|userAgent|accountId)$/.test(name),
      )
      await insert(client, `auth.${table}`, {
        ...row,
        ...Object.fromEntries(texts.map(([name]) => [name, `${canary} ${table}.${name} ${id}`])),
        id,
        userId: namesakeOf(String(row['userId'])),
      })
    }
  }
}

async function insert(client: pg.ClientBase, table: string, row: Row): Promise<void> {
  await client.query(`insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify(row),
  ])
}

/** Columns that can hold a text and hold no canary in any row of these workspaces: there should be none. */
export async function withoutCanary(owner: pg.Pool, workspaces: readonly string[]): Promise<string[]> {
  const bare: string[] = []
  for (const column of (await columnsOf(owner)).filter(isText)) {
    const { rows } = await owner.query<{ found: boolean }>(
      `select exists (select from app.${column.table} where workspace_id = any($1) and ${column.column}::text like $2) as found`,
      [workspaces, `%${canary}%`],
    )
    if (rows[0]?.found !== true) bare.push(`app.${column.table}.${column.column}`)
  }
  return bare
}
