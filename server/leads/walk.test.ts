import { beforeAll, expect, test } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { teamOf, testServer } from '#test/make.ts'

const server = await testServer()
const { call, workspaceId } = await teamOf(server)
const { owner } = server.database
const all = 25_000
const written = 70

type Page = { items: LeadItem[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

/** More than two steps of a walk; those with an email came first, so that they are last in every order but the names'. */
beforeAll(async () => {
  await owner.query(
    `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at, email, score, band, status)
     select $1, gen_random_uuid(), 'n' || (n * 7919) % $2, 'v1', 'web', at, at,
            case when n <= $3 then 'n' || n || '@post.example' end, n * 100 / $2, 'cold', case when n <= 6000 then 'lost' else 'new' end
     from generate_series(1, $2::int) as n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') as moment(at)`,
    [workspaceId, all, written],
  )
  await owner.query('analyze app.lead')
})

async function pagesOf(query: string): Promise<Page[]> {
  const pages: Page[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body } = await call<Page>('GET', `/api/v1/leads?${query}${more}`)
    pages.push(body)
    cursor = body.nextCursor
  }
  return pages
}

for (const [sort, order] of [
  ['lastActive', 'last_active_at desc, id desc'],
  ['firstSeen', 'first_seen_at desc, id desc'],
  ['score', 'score desc, id desc'],
  ['name', 'sort_name, id'],
]) {
  test(`by ${sort}, leads far down the list are found, each once and in order`, async () => {
    const pages = await pagesOf(`hasContact=true&sort=${sort}`)
    const { rows } = await owner.query<{ id: string }>(
      `select id from app.lead where workspace_id = $1 and email is not null order by ${order}`,
      [workspaceId],
    )
    expect(pages.map(({ items }) => items.length)).toEqual([50, written - 50])
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(rows.map(({ id }) => id))
  })
}

test('a filter beside a status is walked along the leads of that status', async () => {
  const pages = await pagesOf('status=lost&hasContact=true')
  expect(pages.flatMap(({ items }) => items).length).toBe(written)
})

test('whoever fulfils a filter that many fulfil is counted among ten thousand leads only', async () => {
  const { body } = await call<Page>('GET', '/api/v1/leads?hasContact=false&anonymous=true')
  expect(body.total?.capped).toBe(true)
  expect(body.total?.value).toBeLessThanOrEqual(10_000)
  expect(body.total?.value).toBeGreaterThanOrEqual(10_000 - written)
})

test('a total of less than a page is exact, wherever the leads stand', async () => {
  const { body } = await call<Page>('GET', '/api/v1/leads?hasContact=true&limit=100')
  expect(body.total).toEqual({ value: written, capped: false })
})

test('a total is never less than what is shown', async () => {
  const { body } = await call<Page>('GET', '/api/v1/leads?hasContact=true&sort=name')
  expect(body.total?.value).toBeGreaterThanOrEqual(body.items.length)
  expect(body.total?.capped).toBe(true)
})

test('nobody is found by filters that no lead fulfils together', async () => {
  expect(await pagesOf('status=lost&band=hot&hasContact=true&sort=score')).toEqual([
    { items: [], nextCursor: null, total: { value: 0, capped: false } },
  ])
})
