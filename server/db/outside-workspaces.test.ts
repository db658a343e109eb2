import { testDatabase } from '#test/database.ts'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { outsideWorkspaces } from './outside-workspaces.ts'

const { pool, owner } = await testDatabase()

test('outside of workspaces no row of any workspace is seen', async () => {
  await owner.query(
    `insert into app.workspace (workspace_id, name, time_zone, country, plan, rule_set)
     values ($1, 'Harbour', 'UTC', 'GB', 'pro', 'v1')`,
    [randomUUID()],
  )
  expect(await outsideWorkspaces(pool).query('select * from app.workspace')).toEqual([])
})

test('outside of workspaces values and names of statements are passed on', async () => {
  const outside = outsideWorkspaces(pool)
  expect(await outside.query('select $1::int as n', [1])).toEqual([{ n: 1 }])
  expect(await outside.query({ name: 'echo', text: 'select $1::int as n', values: [2] })).toEqual([{ n: 2 }])
})
