import { cpus } from 'node:os'
import type pg from 'pg'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { type ConnectTo, makePool } from '#server/db/pool.ts'
import type { Caller } from '#server/http/caller.ts'
import { freePort, inTempFolder, type Product, startProduct } from '#test/crash/product-process.ts'
import { makeWorkspaces } from '#bench/ingest/workspaces.ts'
import { type Case, makeCases } from './cases.ts'
import { loadWorkspace } from './load-workspace.ts'

export type Loaded = {
  product: Product
  pool: pg.Pool
  owner: pg.Pool
  connectAs: { app: ConnectTo; owner: ConnectTo }
  workspaceId: string
  /** A key, which sees all. */
  caller: Caller
  cases: Case[]
  /** Some of the leads, each with a talk. */
  leadIds: string[]
}

/** The product over a workspace of so many leads, and over smaller ones beside it. */
export async function withLoaded(
  { leads, others }: { leads: number; others: number[] },
  work: (loaded: Loaded) => Promise<void>,
): Promise<void> {
  await inTempFolder('list', async (dataDir) => {
    const product = await startProduct(dataDir, await freePort())
    const database = await openForCommand(loadConfig({ DATA_DIR: dataDir }))
    const { pool, connectAs } = database
    const owner = makePool(connectAs.owner, { size: 1, statementTimeout: 300_000 })
    try {
      const began = performance.now()
      const [workspace, ...beside] = await makeWorkspaces(pool, 1 + others.length, false)
      // The others first: in the order of the table their rows are in the way.
      for (const [index, { id }] of beside.entries()) await loadWorkspace(owner, id, others[index] ?? 0)
      const workspaceId = workspace?.id ?? ''
      const ids = await loadWorkspace(owner, workspaceId, leads)
      const took = ((performance.now() - began) / 1000).toFixed(0)
      console.log(
        `${leads.toLocaleString('en')} leads loaded${besideText(others)} in ${took} s; ${cpus().length} cores (${cpus()[0]?.model})`,
      )
      const caller: Caller = {
        type: 'key',
        id: workspaceId,
        name: 'bench',
        workspaceId,
        scopes: ['read'],
        plan: 'pro',
        address: '127.0.0.1',
        onlyAssigned: false,
        hidesContact: false,
      }
      const leadIds = ids.slice(0, 50)
      const cases = await inWorkspace(pool, workspaceId, (db) => makeCases(db, caller, leadIds))
      await work({ product, pool, owner, connectAs, workspaceId, caller, cases, leadIds })
    } finally {
      await owner.end()
      await database.close()
      await product.stop()
    }
  })
}

function besideText(others: readonly number[]): string {
  if (others.length === 0) return ''
  const sum = others.reduce((total, each) => total + each, 0)
  return ` beside ${sum.toLocaleString('en')} of ${others.length} other workspaces`
}
