import type { Caller } from '#server/http/caller.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { lostReasons } from '#contract/leads.ts'
import type { LeadFilters, LeadSort, LostFilter } from '#contract/leads.ts'
import { coverContact } from '#rules/contact/cover-contact.ts'
import { withFollowUp } from '#server/follow-ups/filter-by-follow-up.ts'
import { asFew, fewIds, fewIdsOrMany, listOf, mostNarrow } from '#server/leads/few-ids.ts'
import { countsKept, leadsIn } from '#server/leads/kept-counts.ts'
import { whereTerms } from '#server/leads/term-filter.ts'
import { among, ask, type Bind, type Bound, boundTo, onlyAmong, type Where } from '#server/leads/where.ts'
import { Refusal } from '#server/http/refusal.ts'
import { fold, searchTerms } from '#server/leads/search-text.ts'
import { sorts } from '#server/leads/sorts.ts'
import { idsToCall, whomToCall } from '#server/leads/to-call.ts'

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
  if (filters.spam !== true) conditions.push('l.spam_at is null')
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const where: Where = {
    conditions,
    values,
    base: conditions.length,
    kept: [],
    statuses: [],
    bands: filters.band ?? [],
    countKept: countsKept(db),
    path: [],
    narrow: false,
    named: Infinity,
    found: null,
    searched: null,
    ordered: false,
    bucketed: false,
    bounds: [],
    covered: [],
    asked: [],
    tags: [],
    common: false,
    looksUp: false,
  }

  /** A condition with an index of its own; the later ones mostly leave fewer leads. */
  const indexed = (condition: Bound, ordered: boolean) => {
    conditions.push(condition(bind))
    where.path = [condition]
    where.ordered = ordered
    where.bucketed = false
  }
  const byActivity = filters.sort === 'lastActive'
  // Asked at once, before the first answer is waited for.
  const [range, tagged] = await Promise.all([rangeOf(db, filters), tagsOf(db, caller, filters)])

  whereKept(filters, where, bind)
  if (filters.lostReason?.length) conditions.push(isLostBy(filters.lostReason, bind))
  if (filters.spam === true) indexed(() => 'l.spam_at is not null', byActivity)
  if (filters.channel) conditions.push(`l.channel = ${bind(filters.channel, 'text')}`)
  if (filters.assignee === 'nobody') conditions.push('l.assignee_id is null')
  else if (filters.assignee) {
    const id = filters.assignee === 'me' ? caller.id : filters.assignee
    indexed((also) => `l.assignee_id = ${also(id, 'uuid')}`, byActivity)
  }
  if (filters.hasContact !== undefined) {
    if (caller.hidesContact) throw contactHidden()
    conditions.push(
      filters.hasContact
        ? '(l.email is not null or l.phone is not null)'
        : '(l.email is null and l.phone is null)',
    )
  }
  if (filters.anonymous !== undefined) {
    const known = caller.hidesContact
      ? 'l.name is not null'
      : '(l.name is not null or l.email is not null or l.phone is not null)'
    conditions.push(filters.anonymous ? `not ${known}` : known)
  }
  // Nobody is behind a sample.
  if (filters.waiting === true || filters.sort === 'waiting') {
    indexed(() => 'l.waiting_since is not null', filters.sort === 'waiting')
    conditions.push('not l.sample')
  } else if (filters.waiting === false) conditions.push('(l.waiting_since is null or l.sample)')
  if (filters.cameBack === true) indexed(() => 'l.came_back_at is not null', false)
  else if (filters.cameBack === false) conditions.push('l.came_back_at is null')
  // Last, so that nothing is looked at or counted that is not theirs.
  if (caller.onlyAssigned) await whereAssigned(db, caller.id, where, indexed, byActivity)
  const terms = searchTerms(filters.q ?? '')
  if (where.bucketed && filters.sort !== undefined) {
    const others =
      filters.toCall || filters.followUp?.length || range.from || range.to || tagged || terms.length
    await narrowBuckets(db, filters, where, Boolean(others))
  }
  let found: string[] | null = null
  if (filters.toCall) {
    const ids = await idsToCall(db, caller, sorts[filters.sort ?? 'lastActive'], mostNarrow + 1)
    found = ids
    if (ids.length <= mostNarrow) onlyAmong(where, ids, bind)
    else ask(where, `l.id in (${whomToCall(bind(caller.onlyAssigned ? caller.id : null, 'uuid'))})`)
  }
  if (filters.followUp?.length) {
    const { ids, condition } = await withFollowUp(db, filters.followUp, mostNarrow, bind)
    if (ids) onlyAmong(where, ids, bind)
    ask(where, condition)
  }
  const dated = range.from || range.to ? await whereDates(db, filters, range, where, bind) : null
  if (tagged) await whereTags(db, tagged, filters.tagMode, where, bind)
  if (terms.length > 0) await whereTerms(db, terms, caller.hidesContact, where, bind)
  const alone = where.narrow && conditions.length === where.base + 1 && filters.spam !== true
  // None of them is a sample, merged or spam.
  if (alone && found) where.found = { first: found, total: found.length }
  if (!alone) where.searched = null
  const mayBeFew = where.path.length > 0 && where.path !== dated && !where.bucketed
  if (filters.sort !== undefined && mayBeFew && !where.ordered && !where.narrow)
    await narrowPath(db, where, bind)
  return where
}

