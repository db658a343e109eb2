import type { FactField } from '#contract/leads.ts'
import { scoreOfTurns, type Turn } from '#rules/lead-history.ts'
import { currentFacts } from '#rules/reading/current-facts.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { loadRuleSet, loadTold, type Told } from '#server/ingest/load.ts'
import { otherValues, searchText, searchTokens } from '#server/leads/search-text.ts'
import { explainScore } from '#server/scoring/explain-score.ts'

type Row = Record<FactField, string | null> & {
  id: string
  firstSeenAt: Date
  lastActiveAt: Date
  lastWords: string | null
  setByMember: FactField[]
  labels: string[] | null
  others: { field: string; value: string; at: string }[] | null
  search: string | null
  tokens: string[]
}

type Claim = { field: FactField; value: string; certainty: number; at: Date }

const fields: FactField[] = ['name', 'email', 'phone', 'company', 'location']

/**
 * Works everything that is kept about a workspace's talks out again from the raw messages, and says in sentences what
 * differs: scores, facts, contact details, times, last words, search texts, counts and numbering.
 */
export async function differences(db: Db): Promise<string[]> {
  const leads = await db.query<Row>(
    `select l.id, l.name, l.email, l.phone, l.company, l.location, l.first_seen_at as "firstSeenAt",
            l.last_active_at as "lastActiveAt", l.last_words as "lastWords", l.set_by_member as "setByMember",
            (select array_agg(s.label) from app.session s where s.workspace_id = $1 and s.lead_id = l.id) as labels,
            (select json_agg(json_build_object('field', f.field, 'value', f.value, 'at', f.at)) from app.fact f
             where f.workspace_id = $1 and f.lead_id = l.id and f.rejected_at is null) as others,
            (select x.search from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id) as search,
            array(select t.token from app.lead_token t where t.workspace_id = $1 and t.lead_id = l.id) as tokens
     from app.lead l where l.workspace_id = $1 and l.merged_into is null`,
    [db.workspaceId],
  )
  const found: string[] = []
  for (const lead of leads) {
    const told = await loadTold(db, [], lead.id)
    found.push(
      ...(await scoreDiffers(db, lead.id)),
      ...momentsDiffer(lead, told.turns),
      ...searchDiffers(lead),
    )
    found.push(...(await factsDiffer(db, lead, told)))
  }
  found.push(...(await numberingDiffers(db)), ...(await countsDiffer(db)))
  return found
}

async function scoreDiffers(db: Db, leadId: string): Promise<string[]> {
  const explained = await explainScore(db, leadId)
  if (!explained) return [`lead ${leadId} has no score`]
  return explained.equal ? [] : [`score of ${leadId}: ${JSON.stringify(explained)}`]
}

function momentsDiffer(lead: Row, turns: readonly Turn[]): string[] {
  const said = turns.filter(({ author }) => author === 'visitor')
  const first = said[0]
  const last = said.at(-1)
  if (!first || !last) return [`lead ${lead.id} has said nothing`]
  const words = last.text.replace(/\s+/g, ' ').trim().slice(0, 300)
  const stored = [lead.firstSeenAt.getTime(), lead.lastActiveAt.getTime(), lead.lastWords]
  const wanted = [first.sentAt, last.sentAt, words]
  return JSON.stringify(stored) === JSON.stringify(wanted)
    ? []
    : [`moments of ${lead.id}: stored ${JSON.stringify(stored)}, wanted ${JSON.stringify(wanted)}`]
}

async function factsDiffer(db: Db, lead: Row, { turns, rejected }: Told): Promise<string[]> {
  const { facts } = scoreOfTurns(turns, await loadRuleSet(db), rejected)
  const stored = await db.query<{ fact: string }>(
    `select message_id || ' ' || field || ' ' || value as fact from app.fact
     where workspace_id = $1 and lead_id = $2 and message_id is not null and rejected_at is null`,
    [db.workspaceId, lead.id],
  )
  const wanted = facts.map(({ messageId, field, value }) => `${messageId} ${field} ${value}`).sort()
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
                where workspace_id = $1 and not sample and merged_into is null group by status, band) counted using (status, band)
     where coalesce(kept.leads, 0) <> coalesce(counted.leads, 0)`,
    [db.workspaceId],
  )
  return rows.map((row) => `count of ${row.status} ${row.band}: kept ${row.kept}, counted ${row.counted}`)
}
