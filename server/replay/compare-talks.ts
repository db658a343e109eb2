import type pg from 'pg'
import type { Band } from '#contract/leads.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { ReplayTalk } from '#server/replay/read-talks.ts'

export type Found = {
  sessions: number
  messages: number
  leads: number
  bands: Record<Band, number>
  differences: string[]
}

type Row = {
  session: string
  leadId: string | null
  band: Band | null
  clientId: string | null
  by: string
  text: string
  sentAt: Date
}

const talksAtOnce = 300

/** Reads what is stored of the talks and names every difference: missing, doubled, changed, out of order, not sent. */
export async function compareTalks(
  pool: pg.Pool,
  workspaceId: string,
  talks: readonly ReplayTalk[],
  refused: ReadonlyMap<string, string>,
): Promise<Found> {
  const found: Found = {
    sessions: 0,
    messages: 0,
    leads: 0,
    bands: { hot: 0, warm: 0, cold: 0 },
    differences: [],
  }
  for (let from = 0; from < talks.length; from += talksAtOnce) {
    const some = talks.slice(from, from + talksAtOnce)
    const rows = await inWorkspace(
      pool,
      workspaceId,
      (db) =>
        db.query<Row>(
          `select s.external_id as session, s.lead_id as "leadId", l.band, m.client_id as "clientId",
                  m.author_kind as by, m.text, m.sent_at as "sentAt"
           from app.session s
           left join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
           left join app.message m on m.workspace_id = $1 and m.session_id = s.id
           where s.workspace_id = $1 and s.external_id = any($2::text[])
           order by s.id, m.seq`,
          [workspaceId, some.map(({ id }) => id)],
        ),
      { readOnly: true },
    )
    const bySession = Map.groupBy(rows, ({ session }) => session)
    for (const talk of some) compareTalk(talk, bySession.get(talk.id) ?? [], refused, found)
  }
  return found
}

function compareTalk(
  talk: ReplayTalk,
  rows: readonly Row[],
  refused: ReadonlyMap<string, string>,
  found: Found,
): void {
  const [first] = rows
  const sent = talk.turns.filter(({ clientId }) => !refused.has(clientId))
  for (const { clientId } of talk.turns) {
    const reason = refused.get(clientId)
    if (reason !== undefined) found.differences.push(`${clientId} was refused: ${reason}`)
  }
  if (!first) {
    if (sent.length > 0) found.differences.push(`${talk.id} is missing`)
    return
  }
  found.sessions += 1
  const stored = rows.filter(({ clientId }) => clientId !== null)
  found.messages += stored.length
  if (first.leadId) found.leads += 1
  if (first.band) found.bands[first.band] += 1
  if ((first.leadId !== null) !== sent.some(({ by }) => by === 'visitor')) {
    found.differences.push(`${talk.id} ${first.leadId ? 'is a lead without a visitor' : 'is no lead'}`)
  }
  if (stored.length !== sent.length) {
    found.differences.push(`${talk.id}: ${sent.length} messages sent, ${stored.length} found`)
  }
  for (const [index, turn] of sent.entries()) {
    const row = stored[index]
    if (!row) found.differences.push(`${turn.clientId} is missing`)
    else if (row.clientId !== turn.clientId) found.differences.push(`${turn.clientId} is not in its place`)
    else if (row.text !== turn.text) found.differences.push(`${turn.clientId} has another text`)
    else if (row.by !== turn.by) found.differences.push(`${turn.clientId} has another author`)
  }
}
