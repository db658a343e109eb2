import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from './probe.ts'
import { clusterProcesses } from './processes.ts'
import { type Embedded, startEmbedded } from './start-embedded.ts'
import { stopCluster } from './stop.ts'
import { testFolder } from '#test/cluster.ts'

// Whole clusters are made here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

/** Small, as several of them stand side by side in the tests; fsync stays on. */
const settings = { shared_buffers: '16MB', max_connections: '20' }

let folder = ''
let dataDir = ''
beforeEach(async () => {
  folder = await testFolder('embedded-')
  dataDir = join(folder, 'data')
})
afterEach(async () => {
  await stopCluster(join(dataDir, 'postgres'), 'now')
  await rm(folder, { recursive: true, force: true })
})

const start = (): Promise<Embedded> => startEmbedded({ dataDir, settings })

async function ask(connection: Connection, text: string): Promise<unknown> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<{ is: unknown }>(text)
    return rows[0]?.is
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return clusterProcesses(join(dataDir, 'postgres')).find((each) => each.postmaster)?.pid ?? 0
}

/** A server that brings the database up, writes a row and is killed on the spot. */
async function startAndKillServer(): Promise<void> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))}
    import pg from 'pg'
    const { connection } = await startEmbedded(${JSON.stringify({ dataDir, settings })})
    const client = new pg.Client(connection)
    await client.connect()
    await client.query('create table kept as select 42 as value')
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
  await new Promise((resolve) => child.once('exit', resolve))
}

const kept = 'select value as is from kept'

test('a fresh folder gets a database that answers', async () => {
  const { connection, reused } = await start()
  expect(await ask(connection, 'select 1 as is')).toBe(1)
  expect(reused).toBe(false)
})

test('nobody but the owner can read the folder, the cluster or the password', async () => {
  await start()
  const modes = ['', 'postgres', 'run', 'postgres.password', 'postgres.log'].map((name) =>
    (statSync(join(dataDir, name)).mode & 0o777).toString(8),
  )
  expect(modes).toEqual(['700', '700', '700', '600', '600'])
})

test('it opens no port and does not cut corners', async () => {
  const { connection } = await start()
  expect(await ask(connection, `select current_setting('listen_addresses') as is`)).toBe('')
  expect(await ask(connection, `select current_setting('fsync') as is`)).toBe('on')
  expect(await ask(connection, `select current_setting('synchronous_commit') as is`)).toBe('on')
})

test('a wrong password is turned away', async () => {
  const { connection } = await start()
  const attempt = ask({ ...connection, password: 'wrong' }, 'select 1 as is')
  await expect(attempt).rejects.toMatchObject({ code: '28P01' })
})

test('a stopped one leaves no process behind', async () => {
  const { stop } = await start()
  await stop()
  expect(clusterProcesses(join(dataDir, 'postgres'))).toEqual([])
})

test('a database that outlived its killed server is taken over with all it has', async () => {
  await startAndKillServer()
  const orphan = postmaster()
  const { connection, reused } = await start()
  expect({ reused, pid: postmaster(), kept: await ask(connection, kept) }).toEqual({
    reused: true,
    pid: orphan,
    kept: 42,
  })
})

test('one that runs with other settings is stopped and started anew', async () => {
  await startAndKillServer()
  const orphan = postmaster()
  const changed = await startEmbedded({ dataDir, settings: { ...settings, work_mem: '5MB' } })
  expect(changed.reused).toBe(false)
  expect(postmaster()).not.toBe(orphan)
  expect(await ask(changed.connection, kept)).toBe(42)
})

test('a database that was killed too comes back at once with all it had', async () => {
  await startAndKillServer()
  process.kill(postmaster(), 'SIGKILL')
  const { connection, reused } = await start()
  expect(reused).toBe(false)
  expect(await ask(connection, kept)).toBe(42)
})

test('a lock file that names a living stranger does not hinder the start', async () => {
  const { stop } = await start()
  await stop()
  const stale = `${process.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n${join(dataDir, 'run')}\n\n`
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), stale)
  writeFileSync(join(dataDir, 'run', '.s.PGSQL.5432.lock'), stale)
  const again = await start()
  expect(await ask(again.connection, 'select 1 as is')).toBe(1)
})

test('a suspended database is replaced', async () => {
  await startAndKillServer()
  const suspended = postmaster()
  process.kill(suspended, 'SIGSTOP')
  const { connection } = await start()
  expect(postmaster()).not.toBe(suspended)
  expect(await ask(connection, kept)).toBe(42)
})

test('two starts at once share one database', async () => {
  const both = await Promise.all([start(), start()])
  expect(both.map((each) => each.reused).sort()).toEqual([false, true])
  expect(await Promise.all(both.map((each) => ask(each.connection, 'select 1 as is')))).toEqual([1, 1])
})

test('a deep folder gets its socket elsewhere, in a folder of its own', async () => {
  dataDir = join(folder, 'deep'.repeat(20), 'deeper'.repeat(20))
  const { connection } = await start()
  expect(connection.host.length).toBeLessThan(90)
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
  expect(await ask(connection, 'select 1 as is')).toBe(1)
  await rm(connection.host, { recursive: true })
})

test('a cluster that was half made when the power went is made again', async () => {
  mkdirSync(join(dataDir, 'postgres.making-1'), { recursive: true, mode: 0o700 })
  writeFileSync(join(dataDir, 'postgres.making-1', 'PG_VERSION'), '18')
  const { connection } = await start()
  expect(await ask(connection, 'select 1 as is')).toBe(1)
  expect(existsSync(join(dataDir, 'postgres.making-1'))).toBe(false)
})

test('a setting that PostgreSQL refuses is told in its own words', async () => {
  const attempt = startEmbedded({ dataDir, settings: { shared_buffers: 'plenty' } })
  await expect(attempt).rejects.toThrow(
    'The database did not start: invalid value for parameter "shared_buffers"',
  )
})

test('a lost password file is told as such', async () => {
  const { stop } = await start()
  await stop()
  await rm(join(dataDir, 'postgres.password'))
  await expect(start()).rejects.toThrow('password file')
})

test('one told to end when idle serves its other users first', async () => {
  const { connection, stop } = await start()
  const other = new pg.Client(connection)
  await other.connect()
  await stop('when idle')
  expect((await other.query('select 1 as is')).rows).toEqual([{ is: 1 }])
  await other.end()
  await expect.poll(() => clusterProcesses(join(dataDir, 'postgres'))).toEqual([])
})

test('the log has no statements, which may hold what visitors said', async () => {
  const { connection } = await start()
  await ask(connection, `select 'a secret'::int as is`).catch(() => {})
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('a secret')
})
