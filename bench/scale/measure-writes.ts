import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { Connection } from '#bench/load/connection.ts'
import { type Comparison, type Samples, timed } from './compare.ts'
import { type Figure, figureOf } from './figures.ts'

type Lead = { id: string; version: number; status: string; band: string }

const words = 'Asked for oak; call back when the new price list is out.'

/** A change of status and a note, each beside the same rows written by the leanest statements in one transaction. */
export async function measureWrites(
  comparison: Comparison,
  raw: pg.ClientBase,
  times: number,
): Promise<Figure[]> {
  const { target } = comparison
  const { workspaceId } = target
  const leads = await leadsOf(raw, workspaceId, 2 * times)
  await comparison.renew()
  const connection = await Connection.open(target.port)
  const send = async (method: string, path: string, body: unknown) => {
    const reply = await connection.send(method, path, target.headers, JSON.stringify(body))
    if (reply.status > 201)
      throw new Error(`${path} was answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`)
    return reply
  }
  const product = { status: [] as number[], note: [] as number[] }
  const lean = { status: [] as number[], note: [] as number[] }
  const bare = { status: [] as number[], note: [] as number[] }
  const bytes = { status: 0, note: 0 }
  for (let round = 0; round < times; round++) {
    const [ours, theirs] = [leads[2 * round], leads[2 * round + 1]]
    if (!ours || !theirs) break
    const path = `/api/v1/leads/${ours.id}`
    for (const kind of ['status', 'note'] as const) {
      const began = performance.now()
      const reply =
        kind === 'status'
          ? await send('PATCH', path, { version: ours.version, status: 'contacted' })
          : await send('POST', `${path}/notes`, { text: words })
      product[kind].push(performance.now() - began)
      bytes[kind] = reply.body.length
      lean[kind].push(
        await timed(() => (kind === 'status' ? moveStatus : writeNote)(raw, workspaceId, theirs)),
      )
      if (round === 0) await comparison.teach([reply])
      bare[kind].push(await timed(() => comparison.askBare(0, 1)))
    }
  }
  connection.close()
  const figure = (name: string, kind: 'status' | 'note'): Figure => {
    const samples: Samples = { product: product[kind], raw: lean[kind], bare: bare[kind] }
    return figureOf({ name, bar: 'write', samples, bytes: bytes[kind], crowd: null })
  }
  return [figure('status change', 'status'), figure('note', 'note')]
}

/** Everybody once, from all over the workspace, and never the one of the time before. */
async function leadsOf(raw: pg.ClientBase, workspaceId: string, count: number): Promise<Lead[]> {
  const { rows } = await raw.query<Lead>(
    `select id, version, status, band from app.lead where workspace_id = $1 and status = 'new' and sample = false
     and id >= (select id from app.lead where workspace_id = $1 order by id
                offset (select sum(leads) * $3::float from app.lead_count where workspace_id = $1)::int limit 1)
     order by id limit $2`,
    [workspaceId, count, Math.random() * 0.9],
  )
  return rows
}

async function moveStatus(raw: pg.ClientBase, workspaceId: string, { id, band }: Lead): Promise<void> {
  const data = JSON.stringify({ from: 'new', to: 'contacted' })
  const count = `insert into app.lead_count as c (workspace_id, status, band, leads) values ($1, $2, $3, $4)
    on conflict (workspace_id, status, band) do update set leads = c.leads + excluded.leads`
  await inTransaction(raw, [
    {
      name: 'raw status',
      text: `update app.lead set status = 'contacted', version = version + 1, status_changed_at = now()
             where workspace_id = $1 and id = $2`,
      values: [workspaceId, id],
    },
    eventOf(workspaceId, id, 'status.changed', data),
    { name: 'raw count', text: count, values: [workspaceId, 'contacted', band, 1] },
    { name: 'raw count', text: count, values: [workspaceId, 'new', band, -1] },
  ])
}

async function writeNote(raw: pg.ClientBase, workspaceId: string, { id }: Lead): Promise<void> {
  await inTransaction(raw, [
    {
      name: 'raw note',
      text: `insert into app.note (workspace_id, id, lead_id, author_name, text, created_at)
             values ($1, $2, $3, 'bench', $4, now())`,
      values: [workspaceId, uuidv7(), id, words],
    },
    eventOf(workspaceId, id, 'note.added', '{}'),
  ])
}

function eventOf(workspaceId: string, leadId: string, kind: string, data: string) {
  return {
    name: 'raw event',
    text: `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, actor_name, data, at)
           values ($1, $2, $3, $4, 'key', 'bench', $5, now())`,
    values: [workspaceId, uuidv7(), leadId, kind, data],
  }
}

async function inTransaction(raw: pg.ClientBase, statements: pg.QueryConfig[]): Promise<void> {
  await Promise.all([raw.query('begin'), ...statements.map((each) => raw.query(each)), raw.query('commit')])
}
