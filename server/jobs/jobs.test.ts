import { describe, expect, it } from 'vitest'
import type { Job } from '#contract/jobs.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Problem } from '#contract/problem.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { makeLead, makeMember, makeWorkspace, profileOf, teamOf, testServer, type Call } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { jobs, bus } = server.services
await server.database.owner.query('update app.workspace set extra_seats = 20')
const robin = await makeMember(server, { name: 'Robin Field' })
const our = await teamOf(server)
const olive = await makeMember(server, { name: 'Olive Park' })

const bulk = async (body: unknown, call: Call = robin.call) => {
  const { status, body: job } = await call<Job>('POST', '/api/v1/leads/bulk', body)
  expect(status).toBe(201)
  return ended(job.id, call)
}
const undo = async (id: string, call: Call = robin.call) => {
  const { body } = await call<Job>('POST', `/api/v1/jobs/${id}/undo`)
  return ended(body.id, call)
}
async function ended(id: string, call: Call): Promise<Job> {
  await jobs.drain()
  return (await call<Job>('GET', `/api/v1/jobs/${id}`)).body
}
const counts = async () => (await robin.call<LeadCounts>('GET', '/api/v1/leads/counts')).body.byStatus
const historyOf = async (id: string) =>
  (await robin.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)).body.items
const change = (id: string, version: number, body: object) =>
  olive.call('PATCH', `/api/v1/leads/${id}`, { version, ...body })

describe('a job', () => {
  it('changes all that match, keeps the counts and tells each history', async () => {
    const ids = await makeManyLeads(server, 450, { name: 'Counted' })
    const before = await counts()
    const job = await bulk({ filters: { q: 'counted' }, change: { status: 'contacted' } })
    expect(job).toMatchObject({ state: 'done', wanted: 450, done: 450, changed: 450, leftAlone: 0 })
    const after = await counts()
    expect([after.new - before.new, after.contacted - before.contacted]).toEqual([-450, 450])
    expect(await historyOf(ids[449] ?? '')).toMatchObject([
      {
        kind: 'status.changed',
        data: { from: 'new', to: 'contacted', job: job.id },
        actor: { name: 'Robin Field' },
      },
    ])
    await undo(job.id)
    expect(await counts()).toEqual(before)
  })

  it('leaves out the exceptions, and what is so already counts as done', async () => {
    const [one = '', two = '', three = ''] = await makeManyLeads(server, 3, { name: 'Except' })
    await bulk({ ids: [one], change: { addTag: 'Fair' } })
    const job = await bulk({ filters: { q: 'except' }, except: [three], change: { addTag: 'fair' } })
    expect(job).toMatchObject({ wanted: 2, done: 2, changed: 1, leftAlone: 0, change: { tag: 'Fair' } })
    expect([await profileOf(our, two), await profileOf(our, three)].map(({ tags }) => tags)).toEqual([
      ['Fair'],
      [],
    ])
  })

  it('does what changing one lead does: marks about the status go, the reason for lost comes and goes', async () => {
    const [id = ''] = await makeManyLeads(server, 1)
    await bulk({ ids: [id], change: { status: 'lost', lostReason: 'no_answer' } })
    await server.database.owner.query('update app.lead set came_back_at = now() where id = $1', [id])
    expect(await profileOf(our, id)).toMatchObject({ status: 'lost', lostReason: 'no_answer' })
    const converted = await bulk({ ids: [id], change: { status: 'converted' } })
    expect(await profileOf(our, id)).toMatchObject({ lostReason: null, cameBackAt: null })
    await undo(converted.id)
    const now = await profileOf(our, id)
    expect(now).toMatchObject({ status: 'lost', lostReason: 'no_answer' })
    expect(now.cameBackAt).not.toBeNull()
  })

  it('fails with a sentence when its member is removed, and changes nothing more', async () => {
    const [id = ''] = await makeManyLeads(server, 1)
    const gone = await makeMember(server)
    const { body } = await gone.call<Job>('POST', '/api/v1/leads/bulk', {
      ids: [id],
      change: { status: 'lost' },
    })
    await jobs.drain()
    await server.database.owner.query(
      `update app.job set state = 'waiting', due_at = now(), ended_at = null where id = $1`,
      [body.id],
    )
    await server.database.owner.query(
      `insert into app.job_part (workspace_id, job_id, place, lead_ids) values ($1, $2, 0, $3)`,
      [server.workspaceId, body.id, [id]],
    )
    await server.database.owner.query('delete from auth.member where "userId" = $1', [gone.id])
    jobs.kick(server.workspaceId, gone.id)
    await jobs.drain()
    const { rows } = await server.database.owner.query('select state, reason from app.job where id = $1', [
      body.id,
    ])
    expect(rows).toEqual([
      { state: 'failed', reason: 'Whoever asked for this is not of this workspace any more.' },
    ])
  })

  it('is stopped between two steps; what it has changed stays and can be undone', async () => {
    const ids = await makeManyLeads(server, 2000, { name: 'Stopped' })
    const { body } = await robin.call<Job>('POST', '/api/v1/leads/bulk', {
      ids,
      change: { addTag: 'Halfway' },
    })
    const stopped = (await robin.call<Job>('POST', `/api/v1/jobs/${body.id}/stop`)).body
    await jobs.drain()
    expect(stopped.state).toBe('stopped')
    expect(stopped.done).toBeLessThan(2000)
    expect((await robin.call<Job>('GET', `/api/v1/jobs/${body.id}`)).body).toEqual(stopped)
    expect(await undo(body.id)).toMatchObject({ state: 'done', changed: stopped.changed, leftAlone: 0 })
  })

  it('tells dashboards of many leads in a few hints', async () => {
    await makeManyLeads(server, 1500, { name: 'Hinted' })
    let hints = 0
    const quiet = bus.onTeam(server.workspaceId, () => (hints += 1))
    const since = Date.now()
    await bulk({ filters: { q: 'hinted' }, change: { status: 'qualified' } })
    await new Promise((rested) => setTimeout(rested, 50))
    quiet()
    expect(hints).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - since) / 1000))
  })

  it('is one of few: the sixth is refused while five are under way', async () => {
    const [id = ''] = await makeManyLeads(server, 1)
    const many = await makeMember(server)
    await server.database.owner.query(
      `insert into app.job (workspace_id, id, kind, owner_kind, owner_id, owner_name, change, state, wanted, made_at, due_at, runner)
       select $1, gen_random_uuid(), 'addTag', 'member', $2, 'x', '{}', 'running', 1, now(), now() + interval '1 hour', $1 from generate_series(1, 5)`,
      [server.workspaceId, many.id],
    )
    const { status, body } = await many.call<Problem>('POST', '/api/v1/leads/bulk', {
      ids: [id],
      change: { addTag: 'x' },
    })
    expect([status, body.code]).toEqual([409, 'too_many'])
  })
})

