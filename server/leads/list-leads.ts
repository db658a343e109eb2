import type { LeadFilters, LeadItem, LeadSort } from '#contract/leads.ts'
import type { listLeads as listLeadsRoute } from '#contract/leads.ts'
import type { z } from '@hono/zod-openapi'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { Refusal } from '#server/http/refusal.ts'
import { mostNarrow } from '#server/leads/few-ids.ts'
import { firstSearched } from '#server/leads/first-searched.ts'
import { whereOf } from '#server/leads/lead-filter.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'
import { leadsIn } from '#server/leads/kept-counts.ts'
import { type Sort, sorts } from '#server/leads/sorts.ts'
import { partsOf } from '#server/leads/parts.ts'
import { walkTagged } from '#server/leads/tag-walk.ts'
import { plannedOnce } from '#server/leads/planned-once.ts'
import { type Bind, boundTo, onlyAmong, type Where } from '#server/leads/where.ts'
import { unreadColumn } from '#server/seen/store.ts'

type Query = z.output<(typeof listLeadsRoute)['request']['query']>

/** Where a lead stands in an order. */
type Key = readonly [string | number, string]

/** How many leads one statement walks past in search of a page: however rare the wanted ones are, none reads them all. */
const step = 10_000

/** The same where each of them is looked up in the table of tags: mostly the page is full before, and counted with it. */
const stepTagged = 2500

/** Rows of a page of fifty and the one that says whether there is another: of a limit in its text the planner knows. */
const usual = 51

/** Among more leads than that nobody is counted: the total is then "at least". */
const mostLookedAt = 10_000
/** The same where each of them has to be looked up in another table. */
const mostLookedUp = 2000

type Page = { items: LeadItem[]; nextCursor: string | null; total?: Total }

/** One page by keyset: a lead that does not change while somebody pages is shown exactly once. */
export async function listLeads(db: Db, caller: Caller, query: Query): Promise<Page> {
  const sort = sorts[query.sort]
  const asked = await whereOf(db, caller, query)
  if (query.cursor === undefined) asked.found ??= await firstSearched(db, asked, sort, query.limit + 1)
  const where = firstOf(asked, query)
  const list = `leads ${query.sort}`
  // A name may hold an email: to whom that is hidden the cursor names the lead alone.
  const byId = caller.hidesContact && query.sort === 'name'
  let after: Key | null =
    query.cursor === undefined
      ? null
      : byId
        ? await keyOfId(db, ...readCursor(list, query.cursor, ['id'] as const))
        : readCursor(list, query.cursor, [sort.kind, 'id'] as const)
  // Goes out together with the page.
  if (query.cursor === undefined && isKept(where)) where.countKept().catch(() => {})
  let rows: Counted[] = []
  const tagged = byTags(where, query.cursor === undefined)
  let size = tagged ? stepTagged : step
  do {
    const place = { sort, after, size, tagged }
    rows = [...rows, ...(await nextRows(db, caller, where, place, query.limit + 1 - rows.length))]
    // Few of those walked past were wanted, so the walk goes on behind them.
    after = rows.length > query.limit || where.narrow ? null : await endOfStep(db, where, place)
    size = step
  } while (after !== null)
  // A page that holds them all has counted them.
  const total =
    query.cursor !== undefined
      ? undefined
      : where.found
        ? { value: where.found.total, capped: false }
        : rows.length <= query.limit
          ? { value: rows.length, capped: false }
          : (rows[0]?.total ?? null) === null
            ? await totalOf(db, where, rows.length)
            : { value: Math.max(rows[0]?.total ?? 0, rows.length), capped: rows[0]?.capped ?? false }
  const items = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? items.at(-1) : undefined
  return {
    items: items.map(itemOf),
    nextCursor: last ? writeCursor(list, byId ? [last.id] : [keyOf(last, query.sort), last.id]) : null,
    ...(total ? { total } : {}),
  }
}

