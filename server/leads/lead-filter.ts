import type { Caller } from '#server/http/caller.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { LeadFilters, LeadSort } from '#contract/leads.ts'
import { fold, searchTerms } from '#server/leads/search-text.ts'

/** Conditions on `app.lead l` and their values; `$1` is always the workspace. */
export type Where = {
  conditions: string[]
  values: unknown[]
  /** Those of the conditions that the kept counts know about: their total needs no counting. */
  kept: string[]
  /**
   * Search terms too common to narrow anything down: as a value, with which the sort order is walked until a page is
   * full, and as a join, the quicker way to count all that have them.
   */
  commonTerms: { value: string; join: string }[]
  /** One of the search terms or tags is in more leads than are looked at one by one. */
  common: boolean
}

/** More matches than this and a term or tag counts as common: the sort order is walked instead. */
export const mostNarrow = 5000

/**
 * Turns filters into conditions. What is rare is first narrowed down to ids by an index of its own, since under row-level
 * security a search condition cannot use its index (see docs/decisions on the two-step search).
 */
export async function whereOf(
  db: Db,
  caller: Caller,
  filters: LeadFilters & { sort?: LeadSort },
): Promise<Where> {
  const values: unknown[] = [db.workspaceId]
  const conditions = ['l.workspace_id = $1', 'l.merged_into is null']
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const where: Where = { conditions, values, kept: [], commonTerms: [], common: false }

  if (filters.status?.length === 1) conditions.push(`l.status = ${bind(filters.status[0], 'text')}`)
  else if (filters.status?.length) conditions.push(`l.status = any(${bind(filters.status, 'text[]')})`)
  if (filters.band?.length) conditions.push(`l.band = any(${bind(filters.band, 'text[]')})`)
  where.kept = conditions.slice(2)
  if (filters.channel) conditions.push(`l.channel = ${bind(filters.channel, 'text')}`)
  if (filters.assignee === 'nobody') conditions.push('l.assignee_id is null')
  else if (filters.assignee) {
    const id = filters.assignee === 'me' ? caller.id : filters.assignee
    conditions.push(`l.assignee_id = ${bind(id, 'uuid')}`)
  }
  if (filters.hasContact !== undefined) {
    conditions.push(
      filters.hasContact
        ? '(l.email is not null or l.phone is not null)'
        : '(l.email is null and l.phone is null)',
    )
  }
  if (filters.anonymous !== undefined) {
    const known = '(l.name is not null or l.email is not null or l.phone is not null)'
    conditions.push(filters.anonymous ? `not ${known}` : known)
  }
  if (filters.waiting !== undefined) {
    conditions.push(filters.waiting ? 'l.waiting_since is not null' : 'l.waiting_since is null')
  }
  if (filters.cameBack !== undefined) {
    conditions.push(filters.cameBack ? 'l.came_back_at is not null' : 'l.came_back_at is null')
  }
  const range = await rangeOf(db, filters)
  if (range.from || range.to) await whereDates(db, filters, range, where, bind)
  if (filters.tag?.length) await whereTags(db, filters.tag, filters.tagMode, where, bind)
  const terms = searchTerms(filters.q ?? '')
  if (terms.length > 0) await whereTerms(db, terms, where, bind)
  return where
}

/** Days are whole days of the workspace's time zone, the last one included; instants are taken as they are. */
async function rangeOf(
  db: Db,
  { from, to }: Pick<LeadFilters, 'from' | 'to'>,
): Promise<{ from: Date | null; to: Date | null }> {
  const isDay = (given: string | undefined) => given !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(given)
  const instant = (given: string | undefined) => (given === undefined ? null : new Date(given))
  if (!isDay(from) && !isDay(to)) return { from: instant(from), to: instant(to) }
  const [days] = await db.query<{ from: Date | null; to: Date | null }>(
    `select ($2::date)::timestamp at time zone time_zone as "from",
            ($3::date + 1)::timestamp at time zone time_zone as "to"
     from app.workspace where workspace_id = $1`,
    [db.workspaceId, isDay(from) ? from : null, isDay(to) ? to : null],
  )
  return {
    from: isDay(from) ? (days?.from ?? null) : instant(from),
    to: isDay(to) ? (days?.to ?? null) : instant(to),
  }
}

/**
 * Who came long ago was mostly active long ago: walking the leads by one date in search of another would pass over nearly
 * all of them, so few matches are taken by their own index first.
 */
