import type { Db } from '#server/db/in-workspace.ts'
import { asFew, fewIds, mostNarrow } from '#server/leads/few-ids.ts'
import { ask, type Bind, onlyAmong, type Where } from '#server/leads/where.ts'

/** The texts of so many leads are read sooner than a term is looked up in those of all. */
const fewToRead = 1500

/** `covered`: by names and session labels alone, for whom contact details are hidden: no hit may tell of another value. */
export async function whereTerms(
  db: Db,
  terms: string[],
  covered: boolean,
  where: Where,
  bind: Bind,
): Promise<void> {
  if (where.named <= fewToRead) {
    ask(where, ...terms.map((term) => contains(term, covered, bind)))
    return
  }
  // Of one or two characters too many leads are found to begin with, unless there is nothing longer.
  const long = [...new Set(terms.filter((term) => term.length >= 3))]
  const [longest = ''] = terms.toSorted((a, b) => b.length - a.length)
  const found = await (long.length > 0 ? idsContaining(db, long, covered) : idsStarting(db, longest))
  if (found === null) where.common = !covered || long.length > 0
  else {
    onlyAmong(where, found, bind)
    where.searched = found
  }
  // The beginnings are those of all words, also of hidden ones.
  const told = found === null ? [] : long.length > 0 ? long : covered ? [] : [longest]
  const others = [...new Set(terms)].filter((term) => !told.includes(term))
  where.looksUp ||= others.length > 0
  ask(where, ...others.map((term) => contains(term, covered, bind)))
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

/** Null also for terms that more leads are expected to have than are worth finding. */
function idsContaining(db: Db, terms: string[], covered: boolean): Promise<readonly string[] | null> {
  return fewIds(db, {
    name: 'ids containing',
    text: `select array_to_string(app.find_leads_with($1::text[], $2, $3::int, kept.leads), ',') as ids
           from (select coalesce(sum(leads), 0)::bigint as leads from app.lead_count where workspace_id = $4) kept`,
    values: [terms, covered, mostNarrow + 1, db.workspaceId],
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
