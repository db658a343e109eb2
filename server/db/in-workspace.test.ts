import { testDatabase } from '#test/database.ts'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type Db, inWorkspace } from './in-workspace.ts'
import { makePool } from './pool.ts'

const { pool, owner, roles, connectAs } = await testDatabase()
const ours = randomUUID()
const theirs = randomUUID()

beforeAll(async () => {
  await owner.query(`
    create table app.thing (
      workspace_id uuid not null, id uuid not null, word text not null, big bigint,
      primary key (workspace_id, id)
    );
    alter table app.thing enable row level security, force row level security;
    create policy workspace on app.thing to ${roles.app}
      using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
    grant select, insert, update, delete on app.thing to ${roles.app};
  `)
  await inWorkspace(pool, theirs, (db) => add(db, 'their secret'))
})

async function add(db: Db, word: string): Promise<void> {
  await db.run('insert into app.thing (workspace_id, id, word) values ($1, $2, $3)', [
    db.workspaceId,
    randomUUID(),
    word,
  ])
}

async function words(db: Db): Promise<string[]> {
  const rows = await db.query<{ word: string }>('select word from app.thing order by word')
  return rows.map((row) => row.word)
}

test('what is written in a workspace is read there again', async () => {
  const workspace = randomUUID()
  await inWorkspace(pool, workspace, (db) => add(db, 'hello'))
  expect(await inWorkspace(pool, workspace, words)).toEqual(['hello'])
})

test('a query without a condition sees no other workspace', async () => {
  expect(await inWorkspace(pool, ours, words)).toEqual([])
})

test('a row cannot be put into another workspace', async () => {
  const attempt = inWorkspace(pool, ours, (db) =>
    db.run('insert into app.thing (workspace_id, id, word) values ($1, $2, $3)', [theirs, randomUUID(), 'x']),
  )
  await expect(attempt).rejects.toMatchObject({ code: '42501' })
})

test('a connection that leaves a workspace sees nothing any more', async () => {
  const single = makePool(connectAs.app, { size: 1 })
  try {
    expect(await inWorkspace(single, theirs, words)).toEqual(['their secret'])
    expect((await single.query('select word from app.thing')).rows).toEqual([])
  } finally {
    await single.end()
  }
})

test('what is asked at once is answered in the workspace, and whoever asks later is refused', async () => {
  const atOnce = { readOnly: true, atOnce: true }
  expect(await inWorkspace(pool, theirs, words, atOnce)).toEqual(['their secret'])
  expect(await inWorkspace(pool, ours, words, atOnce)).toEqual([])
  const late = inWorkspace(pool, theirs, async (db) => [await words(db), await words(db)], atOnce)
  await expect(late).rejects.toThrow('after its transaction had ended')
})

test('a connection is in no workspace any more after what was asked at once, be it refused', async () => {
  const single = makePool(connectAs.app, { size: 1 })
  const atOnce = { readOnly: true, atOnce: true }
  const nothing = (db: Db) => Promise.all([words(db), db.query('select 1 / 0')])
  try {
    await expect(inWorkspace(single, theirs, nothing, atOnce)).rejects.toMatchObject({ code: '22012' })
    expect((await single.query('select word from app.thing')).rows).toEqual([])
    expect(await inWorkspace(single, theirs, words, atOnce)).toEqual(['their secret'])
    expect((await single.query('select word from app.thing')).rows).toEqual([])
  } finally {
    await single.end()
  }
})

