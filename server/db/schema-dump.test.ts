import { testDatabase } from '#test/database.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrationsFolder } from './migrate.ts'
import { dumpSchema } from './schema-dump.ts'

const { owner, roles } = await testDatabase()

async function dump(): Promise<string> {
  const client = await owner.connect()
  return dumpSchema(client, roles).finally(() => client.release())
}

test('migrations/schema.sql is what the migrations make (else run: node scripts/dump-schema.ts)', async () => {
  expect(await dump()).toBe(readFileSync(join(migrationsFolder, 'schema.sql'), 'utf8'))
})

test('a change of a table shows in the dump', async () => {
  const before = await dump()
  await owner.query('alter table app.workspace add column probe text')
  expect(await dump()).not.toBe(before)
})

test('the dump names roles by what they are for', async () => {
  const text = await dump()
  expect(text).toContain('to :"app_role"')
  expect(text).not.toContain(roles.app)
})
