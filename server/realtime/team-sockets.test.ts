import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '#contract/access.ts'
import {
  makeLead,
  makeMember,
  makeWorkspace,
  profileOf,
  teamOf,
  testServer,
  type TestMember,
} from '#test/make.ts'
import { openTeamSocket, type OpenSocket } from '#test/team-socket.ts'

const server = await testServer({ answerer: null })
const { owner: database } = server.database
const workspaceId = await makeWorkspace(server)
const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
const team = await teamOf(server, ['read', 'write'], workspaceId)

const open: OpenSocket[] = []
afterEach(async () => {
  for (const socket of open.splice(0)) socket.end()
  await database.query(`update app.workspace set plan = 'pro', extra_seats = 9 where workspace_id = $1`, [
    workspaceId,
  ])
})

const join = (role: Role = 'agent') => makeMember(server, { workspaceId, role })

async function dashboardOf(member: TestMember): Promise<OpenSocket> {
  const socket = await openTeamSocket(server.url, member.cookie, workspaceId)
  open.push(socket)
  return socket
}

/** How the socket was closed after this was done, and whether that was within a second. */
async function closedBy(
  socket: OpenSocket,
  act: () => Promise<unknown>,
): Promise<[code: number, soon: boolean]> {
  await act()
  const done = Date.now()
  const { code, at } = await socket.closed
  return [code, at - done <= 1000]
}

const patch = (member: TestMember, to: object) => owner.call('PATCH', `/api/v1/members/${member.id}`, to)

// Once more where the machine was busy with something else for that second.
describe('an open dashboard is closed within a second', { retry: 2 }, () => {
  it('when its member is removed', async () => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    expect(await closedBy(socket, () => owner.call('DELETE', `/api/v1/members/${jon.id}`))).toEqual([
      4401,
      true,
    ])
  })

  it('when another process has removed its member', async () => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    const act = () => database.query('delete from auth.member where "userId" = $1', [jon.id])
    expect(await closedBy(socket, act)).toEqual([4401, true])
  })

  it('when another process has ended its login session', async () => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    const act = () => database.query('delete from auth.session where "userId" = $1', [jon.id])
    expect(await closedBy(socket, act)).toEqual([4401, true])
  })

  it('when its member signs out', async () => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    const act = () => jon.call('POST', '/api/auth/sign-out', {}, { origin: server.url })
    expect(await closedBy(socket, act)).toEqual([4401, true])
  })

  it('when the plan has no live view any more, and comes in again once it has', async () => {
    const socket = await dashboardOf(owner)
    const set = (plan: string) =>
      database.query('update app.workspace set plan = $2 where workspace_id = $1', [workspaceId, plan])
    expect(await closedBy(socket, () => set('freemium'))).toEqual([4403, true])
    expect(await (await dashboardOf(owner)).closed).toMatchObject({ code: 4403 })
    await set('basic')
    expect((await dashboardOf(owner)).heard).toEqual([{ type: 'ready' }])
  })

  it('and the others of the workspace are not', async () => {
    const [jon, ann] = [await join(), await join()]
    const [gone, stays] = [await dashboardOf(jon), await dashboardOf(ann)]
    await owner.call('DELETE', `/api/v1/members/${jon.id}`)
    await gone.closed
    const hint = stays.next(({ type }) => type === 'changed')
    const id = await makeLead(server, { workspaceId })
    expect(await hint).toMatchObject({ leads: [id] })
  })
})

describe('an open dashboard is told', () => {
  it.each([
    ['role', { role: 'viewer' }],
    ['limit', { onlyAssigned: true }],
  ])('that its member has another %s', async (_, to) => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    const hint = socket.next(({ type }) => type === 'you')
    await patch(jon, to)
    await hint
  })

  it('that its member has lost the seat', async () => {
    await database.query('update app.workspace set extra_seats = 9 where workspace_id = $1', [workspaceId])
    const jon = await join()
    const socket = await dashboardOf(jon)
    const hint = socket.next(({ type }) => type === 'you')
    await database.query(`update app.workspace set plan = 'basic', extra_seats = 0 where workspace_id = $1`, [
      workspaceId,
    ])
    await hint
  })

  it('of a colleague who came, but not as news about itself', async () => {
    const socket = await dashboardOf(owner)
    const hint = socket.next(({ type }) => type === 'team')
    await join()
    await hint
    expect(socket.heard).not.toContainEqual({ type: 'you' })
  })
})

describe('an agent who sees their own leads alone', () => {
  async function limited() {
    const jon = await join()
    await patch(jon, { onlyAssigned: true })
    return jon
  }

  async function assign(leadId: string, to: string | null) {
    const { version } = await profileOf(team, leadId)
    await team.call('PATCH', `/api/v1/leads/${leadId}`, { version, assigneeId: to })
  }

  const heardOf = (socket: OpenSocket) =>
    JSON.stringify(socket.heard.filter(({ type }) => type === 'changed'))

  it('hears of leads that are theirs and of no other', async () => {
    const jon = await limited()
    const [mine, other] = [await makeLead(server, { workspaceId }), await makeLead(server, { workspaceId })]
    await assign(mine, jon.id)
    const socket = await dashboardOf(jon)
    await team.call('POST', `/api/v1/leads/${other}/notes`, { text: 'Not for Jon' })
    const third = await makeLead(server, { workspaceId })
    const hint = socket.next(({ type }) => type === 'changed')
    await team.call('POST', `/api/v1/leads/${mine}/notes`, { text: 'For Jon' })
    expect(await hint).toEqual({ type: 'changed', leads: [mine], created: [], removed: [] })
    await owner.call('DELETE', `/api/v1/leads/${third}`)
    expect(heardOf(socket)).not.toContain(other)
    expect(heardOf(socket)).not.toContain(third)
  })

  it('hears that a lead was given to them, and that it was taken away', async () => {
    const jon = await limited()
    const id = await makeLead(server, { workspaceId })
    const socket = await dashboardOf(jon)
    const given = socket.next(({ type }) => type === 'changed')
    await assign(id, jon.id)
    expect(await given).toMatchObject({ leads: [id], removed: [] })
    const taken = socket.next(({ type }) => type === 'changed')
    await assign(id, null)
    expect(await taken).toMatchObject({ leads: [], removed: [id] })
  })

  it('hears of no other from the moment on the limit was set', async () => {
    const jon = await join()
    const socket = await dashboardOf(jon)
    const limitSet = socket.next(({ type }) => type === 'you')
    await patch(jon, { onlyAssigned: true })
    await limitSet
    const id = await makeLead(server, { workspaceId })
    await expect(socket.next(({ type }) => type === 'changed', 700)).rejects.toThrow('No such hint')
    expect(heardOf(socket)).not.toContain(id)
  })
})
