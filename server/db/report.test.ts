import { testDatabase } from '#test/database.ts'
import { expect, test } from 'vitest'
import { databaseReport } from './report.ts'

const { owner, roles } = await testDatabase()

async function report(): Promise<string> {
  const client = await owner.connect()
  const lines = await databaseReport(client, roles).finally(() => client.release())
  return lines.join('\n')
}

test('the report names version, settings and largest tables', async () => {
  expect(await report()).toMatch(/^PostgreSQL \d+.*\n {2}data_directory = \/.*\n {2}shared_buffers = 128MB\n/)
})

test('a sound database is called sound', async () => {
  expect(await report()).toContain('The wall between workspaces stands')
})

test('a hole in the wall is named', async () => {
  await owner.query('create table app.open (workspace_id uuid primary key)')
  expect(await report()).toContain('app.open has row-level security switched off.')
})
