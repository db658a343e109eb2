import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { explainScore } from '#server/scoring/explain-score.ts'
import type { Journal, Sent } from './journal.ts'

export type Eyes = {
  /** As the owner, who sees every row. */
  owner: pg.Pool
  pool: pg.Pool
  workspaceId: string
}

/** Everything that is not as promised, by kind, each in a sentence. */
export type Findings = Record<
  'lost' | 'doubled' | 'changed' | 'disordered' | 'invented' | 'scores' | 'counts' | 'stuck' | 'answers',
  string[]
>

type Stored = {
  id: string
  talk: string
  channel: string
  seq: number
  clientId: string
  kind: string
  author: string
  text: string
}

/** Compares what the clients know with what is stored. Scores are recomputed for the leads that moved since. */
export async function verify(
  eyes: Eyes,
  journal: Journal,
  since: Date,
): Promise<Findings & { scored: number }> {
  const stored = await storedMessages(eyes)
  const scored = await wrongScores(eyes, since)
  return {
    ...compare(stored, journal),
    lost: [...lostMessages(stored, journal), ...(await lostTalks(eyes, journal))],
    scores: scored.wrong,
    scored: scored.leads,
    counts: [...(await wrongCounts(eyes)), ...(await wrongWaiting(eyes))],
    stuck: await stuckTransactions(eyes),
    answers: journal.wrongAnswers,
  }
}

async function storedMessages({ owner, workspaceId }: Eyes): Promise<Stored[]> {
  const { rows } = await owner.query<Stored>(
    `select m.id, coalesce(s.external_id, m.conversation_id::text) as talk, s.channel, m.seq, m.client_id as "clientId",
            m.kind, m.author_kind as author, m.text
     from app.message m join app.session s on s.workspace_id = m.workspace_id and s.id = m.session_id
     where m.workspace_id = $1 and coalesce(s.external_id, '') not like 'sample %'
     order by m.conversation_id, m.seq`,
    [workspaceId],
  )
  return rows
}

const keyOf = ({ talk, clientId }: { talk: string; clientId: string }) => `${talk} ${clientId}`

function lostMessages(stored: readonly Stored[], journal: Journal): string[] {
  const there = new Set(stored.map(keyOf))
  return journal.sent
    .filter((sent) => sent.acknowledged !== null && !there.has(keyOf(sent)))
    .map((sent) => `${keyOf(sent)}: acknowledged and not there`)
}

async function lostTalks({ owner, workspaceId }: Eyes, journal: Journal): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from app.conversation where workspace_id = $1 and id = any($2::uuid[])',
    [workspaceId, journal.opened],
  )
  const there = new Set(rows.map(({ id }) => id))
  return journal.opened.filter((id) => !there.has(id)).map((id) => `talk ${id}: opened and not there`)
}

function compare(
  stored: readonly Stored[],
  journal: Journal,
): Pick<Findings, 'doubled' | 'changed' | 'disordered' | 'invented'> {
  const findings = { doubled: [], changed: [], disordered: [], invented: [] } as Record<string, string[]>
  const report = (kind: keyof Findings, row: Stored, what: string) =>
    findings[kind]?.push(`${keyOf(row)} (seq ${row.seq}): ${what}`)
  const known = new Map(journal.sent.map((sent, order) => [keyOf(sent), { sent, order }]))
  const met = new Set<string>()
  let before: { talk: string; seq: number; order: number } = { talk: '', seq: 0, order: -1 }
  for (const row of stored) {
    if (row.talk !== before.talk) before = { talk: row.talk, seq: 0, order: -1 }
    if (row.seq !== before.seq + 1) report('disordered', row, `follows seq ${before.seq}`)
    before.seq = row.seq
    if (met.has(keyOf(row))) report('doubled', row, 'stored twice')
    met.add(keyOf(row))
    const entry = known.get(keyOf(row))
    if (!entry) {
      if (!isOurs(row)) report('invented', row, 'never sent')
      continue
    }
    if (entry.order < before.order) report('disordered', row, 'stored after what was sent later')
    before.order = entry.order
    const difference = differenceOf(row, entry.sent)
    if (difference) report('changed', row, difference)
  }
  return findings as ReturnType<typeof compare>
}

