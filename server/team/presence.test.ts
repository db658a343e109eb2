import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { Member, Presence } from '#contract/team.ts'
import { makeApp } from '#server/app.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { listen } from '#server/listen.ts'
import { TeamSockets } from '#server/realtime/team-sockets.ts'
import { makeMember, makeWorkspace, testServer, type TestMember } from '#test/make.ts'
import { openTeamSocket } from '#test/team-socket.ts'

const server = await testServer({ answerer: null })
const { owner: database } = server.database
const graceMs = 300

/** Another process over the same database, with a shorter grace. */
async function startProcess(graceMs: number) {
  const { services } = server
  const teamSockets = new TeamSockets({
    ...services,
    outside: outsideWorkspaces(services.pool),
    times: { graceMs, beatMs: 100, lookMs: 50 },
  })
  const listening = await listen(makeApp({ ...services, teamSockets }), { port: 0, host: '127.0.0.1' })
  afterAll(async () => {
    teamSockets.stop()
    await listening.close()
  })
  return listening.url
}

const [here, there] = [await startProcess(graceMs), await startProcess(graceMs)]
/** Long enough for a reload on a busy machine. */
const patientMs = 1500
const patient = await startProcess(patientMs)

async function makeTeam() {
  const workspaceId = await makeWorkspace(server)
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
  const jon = await makeMember(server, { workspaceId, name: 'Jon' })
  const open = (url = here) => openTeamSocket(url, jon.cookie, workspaceId)
  const presence = async () => {
    const { body } = await owner.call<{ items: Member[] }>('GET', '/api/v1/members')
    return body.items.find(({ id }) => id === jon.id)?.presence
  }
  return { workspaceId, owner, jon, open, presence }
}

const choose = (member: TestMember, presence: Presence) =>
  member.call('PUT', '/api/v1/me/presence', { presence })
type Log = { items: { presence: Presence; at: string }[]; onlineSeconds: number }
const logOf = async (owner: TestMember, { id }: TestMember, days = 7) =>
  (await owner.call<Log>('GET', `/api/v1/members/${id}/presence?days=${days}`)).body
const wordsOf = (log: Log) => log.items.map(({ presence }) => presence)

describe('who is there', () => {
  it('is online while a dashboard of theirs is open, and offline some time after the last was closed', async () => {
    const { owner, jon, open, presence } = await makeTeam()
    expect(await presence()).toBe('offline')
    const [one, other] = [await open(), await open()]
    expect(await presence()).toBe('online')
    one.end()
    await sleep(2 * graceMs)
    expect(await presence()).toBe('online')
    other.end()
    await expect.poll(presence).toBe('offline')
    expect(wordsOf(await logOf(owner, jon))).toEqual(['offline', 'online'])
  })

  it('is not written down for a reload within the grace', async () => {
    const { owner, jon, open } = await makeTeam()
    for (let reload = 0; reload < 3; reload++) {
      const socket = await open(patient)
      socket.end()
    }
    await open(patient)
    await sleep(patientMs + 500)
    expect(wordsOf(await logOf(owner, jon))).toEqual(['online'])
  })

  it('stays online when the last dashboard of one process is closed and another has one', async () => {
    const { open, presence } = await makeTeam()
    const socket = await open(here)
    await open(there)
    socket.end()
    await sleep(2 * graceMs)
    expect(await presence()).toBe('online')
  })

  it('is what they have chosen while a dashboard is open, also the next time', async () => {
    const { owner, jon, open, presence } = await makeTeam()
    await choose(jon, 'dnd')
    expect(await presence()).toBe('offline')
    const socket = await open()
    expect(await presence()).toBe('dnd')
    await choose(jon, 'away')
    expect(await presence()).toBe('away')
    socket.end()
    await expect.poll(presence).toBe('offline')
    await open()
    expect(await presence()).toBe('away')
    expect(wordsOf(await logOf(owner, jon))).toEqual(['away', 'offline', 'away', 'dnd'])
  })

  it('is heard by the others, also of another process', async () => {
    const { workspaceId, owner, open } = await makeTeam()
    const [near, far] = [
      await openTeamSocket(here, owner.cookie, workspaceId),
      await openTeamSocket(there, owner.cookie, workspaceId),
    ]
    const heard = [near, far].map((socket) => socket.next(({ type }) => type === 'team'))
    await open(here)
    await Promise.all(heard)
  })

  it('is offline 90 seconds after the last sign when the server was killed, and the log says since when', async () => {
    const { owner, jon, presence } = await makeTeam()
    await database.query(
      `update app.member set presence = 'online', seen_at = now() - interval '89 seconds' where id = $1`,
      [jon.id],
    )
    const { rows } = await database.query<{ seen: Date }>(
      'select seen_at as seen from app.member where id = $1',
      [jon.id],
    )
    expect(await presence()).toBe('online')
    await database.query(`update app.member set seen_at = seen_at - interval '2 seconds' where id = $1`, [
      jon.id,
    ])
    expect(await presence()).toBe('offline')
    // Whoever of the team comes next has it written down.
    await openTeamSocket(here, owner.cookie, await workspaceOf(owner))
    const [entry] = (await logOf(owner, jon)).items
    expect(entry).toEqual({
      presence: 'offline',
      at: new Date((rows[0]?.seen.getTime() ?? 0) - 2000).toISOString(),
    })
  })
})

