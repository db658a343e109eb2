import type { LeadSort } from '#contract/leads.ts'
import type { Selection } from '#contract/jobs.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { whereOf } from '#server/leads/lead-filter.ts'

/** How many leads one statement walks past. */
const step = 10_000

const sortKeys: Record<LeadSort, { column: string; up: boolean }> = {
  lastActive: { column: 'last_active_at', up: false },
  firstSeen: { column: 'first_seen_at', up: false },
  score: { column: 'score', up: false },
  name: { column: 'sort_name', up: true },
  waiting: { column: 'waiting_since', up: true },
}

type Found = { id: string; key: string | number | Date | null }

/**
 * The ids of all leads that a selection means at this moment, of those that the caller may see; in the order of the list
 * if one is given, else by id. More than `most` are refused, and names of which none is there.
 */
export async function matchLeads(
  db: Db,
  caller: Caller,
  selection: Selection,
  { most, samples, sort }: { most: number; samples: boolean; sort?: LeadSort },
): Promise<string[]> {
  const key = sort === undefined ? null : sortKeys[sort]
  const found = selection.filters
    ? await matching(
        db,
        caller,
        selection.filters,
        samples,
        key?.column ?? null,
        most + selection.except.length,
      )
    : await named(db, caller, selection.ids ?? [], samples, key?.column ?? null)
  // Whether they are nobody's or another's is not told.
  if (selection.ids && found.length === 0) throw notFound('lead')
  const except = new Set(selection.except)
  const left = found.filter(({ id }) => !except.has(id))
  if (left.length > most) {
    const limit = most.toLocaleString('en')
    throw new Refusal('too_many', `More than ${limit} match. Narrow the filters down and do it in parts.`)
  }
  const way = key === null || key.up ? 1 : -1
  return left.toSorted((a, b) => way * (compare(a.key, b.key) || compare(a.id, b.id))).map(({ id }) => id)
}

/** Those that there are, are nobody else's to see, and stand in a list of their own. */
function named(
  db: Db,
  caller: Caller,
  ids: readonly string[],
  samples: boolean,
  column: string | null,
): Promise<Found[]> {
  return db.query<Found>(
    `select l.id, ${column === null ? 'null' : `l.${column}`} as key from app.lead l
     where l.workspace_id = $1 and l.id = any($2::uuid[]) and l.merged_into is null
       and ($3 or not l.sample) and ($4::uuid is null or l.assignee_id = $4)`,
    [db.workspaceId, ids, samples, caller.onlyAssigned ? caller.id : null],
  )
}

async function matching(
  db: Db,
  caller: Caller,
  filters: NonNullable<Selection['filters']>,
  samples: boolean,
  column: string | null,
  most: number,
): Promise<Found[]> {
  const where = await whereOf(db, caller, filters)
  const wanted = [...where.conditions, ...(samples ? [] : ['not l.sample'])].join(' and ')
  const key = column === null ? 'null' : `l.${column}`
  const found: Found[] = []
  let after: string | null = null
  do {
    const values = [...where.values]
    const among: string = where.narrow
      ? 'app.lead l where true'
      : `(select * from app.lead l where ${walked(values, after)} order by l.id limit ${step}) l where true`
    const rows = await db.query<Found>(`select l.id, ${key} as key from ${among} and ${wanted}`, values)
    found.push(...rows)
    after = where.narrow || found.length > most ? null : await endOfStep(db, after)
  } while (after !== null)
  return found
}

function walked(values: unknown[], after: string | null): string {
  return `l.workspace_id = $1${after === null ? '' : ` and l.id > $${values.push(after)}::uuid`}`
}

async function endOfStep(db: Db, after: string | null): Promise<string | null> {
  const values: unknown[] = [db.workspaceId]
  const [last] = await db.query<{ id: string }>(
    `select l.id from app.lead l where ${walked(values, after)} order by l.id offset ${step - 1} limit 1`,
    values,
  )
  return last?.id ?? null
}

/** As the database orders them: names by their signs' numbers. */
function compare(a: Found['key'], b: Found['key']): number {
  if (a === null || b === null || a === b) return 0
  return a < b ? -1 : a > b ? 1 : 0
}