/** Status and band have an index together, and how many leads have them is kept. */
function whereKept({ status, band, lostReason }: LeadFilters, where: Where, bind: Bind): void {
  const { conditions } = where
  if (status?.length) conditions.push(`l.status = any(${bind(status, 'text[]')})`)
  if (band?.length) conditions.push(`l.band = any(${bind(band, 'text[]')})`)
  where.kept = conditions.slice(where.base)
  where.covered.push(...where.kept)
  where.statuses = status ?? []
  if (lostReason?.length) {
    // Who has such a reason is lost, whatever else was asked for.
    conditions.push(`l.status = ${bind('lost', 'text')}`)
    where.statuses = ['lost']
  }
  const { statuses, bands } = where
  if (statuses.length > 0) where.path.push((also) => `l.status = any(${also(statuses, 'text[]')})`)
  if (bands.length > 0) where.path.push((also) => `l.band = any(${also(bands, 'text[]')})`)
  where.bucketed = where.path.length > 0
}

/**
 * Few leads of one status and band are read sooner than any order is walked in search of them. With no other filter that
 * goes by how many would be walked past; with others their number is exact then.
 */
async function narrowBuckets(
  db: Db,
  { sort, spam }: LeadFilters & { sort?: LeadSort },
  where: Where,
  others: boolean,
): Promise<void> {
  const counts = await where.countKept()
  const [leads, all] = [leadsIn(counts, where), leadsIn(counts, { statuses: [], bands: [] })]
  const filtered = others || where.conditions.length > where.base + where.kept.length
  const few = filtered || (sort !== 'lastActive' && leads * leads < 50 * all)
  const values: unknown[] = [db.workspaceId]
  const bucket = boundTo(values, where.path)
  if (where.bands.length > 0) {
    const common = leads * 4 > leadsIn(counts, { statuses: where.statuses, bands: [] })
    if (!common) where.looksUp = true
    // Beside a status the index holds each band for itself: without it the first leads that are looked at are of one band.
    else if (where.statuses.length === 0) where.path.pop()
  }
  if (spam === true || leads > mostNarrow || !few) return
  // Nobody counts who was merged or is spam, and there may be many of them.
  const [more] = await db.query(
    `select true from app.lead l where l.workspace_id = $1${bucket} offset ${mostNarrow} limit 1`,
    values,
  )
  if (more !== undefined) return
  where.narrow = true
  where.named = leads
}

function isLostBy(wanted: readonly LostFilter[], bind: Bind): string {
  const codes = lostReasons.filter((code) => wanted.includes(code))
  const ways = [
    ...(codes.length > 0 ? [`l.lost_reason = any(${bind(codes, 'text[]')})`] : []),
    ...(wanted.includes('own_words') ? [`l.lost_reason <> all(${bind(lostReasons, 'text[]')})`] : []),
    ...(wanted.includes('not_said') ? ['l.lost_reason is null'] : []),
  ]
  return `(${ways.join(' or ')})`
}

