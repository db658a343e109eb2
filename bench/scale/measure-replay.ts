import type pg from 'pg'
import { Connection } from '#bench/load/connection.ts'
import { seededRandom } from '#bench/statistics.ts'
import { visitorTexts } from '#test/crash/visitor-texts.ts'
import { type Comparison, timed } from './compare.ts'
import { type Figure, figureOf } from './figures.ts'

const path = '/api/v1/ingest/messages'
const perCall = 100
const began = Date.parse('2026-01-05T09:00:00Z')

type Message = { clientId: string; session: string }

/**
 * An import sent a second time, call by call, when all of it is stored: beside looking its messages up by their keys.
 * It is the same import every time, so that a database that is kept does not grow by it.
 */
export async function measureReplay(
  comparison: Comparison,
  raw: pg.ClientBase,
  times: number,
): Promise<Figure> {
  const { port, headers, workspaceId } = comparison.target
  const calls = importOf(times)
  await comparison.renew()
  const connection = await Connection.open(port)
  const send = async (messages: readonly Message[]) => {
    const reply = await connection.send('POST', path, headers, JSON.stringify({ messages }))
    if (reply.status !== 200) {
      throw new Error(`The import was answered ${reply.status}: ${reply.body.subarray(0, 300).toString()}`)
    }
    return reply
  }
  for (const messages of calls) await send(messages)
  const samples = { product: [] as number[], raw: [] as number[], bare: [] as number[] }
  let bytes = 0
  for (const [round, messages] of calls.entries()) {
    const from = performance.now()
    const reply = await send(messages)
    samples.product.push(performance.now() - from)
    bytes = reply.body.length
    if (round === 0) await comparison.teach([reply])
    samples.raw.push(await timed(() => lookUp(raw, workspaceId, messages)))
    samples.bare.push(await timed(() => comparison.askBare(0, 1)))
  }
  connection.close()
  return figureOf({ name: `replay of ${perCall} messages`, bar: 'write', samples, bytes, crowd: null })
}

/** Talks of ten messages or fewer, in calls of a hundred. */
function importOf(calls: number) {
  const random = seededRandom(17)
  let talk = 0
  const messages: (Message & { author: { kind: 'visitor' }; text: string; sentAt: string })[] = []
  while (messages.length < calls * perCall) {
    const session = `import-${talk++}`
    for (const [turn, text] of visitorTexts(random).slice(0, 10).entries()) {
      const sentAt = new Date(began + talk * 60_000 + turn * 20_000).toISOString()
      messages.push({ clientId: `${session}-${turn}`, session, author: { kind: 'visitor' }, text, sentAt })
    }
  }
  return Array.from({ length: calls }, (_, call) => messages.slice(call * perCall, (call + 1) * perCall))
}

function lookUp(raw: pg.ClientBase, workspaceId: string, messages: readonly Message[]): Promise<unknown> {
  return raw.query({
    name: 'raw replay',
    text: `select m.client_id, m.id from unnest($2::text[], $3::text[]) as k(external_id, client_id)
           join app.session s on s.workspace_id = $1 and s.external_id = k.external_id
           cross join lateral (select id, client_id from app.message m
                               where m.workspace_id = $1 and m.session_id = s.id and m.client_id = k.client_id
                               offset 0) m`,
    values: [workspaceId, messages.map(({ session }) => session), messages.map(({ clientId }) => clientId)],
  })
}
