import { beforeAll, describe, expect, test } from 'vitest'
import { bands, type LeadItem, statuses } from '#contract/leads.ts'
import { newId } from '#server/new-id.ts'
import { teamOf, testServer } from '#test/make.ts'

const server = await testServer()
const { call, workspaceId } = await teamOf(server)
const { owner } = server.database
/** More than a step, so that some walks end one and begin another among several parts. */
const all = 16_000
/** Those with the last one came first, so that a walk by activity ends its first step before it finds them. */
const tags = ['Common', 'Half', 'Rare', 'Early']

const orders = {
  lastActive: 'last_active_at desc, id desc',
  firstSeen: 'first_seen_at desc, id desc',
  score: 'score desc, id desc',
  name: 'sort_name, id',
} as const
type Sort = keyof typeof orders

beforeAll(async () => {
  // Many have the same score and the same moment, so that the order goes by the id there.
  await owner.query(
    `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at, email, score, band, status, spam_at)
     select $1, gen_random_uuid(), 'n' || (n * 7919) % $2, 'v1', 'web', at, at + (n * 31 % 60) * interval '1 day',
            case when n % 3 = 0 then 'n' || n || '@post.example' end, n * 13 % 101,
            ($3::text[])[1 + case when n % 50 = 0 then 0 when n % 3 = 1 then 1 else 2 end],
            ($4::text[])[1 + case when n % 10 < 7 then 0 else n % 5 end], case when n % 97 = 0 then at end
     from generate_series(1, $2::int) as n, lateral (select timestamptz '2026-01-01' + n / 3 * interval '1 hour') as moment(at)`,
    [workspaceId, all, bands, statuses],
  )
  await owner.query(
    `insert into app.lead_count (workspace_id, status, band, leads)
     select workspace_id, status, band, count(*) from app.lead
     where workspace_id = $1 and spam_at is null group by 1, 2, 3`,
    [workspaceId],
  )
  for (const [place, name] of tags.entries()) {
    const id = newId()
    await owner.query(
      'insert into app.tag (workspace_id, id, name, name_key, hue) values ($1, $2, $3, lower($3::text), 1)',
      [workspaceId, id, name],
    )
    await owner.query(
      `insert into app.lead_tag (workspace_id, lead_id, tag_id, at)
       select workspace_id, id, $2, now() from app.lead
       where workspace_id = $1 and substring(sort_name, 2)::int % $3 = 0
         and ($4 or first_seen_at < timestamptz '2026-01-01' + 2000 * interval '1 hour')`,
      [workspaceId, id, [2, 3, 400, 1][place], name !== 'Early'],
    )
  }
  await owner.query('analyze app.lead, app.lead_tag, app.lead_count')
})

/** The conditions of a query as somebody would write them who reads all leads. */
function plainly(query: URLSearchParams): string {
  const among = (column: string) => {
    const wanted = query.getAll(column)
    return wanted.length === 0 ? 'true' : `${column} in (${wanted.map((one) => `'${one}'`).join(', ')})`
  }
  const from = query.get('from')
  return [
    'spam_at is null',
    among('status'),
    among('band'),
    query.get('hasContact') === 'true' ? 'email is not null' : 'true',
    from === null ? 'true' : `last_active_at >= '${from}T00:00:00Z'`,
    ...query
      .getAll('tag')
      .map(
        (name) =>
          `exists (select from app.lead_tag x join app.tag t on t.id = x.tag_id where x.lead_id = l.id and t.name = '${name}')`,
      ),
  ].join(' and ')
}

async function firstPages(query: URLSearchParams): Promise<{ ids: string[]; total: unknown }> {
  const ids: string[] = []
  let cursor: string | null = null
  let total: unknown
  for (let page = 0; page < 3; page++) {
    const asked = new URLSearchParams([...query, ...(cursor === null ? [] : [['cursor', cursor]])])
    const { body } = await call<{ items: LeadItem[]; nextCursor: string | null; total?: unknown }>(
      'GET',
      `/api/v1/leads?${asked}`,
    )
    ids.push(...body.items.map(({ id }) => id))
    total ??= body.total
    cursor = body.nextCursor
    if (cursor === null) break
  }
  return { ids, total }
}

const filters = [
  '',
  'status=new',
  'status=qualified',
  'band=hot',
  'band=warm&band=hot',
  'status=new&status=lost&band=cold',
  'status=new&band=warm',
  'status=converted&band=hot',
  'status=contacted&status=qualified&status=lost',
  'band=hot&hasContact=true',
  'status=new&hasContact=true',
  'status=new&band=warm&tagMode=all&tag=Common&tag=Half',
  'tagMode=all&tag=Common&tag=Half',
  'tagMode=all&tag=Common&tag=Half&tag=Early',
  'tagMode=all&tag=Common&tag=Early&hasContact=true',
  'status=new&band=cold&tag=Early',
  'status=qualified&band=hot&tag=Rare',
  'status=lost&band=warm&tag=Rare',
  'band=hot&tag=Common&from=2026-05-01',
  'status=new&band=cold&from=2026-08-25',
]

describe('whatever is walked, merged or named, the first pages hold whom reading all leads finds, in order', () => {
  for (const filter of filters)
    for (const sort of Object.keys(orders) as Sort[])
      test(`${filter || 'no filter'}, by ${sort}`, async () => {
        const query = new URLSearchParams(`${filter}${filter && '&'}sort=${sort}&limit=40`)
        const { ids, total } = await firstPages(query)
        const { rows } = await owner.query<{ id: string }>(
          `select id from app.lead l where workspace_id = $1 and ${plainly(query)} order by ${orders[sort]}`,
          [workspaceId],
        )
        expect(ids).toEqual(rows.slice(0, 120).map(({ id }) => id))
        const said = total as { value: number; capped: boolean }
        if (said.capped) expect(said.value).toBeLessThanOrEqual(rows.length)
        else expect(said.value).toBe(rows.length)
      })
})

test('few leads of a status and band are counted exactly beside another filter', async () => {
  const { total } = await firstPages(new URLSearchParams('status=qualified&band=warm&hasContact=true'))
  expect(total).toMatchObject({ capped: false })
})

test('leads with any of several tags that many have are each shown and counted once', async () => {
  const { ids, total } = await firstPages(
    new URLSearchParams('tag=Common&tag=Early&hasContact=true&limit=40'),
  )
  const { rows } = await owner.query<{ id: string }>(
    `select id from app.lead l where workspace_id = $1 and spam_at is null and email is not null
     and exists (select from app.lead_tag x join app.tag t on t.id = x.tag_id
                 where x.lead_id = l.id and t.name in ('Common', 'Early')) order by ${orders.lastActive}`,
    [workspaceId],
  )
  expect(ids).toEqual(rows.slice(0, 120).map(({ id }) => id))
  expect(total).toMatchObject({ capped: true })
})

test('beside tags that many have a count looks at two thousand leads', async () => {
  const { body } = await call<{ value: number; capped: boolean }>(
    'GET',
    '/api/v1/leads/total?status=new&band=cold&tag=Common&tag=Half&tagMode=all',
  )
  expect(body.capped).toBe(true)
  expect(body.value).toBeGreaterThan(250)
})
