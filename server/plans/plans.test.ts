import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import type { Me } from '#contract/me.ts'
import type { OperatedWorkspace, PlanInUse } from '#contract/plan.ts'
import { makeLead, makeMember, makeWorkspace, ownerOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const operator = await ownerOf(server)

type Page = { items: OperatedWorkspace[]; nextCursor: string | null }
const list = (query = '') => operator.call<Page>('GET', `/api/v1/operator/workspaces${query}`)
const set = (id: string, body: unknown) =>
  operator.call<OperatedWorkspace>('PATCH', `/api/v1/operator/workspaces/${id}`, body)

describe('the plan of a workspace', () => {
  it('says what is booked and what is used of it', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'basic' })
    const owner = await makeMember(server, { workspaceId, role: 'owner' })
    await makeMember(server, { workspaceId, role: 'agent' })
    await makeMember(server, { workspaceId, role: 'viewer' })
    await set(workspaceId, { extraSeats: 2 })
    const { body } = await owner.call<PlanInUse>('GET', '/api/v1/plan')
    expect(body).toMatchObject({
      plan: 'basic',
      seats: { of: 3, extra: 2, used: 1, promised: 0 },
      sites: { of: 1, used: 1 },
    })
  })

  it('is not for agents to see', async () => {
    const { call } = await makeMember(server, { role: 'agent' })
    expect((await call('GET', '/api/v1/plan')).status).toBe(403)
  })
})

describe('whoever runs the installation', () => {
  it('sees every workspace in figures', async () => {
    const workspaceId = await makeWorkspace(server, { name: 'Bakery & Sons', plan: 'freemium' })
    await makeMember(server, { workspaceId, role: 'owner' })
    await makeMember(server, { workspaceId, role: 'agent' })
    await makeLead(server, { workspaceId, email: 'secret@bakery.example' })
    const { body, text } = await list('?q=BAKERY')
    expect(body.items).toMatchObject([
      { id: workspaceId, name: 'Bakery & Sons', plan: 'freemium', members: 2, seatsUsed: 1, leads: 1 },
    ])
    expect(text).not.toContain('secret@')
  })

  it('pages through them, the newest first, each once', async () => {
    const made = []
    for (const name of ['Paged one', 'Paged two', 'Paged three']) {
      made.unshift(await makeWorkspace(server, { name }))
    }
    const first = (await list('?q=paged&limit=2')).body
    const second = (await list(`?q=paged&limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made)
    expect(second.nextCursor).toBeNull()
  })

  it.each(['%', '_', '\\'])('finds nothing that does not hold %s, which is no wildcard', async (q) => {
    expect((await list(`?q=${encodeURIComponent(q)}`)).body.items).toEqual([])
  })

  it('finds one by its id', async () => {
    const workspaceId = await makeWorkspace(server)
    expect((await list(`?q=${workspaceId}`)).body.items).toMatchObject([{ id: workspaceId }])
  })

  it('sets the plan, which is open from the next request on, and shut again as soon', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'freemium' })
    const owner = await makeMember(server, { workspaceId, role: 'owner' })
    const status = async () => (await owner.call('GET', '/api/v1/leads')).status
    const seen = [await status()]
    await set(workspaceId, { plan: 'basic' })
    seen.push(await status())
    await set(workspaceId, { plan: 'freemium' })
    seen.push(await status())
    expect(seen).toEqual([403, 200, 403])
  })

  it('loses nothing of a workspace by a downgrade and an upgrade', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'pro' })
    const owner = await makeMember(server, { workspaceId, role: 'owner' })
    await makeLead(server, { workspaceId, name: 'Ada Lovelace', email: 'ada@post.example' })
    const leads = async () => (await owner.call('GET', '/api/v1/leads')).text
    const before = await leads()
    await set(workspaceId, { plan: 'freemium' })
    await makeLead(server, { workspaceId, name: 'Grace Hopper', at: new Date() })
    await set(workspaceId, { plan: 'pro' })
    const after = JSON.parse(await leads()) as { items: { name: string }[] }
    expect(after.items.map(({ name }) => name)).toEqual(['Grace Hopper', 'Ada Lovelace'])
    expect(after.items[1]).toEqual((JSON.parse(before) as { items: unknown[] }).items[0])
  })

  it('makes members beyond the seats look on, and says so to them', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'pro' })
    await makeMember(server, { workspaceId, role: 'owner' })
    const [first, second] = [
      await makeMember(server, { workspaceId, role: 'agent' }),
      await makeMember(server, { workspaceId, role: 'agent' }),
    ]
    await set(workspaceId, { plan: 'basic' })
    const add = { name: 'By hand' }
    const answers = [
      await first.call('POST', '/api/v1/leads', add),
      await second.call('POST', '/api/v1/leads', add),
      await second.call('GET', '/api/v1/leads'),
    ]
    const me = (await second.call<Me>('GET', '/api/v1/me')).body
    expect(answers.map(({ status }) => status)).toEqual([201, 403, 200])
    expect(me.workspaces[0]).toMatchObject({ seat: 'over', role: 'agent' })
    expect(me.workspaces[0]?.permissions).not.toContain('leads.change')
  })

  it('leaves a note for the owners of who changed the plan from what to what, and none when nothing changed', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'freemium' })
    const owner = await makeMember(server, { workspaceId, role: 'owner' })
    await set(workspaceId, { plan: 'pro', extraSeats: 1 })
    await set(workspaceId, { plan: 'pro' })
    const { body } = await owner.call<{ items: AuditEntry[] }>('GET', '/api/v1/audit?kind=plan.changed')
    expect(body.items).toMatchObject([
      {
        actor: { kind: 'operator', name: 'Owner' },
        data: { from: { plan: 'freemium', extraSeats: 0 }, to: { plan: 'pro', extraSeats: 1 } },
      },
    ])
  })

  it('is an owner of the first workspace and nobody else', async () => {
    const workspaceId = await makeWorkspace(server)
    const others = [
      await makeMember(server, { workspaceId, role: 'owner' }),
      await makeMember(server, { role: 'admin' }),
    ]
    const statuses = []
    for (const { call } of others) {
      statuses.push((await call('GET', '/api/v1/operator/workspaces')).status)
      statuses.push(
        (await call('PATCH', `/api/v1/operator/workspaces/${workspaceId}`, { plan: 'pro' })).status,
      )
    }
    expect(statuses).toEqual([403, 403, 403, 403])
  })

  it('is told that a workspace which does not exist is not there', async () => {
    expect((await set('01980000-0000-7000-8000-000000000000', { plan: 'pro' })).status).toBe(404)
  })
})
