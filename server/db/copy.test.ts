import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { copyIn, copyOut } from '#server/db/copy.ts'
import { connect } from '#server/db/pool.ts'
import { testDatabase } from '#test/database.ts'

const { connectAs } = await testDatabase()
const client = await connect(connectAs.owner)
afterAll(() => client.end())
await client.query('create table public.probe (id int primary key, text text)')

async function textOf(statement: string): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of copyOut(client, statement)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString()
}

const copied = (pieces: Iterable<string>) =>
  copyIn(client, 'copy public.probe from stdin', Readable.from(pieces).map(Buffer.from))

test('rows go in and come out as they were, wherever the pieces are cut', async () => {
  expect(await copied(['1\tone\n2\tt', 'wo\\nlines\n3\t\\N\n'])).toBe(3)
  expect(await textOf('copy public.probe to stdout')).toBe('1\tone\n2\ttwo\\nlines\n3\t\\N\n')
})

test('many rows come out in pieces, whole and in order, also to a slow reader', async () => {
  const query = `copy (select i, repeat('x', 100) from generate_series(1, 40000) i) to stdout`
  let text = ''
  let pieces = 0
  for await (const piece of copyOut(client, query)) {
    await new Promise(setImmediate)
    text += piece.toString()
    pieces++
  }
  const lines = text.trimEnd().split('\n')
  expect([lines.length, lines.findIndex((line, at) => !line.startsWith(`${at + 1}\t`))]).toEqual([40_000, -1])
  expect(pieces).toBeGreaterThan(10)
})

test('a row that the database refuses ends the copy, and the connection can be used on', async () => {
  await expect(copied(['1\tagain\n'])).rejects.toMatchObject({ code: '23505' })
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('pieces that cannot be read end the copy with their own reason', async () => {
  const broken = function* () {
    yield '9\tnine\n'
    throw new Error('The file is torn.')
  }
  await expect(copied(broken())).rejects.toThrow('The file is torn.')
  expect((await client.query('select from public.probe where id = 9')).rowCount).toBe(0)
})

test('a statement that fails says so', async () => {
  await expect(textOf('copy public.nothing to stdout')).rejects.toMatchObject({ code: '42P01' })
})

test('whoever stops early gets a connection that ends', async () => {
  const other = await connect(connectAs.owner)
  const query = `copy (select repeat('x', 1000) from generate_series(1, 100000)) to stdout`
  for await (const piece of copyOut(other, query)) if (piece.length > 0) break
  await other.end()
})
