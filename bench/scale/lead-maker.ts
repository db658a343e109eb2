import { parentPort, workerData } from 'node:worker_threads'
import { seededRandom } from '#bench/statistics.ts'
import { type Ground, type Made, type Table, tables, writeLead } from './lead-rows.ts'

// A thread of its own: the rows of the next leads are made while the database takes those before.

export type Order = { ground: Ground; leads: number; seed: number; now: number }
export type Batch = { workspaceId: string; copies: [Table, Uint8Array][]; made: Made[] }

const batchSize = 1000
const day = 86_400_000
const twoYears = 730 * day
const noGround: Ground = { workspaceId: '', siteId: '', tags: {}, assignees: { many: '', few: '' }, turns: 0 }

const orders = workerData as Order[]
let turn = makeTurn()

parentPort?.on('message', () => {
  const lines = new Map<Table, string[]>((Object.keys(tables) as Table[]).map((table) => [table, []]))
  const emit = (table: Table, row: unknown[]) => lines.get(table)?.push(`${row.map(field).join('\t')}\n`)
  const made: Made[] = []
  const { ground, moments, random } = turn
  for (const end = Math.min(turn.next + batchSize, moments.length); turn.next < end; turn.next++) {
    const at = moments[turn.next] ?? 0
    made.push(writeLead(emit, ground, { random, index: turn.next, at }))
  }
  const copies = [...lines]
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]): [Table, Uint8Array] => [table, new TextEncoder().encode(rows.join(''))])
  const batch: Batch = { workspaceId: ground.workspaceId, copies, made }
  parentPort?.postMessage(
    batch,
    copies.map(([, { buffer }]) => buffer as ArrayBuffer),
  )
  if (turn.next >= moments.length) turn = makeTurn()
})

type Turn = { ground: Ground; moments: Float64Array; random: () => number; next: number }

/** Asked for more than was ordered, it makes nothing. */
function makeTurn(): Turn {
  const order = orders.shift()
  if (order === undefined) return { ground: noGround, moments: new Float64Array(), random: () => 0, next: 0 }
  const random = seededRandom(order.seed)
  return { ground: order.ground, moments: momentsOf(order, random), random, next: 0 }
}

/** Two years, in order, as ids that begin with their time come: more of late, and by day rather than by night. */
function momentsOf({ leads, now }: Order, random: () => number): Float64Array {
  const found = new Float64Array(leads)
  for (let index = 0; index < leads; index++) {
    const ago = random() ** 1.3 * twoYears
    const midnight = Math.floor((now - 4 * day - ago) / day) * day
    found[index] = midnight + (6 + random() * 15) * 3_600_000
  }
  return found.sort()
}

/** As COPY's text format wants it. */
function field(value: unknown): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  return String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