/** Of those that were found in the order asked for the first ones are read, and no others. */
function firstOf(where: Where, { cursor, limit }: Query): Where {
  if (where.found === null || cursor !== undefined) return { ...where, found: null }
  const [workspaceId] = where.values
  const first = { ...where, conditions: where.conditions.slice(0, where.base), values: [workspaceId] }
  const bind: Bind = (value, type) => `$${first.values.push(value)}::${type}`
  onlyAmong(first, where.found.first.slice(0, limit + 1), bind)
  return first
}

/** Of a few that are named, and of those looked up together, how many are wanted comes with each. */
type Counted = LeadItemRow & { total: number | null; capped: boolean }

function itemOf(row: Counted): LeadItem {
  const { total: _, capped: __, ...lead } = row
  return toLeadItem(lead)
}

/** Where a step begins and how long it is; `tagged`: whether tags are looked up for all of it together. */
type Place = { sort: Sort; after: Key | null; size: number; tagged: boolean }

/**
 * Whether so many leads are passed over, or counted after the page, that their tags are looked up together. One tag alone is
 * in so many leads that the page is soon full, and its total is known.
 */
function byTags({ tags, narrow, conditions, base }: Where, first: boolean): boolean {
  return !narrow && (tags.length > 1 || (tags.length === 1 && first && conditions.length > base + 1))
}

/** Of those a step away at most, or of the few that the path names. */
function nextRows(db: Db, caller: Caller, where: Where, place: Place, limit: number): Promise<Counted[]> {
  const { sort, after } = place
  const values = [...where.values]
  const inOrder = `order by w.key ${sort.order}, w.id ${sort.order}`
  const wanted = where.conditions.join(' and ')
  const most = limit === usual ? usual : `$${values.push(limit)}::int`
  const found = where.narrow
    ? `select l.id, l.${sort.column} as key, ${after === null && !where.found ? 'count(*) over ()' : 'null'} as total, false as capped
       from app.lead l where ${wanted}${behind(values, sort, after)}
       order by l.${sort.column} ${sort.order}, l.id ${sort.order} limit ${most}`
    : place.tagged
      ? taggedRows(values, where, place, most)
      : `select w.id, w.key, null as total, false as capped
       from (${walk(values, where, place, `l.${sort.column} as key, (${wanted}) as wanted`)}) w
       where w.wanted ${inOrder} limit ${most}`
  // The page first, then what hangs on its rows: neither is looked up for leads that are only passed over.
  return plannedOnce<Counted>(
    db,
    `select ${leadColumns}, ${unreadColumn(caller, values)}, w.total, w.capped
     from (${found}) w join app.lead l on l.workspace_id = $1 and l.id = w.id ${inOrder}`,
    values,
  )
}

function taggedRows(values: unknown[], where: Where, place: Place, most: number | string): string {
  const { column, order } = place.sort
  const way = walkTagged(where, (columns) => walk(values, where, place, `l.${column} as key, ${columns}`))
  return `${way.with} select l.id, l.${column} as key, count(*) over () as total,
            (select count(*) from way) >= ${place.size} as capped
          from tagged join app.lead l on l.workspace_id = $1 and l.id = tagged.id
          where ${way.rest} order by l.${column} ${order}, l.id ${order} limit ${most}`
}

/** The last lead a step passes over; null when the walk ends within it. */
async function endOfStep(db: Db, where: Where, place: Place): Promise<Key | null> {
  const { column, order } = place.sort
  const values: unknown[] = [db.workspaceId]
  const [last] = await db.query<{ key: string; id: string }>(
    `select w.key::text as key, w.id from (${walk(values, where, place, `l.${column} as key`)}) w
     order by w.key ${order}, w.id ${order} offset ${place.size - 1} limit 1`,
    values,
  )
  return last ? [last.key, last.id] : null
}

/**
 * A step in the order asked for. Each part of the path is read in the order of its index and the parts are merged, which
 * PostgreSQL does only if each of them says where it ends.
 */
