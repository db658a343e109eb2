import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { createKey } from '#server/accounts/api-keys.ts'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { stopCluster } from '#server/db/embedded/stop.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { migrate, migrationsFolder, readMigrations } from '#server/db/migrate.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { ensureRoles, grantSchemas, roleNames } from '#server/db/roles.ts'
import { freePort, type Product, startProduct } from '#test/crash/product-process.ts'
import { fillTables } from '#test/fill-tables.ts'
import { testFolder } from '#test/cluster.ts'

// A data folder as the first version left it, with a database of its own, given to the whole product of today. The tests
// follow one another: a start that is killed while it migrates, the next one, and one that finds a newer folder.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = join(import.meta.dirname, '../..')
const folder = await testFolder('folder-')
const dataDir = join(folder, 'data')
const workspaceId = randomUUID()
const products: Product[] = []
const clients: pg.Client[] = []
afterAll(async () => {
  for (const product of products) await product.stop()
  for (const client of clients) await client.end().catch(() => {})
  await stopCluster(join(dataDir, 'postgres'), 'now')
  await rm(folder, { recursive: true, force: true })
})
await makeOldFolder()

async function makeOldFolder(): Promise<void> {
  const { connection, stop } = await startEmbedded({ dataDir })
  const owner = await connect(connection)
  const roles = await roleNames(owner)
  await ensureRoles(owner, roles)
  await migrate(owner, roles, migrationsFolder, 1)
  await migrateAccounts(connection)
  await grantSchemas(owner, roles)
  await addOwner(owner)
  await fillTables(owner, workspaceId)
  await owner.query(
    `update app.lead set name = 'Ada of long ago', sort_name = 'ada of long ago';
     update app.workspace set plan = 'pro'`,
  )
  await owner.end()
  await stop()
}

async function addOwner(owner: pg.Client): Promise<void> {
  const userId = randomUUID()
  await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ('${userId}', 'Jo', 'jo@old.example', true, now(), now());
     insert into auth.organization (id, name, slug, "createdAt") values ('${workspaceId}', 'Old', 'old', now());
     insert into auth.member (id, "organizationId", "userId", role, "createdAt")
     values ('${randomUUID()}', '${workspaceId}', '${userId}', 'owner', now())`,
  )
}

async function open(to: ConnectTo): Promise<pg.Client> {
  const client = await connect(to)
  clients.push(client)
  return client
}

async function landed(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from setup.app_migration')
  return rows[0]?.n ?? 0
}

async function start(): Promise<Product> {
  const product = await startProduct(dataDir, await freePort())
  products.push(product)
  return product
}

async function namesOf({ url, dataDir: of }: Product): Promise<unknown> {
  const database = await openForCommand({ dataDir: of, databaseUrl: null, secret: null, poolSize: 1 })
  const key = await inWorkspace(database.pool, workspaceId, (db) => createKey(db, 'look', ['read'])).finally(
    database.close,
  )
  const answer = await fetch(`${url}/api/v1/leads`, { headers: { 'x-api-key': key } })
  const body = (await answer.json()) as { items?: { name: string | null }[] }
  return body.items?.map(({ name }) => name) ?? body
}

test('a start that is killed half way through the migrations leaves those that were done, and no half of one', async () => {
  // As the database is left by a server that was killed: it runs on, and the next start takes it over.
  const { connection } = await startEmbedded({ dataDir })
  const owner = await open(connection)
  const holder = await open(connection)
  await holder.query('begin; lock table app.rule_set in access exclusive mode')
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const isWaiting = async () => {
    const { rowCount } = await owner.query(
      `select from pg_locks where not granted and relation = 'app.rule_set'::regclass`,
    )
    return rowCount === 1
  }
  for (let tries = 0; tries < 400 && !(await isWaiting()); tries++) await sleep(50)
  const before = await landed(owner)
  child.kill('SIGKILL')
  await ended
  await holder.query('rollback')
  // Nobody is there to commit what was under way; whoever starts next waits until it is taken back.
  for (let tries = 0; tries < 400 && (await isBusy(owner)); tries++) await sleep(25)
  expect({ before, after: await landed(owner) }).toEqual({ before, after: before })
  expect(before).toBeGreaterThan(1)
  expect(before).toBeLessThan((await readMigrations()).length)
})

async function isBusy(owner: pg.Client): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
  )
  return rowCount !== 0
}

test('the next start goes on, and the list has the leads of then', async () => {
  const product = await start()
  expect(await namesOf(product)).toEqual(['Ada of long ago', 'Ada of long ago'])
})

test('a folder that a newer version has worked with is refused in a sentence, and left as it is', async () => {
  const database = await openForCommand({ dataDir, databaseUrl: null, secret: null, poolSize: 1 })
  const owner = await open(database.connectAs.owner)
  const number = (await readMigrations()).length + 1
  await owner.query(
    `insert into setup.app_migration (number, name, hash) values ($1, 'a-later-one.sql', 'x')`,
    [number],
  )
  await database.close()
  await products.pop()?.stop()
  await expect(start()).rejects.toThrow(
    /The database was made by a newer version \(a-later-one\.sql\): start that version, or bring back an older copy/,
  )
})
