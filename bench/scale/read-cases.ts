import type pg from 'pg'
import { statuses } from '#contract/leads.ts'
import { writeCursor } from '#server/http/cursor.ts'
import { rawCount, rawEvery, rawList, rawProfile, rawReview, rawTags, toCall, type Raw } from './raw-reads.ts'

/** What a question must not take longer than. */
export type Bar = 'list' | 'search' | 'capped' | 'kept'

/** The requests that one look of a member makes at once, and the leanest statements that answer the same. */
export type Look = { paths: string[]; raw: Raw[] }
/** Asked by a key, or as a member's browser does. */
export type ReadCase = { name: string; bar: Bar; looks: Look[]; asMember?: boolean }

const base = '/api/v1/leads'

/** The questions of a team to a workspace of the bench, several looks each where the next need not be like the last. */
export async function readCases(owner: pg.ClientBase, workspaceId: string): Promise<ReadCase[]> {
  const all = (name: string, bar: Bar, ...looks: Look[]): ReadCase => ({ name, bar, looks })
  const byMember = (name: string, bar: Bar, ...looks: Look[]): ReadCase => ({
    name,
    bar,
    looks,
    asMember: true,
  })
  const list = (query: string, raw: Raw[]): Look => ({ paths: [`${base}?${query}`], raw })
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const found = await somebody(owner, workspaceId)
  const isNew = { where: `l.status = 'new'`, order: 'score' } as const
  const q = encodeURIComponent
  const search = (term: string, how: 'few' | 'common') =>
    list(`q=${q(term)}`, [
      rawList({ term, how, order: 'last_active_at' }),
      ...(how === 'few' ? [rawCount({ term, how })] : []),
    ])
  const recent = `l.status = 'new' and l.band = 'warm' and l.last_active_at >= '${daysAgo(300)}'`
  const tags = ['Newsletter', 'Furniture']
  return [
    all(
      'first page by score, status New',
      'list',
      list('status=new&sort=score', [rawList(isNew), rawCount({ kept: 'new' })]),
    ),
    all(
      'first page by last active',
      'list',
      list('', [rawList({ order: 'last_active_at' }), rawCount({ kept: null })]),
    ),
    all(
      'pages deep down, by last active',
      'list',
      ...(await deepPages(owner, workspaceId, 'last_active_at')),
    ),
    all('pages deep down, by name', 'list', ...(await deepPages(owner, workspaceId, 'sort_name'))),
    all(
      'combined: New, warm, two tags, since a day',
      'list',
      list(`status=new&band=warm&tag=Newsletter&tag=Furniture&tagMode=all&from=${daysAgo(300)}`, [
        rawList({ where: recent, tags, order: 'last_active_at' }),
        rawCount({ where: recent, tags }),
      ]),
    ),
    all(
      'the same by score',
      'list',
      list(`status=new&band=warm&tag=Newsletter&tag=Furniture&tagMode=all&from=${daysAgo(300)}&sort=score`, [
        rawList({ where: recent, tags, order: 'score' }),
        rawCount({ where: recent, tags }),
      ]),
    ),
    all(
      'combined: qualified, hot, a rare tag',
      'list',
      list('status=qualified&band=hot&tag=VIP', [
        rawList({
          where: `l.status = 'qualified' and l.band = 'hot'`,
          tags: ['VIP'],
          order: 'last_active_at',
        }),
        rawCount({ where: `l.status = 'qualified' and l.band = 'hot'`, tags: ['VIP'] }),
      ]),
    ),
    all(
      'combined: hot, with contact, by name',
      'list',
      list('band=hot&hasContact=true&sort=name', [
        rawList({
          // Not as a condition of its own: PostgreSQL would sort all that are hot.
          where: `l.band || '' = 'hot' and (l.email is not null or l.phone is not null)`,
          order: 'sort_name',
        }),
      ]),
    ),
    all('search: common part (mar)', 'search', search('mar', 'common')),
    all(
      'search: common part by score',
      'search',
      list('q=mar&sort=score', [rawList({ term: 'mar', how: 'common', order: 'score' })]),
    ),
    all('search: rare (full name)', 'search', ...found.names.map((name) => search(name, 'few'))),
    all('search: part of a phone number', 'search', ...found.phones.map((phone) => search(phone, 'few'))),
    all('search: email', 'search', ...found.emails.map((email) => search(email, 'few'))),
    all(
      'search: a miss',
      'search',
      ...['xyzzy', 'qqqq wolf', '999888777666'].map((term) => search(term.split(' ')[0] ?? '', 'few')),
    ),
    all(
      'search: common part, rare filter',
      'search',
      list('q=mar&tag=Trade%20fair', [
        rawList({ term: 'mar', how: 'common', tags: ['Trade fair'], order: 'last_active_at' }),
        rawCount({ term: 'mar', how: 'common', tags: ['Trade fair'] }),
      ]),
    ),
    all(
      'search: common part, qualified and hot',
      'search',
      list('q=mar&status=qualified&band=hot', [
        rawList({
          term: 'mar',
          how: 'common',
          where: `l.status = 'qualified' and l.band = 'hot'`,
          order: 'last_active_at',
        }),
      ]),
    ),
    all(
      'search: two common parts (maria example)',
      'search',
      list('q=maria%20example', [
        rawList({ term: 'maria', how: 'common', order: 'last_active_at', also: 'example' }),
      ]),
    ),
    all(
      'search: two characters (jo)',
      'search',
      list('q=jo', [rawList({ prefix: 'jo', order: 'last_active_at' })]),
    ),
    all('counts, kept', 'kept', { paths: [`${base}/counts`], raw: [rawEvery] }),
    all('count, capped: anonymous', 'capped', {
      paths: [`${base}/total?anonymous=true`],
      raw: [rawCount({ where: 'l.name is null and l.email is null and l.phone is null' })],
    }),
    all('count, capped: hot with a tag', 'capped', {
      paths: [`${base}/total?band=hot&tag=Newsletter`],
      raw: [rawCount({ where: `l.band = 'hot'`, tags: ['Newsletter'] })],
    }),
    all('count, capped: common part (mar), hot', 'capped', {
      paths: [`${base}/total?q=mar&band=hot`],
      raw: [rawCount({ term: 'mar', how: 'common', where: `l.band = 'hot'` })],
    }),
    all(
      'profile',
      'list',
      ...found.ids.map((id) => ({ paths: [`${base}/${id}`], raw: rawProfile(id).slice(0, 5) })),
    ),
    all(
      'profile and its last 50 messages',
      'list',
      ...found.ids.map((id) => ({
        paths: [`${base}/${id}`, `${base}/${id}/messages?limit=50`],
        raw: rawProfile(id),
      })),
    ),
    all(
      'whom to call',
      'list',
      list('toCall=true', [rawList({ where: `l.id = any(array(${toCall}))`, order: 'last_active_at' })]),
    ),
    all('count: whom to call', 'capped', {
      paths: [`${base}/total?toCall=true`],
      raw: [{ text: `select count(*) from (${toCall}) c`, values: [] }],
    }),
    all(
      'follow-ups that are due',
      'list',
      list('followUp=due', [
        rawList({
          where: `l.id = any(array(select lead_id from app.follow_up
                    where workspace_id = $1 and ended_at is null and due_at <= now()))`,
          order: 'last_active_at',
        }),
      ]),
    ),
    all(
      'columns of the board',
      'list',
      ...statuses.map((status) =>
        list(`status=${status}`, [
          rawList({ where: `l.status = '${status}'`, order: 'last_active_at', merge: true }),
          rawCount({ kept: status }),
        ]),
      ),
    ),
    all('tags, with how many leads each is on', 'capped', { paths: ['/api/v1/tags'], raw: [rawTags] }),
    byMember('a member: first page by last active', 'list', {
      paths: [base],
      raw: [rawList({ order: 'last_active_at' }), rawCount({ kept: null })],
    }),
    byMember(
      'a member: profile and its last 50 messages',
      'list',
      ...found.ids.map((id) => ({
        paths: [`${base}/${id}`, `${base}/${id}/messages?limit=50`],
        raw: rawProfile(id),
      })),
    ),
    byMember('a member: how many to review', 'capped', {
      paths: ['/api/v1/reviews/counts'],
      raw: [rawReview],
    }),
  ]
}