function walk(values: unknown[], where: Where, { sort, after, size }: Place, columns: string): string {
  const parts = partsOf(where, sort.column).map(
    (conditions) =>
      `select l.id, ${columns} from app.lead l
       where l.workspace_id = $1${boundTo(values, conditions)}${behind(values, sort, after)}
       order by l.${sort.column} ${sort.order}, l.id ${sort.order} limit ${size}`,
  )
  if (parts.length === 1) return parts.join('')
  const merged = parts.map((part) => `(${part})`).join(' union all ')
  return `select * from (${merged}) w order by w.key ${sort.order}, w.id ${sort.order} limit ${size}`
}

function behind(values: unknown[], { column, type, order }: Sort, after: Key | null): string {
  if (after === null) return ''
  const than = order === 'desc' ? '<' : '>'
  return ` and (l.${column}, l.id) ${than} ($${values.push(after[0])}::${type}, $${values.push(after[1])}::uuid)`
}

function keyOf(row: LeadItemRow, sort: LeadSort): string | number {
  if (sort === 'lastActive') return row.lastActiveAt.toISOString()
  if (sort === 'firstSeen') return row.firstSeenAt.toISOString()
  if (sort === 'waiting') return row.waitingSince?.toISOString() ?? ''
  return sort === 'score' ? row.score : row.sortName
}

async function keyOfId(db: Db, id: string): Promise<Key> {
  const [lead] = await db.query<{ sortName: string }>(
    'select sort_name as "sortName" from app.lead where workspace_id = $1 and id = $2',
    [db.workspaceId, id],
  )
  if (!lead) throw new Refusal('bad_cursor', 'The list has changed. Start from its beginning.')
  return [lead.sortName, id]
}

type Total = { value: number; capped: boolean }

/**
 * How many people filters leave: the samples that a list shows beside them are nobody. No page is looked for, so it costs
 * little however rare the wanted are.
 */
export async function totalOfLeads(db: Db, caller: Caller, filters: LeadFilters): Promise<Total> {
  return totalOf(db, await whereOf(db, caller, { ...filters, sort: 'lastActive' }), 0, false)
}

/** The kept counts answer how many these are. */
function isKept(where: Where): boolean {
  return where.conditions.length === where.base + where.kept.length && where.base === 3
}

/** `found` are known of already. */
async function totalOf(db: Db, where: Where, found: number, samples = true): Promise<Total> {
  if (where.found) return { value: where.found.total, capped: false }
  if (isKept(where)) return { value: leadsIn(await where.countKept(), where, samples), capped: false }
  // A term or tag in more leads than that is known to be common; walking on to count it would cost more than the page.
  if (where.common && where.conditions.length === where.base + 1) return { value: mostNarrow, capped: true }
  const people = samples ? [] : ['not l.sample']
  const wanted = [...where.conditions, ...people].join(' and ')
  if (where.narrow) {
    const [row] = await db.query<{ value: number }>(
      `select count(*) as value from app.lead l where ${wanted}`,
      where.values,
    )
    return { value: row?.value ?? 0, capped: false }
  }
  const values = [...where.values]
  const path = boundTo(values, where.path)
  const most = where.looksUp ? mostLookedUp : mostLookedAt
  const from = (columns: string) =>
    `select ${columns} from app.lead l where l.workspace_id = $1${path} limit ${most + 1}`
  const tagged = where.tags.length > 0 ? walkTagged(where, (columns) => from(`l.id, ${columns}`)) : null
  const [row] = await db.query<{ value: number; lookedAt: number }>(
    tagged
      ? `${tagged.with} select count(*) as value, (select count(*) from way) as "lookedAt"
         from tagged join app.lead l on l.workspace_id = $1 and l.id = tagged.id
         where ${[tagged.rest, ...people].join(' and ')}`
      : `select count(*) filter (where w.wanted) as value, count(*) as "lookedAt"
         from (${from(`(${wanted}) as wanted`)}) w`,
    values,
  )
  const value = Math.max(row?.value ?? 0, found)
  return { value: Math.min(value, mostLookedAt), capped: (row?.lookedAt ?? 0) > most }
}
