import { parseArgs } from 'node:util'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { Measurer, type Samples } from './list/measure.ts'
import { withLoaded } from './list/open-loaded.ts'
import { percentile } from './statistics.ts'

// How long the team waits for its leads: each question over HTTP, beside its SQL alone and a bare server that sends the
// same bytes.

const { values: given } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    times: { type: 'string', default: '100' },
    /** Only cases whose name holds this. */
    only: { type: 'string', default: '' },
    /** Prints the plan of what takes longer than this at p95. */
    explain: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const leads = given.quick ? 10_000 : Number(given.leads)
const times = given.quick ? 20 : Number(given.times)

await withLoaded({ leads, others: [] }, async ({ product, pool, connectAs, workspaceId, cases }) => {
  console.log(`${times} times each, one request at a time, milliseconds`)
  const apiKey = await inWorkspace(pool, workspaceId, (db) => createKey(db, 'bench', ['read']))
  const measurer = await Measurer.start({ port: product.port, apiKey, app: connectAs.app, workspaceId })
  console.log(
    `${'case'.padEnd(40)} | HTTP p50    p95 | SQL p50    p95 | bare p50   p95 | HTTP / (SQL + bare) |   bytes`,
  )
  let slowest = 0
  for (const each of cases.filter(({ name }) => name.includes(given.only))) {
    const samples = await measurer.measure(each, times)
    console.log(line(each.name, samples))
    const p95 = percentile(samples.product, 0.95)
    slowest = Math.max(slowest, p95)
    if (given.explain !== undefined && p95 > Number(given.explain))
      console.log(await measurer.explain(samples.statements))
  }
  console.log(`the slowest case takes ${slowest.toFixed(1)} ms at p95`)
  await measurer.close()
})

function line(name: string, { product, raw, bare, bytes }: Samples): string {
  const cell = (samples: number[], share: number, width: number) =>
    percentile(samples, share).toFixed(1).padStart(width)
  const ratio = percentile(product, 0.5) / (percentile(raw, 0.5) + percentile(bare, 0.5))
  return [
    name.padEnd(40),
    `${cell(product, 0.5, 8)} ${cell(product, 0.95, 6)}`,
    `${cell(raw, 0.5, 7)} ${cell(raw, 0.95, 6)}`,
    `${cell(bare, 0.5, 8)} ${cell(bare, 0.95, 5)}`,
    ratio.toFixed(2).padStart(19),
    String(bytes).padStart(7),
  ].join(' | ')
}
