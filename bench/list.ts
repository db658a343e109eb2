import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { createKey } from '#server/accounts/api-keys.ts'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import type { Caller } from '#server/http/caller.ts'
import { freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { makeWorkspaces } from './ingest/workspaces.ts'
import { makeCases } from './list/cases.ts'
import { loadWorkspace } from './list/load-workspace.ts'
import { Measurer, type Samples } from './list/measure.ts'
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

await inTempFolder('list', async (dataDir) => {
  const product = await startProduct(dataDir, await freePort())
  const database = await openForCommand(loadConfig({ DATA_DIR: dataDir }))
  const owner = makePool(database.connectAs.owner, { size: 1, statementTimeout: 300_000 })
  try {
    const [workspace] = await makeWorkspaces(database.pool, 1, false)
    const workspaceId = workspace?.id ?? ''
    const began = performance.now()
    const ids = await loadWorkspace(owner, workspaceId, leads)
    console.log(
      `${leads.toLocaleString('en')} leads loaded in ${((performance.now() - began) / 1000).toFixed(0)} s; ` +
        `${cpus().length} cores (${cpus()[0]?.model}); ${times} times each, one request at a time, milliseconds`,
    )
    const apiKey = await inWorkspace(database.pool, workspaceId, (db) => createKey(db, 'bench', ['read']))
    const caller: Caller = {
      type: 'key',
      id: workspaceId,
      name: 'bench',
      workspaceId,
      plan: 'pro',
      address: '127.0.0.1',
      onlyAssigned: false,
      hidesContact: false,
      scopes: ['read'],
    }
    const cases = await inWorkspace(database.pool, workspaceId, (db) =>
      makeCases(db, caller, ids.slice(0, 50)),
    )
    const measurer = await Measurer.start({
      port: product.port,
      apiKey,
      app: database.connectAs.app,
      workspaceId,
    })
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
  } finally {
    await owner.end()
    await database.close()
    await product.stop()
  }
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
