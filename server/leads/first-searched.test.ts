import { beforeAll, describe, expect, test } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { call, workspaceId } = await teamOf(server)
const { owner } = server.database
const all = 4000

const orders = {
  lastActive: 'last_active_at desc, id desc',
  firstSeen: 'first_seen_at desc, id desc',
  score: 'score desc, id desc',
  name: 'sort_name, id',
}

/** Every other one is called Anna, the first thousand Berta besides; every seventh is spam. */
beforeAll(async () => {
  await owner.query(
    `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at, score, spam_at)
     select $1, gen_random_uuid(), 'n' || (n * 7919) % $2, 'v1', 'web', at, at + n % 10 * interval '1 hour', n * 13 % 101,
            case when n % 7 = 0 then at end
     from generate_series(1, $2::int) as n, lateral (select timestamptz '2026-01-01' + n / 2 * interval '1 minute') as moment(at)`,
    [workspaceId, all],
  )
  await owner.query(
    `insert into app.lead_search (workspace_id, lead_id, search, shown)
     select $1, id, words, words from (
       select *, row_number() over (order by first_seen_at, id) as n from app.lead where workspace_id = $1) l,
       lateral (select concat(case when n % 2 = 0 then 'anna ' end, case when n <= 1000 then 'berta ' end, sort_name)) as said(words)
     where l.workspace_id = $1`,
    [workspaceId],
  )
  await owner.query(
    `insert into app.lead_count (workspace_id, status, band, leads)
     select workspace_id, status, band, count(*) from app.lead where workspace_id = $1 and spam_at is null group by 1, 2, 3`,
    [workspaceId],
  )
  await owner.query('analyze app.lead, app.lead_search, app.lead_count')
})

describe.each(['anna', 'berta'])('thousands whom a search for %s finds', (term) => {
  test.each(Object.entries(orders))(
    'come by %s as if all were sorted, and are counted',
    async (sort, order) => {
      const { rows } = await owner.query<{ id: string }>(
        `select l.id from app.lead l join app.lead_search s on s.workspace_id = $1 and s.lead_id = l.id
       where l.workspace_id = $1 and spam_at is null and s.search like $2 order by ${order.replaceAll(/\bid\b/g, 'l.id')}`,
        [workspaceId, `%${term}%`],
      )
      const ids: string[] = []
      let cursor = ''
      for (let page = 0; page < 3; page++) {
        const { body } = await call<{ items: LeadItem[]; nextCursor: string; total?: unknown }>(
          'GET',
          `/api/v1/leads?q=${term}&sort=${sort}${cursor && `&cursor=${cursor}`}`,
        )
        if (page === 0) expect(body.total).toEqual({ value: rows.length, capped: false })
        ids.push(...body.items.map(({ id }) => id))
        cursor = body.nextCursor
      }
      expect(ids).toEqual(rows.slice(0, 150).map(({ id }) => id))
    },
  )
})
