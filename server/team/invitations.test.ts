import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#contract/access.ts'
import type { Me } from '#contract/me.ts'
import type { Problem } from '#contract/problem.ts'
import type { Invitation, Member, NewInvitation } from '#contract/team.ts'
import { dump } from '#test/api/fingerprint.ts'
import { callerWith, cookieOf, makeMember, makeWorkspace, testServer, type TestMember } from '#test/make.ts'

const server = await testServer({ answerer: null })
const nobody = callerWith(server, {})
const password = 'a good long password'
let workspaceId = ''
let owner: TestMember
let count = 0

beforeEach(async () => {
  workspaceId = await makeWorkspace(server, { name: 'Oak & Iron', plan: 'basic' })
  owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
})

const fresh = () => `guest${++count}@post.example`
const invite = (
  body: { email?: string; role?: Role; displayName?: string; onlyAssigned?: boolean },
  by = owner,
) =>
  by.call<NewInvitation & Problem>('POST', '/api/v1/invitations', { email: fresh(), role: 'agent', ...body })
const tokenOf = ({ link }: { link: string | null }) => (link ?? '').split('#')[1] ?? ''
const read = (token: string) =>
  nobody<Problem & { workspaceName: string; hasAccount: boolean }>('POST', '/api/v1/invitations/read', {
    token,
  })
const accept = (token: string, more: object = { name: 'Jon Hale', password }, call = nobody) =>
  call<Problem & { workspaceId: string }>('POST', '/api/v1/invitations/accept', { token, ...more })
const members = async () => (await owner.call<{ items: Member[] }>('GET', '/api/v1/members')).body.items
const audit = async (kind: string) =>
  (
    await server.database.owner.query<{ data: unknown }>(
      'select data from app.audit where workspace_id = $1 and kind = $2 order by at',
      [workspaceId, kind],
    )
  ).rows.map(({ data }) => data)
const expire = () =>
  server.database.owner.query(
    `update app.invitation set expires_at = now() - interval '1 second' where workspace_id = $1`,
    [workspaceId],
  )

describe('an invitation', () => {
  it('shows its link to the one who invites where there is no mail server', async () => {
    const { status, body } = await invite({ email: 'Jon@Post.example' })
    expect([status, body.email, body.mail]).toEqual([201, 'jon@post.example', 'off'])
    expect(body.link).toMatch(/^http:\/\/localhost:\d+\/join#iv_[\w-]{22}_[\w-]{43}$/)
  })

  it('is listed, but its link is never told again, nor kept', async () => {
    const { body } = await invite({})
    const { body: list, text } = await owner.call<{ items: Invitation[] }>('GET', '/api/v1/invitations')
    expect(list.items.map(({ id, invitedBy }) => [id, invitedBy])).toEqual([[body.id, 'Mara']])
    expect(text).not.toContain(tokenOf(body))
    expect(await dump(server.database.owner)).not.toContain(tokenOf(body))
  })

  it('tells whoever holds the link what it is for', async () => {
    const { body } = await invite({ role: 'agent' })
    const { body: told } = await read(tokenOf(body))
    expect(told).toEqual({
      workspaceName: 'Oak & Iron',
      invitedBy: 'Mara',
      email: body.email,
      role: 'agent',
      hasAccount: false,
    })
  })

  it('makes an account and a member with what was wished for them, who can sign in', async () => {
    const { body } = await invite({ displayName: 'Jon from sales', onlyAssigned: true })
    expect((await accept(tokenOf(body))).body).toEqual({ workspaceId })
    const jon = (await members()).find(({ email }) => email === body.email)
    expect(jon).toMatchObject({
      name: 'Jon Hale',
      role: 'agent',
      displayName: 'Jon from sales',
      onlyAssigned: true,
      seat: 'held',
    })
    const { headers } = await callerWith(server, { origin: server.url })('POST', '/api/auth/sign-in/email', {
      email: body.email,
      password,
    })
    const me = await callerWith(server, { cookie: cookieOf(headers) })<Me>('GET', '/api/v1/me')
    expect(me.body.workspaces.map(({ id, role }) => [id, role])).toEqual([[workspaceId, 'agent']])
  })

  it('is good once', async () => {
    const token = tokenOf((await invite({})).body)
    await accept(token)
    const again = [await accept(token), await read(token)]
    expect(again.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'invitation_gone'],
      [409, 'invitation_gone'],
    ])
  })

  it('makes one member when it is accepted many times at once', async () => {
    const token = tokenOf((await invite({})).body)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => accept(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await members()).toHaveLength(2)
  })

  it('is no good after a week, and promises no seat then', async () => {
    const token = tokenOf((await invite({})).body)
    await expire()
    expect((await accept(token)).body.code).toBe('invitation_gone')
    expect((await invite({})).status).toBe(201)
  })

  it('is no good once it was taken back', async () => {
    const { body } = await invite({})
    expect((await owner.call('DELETE', `/api/v1/invitations/${body.id}`)).status).toBe(204)
    expect((await accept(tokenOf(body))).body.code).toBe('invitation_gone')
    expect(await audit('invitation.withdrawn')).toEqual([{ email: body.email }])
  })

  it('to the same address replaces the one before, and its link', async () => {
    const email = fresh()
    const first = await invite({ email })
    const second = await invite({ email, role: 'viewer' })
    expect(second.body.id).toBe(first.body.id)
    expect((await read(tokenOf(first.body))).body.code).toBe('invitation_gone')
    expect((await read(tokenOf(second.body))).status).toBe(200)
  })

  it('can be given another link, and the one before is dead', async () => {
    const { body } = await invite({})
    await expire()
    const again = await owner.call<NewInvitation>('POST', `/api/v1/invitations/${body.id}/again`)
    expect((await accept(tokenOf(body))).body.code).toBe('invitation_gone')
    expect((await accept(tokenOf(again.body))).status).toBe(200)
  })

  it('that nobody made opens nothing', async () => {
    const forged = `iv_${'A'.repeat(22)}_${'A'.repeat(43)}`
    const answers = [await read('x'), await read(forged), await accept(forged)]
    expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('invitation_gone'))
  })

  it('needs a name and a password from somebody new', async () => {
    const token = tokenOf((await invite({})).body)
    const { status, body } = await accept(token, {})
    expect([status, body.fields?.map(({ path }) => path)]).toEqual([422, ['name', 'password']])
  })

  it('keeps a limit only with the role it is for', async () => {
    const { body } = await invite({ role: 'viewer', onlyAssigned: true })
    expect([body.onlyAssigned, body.hidesContact]).toEqual([false, false])
  })

  it('is written down when it is made and when it is accepted', async () => {
    const { body } = await invite({})
    await accept(tokenOf(body))
    expect(await audit('member.invited')).toEqual([{ email: body.email, role: 'agent' }])
    expect(await audit('member.joined')).toEqual([{ name: 'Jon Hale', role: 'agent' }])
  })
})