/** Some leads from all over the workspace, and what they are looked for by. */
async function somebody(owner: pg.ClientBase, workspaceId: string) {
  const some = async (field: string) => {
    const { rows } = await owner.query<{ id: string; value: string }>(
      `select id, ${field} as value from app.lead where workspace_id = $1 and ${field} is not null
       and id >= (select id from app.lead where workspace_id = $1 order by id
                  offset (select sum(leads) * $2::float from app.lead_count where workspace_id = $1)::int limit 1)
       order by id limit 8`,
      [workspaceId, 0.1 + Math.random() * 0.8],
    )
    return rows
  }
  const names = (await some('name')).map(({ value }) =>
    value.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''),
  )
  const phones = (await some('phone')).map(({ value }) => value.slice(-7))
  const emails = (await some('email')).map(({ value }) => value)
  const ids = [...(await some('name')), ...(await some('phone')), ...(await some('sort_name'))].map(
    ({ id }) => id,
  )
  return { names: names.filter((name) => /^[a-z ]+$/.test(name)).slice(0, 4), phones, emails, ids }
}

/** Pages at a tenth, half and nine tenths of the list, each with the one after it. */
async function deepPages(
  owner: pg.ClientBase,
  workspaceId: string,
  order: 'last_active_at' | 'sort_name',
): Promise<Look[]> {
  const looks: Look[] = []
  const way = order === 'sort_name' ? 'asc' : 'desc'
  const [sort, kind] = order === 'sort_name' ? ['name', 'text'] : ['lastActive', 'timestamptz']
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const { rows } = await owner.query<{ key: Date | string; id: string }>(
      `select ${order} as key, id from app.lead where workspace_id = $1 order by ${order} ${way}, id ${way}
       offset (select sum(leads) * $2::float from app.lead_count where workspace_id = $1)::int limit 1`,
      [workspaceId, share],
    )
    const [at] = rows
    if (!at) continue
    const key = at.key instanceof Date ? at.key.toISOString() : at.key
    const cursor = writeCursor(`leads ${sort}`, [key, at.id])
    const behind = { key, id: at.id, kind }
    looks.push({ paths: [`${base}?sort=${sort}&cursor=${cursor}`], raw: [rawList({ order, behind })] })
  }
  return looks
}
