import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makePool } from '#server/db/pool.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'
import { clusterProcesses } from './processes.ts'
import { testFolder } from '#test/cluster.ts'

// Whole clusters are made here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let dataDir = ''
beforeEach(async () => {
  dataDir = await testFolder('keep-')
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const settings = { shared_buffers: '16MB', max_connections: '20' }
const postmaster = () => clusterProcesses(join(dataDir, 'postgres')).find((each) => each.postmaster)?.pid ?? 0

test('a database that dies under its server comes back, and the pool finds it', async () => {
  const lines: string[] = []
  const kept = await keepRunning({ dataDir, settings, log: (line) => lines.push(line) }, 50)
  const pool = makePool(kept.connection, { size: 2 })
  const before = postmaster()
  await pool.query('create table kept as select 42 as value')
  process.kill(before, 'SIGKILL')
  await expect.poll(() => postmaster() !== before && postmaster() > 0, { timeout: 10_000 }).toBe(true)
  const ask = () => pool.query<{ value: number }>('select value from kept').then((answer) => answer.rows)
  await expect.poll(() => ask().catch(() => null), { timeout: 10_000 }).toEqual([{ value: 42 }])
  expect(lines).toContain('The database has ended unexpectedly; starting it again.')
  await pool.end()
  await kept.stop()
})

test('one that was stopped stays stopped', async () => {
  const kept = await keepRunning({ dataDir, settings }, 20)
  await kept.stop()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(clusterProcesses(join(dataDir, 'postgres'))).toEqual([])
})

test('a program that gives up without a word takes its database along', async () => {
  const program = `
    import { keepRunning } from ${JSON.stringify(join(import.meta.dirname, 'keep-running.ts'))}
    await keepRunning(${JSON.stringify({ dataDir, settings })})
    process.exit(3)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3)
  await expect.poll(() => clusterProcesses(join(dataDir, 'postgres')), { timeout: 10_000 }).toEqual([])
})