describe('somebody who has an account', () => {
  it('has to be signed in with it, so that the link alone does not open it', async () => {
    const guest = await makeMember(server, { name: 'Robin' })
    const { body } = await invite({ email: guest.email })
    const token = tokenOf(body)
    expect((await read(token)).body.hasAccount).toBe(true)
    const { status, body: refused } = await accept(token)
    expect([status, refused.code]).toEqual([401, 'unauthorized'])
    expect((await accept(token, {}, guest.call)).status).toBe(200)
    expect((await members()).map(({ name }) => name)).toEqual(['Mara', 'Robin'])
  })

  it('does not accept what was meant for another address', async () => {
    const [guest, other] = [await makeMember(server), await makeMember(server)]
    const token = tokenOf((await invite({ email: guest.email })).body)
    const { status, body } = await accept(token, {}, other.call)
    expect([status, body.code]).toEqual([403, 'forbidden'])
    expect(await members()).toHaveLength(1)
  })
})

describe('who invites', () => {
  it('appoints nobody above themselves', async () => {
    const admin = await makeMember(server, { workspaceId, role: 'admin' })
    const viewer = await invite({ role: 'viewer' })
    const answers = [
      await invite({ role: 'owner' }, admin),
      await invite({ role: 'viewer' }, admin),
      await admin.call('DELETE', `/api/v1/invitations/${viewer.body.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 201, 204])
  })

  it('of a lower role neither makes another link for an owner’s invitation nor takes it back', async () => {
    workspaceId = await makeWorkspace(server, { plan: 'pro' })
    owner = await makeMember(server, { workspaceId, role: 'owner' })
    const admin = await makeMember(server, { workspaceId, role: 'admin' })
    const { body } = await invite({ role: 'owner' })
    const answers = [
      await admin.call('POST', `/api/v1/invitations/${body.id}/again`),
      await admin.call('DELETE', `/api/v1/invitations/${body.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect((await read(tokenOf(body))).status).toBe(200)
  })

  it('has to manage the team', async () => {
    const agent = await makeMember(server, { workspaceId, role: 'agent' })
    expect((await invite({ role: 'viewer' }, agent)).status).toBe(403)
    expect((await agent.call('GET', '/api/v1/invitations')).status).toBe(403)
  })

  it('does not invite who is there already', async () => {
    const agent = await makeMember(server, { workspaceId, role: 'viewer' })
    const { status, body } = await invite({ email: agent.email })
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([409, 'already_member', 'email'])
  })

  it('gives no more seats than the plan has, promised ones counted', async () => {
    expect((await invite({})).status).toBe(201)
    const { status, body } = await invite({})
    expect([status, body.code]).toEqual([409, 'no_seat'])
    expect((await invite({ role: 'viewer' })).status).toBe(201)
  })

  it('promises one seat once when two invite at once', async () => {
    const answers = await Promise.all([invite({}), invite({}), invite({})])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  it('on Freemium invites viewers only', async () => {
    workspaceId = await makeWorkspace(server, { plan: 'freemium' })
    owner = await makeMember(server, { workspaceId, role: 'owner' })
    const answers = [await invite({}), await invite({ role: 'viewer' })]
    expect(answers.map(({ status }) => status)).toEqual([409, 201])
  })

  it('sees nothing of another workspace’s invitations', async () => {
    const { body } = await invite({})
    const stranger = await makeMember(server, { role: 'owner' })
    const answers = [
      await stranger.call('POST', `/api/v1/invitations/${body.id}/again`),
      await stranger.call('DELETE', `/api/v1/invitations/${body.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})
