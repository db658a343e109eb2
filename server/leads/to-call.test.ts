import { describe, expect, it } from 'vitest'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { LeadItem } from '#contract/leads.ts'
import { makeLead, makeMember, makeWorkspace, ownerOf, testServer, type Call } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
await ownerOf(server)

/** Leads of a workspace of their own, each as the columns say; the rest of them is new, hot and was active an hour ago. */
async function morning(leads: Record<string, string>): Promise<{ call: Call; ids: Record<string, string> }> {
  const workspaceId = await makeWorkspace(server)
  const ids: Record<string, string> = {}
  for (const [name, columns] of Object.entries(leads)) {
    ids[name] = await makeLead(server, { workspaceId })
    await owner.query(
      `update app.lead set name = $2, status = 'new', band = 'hot', score = 80, last_active_at = now() - interval '1 hour' where id = $1`,
      [ids[name], name],
    )
    if (columns !== '') await owner.query(`update app.lead set ${columns} where id = $1`, [ids[name]])
  }
  return { call: (await makeMember(server, { workspaceId })).call, ids }
}

async function shown(call: Call, query: string): Promise<(string | null)[]> {
  const { items } = (await call<{ items: LeadItem[] }>('GET', `/api/v1/leads?${query}`)).body
  return items.map(({ name }) => name)
}

describe('whom to call', () => {
  it('are new and hot ones of the last 24 hours, lost ones who wrote again, and hot ones who wait', async () => {
    const { call } = await morning({
      Hot: '',
      Warm: "band = 'warm'",
      Old: "last_active_at = now() - interval '25 hours'",
      Contacted: "status = 'contacted'",
      Back: "status = 'lost', band = 'cold', score = 10, came_back_at = now()",
      Waiting: "status = 'qualified', score = 90, waiting_since = now()",
      Converted: "status = 'converted', band = 'warm', waiting_since = now()",
      Blocked: 'blocked_at = now()',
      Spam: 'spam_at = now()',
      Sample: 'sample = true',
    })
    expect(await shown(call, 'toCall=true&sort=score')).toEqual(['Waiting', 'Hot', 'Back'])
  })

  it('are not those who are put off, until they write again', async () => {
    const { call, ids } = await morning({ Ada: '', Grace: '', Kay: '' })
    const dueAt = new Date(Date.now() + 3_600_000).toISOString()
    for (const name of ['Ada', 'Grace']) await call('PUT', `/api/v1/leads/${ids[name]}/follow-up`, { dueAt })
    await owner.query(`update app.lead set last_active_at = now() + interval '1 second' where id = $1`, [
      ids['Grace'],
    ])
    expect((await shown(call, 'toCall=true')).toSorted()).toEqual(['Grace', 'Kay'])
  })

  it('are as many in the counts, in the list and in its total', async () => {
    const { call, ids } = await morning({ Ada: '', Grace: '', Kay: '', Sample: 'sample = true' })
    const dueAt = new Date(Date.now() + 3_600_000).toISOString()
    await call('PUT', `/api/v1/leads/${ids['Kay']}/follow-up`, { dueAt })
    const counts = await call<LeadCounts>('GET', '/api/v1/leads/counts')
    const total = await call<{ value: number }>('GET', '/api/v1/leads/total?toCall=true')
    const list = await shown(call, 'toCall=true')
    expect([counts.body.toCall, total.body.value, list.length]).toEqual([2, 2, 2])
  })

  it('are for whoever sees their own leads alone these alone', async () => {
    const workspaceId = await makeWorkspace(server)
    const agent = await makeMember(server, { workspaceId, onlyAssigned: true })
    for (const name of ['Ada', 'Grace'])
      await owner.query(`update app.lead set band = 'hot', assignee_id = $2 where id = $1`, [
        await makeLead(server, { name, workspaceId }),
        name === 'Ada' ? agent.id : null,
      ])
    const { toCall } = (await agent.call<LeadCounts>('GET', '/api/v1/leads/counts')).body
    expect([await shown(agent.call, 'toCall=true'), toCall]).toEqual([['Ada'], 1])
  })
})

describe('a filter by follow-up', () => {
  it.each([
    ['due', ['Due']],
    ['today', ['Today']],
    ['upcoming', ['Upcoming']],
    ['due,today', ['Due', 'Today']],
  ])('%s shows %j', async (followUp, names) => {
    const { call, ids } = await morning({ Due: '', Today: '', Upcoming: '', Done: '', Never: '' })
    const dueAt = new Date(Date.now() + 3_600_000).toISOString()
    for (const name of ['Due', 'Today', 'Upcoming', 'Done'])
      await call('PUT', `/api/v1/leads/${ids[name]}/follow-up`, { dueAt })
    await call('POST', `/api/v1/leads/${ids['Done']}/follow-up/done`)
    const tomorrow = `(date_trunc('day', now() at time zone 'Europe/London') + interval '1 day') at time zone 'Europe/London'`
    for (const [name, at] of [
      ['Due', `now() - interval '1 minute'`],
      ['Today', `${tomorrow} - interval '1 millisecond'`],
      ['Upcoming', tomorrow],
    ] as const)
      await owner.query(`update app.follow_up set due_at = ${at} where lead_id = $1`, [ids[name]])
    expect((await shown(call, `followUp=${followUp}`)).toSorted()).toEqual(names)
    expect((await call<LeadCounts>('GET', '/api/v1/leads/counts')).body.followUpsDue).toBe(1)
  })
})

it('who waits longest comes first of those who wait', async () => {
  const { call } = await morning({
    Short: "waiting_since = date_trunc('second', now())",
    Long: "waiting_since = date_trunc('second', now() - interval '1 hour')",
    Nobody: '',
  })
  const first = (
    await call<{ items: LeadItem[]; nextCursor: string }>('GET', '/api/v1/leads?sort=waiting&limit=1')
  ).body
  const rest = await shown(call, `sort=waiting&cursor=${first.nextCursor}`)
  expect([first.items.map(({ name }) => name), rest]).toEqual([['Long'], ['Short']])
})
