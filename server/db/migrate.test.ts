import { testDatabase } from '#test/database.ts'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillRoles, isCurrent, migrate, migrationsFolder } from './migrate.ts'
import { connect } from './pool.ts'
import type { RoleNames } from './roles.ts'

const { owner, roles, connectAs } = await testDatabase()

let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brainbots-migrations-'))
  await owner.query(
    'drop schema if exists setup cascade; drop schema if exists play cascade; create schema play',
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

async function run(): Promise<string[]> {
  const client = await connect(connectAs.owner)
  return migrate(client, roles, folder).finally(() => client.end())
}

async function words(): Promise<string[]> {
  const { rows } = await owner.query<{ word: string }>('select word from play.word order by word')
  return rows.map((row) => row.word)
}

test('files run in the order of their numbers', async () => {
  file('0002-fill.sql', `insert into play.word values ('two')`)
  file('0001-make.sql', 'create table play.word (word text)')
  expect(await run()).toEqual(['0001-make.sql', '0002-fill.sql'])
  expect(await words()).toEqual(['two'])
})

test('a file runs once', async () => {
  file('0001-make.sql', `create table play.word (word text); insert into play.word values ('once')`)
  await run()
  expect(await run()).toEqual([])
  expect(await words()).toEqual(['once'])
})

test('four starts at once run each file once', async () => {
  file('0001-make.sql', `create table play.word (word text); insert into play.word values ('once')`)
  const answers = await Promise.all([run(), run(), run(), run()])
  expect(answers.flat()).toEqual(['0001-make.sql'])
  expect(await words()).toEqual(['once'])
})

test('a file that fails leaves nothing behind and is named with its line', async () => {
  file('0001-make.sql', 'create table play.word (word text);\ninsert into play.nothing values (1)')
  await expect(run()).rejects.toThrow('The migration 0001-make.sql failed, line 2: relation "play.nothing"')
  await expect(words()).rejects.toMatchObject({ code: '42P01' })
})

test('the files before a failing one stay', async () => {
  file('0001-make.sql', 'create table play.word (word text)')
  file('0002-break.sql', 'broken')
  await expect(run()).rejects.toThrow('0002-break.sql')
  expect(await words()).toEqual([])
})

test('a landed file that was changed is refused', async () => {
  file('0001-make.sql', 'create table play.word (word text)')
  await run()
  file('0001-make.sql', 'create table play.word (word text, more text)')
  await expect(run()).rejects.toThrow('The migration 0001-make.sql was changed after it had run here')
})

test('a database of a newer version is refused', async () => {
  file('0001-make.sql', 'create table play.word (word text)')
  file('0002-later.sql', 'select 1')
  await run()
  rmSync(join(folder, '0002-later.sql'))
  await expect(run()).rejects.toThrow('made by a newer version (0002-later.sql)')
})

test('a gap in the numbers is refused', async () => {
  file('0002-make.sql', 'select 1')
  await expect(run()).rejects.toThrow('numbered without gaps')
})

test('a database is current once every file has run', async () => {
  file('0001-make.sql', 'create table play.word (word text)')
  await run()
  const client = await connect(connectAs.owner)
  expect(await isCurrent(client, folder)).toBe(true)
  file('0002-later.sql', 'select 1')
  expect(await isCurrent(client, folder).finally(() => client.end())).toBe(false)
})

const names: RoleNames = { owner: 'o', app: 'my "app"', search: "s'", backup: 'b' }

test('placeholders become quoted role names', () => {
  expect(fillRoles('grant x to :"app_role"', names)).toBe('grant x to "my ""app"""')
})

test('placeholders in single quotes become texts', () => {
  expect(fillRoles(`format('%I', :'search_role')`, names)).toBe(`format('%I', 's''')`)
})

test('casts and unknown placeholders are not confused', () => {
  expect(fillRoles(`select a::"char"`, names)).toBe(`select a::"char"`)
  expect(() => fillRoles('to :"nobody"', names)).toThrow('means nothing')
})

test('the project has migrations to run', () => {
  expect(readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length).toBeGreaterThan(0)
})
