import { beforeAll, describe, expect, it } from 'vitest'
import type { LeadItem, LeadSort } from '#contract/leads.ts'
import {
  incoming,
  leadOfSession,
  makeLead,
  makeMember,
  makeWorkspace,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
// Twelve hours ahead of UTC: its days begin in the middle of ours.
const workspaceId = await makeWorkspace(server, { timeZone: 'Pacific/Auckland', country: 'NZ' })
const team = await teamOf(server, ['read', 'write', 'ingest'], workspaceId)
const member = await makeMember(server, { workspaceId, name: 'Kiri' })

type List = { items: LeadItem[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

const people: Record<string, string> = {}

beforeAll(async () => {
  const at = (iso: string) => ({ at: iso, workspaceId })
  people['ada'] = await makeLead(server, {
    name: 'Ada',
    email: 'ada@x.example',
    ...at('2026-06-30T11:59:00Z'),
  })
  people['bob'] = await makeLead(server, {
    name: 'Bob',
    phone: '+64 9 123 4567',
    ...at('2026-06-30T12:00:00Z'),
  })
  people['cid'] = await makeLead(server, {
    says: ['How much is it?', 'Do you deliver?'],
    channel: 'whatsapp',
    ...at('2026-07-01T11:59:00Z'),
  })
  people['dan'] = await makeLead(server, { says: ['hi'], ...at('2026-07-02T12:00:00Z') })
  await makeLead(server, { session: 'eve', says: ['hello'], ...at('2026-05-01T00:00:00Z') })
  people['eve'] = await makeLead(server, { session: 'eve', name: 'Eve', ...at('2026-07-05T00:00:00Z') })
  await tell(server, [incoming({ session: 'dan waits', text: 'I want to talk to a person' })], workspaceId)
  people['fay'] = await leadOfSession(server, 'dan waits', workspaceId)
  await change('ada', { status: 'contacted', assigneeId: member.id })
  await change('bob', { status: 'lost' })
  for (const [who, tag] of [
    ['ada', 'VIP'],
    ['bob', 'vip'],
    ['bob', 'Trade'],
    ['cid', 'trade'],
  ]) {
    await team.call('POST', `/api/v1/leads/${people[who ?? '']}/tags/${tag}`)
  }
})

async function change(who: string, what: object): Promise<void> {
  const path = `/api/v1/leads/${people[who]}`
  const { version } = (await team.call<LeadItem>('GET', path)).body
  const { status } = await member.call('PATCH', path, { version, ...what })
  expect(status).toBe(200)
}

async function list(query: string, call = team.call): Promise<List> {
  return (await call<List>('GET', `/api/v1/leads?${query}`)).body
}

async function whoIs(query: string, call = team.call): Promise<string[]> {
  const { items, total } = await list(query, call)
  expect(total).toEqual({ value: items.length, capped: false })
  return items.map(({ id }) => Object.keys(people).find((who) => people[who] === id) ?? id).sort()
}

describe('a filter', () => {
  it.each([
    ['status=contacted', ['ada']],
    ['status=contacted,lost', ['ada', 'bob']],
    ['status=contacted&status=lost', ['ada', 'bob']],
    ['status=new', ['cid', 'dan', 'eve', 'fay']],
    ['status=', ['ada', 'bob', 'cid', 'dan', 'eve', 'fay']],
    ['band=warm', ['ada', 'bob']],
    ['band=cold,warm', ['ada', 'bob', 'cid', 'dan', 'eve', 'fay']],
    ['tag=vip', ['ada', 'bob']],
    ['tag=VIP&tag=trade', ['ada', 'bob', 'cid']],
    ['tag=VIP&tag=trade&tagMode=all', ['bob']],
    ['tag=trade&tagMode=none', ['ada', 'dan', 'eve', 'fay']],
    ['tag=unheard', []],
    ['tag=vip&tag=unheard', ['ada', 'bob']],
    ['tag=vip&tag=unheard&tagMode=all', []],
    ['tag=unheard&tagMode=none', ['ada', 'bob', 'cid', 'dan', 'eve', 'fay']],
    ['channel=whatsapp', ['cid']],
    ['channel=fax', []],
    ['hasContact=true', ['ada', 'bob']],
    ['hasContact=false', ['cid', 'dan', 'eve', 'fay']],
    ['anonymous=true', ['cid', 'dan', 'fay']],
    ['anonymous=false', ['ada', 'bob', 'eve']],
    ['waiting=true', ['fay']],
    ['waiting=false', ['ada', 'bob', 'cid', 'dan', 'eve']],
    ['assignee=nobody', ['bob', 'cid', 'dan', 'eve', 'fay']],
    ['q=ada&status=contacted', ['ada']],
    ['q=ada&status=new', []],
    ['tag=vip&q=b', ['bob']],
    ['band=hot', []],
  ])('%s', async (query, who) => {
    expect(await whoIs(query)).toEqual(who)
  })

  it('for a member, and for the one who asks', async () => {
    expect(await whoIs(`assignee=${member.id}`)).toEqual(['ada'])
    expect(await whoIs('assignee=me', member.call)).toEqual(['ada'])
  })
})

describe('a span of days', () => {
  it.each([
    // In Auckland it is noon of the 30th UTC when the 1st begins (standard time, +12).
    ['from=2026-07-01&to=2026-07-01', ['bob', 'cid']],
    ['from=2026-06-30&to=2026-06-30', ['ada']],
    ['to=2026-06-30', ['ada']],
    ['from=2026-07-02&to=2026-07-03', ['dan']],
    ['from=2026-07-05&to=2026-07-05', ['eve']],
    ['from=2026-07-05&to=2026-07-04', []],
    ['from=2026-05-01&to=2026-05-01&dateField=firstSeen', ['eve']],
    ['from=2026-06-30T12:00:00Z&to=2026-07-01T11:59:00Z', ['bob']],
    ['from=2026-06-30T14:00:00%2B02:00&to=2026-07-01', ['bob', 'cid']],
  ])('%s is read in the time zone of the workspace, its last day included', async (query, who) => {
    expect(await whoIs(query)).toEqual(who)
  })

  it('has 23 hours when the clocks go forward', async () => {
    const ids = await Promise.all(
      ['2026-09-26T11:59:00Z', '2026-09-26T12:00:00Z', '2026-09-27T10:59:00Z', '2026-09-27T11:00:00Z'].map(
        (at) => makeLead(server, { at, workspaceId, says: ['spring'] }),
      ),
    )
    const { items } = await list('from=2026-09-27&to=2026-09-27')
    expect(items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    await Promise.all(ids.map((id) => team.call('DELETE', `/api/v1/leads/${id}`)))
  })
})

describe('an order', () => {
  it.each([
    ['sort=lastActive', ['fay', 'eve', 'dan', 'cid', 'bob', 'ada']],
    ['sort=firstSeen', ['fay', 'dan', 'cid', 'bob', 'ada', 'eve']],
    ['sort=name&anonymous=false', ['ada', 'bob', 'eve']],
  ])('%s', async (query, who) => {
    const { items } = await list(query)
    expect(items.map(({ id }) => id)).toEqual(who.map((one) => people[one]))
  })

  it('by score goes down, by name leaves the nameless to the end', async () => {
    const scores = (await list('sort=score')).items.map(({ score }) => score.value)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const names = (await list('sort=name')).items.map(({ name }) => name)
    expect(names).toEqual(['Ada', 'Bob', 'Eve', null, null, null])
  })
})

describe('paging', () => {
  const sorts: LeadSort[] = ['lastActive', 'firstSeen', 'score', 'name']
  let crowd = ''
  let ids: string[] = []
  const crowdTeam = () => teamOf(server, ['read', 'write', 'ingest'], crowd)

  beforeAll(async () => {
    crowd = await makeWorkspace(server)
    // All at the same moment, with few names and scores: every order has long ties.
    ids = await Promise.all(
      Array.from({ length: 23 }, (_, index) =>
        makeLead(server, {
          workspaceId: crowd,
          at: new Date(1_750_000_000_000 + (index % 2)),
          ...(index % 3 === 0 ? { says: ['hi'] } : { name: index % 3 === 1 ? 'Ann' : 'Ben' }),
        }),
      ),
    )
  })

  it.each(sorts)('by %s shows each lead once, and tells the total with the first page only', async (sort) => {
    const { call } = await crowdTeam()
    const seen: string[] = []
    const totals: unknown[] = []
    let cursor = ''
    do {
      const page = await list(`sort=${sort}&limit=5${cursor && `&cursor=${cursor}`}`, call)
      seen.push(...page.items.map(({ id }) => id))
      totals.push(page.total)
      cursor = page.nextCursor ?? ''
    } while (cursor)
    expect(seen.toSorted()).toEqual(ids.toSorted())
    expect(totals).toEqual([{ value: 23, capped: false }, ...totals.slice(1).map(() => undefined)])
  })

  it('shows what does not change exactly once while others move to the top', async () => {
    const { call } = await crowdTeam()
    const seen: string[] = []
    const moved: string[] = []
    let cursor = ''
    do {
      const page = await list(`limit=4${cursor && `&cursor=${cursor}`}`, call)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? ''
      const next = ids.find((id) => !seen.includes(id) && !moved.includes(id))
      if (!next) continue
      moved.push(next)
      const { rows } = await server.database.owner.query<{ external_id: string }>(
        'select external_id from app.session where lead_id = $1',
        [next],
      )
      await tell(server, [incoming({ session: rows[0]?.external_id ?? '', text: 'still here' })], crowd)
    } while (cursor)
    const still = ids.filter((id) => !moved.includes(id))
    expect(moved.length).toBeGreaterThan(2)
    expect(seen.filter((id) => still.includes(id)).sort()).toEqual(still.sort())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('refuses a cursor of another order', async () => {
    const { call } = await crowdTeam()
    const { nextCursor } = await list('limit=5', call)
    const answer = await call<{ code: string }>('GET', `/api/v1/leads?sort=score&cursor=${nextCursor}`)
    expect([answer.status, answer.body.code]).toEqual([400, 'bad_cursor'])
  })
})

it('shows nothing of another workspace, whatever is asked', async () => {
  const empty = await teamOf(server, ['read'], await makeWorkspace(server))
  for (const query of ['', 'q=ada', 'q=a', 'tag=vip', 'tag=vip&tagMode=none', 'sort=name', 'waiting=true']) {
    expect(await list(query, empty.call)).toMatchObject({ items: [], total: { value: 0 } })
  }
  const counts = await empty.call<{ all: number; waiting: number }>('GET', '/api/v1/leads/counts')
  expect(counts.body).toMatchObject({ all: 0, waiting: 0, newToday: 0 })
})

describe('a sample', () => {
  it('waits for nobody, as nobody is behind it', async () => {
    const shop = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read', 'ingest'], shop)
    const wish = incoming({ session: 'wishes', text: 'I want to talk to a person' })
    await tell(server, [{ ...wish, sample: true }], shop)
    expect((await list('waiting=true', call)).items).toEqual([])
    expect((await list('waiting=false', call)).items.length).toBe(1)
  })

  it('stands in the list, and no number on a tab counts it', async () => {
    const shop = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read', 'ingest'], shop)
    await makeLead(server, { name: 'Ida', at: '2026-07-01T10:00:00Z', workspaceId: shop })
    await tell(server, [{ ...incoming({ session: 'staged', text: 'hello' }), sample: true }], shop)
    expect((await list('', call)).total?.value).toBe(2)
    for (const query of ['', 'status=new', 'q=%23', 'channel=web', 'assignee=nobody', 'hasContact=false']) {
      const [shown, counted] = [
        (await list(query, call)).items.filter(({ sample }) => !sample).length,
        (await call('GET', `/api/v1/leads/total?${query}`)).body,
      ]
      expect([query, counted]).toEqual([query, { value: shown, capped: false }])
    }
  })
})
