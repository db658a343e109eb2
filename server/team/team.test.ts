import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/access.ts'
import type { Member } from '#contract/team.ts'
import {
  callerWith,
  makeLead,
  makeMember,
  makeWorkspace,
  profileOf,
  teamOf,
  testServer,
  type TestMember,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner: database } = server.database

/** A workspace of its own, with an owner and whoever else is asked for. */
async function makeTeam<Name extends string>(roles: Record<Name, Role>) {
  const workspaceId = await makeWorkspace(server)
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
  const others = {} as Record<Name, TestMember>
  for (const [name, role] of Object.entries(roles) as [Name, Role][]) {
    others[name] = await makeMember(server, { workspaceId, role, name })
  }
  return { workspaceId, owner, ...others }
}

const change = (by: TestMember, whom: TestMember, to: object) =>
  by.call<Member & { code: string }>('PATCH', `/api/v1/members/${whom.id}`, to)
const remove = (by: TestMember, whom: TestMember, query = '') =>
  by.call<{ code: string }>('DELETE', `/api/v1/members/${whom.id}${query}`)
const rolesIn = async (workspaceId: string) => {
  const { rows } = await database.query<{ role: Role }>(
    'select role from auth.member where "organizationId" = $1 order by role',
    [workspaceId],
  )
  return rows.map(({ role }) => role)
}
const auditIn = async (workspaceId: string) => {
  const { rows } = await database.query<{ kind: string; data: Record<string, unknown> }>(
    "select kind, data from app.audit where workspace_id = $1 and kind <> 'sign-in' order by id",
    [workspaceId],
  )
  return rows
}

describe('a change of a member', () => {
  it('is answered with the member as they are now, and written down from what to what', async () => {
    const { workspaceId, owner, Jon } = await makeTeam({ Jon: 'agent' })
    const answer = await change(owner, Jon, { role: 'viewer', hidesContact: true, displayName: 'Jonny' })
    expect(answer.body).toMatchObject({
      role: 'viewer',
      hidesContact: true,
      displayName: 'Jonny',
      seat: 'free',
    })
    expect(await auditIn(workspaceId)).toEqual([
      {
        kind: 'member.changed',
        data: {
          memberId: Jon.id,
          name: 'Jon',
          from: { role: 'agent', displayName: null, hidesContact: false },
          to: { role: 'viewer', displayName: 'Jonny', hidesContact: true },
        },
      },
    ])
  })

  it('drops a limit that does not fit the role', async () => {
    const { owner, Jon } = await makeTeam({ Jon: 'agent' })
    expect((await change(owner, Jon, { hidesContact: true })).body).toMatchObject({ hidesContact: false })
    await change(owner, Jon, { onlyAssigned: true })
    expect((await change(owner, Jon, { role: 'viewer' })).body).toMatchObject({ onlyAssigned: false })
  })

  it('that changes nothing is not written down', async () => {
    const { workspaceId, owner, Jon } = await makeTeam({ Jon: 'agent' })
    expect((await change(owner, Jon, { role: 'agent', phone: null })).status).toBe(200)
    expect(await auditIn(workspaceId)).toEqual([])
  })

  it('counts with the very next request', async () => {
    const { owner, Jon } = await makeTeam({ Jon: 'agent' })
    expect((await Jon.call('POST', '/api/v1/leads', { name: 'Ada' })).status).toBe(201)
    await change(owner, Jon, { role: 'viewer' })
    expect((await Jon.call('POST', '/api/v1/leads', { name: 'Bea' })).status).toBe(403)
  })

  it.each<[by: Role, whom: Role, to: Role]>([
    ['admin', 'owner', 'admin'],
    ['admin', 'owner', 'owner'],
    ['admin', 'agent', 'owner'],
    ['agent', 'viewer', 'agent'],
    ['viewer', 'viewer', 'admin'],
  ])('is refused when an %s makes an %s %s', async (by, whom, to) => {
    const { By, Whom } = await makeTeam({ By: by, Whom: whom })
    expect((await change(By, Whom, { role: to })).body).toMatchObject({ code: 'forbidden' })
  })

  it('is refused when somebody raises themselves', async () => {
    const { Ann } = await makeTeam({ Ann: 'admin' })
    expect((await change(Ann, Ann, { role: 'owner' })).body).toMatchObject({ code: 'forbidden' })
  })

  it('does not reach members of another workspace', async () => {
    const [here, there] = [await makeTeam({}), await makeTeam({ Jon: 'agent' })]
    expect((await change(here.owner, there.Jon, { role: 'viewer' })).status).toBe(404)
  })

  it('leaves the last owner one', async () => {
    const { owner } = await makeTeam({ Ann: 'admin' })
    expect((await change(owner, owner, { role: 'admin' })).body).toMatchObject({ code: 'last_owner' })
  })

  it('leaves one of two owners who take it from one another at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { workspaceId, owner, Ann } = await makeTeam({ Ann: 'owner' })
      const answers = await Promise.all([
        change(owner, Ann, { role: 'agent' }),
        change(Ann, owner, { role: 'agent' }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
      expect(await rolesIn(workspaceId)).toEqual(['agent', 'owner'])
    }
  })

  it('leaves one of two owners who step down or leave at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { workspaceId, owner, Ann } = await makeTeam({ Ann: 'owner' })
      const [one, other] = await Promise.all([change(owner, owner, { role: 'admin' }), remove(Ann, Ann)])
      expect([one.status, other.status].toSorted((a, b) => a - b)[1]).toBe(409)
      expect(await rolesIn(workspaceId)).toContain('owner')
    }
  })

  it('is refused when a viewer shall write and every seat is taken', async () => {
    const { workspaceId, owner, Vic } = await makeTeam({ A: 'agent', B: 'agent', C: 'agent', Vic: 'viewer' })
    expect((await change(owner, Vic, { role: 'agent' })).body).toMatchObject({ code: 'no_seat' })
    await database.query('update app.workspace set extra_seats = 1 where workspace_id = $1', [workspaceId])
    expect((await change(owner, Vic, { role: 'agent' })).body).toMatchObject({ role: 'agent', seat: 'held' })
  })

  it('takes the invitations back that somebody gave out who may not invite any more', async () => {
    const { workspaceId, owner, Ann } = await makeTeam({ Ann: 'admin' })
    await inviteBy(workspaceId, Ann)
    await change(owner, Ann, { role: 'viewer' })
    expect(await invitationsOf(workspaceId)).toBe(0)
  })
})

