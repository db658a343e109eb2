import { expect, it } from 'vitest'
import { makeManyLeads } from '#test/many-leads.ts'
import { makeLead, makeMember, makeWorkspace, ownerOf, teamOf, testServer, type Call } from '#test/make.ts'

const server = await testServer({ answerer: null })
await server.database.owner.query('update app.workspace set extra_seats = 20')
const robin = await makeMember(server)

const exported = async (body: object, call: Call = robin.call) => {
  const answer = await call('POST', '/api/v1/leads/export', body)
  return { ...answer, rows: answer.text.replace('\uFEFF', '').split('\r\n').slice(1, -1) }
}

it('writes all that match, in the order of the list, and says how many', async () => {
  await makeManyLeads(server, 1300, { name: 'Paged' })
  const { rows, headers } = await exported({ filters: { q: 'paged' }, columns: ['name'] })
  expect(headers.get('x-leads')).toBe('1300')
  expect(rows).toEqual(Array.from({ length: 1300 }, (_, index) => `Paged ${index + 1}`))
})

it('has a name with the workspace and the day', async () => {
  const { headers } = await exported({ filters: {}, columns: ['id'] })
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
    /''My-business-leads-20\d\d-\d\d-\d\d\.csv$/,
  )
})

it('leaves out samples, and those that are not named', async () => {
  const [one = '', two = '', sample = ''] = await makeManyLeads(server, 3, { name: 'Named' })
  await server.database.owner.query('update app.lead set sample = true where id = $1', [sample])
  expect((await exported({ ids: [two, sample], columns: ['id'] })).rows).toEqual([two])
  expect((await exported({ filters: { q: 'named' }, except: [two], columns: ['id'] })).rows).toEqual([one])
})

it('speaks in words, German where that is asked for, or in the codes of the API', async () => {
  const [id = ''] = await makeManyLeads(server, 1, { name: 'Worded' })
  const wish = { ids: [id], columns: ['name', 'status'] }
  expect((await exported(wish)).text).toBe('Name,Status\r\nWorded 1,New\r\n')
  expect((await exported({ ...wish, language: 'de' })).rows).toEqual(['Worded 1;Neu'])
  expect((await exported({ ...wish, values: 'codes' })).text).toBe('name,status\r\nWorded 1,new\r\n')
})

it('tells of the last call that was not taken back, of the follow-up and of the last note', async () => {
  const [id = ''] = await makeManyLeads(server, 1, { name: 'Worked' })
  const path = `/api/v1/leads/${id}`
  const wish = {
    ids: [id],
    columns: ['lastCall', 'lastNote', 'followUpAt', 'lastCallAt'],
    values: 'codes',
    times: 'iso',
  }
  expect((await exported(wish)).rows).toEqual([',,,'])
  await robin.call('POST', `${path}/calls`, { outcome: 'left_message' })
  await robin.call('POST', `${path}/calls`, { outcome: 'no_answer' })
  await robin.call('POST', `${path}/notes`, { text: 'Earlier' })
  await robin.call('POST', `${path}/notes`, { text: '=HYPERLINK("x")' })
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  await robin.call('PUT', `${path}/follow-up`, { dueAt })
  const [row = ''] = (await exported(wish)).rows
  expect(row).toContain(`no_answer,"'=HYPERLINK(""x"")",${dueAt},20`)
})

it('covers contact details for whom they are hidden, in every column', async () => {
  const viewer = await makeMember(server, { role: 'viewer', hidesContact: true })
  const id = await makeLead(server, {
    name: 'Ada',
    email: 'ada@navy.example',
    says: ['Write to ada@navy.example'],
  })
  const { text } = await exported({ ids: [id] }, viewer.call)
  expect(text).toContain(id)
  expect(text).not.toContain('navy.example')
  expect((await exported({ ids: [id] })).text).toContain('ada@navy.example')
})

it('gives an agent who sees their own leads only no other ones', async () => {
  const limited = await makeMember(server, { onlyAssigned: true })
  const [mine = ''] = await makeManyLeads(server, 1, { name: 'Owned', assigneeId: limited.id })
  const [theirs = ''] = await makeManyLeads(server, 1, { name: 'Owned' })
  const named = await exported({ ids: [mine, theirs], columns: ['id'] }, limited.call)
  const matched = await exported({ filters: { q: 'owned' }, columns: ['id'] }, limited.call)
  expect([named.rows, matched.rows]).toEqual([[mine], [mine]])
})

it('holds nothing of another workspace', async () => {
  const stranger = await teamOf(server, ['read'], await makeWorkspace(server))
  const [ours = ''] = await makeManyLeads(server, 1)
  expect((await exported({ ids: [ours] }, stranger.call)).status).toBe(404)
  expect((await exported({ filters: {} }, stranger.call)).rows).toEqual([])
})

it('is written down for the owners, without what was searched for', async () => {
  await exported({ filters: { q: 'paged' }, columns: ['name'] })
  const { call } = await ownerOf(server)
  const { text } = await call('GET', '/api/v1/audit?kind=export.made')
  expect(text).toContain('"leads":1300')
  expect(text).not.toContain('paged')
})

it('breaks off when its member is removed meanwhile, and does not look whole', async () => {
  const leaver = await makeMember(server)
  const headers = {
    cookie: leaver.cookie,
    'x-workspace': server.workspaceId,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ filters: { q: 'paged' } })
  const answer = await server.app.request('/api/v1/leads/export', { method: 'POST', headers, body }, {})
  const reader = answer.body?.getReader()
  await reader?.read()
  await server.database.owner.query('delete from auth.member where "userId" = $1', [leaver.id])
  const rest = async () => {
    while (!(await reader?.read())?.done);
  }
  await expect(rest()).rejects.toThrow('not of this workspace any more')
})
