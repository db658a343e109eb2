import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { fewIds, fewIdsOrMany } from '#server/leads/few-ids.ts'
import { testDatabase } from '#test/database.ts'

const { pool } = await testDatabase()
afterEach(() => vi.useRealTimers())

/** What is found first, as long as there are many, and then, when there are few. */
async function foundTwice(find: typeof fewIds, laterMs: number) {
  return inWorkspace(pool, randomUUID(), async (db) => {
    const text = `select case when current_setting('test.many', true) = 'yes' then null else $1::text end as ids`
    const there = (many: string) => db.query(`select set_config('test.many', $1, true)`, [many])
    await there('yes')
    const first = await find(db, { text, values: [db.workspaceId] })
    await there('no')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + laterMs })
    const second = await find(db, { text, values: [db.workspaceId] })
    return [first, second?.length ?? null]
  })
}

test('few are told as soon as they are few', async () => {
  expect(await foundTwice(fewIds, 0)).toEqual([null, 1])
})

test('what was many is taken for many a moment later, where that decides nothing but the way', async () => {
  expect(await foundTwice(fewIdsOrMany, 30_000)).toEqual([null, null])
})

test('a minute later it is asked for anew', async () => {
  expect(await foundTwice(fewIdsOrMany, 61_000)).toEqual([null, 1])
})