describe('an Undo', () => {
  it('leaves alone what somebody has changed since, also back to what the job made of it', async () => {
    const [kept = '', changed = '', back = '', called = ''] = await makeManyLeads(server, 4)
    const ids = [kept, changed, back, called]
    const job = await bulk({ ids, change: { status: 'qualified' } })
    await change(changed, 1, { status: 'lost' })
    await change(back, 1, { status: 'lost' })
    await change(back, 2, { status: 'qualified' })
    await change(called, 1, { company: 'Oak & Iron' })
    expect(await undo(job.id)).toMatchObject({ wanted: 4, changed: 2, leftAlone: 2 })
    const now = await Promise.all(ids.map((id) => profileOf(our, id)))
    expect(now.map(({ status }) => status)).toEqual(['new', 'lost', 'qualified', 'new'])
    expect(now[3]?.company).toBe('Oak & Iron')
  })

  it('gives leads back to whom they belonged, and tags their place', async () => {
    const [id = ''] = await makeManyLeads(server, 1, { assigneeId: olive.id })
    await bulk({ ids: [id], change: { addTag: 'First' } })
    await bulk({ ids: [id], change: { addTag: 'Second' } })
    const removed = await bulk({ ids: [id], change: { removeTag: 'first' } })
    const given = await bulk({ ids: [id], change: { assigneeId: robin.id } })
    expect(await profileOf(our, id)).toMatchObject({ tags: ['Second'], assignee: { id: robin.id } })
    await undo(removed.id)
    await undo(given.id)
    expect(await profileOf(our, id)).toMatchObject({
      tags: ['First', 'Second'],
      assignee: { id: olive.id },
    })
  })

  it('makes no tag again that was deleted meanwhile', async () => {
    const [id = ''] = await makeManyLeads(server, 1)
    await bulk({ ids: [id], change: { addTag: 'Doomed' } })
    const job = await bulk({ ids: [id], change: { removeTag: 'Doomed' } })
    await server.database.owner.query(`delete from app.tag where name = 'Doomed'`)
    expect(await undo(job.id)).toMatchObject({ changed: 0, leftAlone: 1 })
    expect((await profileOf(our, id)).tags).toEqual([])
  })

  it('goes on with the tag that its tag was merged into, and takes no other from anybody', async () => {
    const [one = '', two = '', own = ''] = await makeManyLeads(server, 3)
    await bulk({ ids: [own], change: { addTag: 'Garden fair' } })
    const job = await bulk({ ids: [one, own], change: { addTag: 'Garden' } })
    const admin = await makeMember(server, { role: 'admin' })
    expect((await admin.call('POST', '/api/v1/tags/Garden/merge', { into: 'Garden fair' })).status).toBe(200)
    await server.database.owner.query(
      `update app.job set state = 'waiting', due_at = now(), ended_at = null, wanted = 3 where id = $1`,
      [job.id],
    )
    await server.database.owner.query(
      `insert into app.job_part (workspace_id, job_id, place, lead_ids) values ($1, $2, 9, $3)`,
      [server.workspaceId, job.id, [two]],
    )
    jobs.kick(server.workspaceId, robin.id)
    await jobs.drain()
    const tags = () => Promise.all([one, two, own].map(async (id) => (await profileOf(our, id)).tags))
    expect(await tags()).toEqual([['Garden fair'], ['Garden fair'], ['Garden fair']])
    expect(await undo(job.id)).toMatchObject({ changed: 2, leftAlone: 1 })
    expect(await tags()).toEqual([[], [], ['Garden fair']])
  })

  it('is done once however often it is asked for, and is not taken back itself', async () => {
    const [id = ''] = await makeManyLeads(server, 1)
    const job = await bulk({ ids: [id], change: { addTag: 'Twice' } })
    const first = await undo(job.id)
    expect((await undo(job.id)).id).toBe(first.id)
    const again = await robin.call<Problem>('POST', `/api/v1/jobs/${first.id}/undo`)
    expect([again.status, again.body.code]).toEqual([409, 'not_undoable'])
  })
})