test('an error undoes what was written before it', async () => {
  const workspace = randomUUID()
  const attempt = inWorkspace(pool, workspace, async (db) => {
    await add(db, 'half')
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow('no')
  expect(await inWorkspace(pool, workspace, words)).toEqual([])
})

test('a connection on which a statement failed is not used again', async () => {
  const single = makePool(connectAs.app, { size: 1 })
  const pid = (db: Db) => db.query<{ pid: number }>('select pg_backend_pid() as pid')
  try {
    const [before] = await inWorkspace(single, ours, pid)
    await expect(inWorkspace(single, ours, (db) => db.query('select 1/0'))).rejects.toThrow('division')
    const [after] = await inWorkspace(single, ours, pid)
    expect(after?.pid).not.toBe(before?.pid)
  } finally {
    await single.end()
  }
})

test('a refusal by the code keeps the connection', async () => {
  const single = makePool(connectAs.app, { size: 1 })
  const pid = (db: Db) => db.query<{ pid: number }>('select pg_backend_pid() as pid')
  try {
    const [before] = await inWorkspace(single, ours, pid)
    await expect(inWorkspace(single, ours, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const [after] = await inWorkspace(single, ours, pid)
    expect(after?.pid).toBe(before?.pid)
  } finally {
    await single.end()
  }
})

test('an error that the code swallowed still undoes everything, aloud', async () => {
  const attempt = inWorkspace(pool, ours, async (db) => {
    await add(db, 'lost')
    await db.query('select 1/0').catch(() => {})
  })
  await expect(attempt).rejects.toThrow('The transaction was undone')
  expect(await inWorkspace(pool, ours, words)).toEqual([])
})

test('a handle kept beyond its transaction is refused', async () => {
  const kept = await inWorkspace(pool, ours, async (db) => db)
  await expect(kept.query('select 1')).rejects.toThrow('after its transaction had ended')
})

test('an id that is no UUID never reaches the database', async () => {
  const attempt = inWorkspace(pool, "' or true --", words)
  await expect(attempt).rejects.toThrow('must be a UUID')
})

test('a reader cannot write', async () => {
  const attempt = inWorkspace(pool, ours, (db) => add(db, 'x'), { readOnly: true })
  await expect(attempt).rejects.toMatchObject({ code: '25006' })
})

test('several queries at once run one after the other', async () => {
  const answers = await inWorkspace(pool, ours, (db) =>
    Promise.all([1, 2, 3].map((number) => db.query<{ n: number }>('select $1::int as n', [number]))),
  )
  expect(answers.flat().map((row) => row.n)).toEqual([1, 2, 3])
})

test('a named statement is used again with other values', async () => {
  const named = (n: number) => ({ name: 'double', text: 'select $1::int * 2 as n', values: [n] })
  const answers = await inWorkspace(pool, ours, (db) =>
    Promise.all([db.query<{ n: number }>(named(1)), db.query<{ n: number }>(named(2))]),
  )
  expect(answers.flat().map((row) => row.n)).toEqual([2, 4])
})

test('the isolation level is the one asked for', async () => {
  const level = await inWorkspace(
    pool,
    ours,
    (db) => db.query<{ is: string }>(`select current_setting('transaction_isolation') as is`),
    { isolation: 'serializable', readOnly: true },
  )
  expect(level).toEqual([{ is: 'serializable' }])
})

test('numbers, days and instants come out as such', async () => {
  const rows = await inWorkspace(pool, ours, (db) =>
    db.query(`select 5::int8 as whole, 1.5::numeric as decimal, date '2026-01-31' as day,
      array[1, null]::int8[] as list, timestamptz '2026-01-31T10:00:00+01' as instant`),
  )
  expect(rows).toEqual([
    { whole: 5, decimal: 1.5, day: '2026-01-31', list: [1, null], instant: new Date('2026-01-31T09:00:00Z') },
  ])
})

test('a statement that takes too long is ended', async () => {
  const hasty = makePool(connectAs.app, { size: 1, statementTimeout: 50 })
  try {
    const attempt = inWorkspace(hasty, ours, (db) => db.query('select pg_sleep(5)'))
    await expect(attempt).rejects.toMatchObject({ code: '57014' })
  } finally {
    await hasty.end()
  }
})

test('an idle connection that breaks does not end the process', async () => {
  const lines: string[] = []
  const single = makePool(connectAs.app, { size: 1, log: (line) => lines.push(line) })
  try {
    const [row] = await inWorkspace(single, ours, (db) =>
      db.query<{ pid: number }>('select pg_backend_pid() as pid'),
    )
    await owner.query('select pg_terminate_backend($1)', [row?.pid])
    await expect.poll(() => lines.length).toBe(1)
    expect(await inWorkspace(single, ours, words)).toEqual([])
  } finally {
    await single.end()
  }
})
