import { testDatabase } from '#test/database.ts'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Db, inWorkspace } from './in-workspace.ts'
import { makePool } from './pool.ts'

const { pool, owner, roles, connectAs } = await testDatabase()
const ours = randomUUID()
await owner.query(
  `create table app.word (word text primary key check (word <> 'bad')); grant all on app.word to ${roles.app}`,
)

const add = (db: Db, word: unknown) => db.run('insert into app.word (word) values ($1)', [word])
const one = (db: Db) => db.query<{ n: number }>('select 1 as n')
const stored = async (words: string[]) =>
  (
    await owner.query<{ word: string }>('select word from app.word where word = any($1) order by word', [
      words,
    ])
  ).rows.map(({ word }) => word)

test('what is sent behind a failing statement fails of the same error', async () => {
  const reasons = await inWorkspace(pool, ours, async (db) => {
    const settled = await Promise.allSettled([one(db), add(db, 'bad'), one(db), one(db)])
    throw new AggregateError(settled.map((each) => (each.status === 'rejected' ? each.reason : each.value)))
  }).catch((error: unknown) => (error instanceof AggregateError ? (error.errors as unknown[]) : []))
  const check = expect.objectContaining({ code: '23514' }) as unknown
  expect(reasons).toEqual([[{ n: 1 }], check, check, check])
})

test('a failure leads to whoever asked', async () => {
  async function askInVain(db: Db): Promise<void> {
    await db.query('select 1/0')
  }
  const error = await inWorkspace(pool, ours, askInVain).catch((reason: unknown) => reason)
  expect(error instanceof Error ? error.stack : '').toContain('askInVain')
})

test('what cannot be sent fails alone, and what goes with it is answered', async () => {
  const circle: { of?: unknown } = {}
  circle.of = circle
  const settled = await inWorkspace(pool, ours, (db) =>
    Promise.allSettled([one(db), db.query('select $1::jsonb', [circle]), one(db)]),
  )
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('two texts under one name are refused', async () => {
  const attempt = inWorkspace(pool, ours, (db) =>
    Promise.all(['select 1', 'select 2'].map((text) => db.query({ name: 'same', text }))),
  )
  await expect(attempt).rejects.toThrow('two statements named "same"')
})

test('a statement in passing is there after the commit', async () => {
  await inWorkspace(pool, ours, async (db) => db.inPassing(add(db, 'passing')))
  expect(await stored(['passing'])).toEqual(['passing'])
})

test('a statement in passing that fails undoes everything, and says why', async () => {
  const attempt = inWorkspace(pool, ours, async (db) => {
    await add(db, 'before')
    db.inPassing(add(db, 'bad'))
  })
  await expect(attempt).rejects.toMatchObject({ code: '23514' })
  expect(await stored(['before'])).toEqual([])
})

test('a connection lost in the middle fails what is under way', async () => {
  const single = makePool(connectAs.app, { size: 1 })
  try {
    const attempt = inWorkspace(single, ours, (db) =>
      Promise.all([db.query('select pg_terminate_backend(pg_backend_pid())'), one(db)]),
    )
    await expect(attempt).rejects.toThrow()
    expect(await inWorkspace(single, ours, one)).toEqual([{ n: 1 }])
  } finally {
    await single.end()
  }
})

test('a thousand statements at once are answered in their order', async () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index)
  const answers = await inWorkspace(pool, ours, (db) =>
    Promise.all(numbers.map((number) => db.query<{ n: number }>('select $1::int as n', [number]))),
  )
  expect(answers.flat().map(({ n }) => n)).toEqual(numbers)
})
