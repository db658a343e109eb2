import { beforeAll, expect, test } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { teamOf, testServer } from '#test/make.ts'

const server = await testServer()
const { workspaceId } = await teamOf(server)
const { owner, pool } = server.database
const large = 1_000_000
const parts = ['anna', 'maria', 'example', 'berg', 'stein', '0113', '100%', 'a_b', 'c\\d']

beforeAll(async () => {
  await owner.query(
    `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at)
     select $1, gen_random_uuid(), 'n' || n, 'v1', 'web', now(), now() from generate_series(1, 3000) as n`,
    [workspaceId],
  )
  await owner.query(
    `insert into app.lead_search (workspace_id, lead_id, search, shown)
     select workspace_id, id, concat_ws(E'\\n', variadic array(
              select ($2::text[])[place] from generate_series(1, cardinality($2::text[])) as place
              where substring(sort_name, 2)::int % (place * place) = 0)), substring(sort_name, 2)
     from app.lead where workspace_id = $1`,
    [workspaceId, parts],
  )
})

function find(terms: string[], all: number, cap = 5001): Promise<string[] | null> {
  return inWorkspace(pool, workspaceId, async (db) => {
    const [row] = await db.query<{ ids: string[] | null }>(
      'select app.find_leads_with($1::text[], false, $2::int, $3::bigint) as ids',
      [terms, cap, all],
    )
    return row?.ids?.toSorted() ?? null
  })
}

/** By reading every text, as a program would. */
async function readAll(terms: string[]): Promise<string[]> {
  const { rows } = await owner.query<{ id: string; search: string }>(
    'select lead_id as id, search from app.lead_search where workspace_id = $1',
    [workspaceId],
  )
  return rows
    .filter(({ search }) => terms.every((term) => search.includes(term)))
    .map(({ id }) => id)
    .toSorted()
}

const searches = [
  ...parts.map((part) => [part]),
  ['maria', 'example'],
  ['anna', 'stein'],
  ['100%', 'a_b'],
  ['berg', 'maria', 'anna'],
  ['c\\d', 'nobody'],
]

for (const terms of searches) {
  test(`${terms.join(' ')}: all who have each of them are found, by the index alone`, async () => {
    expect(await find(terms, 0)).toEqual(await readAll(terms))
  })

  // The look takes the workspace for a large one, so some terms are read and others looked up, or none is.
  test(`${terms.join(' ')}: after a look, all who have each of them are found or nobody is named`, async () => {
    const found = await find(terms, large)
    if (found !== null) expect(found).toEqual(await readAll(terms))
  })
}

test('a term that few have names them beside one that nearly all have', async () => {
  expect(await find(['stein', 'anna'], 110_000)).toEqual(await readAll(['stein', 'anna']))
})

test('terms that very many have together name nobody', async () => {
  expect(await find(['anna', 'maria'], large)).toBeNull()
})

test('more than may be named are named not at all', async () => {
  expect(await find(['anna'], 0, 100)).toBeNull()
})

test('terms of two characters are refused', async () => {
  await expect(find(['anna', 'ma'], 0)).rejects.toThrow('three characters')
})
