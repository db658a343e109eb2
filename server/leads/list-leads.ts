import type { LeadItem, LeadSort } from '#contract/leads.ts'
import type { listLeads as listLeadsRoute } from '#contract/leads.ts'
import type { z } from '@hono/zod-openapi'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { mostNarrow, whereOf, type Where } from '#server/leads/lead-filter.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'

type Query = z.output<(typeof listLeadsRoute)['request']['query']>

const sorts = {
  lastActive: { column: 'last_active_at', type: 'timestamptz', kind: 'time', order: 'desc' },
  firstSeen: { column: 'first_seen_at', type: 'timestamptz', kind: 'time', order: 'desc' },
  score: { column: 'score', type: 'int', kind: 'number', order: 'desc' },
  name: { column: 'sort_name', type: 'text', kind: 'string', order: 'asc' },
} as const satisfies Record<LeadSort, unknown>

/** Among more leads than that nobody is counted: the total is then "at least". */
const mostLookedAt = 10_000

type Page = { items: LeadItem[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

/** One page by keyset: a lead that does not change while somebody pages is shown exactly once. */
export async function listLeads(db: Db, caller: Caller, query: Query): Promise<Page> {
  const where = await whereOf(db, caller, query)
  const sort = sorts[query.sort]
  const list = `leads ${query.sort}`
  const values = [...where.values]
  const conditions = [...where.conditions]
  if (query.cursor !== undefined) {
    const [key, id] = readCursor(list, query.cursor, [sort.kind, 'id'] as const)
    const after = sort.order === 'desc' ? '<' : '>'
    values.push(key, id)
    conditions.push(
      `(l.${sort.column}, l.id) ${after} ($${values.length - 1}::${sort.type}, $${values.length}::uuid)`,
    )
  }
  values.push(query.limit + 1)
  // The page first, then what hangs on its rows: fifty look-ups instead of one for every row that is sorted.
  const rows = await db.query<LeadItemRow>(
    `select ${leadColumns} from (
       select * from app.lead l where ${conditions.join(' and ')}
       order by l.${sort.column} ${sort.order}, l.id ${sort.order} limit $${values.length}::int
     ) l order by l.${sort.column} ${sort.order}, l.id ${sort.order}`,
    values,
  )
  const total = query.cursor === undefined ? await totalOf(db, where, rows.length, query.limit) : undefined
  const items = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? items.at(-1) : undefined
  return {
    items: items.map(toLeadItem),
    nextCursor: last ? writeCursor(list, [keyOf(last, query.sort), last.id]) : null,
    ...(total ? { total } : {}),
  }
}

function keyOf(row: LeadItemRow, sort: LeadSort): string | number {
  if (sort === 'lastActive') return row.lastActiveAt.toISOString()
  if (sort === 'firstSeen') return row.firstSeenAt.toISOString()
  return sort === 'score' ? row.score : row.sortName
}

async function totalOf(
  db: Db,
  where: Where,
  found: number,
  limit: number,
): Promise<{ value: number; capped: boolean }> {
  if (found <= limit) return { value: found, capped: false }
  if (where.conditions.length === 2 + where.kept.length) {
    const kept = where.kept.map((condition) => `and ${condition}`).join(' ')
    const [row] = await db.query<{ value: number }>(
      `select (select coalesce(sum(leads), 0) from app.lead_count l where l.workspace_id = $1 ${kept})
            + (select count(*) from app.lead l where l.workspace_id = $1 and l.sample ${kept}) as value`,
      where.values,
    )
    return { value: row?.value ?? 0, capped: false }
  }
  // A term or tag in more leads than that is known to be common; walking on to count it would cost more than the page.
  if (where.common && where.conditions.length === 3) return { value: mostNarrow, capped: true }
  const path = ['l.workspace_id = $1', ...where.path].join(' and ')
  const [row] = await db.query<{ value: number; lookedAt: number }>(
    `select count(*) filter (where ${where.conditions.join(' and ')}) as value, count(*) as "lookedAt"
     from (select * from app.lead l where ${path} limit ${mostLookedAt + 1}) l`,
    where.values,
  )
  const value = Math.max(row?.value ?? 0, found)
  return (row?.lookedAt ?? 0) > mostLookedAt ? { value, capped: true } : { value, capped: false }
}
