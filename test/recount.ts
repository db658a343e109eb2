import type { FactField } from '#contract/leads.ts'
import { scoreOfTurns, type Turn } from '#rules/lead-history.ts'
import { currentFacts } from '#rules/reading/current-facts.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { loadRuleSet, loadTold, type Told } from '#server/ingest/load.ts'
import { otherValues, searchText, searchTokens, shownText } from '#server/leads/search-text.ts'
import { explainScore } from '#server/scoring/explain-score.ts'

type Row = Record<FactField, string | null> & {
  id: string
  score: number
  firstSeenAt: Date
  lastActiveAt: Date
  lastWords: string | null
  setByMember: FactField[]
  labels: string[] | null
  others: { field: string; value: string; at: string }[] | null
  search: string | null
  shown: string | null
  tokens: string[]
  /** When those merged into it were first seen, and it itself if it had never spoken. */
  addedAt: string[] | null
}

type Claim = { field: FactField; value: string; certainty: number; at: Date }

const fields: FactField[] = ['name', 'email', 'phone', 'company', 'location']

/**
 * Works everything that is kept about a workspace's talks out again from the raw messages, and says in sentences what
 * differs: scores, facts, contact details, times, last words, search texts, counts and numbering.
 */
export async function differences(db: Db): Promise<string[]> {
  const leads = await db.query<Row>(
    `select l.id, l.score, l.name, l.email, l.phone, l.company, l.location, l.first_seen_at as "firstSeenAt",
            l.last_active_at as "lastActiveAt", l.last_words as "lastWords", l.set_by_member as "setByMember",
            (select array_agg(s.label) from app.session s where s.workspace_id = $1 and s.lead_id = l.id) as labels,
            (select json_agg(json_build_object('field', f.field, 'value', f.value, 'at', f.at)) from app.fact f
             where f.workspace_id = $1 and f.lead_id = l.id and f.rejected_at is null) as others,
            (with recursive down as (
               select l.id union all
               select m.id from down join app.lead m on m.workspace_id = $1 and m.merged_into = down.id)
             select json_agg(seen.at) from (
               select m.first_seen_at from down join app.lead m on m.workspace_id = $1 and m.id = down.id where m.id <> l.id
               union all
               select (e.before -> 'moments' ->> 'firstSeenAt')::timestamptz from app.lead_merge e
               where e.workspace_id = $1 and e.survivor_id = l.id and e.undone_at is null and e.before ? 'moments'
             ) seen(at)) as "addedAt",
            (select x.search from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id) as search,
            (select x.shown from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id) as shown,
            array(select t.token from app.lead_token t where t.workspace_id = $1 and t.lead_id = l.id) as tokens
     from app.lead l where l.workspace_id = $1 and l.merged_into is null`,
    [db.workspaceId],
  )
  const found: string[] = []
  for (const lead of leads) {
    const told = await loadTold(db, [], lead.id)
    found.push(
      ...(await scoreDiffers(db, lead, told.turns)),
      ...momentsDiffer(lead, told.turns),
      ...searchDiffers(lead),
    )
    found.push(...(await factsDiffer(db, lead, told)))
  }
  found.push(...(await numberingDiffers(db)), ...(await countsDiffer(db)), ...(await homesDiffer(db)))
  return found
}

async function scoreDiffers(db: Db, { id, score }: Row, turns: readonly Turn[]): Promise<string[]> {
  const explained = await explainScore(db, id)
  if (turns.length === 0 && !explained && score === 0) return []
  if (turns.length === 0 || !explained) return [`score of ${id}: ${score}, ${turns.length} turns`]
  return explained.equal ? [] : [`score of ${id}: ${JSON.stringify(explained)}`]
}

/** Who was added by hand and has not spoken since was seen when they were added; a merge keeps the first of all moments. */
function momentsDiffer(lead: Row, turns: readonly Turn[]): string[] {
  const said = turns.filter(({ author }) => author === 'visitor')
  const last = said.at(-1)
  const added = (lead.addedAt ?? []).map((at) => Date.parse(at))
  if (!last) return lead.lastWords === null ? [] : [`last words of ${lead.id}, who has said nothing`]
  const words = last.text.replace(/\s+/g, ' ').trim().slice(0, 300)
  const stored = [lead.firstSeenAt.getTime(), lead.lastActiveAt.getTime(), lead.lastWords]
  const wanted = [Math.min(...added, ...said.map(({ sentAt }) => sentAt)), last.sentAt, words]
  return JSON.stringify(stored) === JSON.stringify(wanted)
    ? []
    : [`moments of ${lead.id}: stored ${JSON.stringify(stored)}, wanted ${JSON.stringify(wanted)}`]
}

async function factsDiffer(db: Db, lead: Row, { turns, rejected }: Told): Promise<string[]> {
  const { facts } = scoreOfTurns(turns, await loadRuleSet(db), rejected)
  const stored = await db.query<{ fact: string }>(
    `select concat_ws(' ', message_id, field, value, origin, coalesce(whose, 'own')) as fact from app.fact
     where workspace_id = $1 and lead_id = $2 and message_id is not null and rejected_at is null and origin <> 'member'`,
    [db.workspaceId, lead.id],
  )
  const wanted = facts
    .map(({ messageId, field, value, origin, whose }) =>
      [messageId, field, value, origin, whose ?? 'own'].join(' '),
    )
    .sort()
  const is = stored.map(({ fact }) => fact).sort()
  const found: string[] = []
  if (JSON.stringify(is) !== JSON.stringify(wanted)) {
    found.push(`facts of ${lead.id}: stored ${is.join(', ')}, wanted ${wanted.join(', ')}`)
  }
  // What address and time zone told when a session began is not in its turns.
  const browser = await db.query<Claim>(
    `select field, value, certainty, at from app.fact
     where workspace_id = $1 and lead_id = $2 and message_id is null and origin <> 'member' and rejected_at is null`,
    [db.workspaceId, lead.id],
  )
  const shown = currentFacts([...facts, ...browser.map((fact) => ({ ...fact, at: fact.at.getTime() }))])
  for (const field of fields.filter((each) => !lead.setByMember.includes(each))) {
    const value = shown[field]?.value ?? null
    if (lead[field] !== value) found.push(`${field} of ${lead.id}: stored ${lead[field]}, wanted ${value}`)
  }
  return found
}

