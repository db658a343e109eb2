import type { Db } from '#server/db/in-workspace.ts'
import { asFew, fewIds, mostNarrow } from '#server/leads/few-ids.ts'
import { type Bind, onlyAmong, type Where } from '#server/leads/where.ts'

/** The texts of so many leads are read sooner than a term is looked up in those of all. */
const fewToRead = 500

/** `covered`: by names and session labels alone, for whom contact details are hidden: no hit may tell of another value. */
export async function whereTerms(
  db: Db,
  terms: string[],
  covered: boolean,
  where: Where,
  bind: Bind,
): Promise<void> {
  if (where.named <= fewToRead) {
    where.conditions.push(...terms.map((term) => contains(term, covered, bind)))
    return
  }
  const byLength = terms.toSorted((a, b) => b.length - a.length)
  const [longest = ''] = byLength
  const others: string[] = []
  const narrow: Set<string>[] = []
  // The longer, the fewer have it; once few are left, their texts are read.
  for (const term of new Set(byLength)) {
    const enough = narrow.some(({ size }) => size <= fewToRead)
    // Of one or two characters too many leads are found to begin with, unless there is nothing longer.
    const looked = !enough && (term.length >= 3 || term === longest)
    const found = looked ? await (term.length >= 3 ? idsContaining : idsStarting)(db, term, covered) : null
    // The beginnings are those of all words, also of hidden ones.
    if (found === null || (covered && term.length < 3)) others.push(term)
    if (found !== null) narrow.push(new Set(found))
  }
  const [first, ...further] = narrow
  const ids = [...(first ?? [])].filter((id) => further.every((set) => set.has(id)))
  if (first === undefined) where.common = !covered || longest.length >= 3
  else onlyAmong(where, ids, bind)
  where.looksUp ||= others.length > 0
  where.conditions.push(...others.map((term) => contains(term, covered, bind)))
}

function contains(term: string, covered: boolean, bind: Bind): string {
  if (term.length < 3 && covered) {
    const [line, word] = [bind(`%\n${literal(term)}%`, 'text'), bind(`% ${literal(term)}%`, 'text')]
    return `(select E'\\n' || x.shown like ${line} or ' ' || translate(x.shown, E'\\n@.#_-', '      ') like ${word}
             from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id) is true`
  }
  if (term.length < 3) {
    const [from, to] = [bind(term, 'text'), bind(nextPrefix(term), 'text')]
    return `(select true from app.lead_token t where t.workspace_id = $1 and t.lead_id = l.id
            and t.token >= ${from} and t.token < ${to} limit 1) is true`
  }
  const pattern = bind(`%${literal(term)}%`, 'text')
  // As a value and not as "exists", which would be joined by reading the search texts of all leads.
  return `(select x.${covered ? 'shown' : 'search'} like ${pattern} from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id) is true`
}

function literal(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&')
}

/** In workspaces of so many leads a look at two thousand of them comes first. */
const manyLeads = 100_000

/** Null also for a term that four times as many leads as may be named are expected to have. */
function idsContaining(db: Db, term: string, covered: boolean): Promise<readonly string[] | null> {
  const find = covered ? 'find_leads_covered' : 'find_leads'
  return fewIds(db, {
    name: find,
    text: `select case
             when all_of_them >= ${manyLeads} and app.share_of_term($1, ${covered}) * all_of_them > 4 * $2::int then null
             else (select case when cardinality(ids) < $2 then array_to_string(ids, ',') end from app.${find}($1, $2) as ids)
           end as ids
           from (select coalesce(sum(leads), 0) as all_of_them from app.lead_count where workspace_id = $3) kept`,
    values: [term, mostNarrow + 1, db.workspaceId],
  })
}

function idsStarting(db: Db, term: string): Promise<readonly string[] | null> {
  return fewIds(db, {
    text: asFew(
      `select distinct lead_id as id from app.lead_token where workspace_id = $1 and token >= $2 and token < $3`,
    ),
    values: [db.workspaceId, term, nextPrefix(term)],
  })
}

/** The first text, in byte order, after all that begin with the prefix. */
function nextPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}