async function whereDates(
  db: Db,
  { dateField, sort }: Pick<LeadFilters, 'dateField'> & { sort?: LeadSort },
  range: { from: Date | null; to: Date | null },
  { conditions }: Where,
  bind: Bind,
): Promise<void> {
  const column = dateField === 'firstSeen' ? 'first_seen_at' : 'last_active_at'
  if (sort !== undefined && sort !== dateField) {
    const found = await db.query<{ id: string }>(
      `select id from app.lead
       where workspace_id = $1 and ${column} >= coalesce($2, '-infinity'::timestamptz)
         and ${column} < coalesce($3, 'infinity'::timestamptz) limit $4`,
      [db.workspaceId, range.from, range.to, mostNarrow + 1],
    )
    if (found.length <= mostNarrow) {
      conditions.push(
        `l.id = any(${bind(
          found.map(({ id }) => id),
          'uuid[]',
        )})`,
      )
      return
    }
  }
  if (range.from) conditions.push(`l.${column} >= ${bind(range.from, 'timestamptz')}`)
  if (range.to) conditions.push(`l.${column} < ${bind(range.to, 'timestamptz')}`)
}

type Bind = (value: unknown, type: string) => string

async function whereTags(
  db: Db,
  names: string[],
  mode: LeadFilters['tagMode'],
  where: Where,
  bind: Bind,
): Promise<void> {
  const { conditions } = where
  const keys = [...new Set(names.map(fold))]
  const rows = await db.query<{ id: string }>(
    'select id from app.tag where workspace_id = $1 and name_key = any($2::text[])',
    [db.workspaceId, keys],
  )
  const ids = rows.map(({ id }) => id)
  const has = (list: string) =>
    `exists (select from app.lead_tag t where t.workspace_id = $1 and t.lead_id = l.id and t.tag_id = ${list})`
  if (mode === 'none') {
    if (ids.length > 0) conditions.push(`not ${has(`any(${bind(ids, 'uuid[]')})`)}`)
    return
  }
  if (ids.length === 0 || (mode === 'all' && ids.length < keys.length)) {
    conditions.push('false')
    return
  }
  const tagged = await db.query<{ leadId: string }>(
    `select distinct lead_id as "leadId" from app.lead_tag
     where workspace_id = $1 and tag_id = any($2::uuid[]) limit $3`,
    [db.workspaceId, mode === 'all' ? ids.slice(0, 1) : ids, mostNarrow + 1],
  )
  if (tagged.length <= mostNarrow) {
    conditions.push(
      `l.id = any(${bind(
        tagged.map(({ leadId }) => leadId),
        'uuid[]',
      )})`,
    )
  } else {
    where.common = true
    if (mode === 'any') conditions.push(has(`any(${bind(ids, 'uuid[]')})`))
  }
  if (mode === 'all') for (const id of ids) conditions.push(has(bind(id, 'uuid')))
}

async function whereTerms(db: Db, terms: string[], where: Where, bind: Bind): Promise<void> {
  const [longest = ''] = terms.toSorted((a, b) => b.length - a.length)
  const others: string[] = []
  const narrow: Set<string>[] = []
  for (const term of new Set(terms)) {
    // Of one or two characters too many leads are found to begin with, unless there is nothing longer.
    const looked = term.length >= 3 || term === longest
    const found = looked ? await (term.length >= 3 ? idsContaining : idsStarting)(db, term) : null
    if (found === null || found.length > mostNarrow) others.push(term)
    else narrow.push(new Set(found))
  }
  const rest = others.map((term) => contains(term, bind))
  const [first, ...further] = narrow
  if (first === undefined) {
    where.common = true
    where.commonTerms = rest
    return
  }
  const ids = [...first].filter((id) => further.every((set) => set.has(id)))
  where.conditions.push(`l.id = any(${bind(ids, 'uuid[]')})`, ...rest.map(({ value }) => value))
}

function contains(term: string, bind: Bind): { value: string; join: string } {
  if (term.length < 3) {
    const [from, to] = [bind(term, 'text'), bind(nextPrefix(term), 'text')]
    const begins = `exists (select from app.lead_token t where t.workspace_id = $1 and t.lead_id = l.id
            and t.token >= ${from} and t.token < ${to})`
    return { value: begins, join: begins }
  }
  const pattern = bind(`%${term.replace(/[\\%_]/g, '\\$&')}%`, 'text')
  const found = `from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id`
  return {
    value: `(select x.search like ${pattern} ${found})`,
    join: `exists (select ${found} and x.search like ${pattern})`,
  }
}

async function idsContaining(db: Db, term: string): Promise<string[]> {
  const [row] = await db.query<{ ids: string[] }>({
    name: 'find leads',
    text: 'select app.find_leads($1, $2) as ids',
    values: [term, mostNarrow + 1],
  })
  return row?.ids ?? []
}

async function idsStarting(db: Db, term: string): Promise<string[]> {
  const rows = await db.query<{ leadId: string }>(
    `select distinct lead_id as "leadId" from app.lead_token
     where workspace_id = $1 and token >= $2 and token < $3 limit $4`,
    [db.workspaceId, term, nextPrefix(term), mostNarrow + 1],
  )
  return rows.map(({ leadId }) => leadId)
}

/** The first text, in byte order, after all that begin with the prefix. */
function nextPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}
