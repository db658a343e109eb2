import { startCluster, type Cluster, testFolder } from '#test/cluster.ts'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stopCluster } from './embedded/stop.ts'
import { connectAsOwner } from './login.ts'
import { openForCommand } from './open-for-command.ts'
import { type Database, prepareDatabase } from './prepare-database.ts'
import { databaseReport } from './report.ts'
import { isGoodVersion } from './version.ts'

// Whole clusters are made here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const cluster: Cluster = await startCluster()
afterAll(cluster.stop)

let dataDir = ''
let database = ''
const opened: Database[] = []
beforeEach(async () => {
  dataDir = await testFolder('prepare-')
  database = `own_${Math.random().toString(36).slice(2, 8)}`
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
  await stopCluster(join(dataDir, 'postgres'), 'now')
  await rm(dataDir, { recursive: true, force: true })
})

/** An operator's own server, with a user that may make roles and databases but is no superuser. */
async function ownServer(attributes = 'createrole createdb'): Promise<string> {
  await asSuperuser('postgres', `create role ${database} login password 'p w' ${attributes}`)
  await asSuperuser('postgres', `create database ${database} owner ${database}`)
  const { host, port } = cluster.connection
  return `postgresql://${database}:p%20w@${encodeURIComponent(host)}:${port}/${database}`
}

async function asSuperuser(where: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ ...cluster.connection, database: where })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text).finally(() => client.end())
  return rows
}

async function prepare(databaseUrl: string | null, secret: string | null = null): Promise<Database> {
  const prepared = await prepareDatabase({ dataDir, databaseUrl, secret, poolSize: 2 })
  opened.push(prepared)
  return prepared
}

const whoAmI = (db: Database) => db.pool.query('select current_user as name')

test('an ordinary user with a database of its own is enough', async () => {
  const prepared = await prepare(await ownServer())
  expect((await whoAmI(prepared)).rows).toEqual([{ name: `${database}_app` }])
})

test('the second start finds everything as it was', async () => {
  const url = await ownServer()
  await prepare(url)
  const again = await prepare(url)
  expect((await whoAmI(again)).rows).toEqual([{ name: `${database}_app` }])
})

test('two starts at once on a fresh database both succeed', async () => {
  const url = await ownServer()
  const both = await Promise.all([prepare(url), prepare(url)])
  expect((await Promise.all(both.map(whoAmI))).flatMap((each) => each.rows)).toHaveLength(2)
})

test('another secret gives the server another password', async () => {
  const url = await ownServer()
  await prepare(url)
  const changed = await prepare(url, 'another secret of thirty-two characters')
  expect((await whoAmI(changed)).rows).toEqual([{ name: `${database}_app` }])
})

test('a user that may not make roles gets a sentence that says which one is missing', async () => {
  const attempt = prepare(await ownServer('createdb'))
  await expect(attempt).rejects.toThrow(`The database's user may not make the role ${database}_app`)
})

test('a role that another user made is told as such, where it cannot be used', async () => {
  const url = await ownServer()
  await asSuperuser('postgres', `create role ${database}_search nologin`)
  const [server] = await asSuperuser(
    'postgres',
    `select current_setting('server_version_num')::int >= 160000 as strict`,
  )
  const attempt = prepare(url)
  // Before PostgreSQL 16 whoever may make roles may use those of others, too.
  if (isStrict(server))
    await expect(attempt).rejects.toThrow(`The role ${database}_search was made by another user`)
  else await expect(attempt).resolves.toBeDefined()
})

function isStrict(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'strict' in row && row.strict === true
}

test('an owner who is no superuser can have the report', async () => {
  const { connectAs, roles } = await prepare(await ownServer())
  const owner = await connectAsOwner(connectAs.owner)
  const lines = await databaseReport(owner, roles).finally(() => owner.end())
  expect(lines.at(-1)).toContain('The wall between workspaces stands')
})

test('a server that could go round the policies is not started', async () => {
  const url = await ownServer()
  await prepare(url)
  await asSuperuser('postgres', `alter role ${database}_app bypassrls`)
  await expect(prepare(url)).rejects.toThrow(`The role ${database}_app may go round the policies.`)
})

test('a table without a wall keeps the server from starting', async () => {
  const url = await ownServer()
  await prepare(url)
  await asSuperuser(database, 'create table app.open (id int)')
  await expect(prepare(url)).rejects.toThrow('app.open has row-level security switched off.')
})

test('the server cannot read the notes about migrations', async () => {
  const prepared = await prepare(await ownServer())
  await expect(prepared.pool.query('select * from setup.app_migration')).rejects.toMatchObject({
    code: '42501',
  })
})

test('a database that does not answer is told as such', async () => {
  const attempt = prepare('postgresql://nobody@127.0.0.1:1/none')
  await expect(attempt).rejects.toThrow(/^The database cannot be reached: .*ECONNREFUSED/)
})

test('a command alone brings the built-in database up and ends it', async () => {
  const config = { dataDir, databaseUrl: null, secret: null, poolSize: 2 }
  const first = await openForCommand(config)
  expect(first.holder).toBeNull()
  await first.close()
  const second = await openForCommand(config)
  expect((await whoAmI(second)).rows).toEqual([{ name: 'brainbots_app' }])
  await second.close()
})

test('a command that wants an installation makes none', async () => {
  const config = { dataDir, databaseUrl: null, secret: null, poolSize: 2 }
  const attempt = openForCommand(config, { mustExist: true })
  await expect(attempt).rejects.toThrow(`There is no installation in ${dataDir}`)
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
})

test('a second command works beside the first and outlives it', async () => {
  const config = { dataDir, databaseUrl: null, secret: null, poolSize: 2 }
  const first = await openForCommand(config)
  const second = await openForCommand(config)
  expect(second.holder).toMatchObject({ kind: 'command', pid: process.pid })
  await whoAmI(second)
  await first.close()
  expect((await whoAmI(second)).rows).toEqual([{ name: 'brainbots_app' }])
  await second.close()
})

const versions: [number, boolean][] = [
  [140_020, false],
  [150_013, false],
  [150_014, true],
  [160_009, false],
  [160_010, true],
  [170_005, false],
  [170_006, true],
  [180_000, true],
  [190_000, true],
]

for (const [version, good] of versions) {
  test(`PostgreSQL ${version} is ${good ? 'new enough' : 'too old'}`, () => {
    expect(isGoodVersion(version)).toBe(good)
  })
}