function searchDiffers(lead: Row): string[] {
  const facts = (lead.others ?? []).map((fact) => ({ ...fact, at: Date.parse(fact.at) }))
  const findable = { ...lead, labels: (lead.labels ?? []).toSorted(), also: otherValues(facts, lead) }
  const lines = (text: string | null) => (text ?? '').split('\n').sort().join('\n')
  if (lines(lead.search) !== lines(searchText(findable))) return [`search text of ${lead.id}: ${lead.search}`]
  if (lines(lead.shown) !== lines(shownText(findable))) return [`shown text of ${lead.id}: ${lead.shown}`]
  const tokens = searchTokens(findable).sort()
  return JSON.stringify(lead.tokens.toSorted()) === JSON.stringify(tokens)
    ? []
    : [`search tokens of ${lead.id}: ${lead.tokens.join(' ')}`]
}

async function numberingDiffers(db: Db): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select c.id from app.conversation c
     left join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
     where c.workspace_id = $1 group by c.id, c.last_seq, c.visitor_seq
     having count(m.seq) <> c.last_seq or coalesce(max(m.seq), 0) <> c.last_seq
         or coalesce(max(m.seq) filter (where m.author_kind = 'visitor'), 0) <> c.visitor_seq`,
    [db.workspaceId],
  )
  return rows.map(({ id }) => `numbers of conversation ${id} have gaps`)
}

async function countsDiffer(db: Db): Promise<string[]> {
  const rows = await db.query<{ status: string; band: string; kept: number; counted: number }>(
    `select status, band, coalesce(kept.leads, 0) as kept, coalesce(counted.leads, 0) as counted
     from (select status, band, leads from app.lead_count where workspace_id = $1) kept
     full join (select status, band, count(*) as leads from app.lead
                where workspace_id = $1 and not sample and merged_into is null and spam_at is null group by status, band) counted using (status, band)
     where coalesce(kept.leads, 0) <> coalesce(counted.leads, 0)`,
    [db.workspaceId],
  )
  return rows.map((row) => `count of ${row.status} ${row.band}: kept ${row.kept}, counted ${row.counted}`)
}

/** Every row is at home in its lead or in one merged into it, and nothing is left on a lead that was merged. */
async function homesDiffer(db: Db): Promise<string[]> {
  const rows = await db.query<{ what: string; id: string }>(
    `with recursive down as (
       select id as root, id from app.lead where workspace_id = $1 and merged_into is null
       union all
       select d.root, l.id from down d join app.lead l on l.workspace_id = $1 and l.merged_into = d.id
     ), rows as (
       select 'session' as what, id, lead_id, home_id from app.session where workspace_id = $1
       union all select 'fact', id, lead_id, home_id from app.fact where workspace_id = $1
       union all select 'note', id, lead_id, home_id from app.note where workspace_id = $1
     )
     select r.what, r.id from rows r
     where r.lead_id is not null and (r.home_id = r.lead_id
       or not exists (select from down d where d.root = r.lead_id and d.id = coalesce(r.home_id, r.lead_id)))
     union all
     select 'fact apart from its session', f.id from app.fact f
     join app.session s on s.workspace_id = $1 and s.id = f.session_id
     where f.workspace_id = $1 and (f.lead_id, f.home_id) is distinct from (s.lead_id, s.home_id)
     union all
     select 'search text of a merged lead', l.id from app.lead l
     where l.workspace_id = $1 and l.merged_into is not null
       and (exists (select from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id)
         or exists (select from app.lead_token x where x.workspace_id = $1 and x.lead_id = l.id)
         or l.waiting_since is not null)
     union all
     select 'conversation that is aside, or is not', c.id from app.conversation c
     join app.session s on s.workspace_id = $1 and s.id = c.session_id
     join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
     where c.workspace_id = $1
       and c.aside is distinct from case when l.spam_at is not null then 'spam' when l.sample then 'sample' end
     union all
     select 'merge without a merged lead', e.id from app.lead_merge e
     join app.lead l on l.workspace_id = $1 and l.id = e.merged_id
     where e.workspace_id = $1 and e.undone_at is null and l.merged_into is distinct from e.survivor_id
     union all
     select 'copied tag without its merge', t.tag_id from app.lead_tag t
     left join app.lead_merge e on e.workspace_id = $1 and e.id = t.merge_id and e.undone_at is null
     where t.workspace_id = $1 and t.merge_id is not null and e.id is null
     union all
     select 'waiting', l.id from app.lead l
     where l.workspace_id = $1 and l.merged_into is null and l.waiting_since is distinct from (
       select min(c.waiting_since) from app.session s
       join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
       where s.workspace_id = $1 and s.lead_id = l.id)`,
    [db.workspaceId],
  )
  return rows.map(({ what, id }) => `${what} ${id} is not where it belongs`)
}