describe('who sees their own leads only', () => {
  it('changes no other ones, whether named or matched', async () => {
    const limited = await makeMember(server, { onlyAssigned: true })
    const [mine = ''] = await makeManyLeads(server, 1, { name: 'Walled', assigneeId: limited.id })
    const [theirs = ''] = await makeManyLeads(server, 1, { name: 'Walled' })
    const named = await bulk({ ids: [mine, theirs], change: { addTag: 'Wall' } }, limited.call)
    const matched = await bulk({ filters: { q: 'walled' }, change: { status: 'lost' } }, limited.call)
    expect([named.wanted, matched.wanted]).toEqual([1, 1])
    expect(await profileOf(our, theirs)).toMatchObject({ status: 'new', tags: [] })
  })

  it('changes none that were given away meanwhile', async () => {
    const limited = await makeMember(server, { onlyAssigned: true })
    const [mine = ''] = await makeManyLeads(server, 1, { assigneeId: limited.id })
    const job = await bulk({ ids: [mine], change: { assigneeId: robin.id } }, limited.call)
    expect(await undo(job.id, limited.call)).toMatchObject({ changed: 0, leftAlone: 1 })
  })
})

it('shows jobs to whoever asked for them, and to nobody else', async () => {
  const [id = ''] = await makeManyLeads(server, 1)
  const job = await bulk({ ids: [id], change: { addTag: 'Own' } })
  const jobsOf = async (call: Call) => (await call<{ items: Job[] }>('GET', '/api/v1/jobs')).body.items
  expect((await jobsOf(robin.call)).map((one) => one.id)).toContain(job.id)
  expect(await jobsOf(olive.call)).toEqual([])
  expect((await olive.call('POST', `/api/v1/jobs/${job.id}/undo`)).status).toBe(404)
})

it('changes nothing of another workspace', async () => {
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const ours = await makeLead(server, { name: 'Ada Lovelace' })
  const body = { ids: [ours], change: { status: 'lost' } }
  expect((await stranger.call('POST', '/api/v1/leads/bulk', body)).status).toBe(404)
  expect((await profileOf(our, ours)).status).toBe('new')
})

it('says what is meant, or refuses', async () => {
  const wrong = [
    { change: { status: 'new' } },
    { ids: [], change: { status: 'new' } },
    { ids: [robin.id], filters: {}, change: { status: 'new' } },
    { filters: {}, change: {} },
    { filters: {}, change: { status: 'new', addTag: 'a' } },
    { filters: {}, change: { status: 'new', lostReason: 'no_answer' } },
    { filters: {}, change: { assigneeId: (await makeManyLeads(server, 1))[0] } },
  ]
  const answers = await Promise.all(wrong.map((body) => robin.call('POST', '/api/v1/leads/bulk', body)))
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 422))
})