/** Names the leads on the path if they are few: walking the order asked for would pass over nearly all others. */
async function narrowPath(db: Db, where: Where, bind: Bind): Promise<void> {
  const values: unknown[] = [db.workspaceId]
  const among = `select l.id from app.lead l where l.workspace_id = $1${boundTo(values, where.path)}`
  const ids = await fewIds(db, { text: asFew(among), values })
  if (ids !== null) onlyAmong(where, ids, bind)
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
 * all of them, so few matches are taken by their own index first. Answers the bounds that are left as conditions.
 */
async function whereDates(
  db: Db,
  { dateField, sort }: Pick<LeadFilters, 'dateField'> & { sort?: LeadSort },
  range: { from: Date | null; to: Date | null },
  where: Where,
  bind: Bind,
): Promise<Bound[] | null> {
  const column = dateField === 'firstSeen' ? 'first_seen_at' : 'last_active_at'
  if (sort !== undefined && sort !== dateField && !where.narrow) {
    const ids = await fewIdsOrMany(db, {
      text: asFew(
        `select id from app.lead
         where workspace_id = $1 and ${column} >= coalesce($2, '-infinity'::timestamptz)
           and ${column} < coalesce($3, 'infinity'::timestamptz)`,
      ),
      values: [db.workspaceId, range.from, range.to],
    })
    if (ids !== null) {
      onlyAmong(where, ids, bind)
      return null
    }
  }
  const bounds = [
    ...(range.from ? [(also: Bind) => `l.${column} >= ${also(range.from, 'timestamptz')}`] : []),
    ...(range.to ? [(also: Bind) => `l.${column} < ${also(range.to, 'timestamptz')}`] : []),
  ]
  const between = bounds.map((condition) => condition(bind))
  where.conditions.push(...between)
  if (dateField === 'lastActive') where.covered.push(...between)
  if (sort === dateField && !where.ordered) where.bounds = bounds
  if (where.ordered || (where.bucketed && dateField === 'lastActive')) where.path.push(...bounds)
  else if (where.path.length === 0) {
    where.path = bounds
    where.ordered = sort === dateField
  }
  return bounds
}

/** The tags that are meant; null where none is asked for. */
type Tagged = { ids: string[]; unknown: boolean }

async function tagsOf(db: Db, caller: Caller, { tag }: LeadFilters): Promise<Tagged | null> {
  if (!tag?.length) return null
  const names = caller.hidesContact ? tag.map((name) => coverContact(name)) : tag
  const keys = [...new Set(names.map(fold))]
  const rows = await db.query<{ id: string }>(
    `select id from app.tag where workspace_id = $1 and name_key = any($2::text[])
     union all
     -- What a tag was called, as long as no other tag is called so.
     select tag_id from app.tag_name where workspace_id = $1 and name_key = any($2::text[])`,
    [db.workspaceId, keys],
  )
  return { ids: [...new Set(rows.map(({ id }) => id))], unknown: rows.length < keys.length }
}

async function whereTags(
  db: Db,
  { ids, unknown }: Tagged,
  mode: LeadFilters['tagMode'],
  where: Where,
  bind: Bind,
): Promise<void> {
  const { conditions } = where
  // As a value and not as "exists", which would be joined by reading every lead that has the tag.
  const has = (list: string) =>
    `(select true from app.lead_tag t where t.workspace_id = $1 and t.lead_id = l.id and t.tag_id = any(${list}) limit 1) is true`
  if (mode === 'none') {
    if (ids.length === 0) return
    where.looksUp = true
    ask(where, `not ${has(bind(ids, 'uuid[]'))}`)
    return
  }
  if (ids.length === 0 || (mode === 'all' && unknown)) {
    conditions.push('false')
    return
  }
  // Of tags that a lead must all have, any one that few have will do, unless fewer are named already.
  const groups = mode === 'all' ? ids.map((id) => [id]) : [ids]
  const most = Math.min(mostNarrow, where.named)
  const tagged = await Promise.all(
    // A single tag that many have is told as "at least" so many, which has to be true.
    groups.map(async (tagIds) => ({
      tagIds,
      leadIds: await idsTagged(db, tagIds, most, groups.length > 1 ? fewIdsOrMany : fewIds),
    })),
  )
  const [narrow] = tagged
    .flatMap(({ tagIds, leadIds }) => (leadIds === null ? [] : [{ tagIds, leadIds }]))
    .toSorted((a, b) => a.leadIds.length - b.leadIds.length)
  if (narrow) onlyAmong(where, narrow.leadIds, bind)
  else where.common = true
  where.looksUp ||= groups.length > (narrow ? 1 : 0)
  for (const tagIds of groups) {
    if (tagIds === narrow?.tagIds) continue
    const list = bind(tagIds, 'uuid[]')
    where.tags.push({ condition: has(list), list })
    conditions.push(has(list))
  }
}

/** Tag by tag, in the order of the index: all at once each lead of all of them would be read before the first is told. */
async function idsTagged(
  db: Db,
  tagIds: readonly string[],
  most: number,
  find: typeof fewIds,
): Promise<readonly string[] | null> {
  const each = await Promise.all(
    tagIds.map((tagId) =>
      find(db, {
        name: 'ids tagged',
        text: asFew(
          'select lead_id as id from app.lead_tag where workspace_id = $1 and tag_id = $2 order by lead_id',
          '$3::int',
        ),
        values: [db.workspaceId, tagId, most],
      }),
    ),
  )
  const ids = new Set<string>()
  for (const found of each) {
    if (found === null) return null
    for (const id of found) ids.add(id)
  }
  return ids.size > most ? null : [...ids]
}

/** Of members who see their own leads only these are named one by one, unless they are very many. */
async function whereAssigned(
  db: Db,
  memberId: string,
  where: Where,
  indexed: (condition: Bound, ordered: boolean) => void,
  byActivity: boolean,
): Promise<void> {
  const ids = await fewIds(db, {
    name: 'ids assigned',
    text: asFew('select id from app.lead where workspace_id = $1 and assignee_id = $2'),
    values: [db.workspaceId, memberId],
  })
  indexed((also) => `l.assignee_id = ${also(memberId, 'uuid')}`, byActivity)
  if (ids === null) return
  const list = listOf(ids)
  indexed((also) => among(also(list, 'uuid[]')), false)
  where.narrow = true
  where.named = ids.length
}

function contactHidden(): Refusal {
  return new Refusal(
    'forbidden',
    'Emails and phone numbers are hidden from you, so leads cannot be filtered by them.',
  )
}