/** The assistant writes under names of its own, one answer for each message it has taken into account; the desk has its lines. */
function isOurs({ channel, clientId, author, kind }: Stored): boolean {
  if (channel !== 'web') return false
  if (author === 'system' && (kind === 'connecting' || kind === 'away')) return true
  return author !== 'visitor' && /^(answer|asked)-[0-9a-f-]{36}-\d+$/.test(clientId)
}

function differenceOf(row: Stored, sent: Sent): string | null {
  if (row.text !== sent.text) return 'another text'
  if (row.kind !== sent.kind || row.author !== sent.author) return 'another author'
  if (sent.acknowledged === null) return null
  if (row.id !== sent.acknowledged.messageId) return 'another id than acknowledged'
  if (sent.acknowledged.seq !== null && row.seq !== sent.acknowledged.seq)
    return 'another seq than acknowledged'
  return null
}

async function wrongScores({ owner, pool, workspaceId }: Eyes, since: Date) {
  const { rows } = await owner.query<{ id: string; rows: number }>(
    `select l.id, (select count(*) from app.lead_search x where x.workspace_id = l.workspace_id and x.lead_id = l.id) as rows
     from app.lead l
     where l.workspace_id = $1 and exists (
       select from app.session s join app.message m on m.workspace_id = s.workspace_id and m.session_id = s.id
       where s.workspace_id = l.workspace_id and s.lead_id = l.id and m.received_at >= $2)`,
    [workspaceId, since],
  )
  const wrong: string[] = []
  for (const { id, rows: searchRows } of rows) {
    const explained = await inWorkspace(pool, workspaceId, (db) => explainScore(db, id), { readOnly: true })
    if (!explained?.equal) {
      const { stored, recomputed } = explained ?? {}
      wrong.push(
        `lead ${id}: stored ${stored?.value}, shown ${stored?.shown}, recomputed ${recomputed?.value}`,
      )
    }
    if (searchRows !== 1) wrong.push(`lead ${id}: ${searchRows} rows to be found by`)
  }
  return { leads: rows.length, wrong }
}

async function wrongCounts({ owner, workspaceId }: Eyes): Promise<string[]> {
  const { rows } = await owner.query<{ status: string; band: string; kept: number; counted: number }>(
    `with counted as (
       select status, band, count(*) as leads from app.lead where workspace_id = $1 and not sample group by 1, 2
     ), kept as (select status, band, leads from app.lead_count where workspace_id = $1 and leads <> 0)
     select status, band, coalesce(kept.leads, 0) as kept, coalesce(counted.leads, 0) as counted
     from kept full join counted using (status, band)
     where kept.leads is distinct from counted.leads`,
    [workspaceId],
  )
  return rows.map(({ status, band, kept, counted }) => `${status} ${band}: kept ${kept}, counted ${counted}`)
}

async function wrongWaiting({ owner, workspaceId }: Eyes): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select l.id from app.lead l
     join (select s.lead_id, min(c.waiting_since) as since
           from app.session s join app.conversation c on c.workspace_id = s.workspace_id and c.session_id = s.id
           where s.workspace_id = $1 and s.lead_id is not null group by 1) w on w.lead_id = l.id
     where l.workspace_id = $1 and not l.sample and l.waiting_since is distinct from w.since`,
    [workspaceId],
  )
  return rows.map(({ id }) => `lead ${id}: waits other than its conversations`)
}

async function stuckTransactions({ owner }: Eyes): Promise<string[]> {
  const { rows } = await owner.query<{ what: string }>(
    `select 'a transaction open since ' || xact_start as what from pg_stat_activity
     where state like 'idle in transaction%' and state_change < now() - interval '5 seconds'
     union all
     select 'a lock waited for: ' || locktype from pg_locks where not granted and waitstart < now() - interval '5 seconds'`,
  )
  return rows.map(({ what }) => what)
}