describe('the log of a member', () => {
  const hours = 3600
  async function wrote(entries: [presence: Presence, hoursAgo: number][]) {
    const { owner, jon, open } = await makeTeam()
    for (const [presence, ago] of entries) {
      await database.query(
        `insert into app.presence_change (workspace_id, id, member_id, presence, at)
         select workspace_id, gen_random_uuid(), id, $2, now() - $3 * interval '1 hour' from app.member where id = $1`,
        [jon.id, presence, ago],
      )
    }
    return { owner, jon, open }
  }

  it('counts the time online, within the days asked for, newest first', async () => {
    const { owner, jon } = await wrote([
      ['online', 25 * 24],
      ['offline', 25 * 24 - 8],
      ['online', 7 * 24 + 2],
      ['away', 7 * 24 - 3],
      ['online', 50],
      ['offline', 48],
    ])
    const week = await logOf(owner, jon, 7)
    expect(wordsOf(week)).toEqual(['offline', 'online', 'away'])
    expect(week.onlineSeconds / hours).toBeCloseTo(3 + 2, 2)
    expect((await logOf(owner, jon, 30)).onlineSeconds / hours).toBeCloseTo(8 + 5 + 2, 2)
  })

  it('forgets what is older than 30 days, but for how those days began', async () => {
    const { owner, jon, open } = await wrote([
      ['online', 40 * 24],
      ['offline', 39 * 24],
      ['online', 31 * 24],
      ['offline', 30 * 24 - 5],
    ])
    await open()
    const { rows } = await database.query<{ presence: Presence }>(
      'select presence from app.presence_change where member_id = $1 order by at',
      [jon.id],
    )
    expect(rows.map(({ presence }) => presence)).toEqual(['online', 'offline', 'online'])
    const month = await logOf(owner, jon, 30)
    expect(wordsOf(month)).toEqual(['online', 'offline'])
    expect(month.onlineSeconds / hours).toBeCloseTo(5, 1)
  })

  it('is for those who manage the team', async () => {
    const { jon } = await makeTeam()
    expect((await jon.call('GET', `/api/v1/members/${jon.id}/presence`)).status).toBe(403)
  })

  it('of a member of another workspace is not there', async () => {
    const [ours, theirs] = [await makeTeam(), await makeTeam()]
    expect((await ours.owner.call('GET', `/api/v1/members/${theirs.jon.id}/presence`)).status).toBe(404)
  })
})

async function workspaceOf({ id }: TestMember): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    'select "organizationId" as id from auth.member where "userId" = $1',
    [id],
  )
  return rows[0]?.id ?? ''
}
