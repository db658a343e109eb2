import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { migrate, migrationsFolder, readMigrations } from '#server/db/migrate.ts'
import { connect } from '#server/db/pool.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import { ensureRoles, roleNames } from '#server/db/roles.ts'
import { dumpSchema } from '#server/db/schema-dump.ts'
import { fillTables } from '#test/fill-tables.ts'
import { rentedDatabase } from '#test/rented-database.ts'
import { testFolder } from '#test/cluster.ts'

// A database that has seen every version: each adds a workspace of its own with a row in every table it knows, and the
// next ones find it. Its owner is no superuser, to whom a policy would hide rows from a migration without a word.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const { to, url } = await rentedDatabase()
const client = await connect(to)
const dataDir = await testFolder('older-')
afterAll(async () => {
  await client.end()
  await rm(dataDir, { recursive: true })
})
const roles = await roleNames(client)
await ensureRoles(client, roles)
const versions = (await readMigrations()).length
const written: { version: number; workspaceId: string; tables: string[] }[] = []
for (let version = 1; version <= versions; version++) {
  await migrate(client, roles, migrationsFolder, version)
  if (version === 1) await migrateAccounts(to)
  const workspaceId = randomUUID()
  await addMember(workspaceId)
  written.push({ version, workspaceId, tables: await fillTables(client, workspaceId) })
}
const database = await prepareDatabase(
  { dataDir, databaseUrl: url, secret: null, poolSize: 2 },
  { afterMigrations: ({ connect: as }) => migrateAccounts(as) },
)
afterAll(database.close)

async function addMember(workspaceId: string): Promise<void> {
  await client.query(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, 'Old', $1::text, now())`,
    [workspaceId],
  )
  const userId = randomUUID()
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, 'Jo', $2, true, now(), now())`,
    [userId, `${userId}@old.example`],
  )
  await client.query(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'owner', now())`,
    [randomUUID(), workspaceId, userId],
  )
}

test('from the first version on there is a row in every table', () => {
  expect(written[0]?.tables.length).toBeGreaterThan(15)
  expect(written.at(-1)?.tables.length).toBeGreaterThan(50)
})

test('a start brings it to the form that a new database has', async () => {
  expect(await dumpSchema(client, roles)).toBe(await readFile(join(migrationsFolder, 'schema.sql'), 'utf8'))
})

test('no row of any version has got lost on the way', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = to_regnamespace('app') and relkind = 'r'`,
  )
  const lost: string[] = []
  for (const { name } of rows) {
    const found = await client.query<{ id: string }>(`select distinct workspace_id as id from ${name}`)
    const ids = new Set(found.rows.map(({ id }) => id))
    const owed = written.filter(({ tables, workspaceId }) => tables.includes(name) && !ids.has(workspaceId))
    lost.push(...owed.map(({ version }) => `${name} of version ${version}`))
  }
  expect(lost).toEqual([])
})

test('each workspace still sees its own rows alone', async () => {
  const [first] = written
  const reader = await database.pool.connect()
  await reader.query(`begin; set local app.workspace_id = '${first?.workspaceId}'`)
  const { rows } = await reader.query('select distinct workspace_id as id from app.lead')
  await reader.query('rollback')
  reader.release()
  expect(rows).toEqual([{ id: first?.workspaceId }])
})