describe('a member who is removed', () => {
  it('is out with the next request, and the account stays', async () => {
    const { workspaceId, owner, Jon } = await makeTeam({ Jon: 'agent' })
    expect((await remove(owner, Jon)).status).toBe(204)
    expect((await Jon.call('GET', '/api/v1/leads')).status).toBe(404)
    expect((await Jon.call<{ workspaces: unknown[] }>('GET', '/api/v1/me')).body.workspaces).toEqual([])
    expect(await rolesIn(workspaceId)).toEqual(['owner'])
  })

  it('leaves their leads to whom it was said, and each lead tells of it', async () => {
    const { workspaceId, owner, Jon, Ann } = await makeTeam({ Jon: 'agent', Ann: 'agent' })
    const team = await teamOf(server, ['read', 'write'], workspaceId)
    const leadId = await makeLead(server, { workspaceId, name: 'Grace Hopper' })
    const { version } = await profileOf(team, leadId)
    await team.call('PATCH', `/api/v1/leads/${leadId}`, { version, assigneeId: Jon.id })
    await remove(owner, Jon, `?handOverTo=${Ann.id}`)
    expect(await profileOf(team, leadId)).toMatchObject({ assignee: { id: Ann.id }, version: version + 2 })
    const events = await team.call<{ items: object[] }>('GET', `/api/v1/leads/${leadId}/events`)
    expect(events.body.items[0]).toMatchObject({
      kind: 'assignee.changed',
      actor: { name: 'Mara' },
      data: { from: 'Jon', to: 'Ann' },
    })
  })

  it('leaves their leads to nobody when nothing was said', async () => {
    const { workspaceId, owner, Jon } = await makeTeam({ Jon: 'agent' })
    const team = await teamOf(server, ['read', 'write'], workspaceId)
    const leadId = await makeLead(server, { workspaceId })
    const { version } = await profileOf(team, leadId)
    await team.call('PATCH', `/api/v1/leads/${leadId}`, { version, assigneeId: Jon.id })
    await remove(owner, Jon)
    expect(await profileOf(team, leadId)).toMatchObject({ assignee: null })
  })

  it('stays the author of their notes by name', async () => {
    const { workspaceId, owner, Jon } = await makeTeam({ Jon: 'agent' })
    const leadId = await makeLead(server, { workspaceId })
    await Jon.call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'Calls back on Tuesday' })
    await remove(owner, Jon)
    const notes = await owner.call<{ items: object[] }>('GET', `/api/v1/leads/${leadId}/notes`)
    expect(notes.body.items).toMatchObject([{ author: { name: 'Jon' }, text: 'Calls back on Tuesday' }])
  })

  it('loses the API keys they have made and the invitations they gave out', async () => {
    const { workspaceId, owner, Ann } = await makeTeam({ Ann: 'admin' })
    await inviteBy(workspaceId, Ann)
    const made = await Ann.call<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'Hers',
      scopes: ['read'],
    })
    const byKey = callerWith(server, { 'x-api-key': made.body.key })
    expect((await byKey('GET', '/api/v1/leads')).status).toBe(200)
    await remove(owner, Ann)
    expect((await byKey('GET', '/api/v1/leads')).status).toBe(401)
    expect(await invitationsOf(workspaceId)).toBe(0)
    expect((await auditIn(workspaceId)).map(({ kind }) => kind)).toEqual([
      'key.made',
      'key.revoked',
      'invitation.withdrawn',
      'member.removed',
    ])
  })

  it('leaves no key or invitation behind that they were making in that moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { workspaceId, owner, Ann } = await makeTeam({ Ann: 'admin' })
      await Promise.all([
        Ann.call('POST', '/api/v1/api-keys', { name: 'Hers', scopes: ['read'] }),
        Ann.call('POST', '/api/v1/invitations', { email: 'way.back@team.example', role: 'viewer' }),
        remove(owner, Ann),
      ])
      const { rows } = await database.query(
        'select 1 from app.api_key where workspace_id = $1 and revoked_at is null',
        [workspaceId],
      )
      expect([rows.length, await invitationsOf(workspaceId)]).toEqual([0, 0])
    }
  })

  it('may be oneself, whatever the role', async () => {
    const { workspaceId, Vic } = await makeTeam({ Vic: 'viewer' })
    expect((await remove(Vic, Vic)).status).toBe(204)
    expect(await rolesIn(workspaceId)).toEqual(['owner'])
  })

  it('is never the last owner', async () => {
    const { owner } = await makeTeam({ Ann: 'admin' })
    expect((await remove(owner, owner)).body).toMatchObject({ code: 'last_owner' })
  })

  it.each<[by: Role, whom: Role]>([
    ['admin', 'owner'],
    ['agent', 'agent'],
    ['viewer', 'agent'],
  ])('is not removed by an %s when they are an %s', async (by, whom) => {
    const { By, Whom } = await makeTeam({ By: by, Whom: whom })
    expect((await remove(By, Whom)).body).toMatchObject({ code: 'forbidden' })
  })

  it('is not removed when the one to hand over to is not of the team', async () => {
    const [here, there] = [await makeTeam({ Jon: 'agent' }), await makeTeam({ Ann: 'agent' })]
    for (const heir of [there.Ann, here.Jon]) {
      expect((await remove(here.owner, here.Jon, `?handOverTo=${heir.id}`)).status).toBe(422)
    }
    expect(await rolesIn(here.workspaceId)).toEqual(['agent', 'owner'])
  })
})

describe('the list of the team', () => {
  it('keeps addresses, numbers and limits of the others from who may not manage it', async () => {
    const { owner, Jon } = await makeTeam({ Jon: 'agent' })
    await change(owner, Jon, { onlyAssigned: true, phone: '0113 496 0123' })
    const { body } = await Jon.call<{ items: Member[] }>('GET', '/api/v1/members')
    expect(body.items.map(({ name, email, onlyAssigned }) => [name, email !== null, onlyAssigned])).toEqual([
      ['Jon', true, true],
      ['Mara', false, false],
    ])
  })
})

async function inviteBy(workspaceId: string, member: TestMember): Promise<void> {
  await database.query(
    `insert into app.invitation (workspace_id, id, email, role, token_hash, invited_by, invited_by_name, created_at, expires_at)
     values ($1, gen_random_uuid(), 'new@team.example', 'agent', 'x', $2, $3, now(), now() + interval '7 days')`,
    [workspaceId, member.id, member.name],
  )
}

async function invitationsOf(workspaceId: string): Promise<number> {
  const { rows } = await database.query('select 1 from app.invitation where workspace_id = $1', [workspaceId])
  return rows.length
}
