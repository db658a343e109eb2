import { describe, expect, it } from 'vitest'
import type { Me } from '#contract/me.ts'
import type { Problem } from '#contract/problem.ts'
import { awaitsSetup, ensureFirstWorkspace } from '#server/accounts/first-run.ts'
import { cloneTemplate } from '#test/database.ts'
import { callerWith, cookieOf, followLink, makeMember, makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services
const password = 'correct horse battery'
const setup = {
  name: 'Ada Lovelace',
  email: 'Ada@Engine.example',
  password,
  workspaceName: 'Engines Ltd',
  timeZone: 'Europe/Berlin',
  country: 'DE',
}
const asOwner = callerWith(server, {
  cookie: await followLink(server, server.loginLink),
  'x-workspace': server.workspaceId,
})

const signIn = (email: string, given: string) =>
  callerWith(server, { origin: server.url })('POST', '/api/auth/sign-in/email', { email, password: given })

describe('the first run', () => {
  it('lets the printed link in once', async () => {
    expect(await followLink(server, server.loginLink)).toBe('')
  })

  it('knows that nobody has chosen a password yet', async () => {
    const { body } = await asOwner<Me>('GET', '/api/v1/me')
    expect([body.needsSetup, await awaitsSetup(pool)]).toEqual([true, true])
    expect(body.workspaces).toMatchObject([{ id: server.workspaceId, role: 'owner', plan: 'pro' }])
  })

  it('refuses an address that somebody else has, and keeps everything as it was', async () => {
    const { email } = await makeMember(server)
    const { status, body } = await asOwner<Problem>('POST', '/api/v1/me/setup', { ...setup, email })
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([409, 'email_taken', 'email'])
    const me = await asOwner<Me>('GET', '/api/v1/me')
    expect(me.body).toMatchObject({ needsSetup: true, workspaces: [{ name: 'My business' }] })
  })

  it.each(['Mars/Olympus_Mons', 'US/Pacific-New'])(
    'refuses the time zone %s, which nobody can reckon with',
    async (timeZone) => {
      const { status, body } = await asOwner<Problem>('POST', '/api/v1/me/setup', { ...setup, timeZone })
      expect([status, body.fields?.[0]?.path]).toEqual([422, 'timeZone'])
    },
  )

  it('gives the owner a name, a password and the business its own, once when the button is pressed twice', async () => {
    const answers = await Promise.all([1, 2].map(() => asOwner('POST', '/api/v1/me/setup', setup)))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    const { body } = await asOwner<Me>('GET', '/api/v1/me')
    expect(body).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@engine.example',
      needsSetup: false,
      workspaces: [{ name: 'Engines Ltd', timeZone: 'Europe/Berlin', country: 'DE' }],
    })
    expect(await awaitsSetup(pool)).toBe(false)
  })

  it('is written down under the name that was given, with what was changed', async () => {
    const { rows } = await server.database.owner.query<{ kind: string; name: string; data: object }>(
      `select kind, actor_name as name, data from app.audit
       where workspace_id = $1 and kind in ('sign-in', 'password.changed', 'workspace.changed') and actor_name <> 'Robin'
       order by id`,
      [server.workspaceId],
    )
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['sign-in', 'Ada Lovelace'],
      ['password.changed', 'Ada Lovelace'],
      ['workspace.changed', 'Ada Lovelace'],
    ])
    expect(rows[2]?.data).toMatchObject({ from: { name: 'My business' }, to: { name: 'Engines Ltd' } })
  })

  it('happens once', async () => {
    const { status, body } = await asOwner<Problem>('POST', '/api/v1/me/setup', setup)
    expect([status, body.code]).toEqual([409, 'already_set_up'])
  })

  it('makes one workspace when two processes start at once on an empty database', async () => {
    const empty = await cloneTemplate()
    const made = await Promise.all([1, 2, 3].map(() => ensureFirstWorkspace(empty.pool)))
    const { rows } = await empty.owner.query('select 1 from app.workspace')
    await empty.close()
    expect([made.filter((id) => id !== null).length, rows.length]).toEqual([1, 1])
  })

  it('leaves nothing behind when it is cut off, so that the next start begins anew', async () => {
    const empty = await cloneTemplate()
    await empty.owner.query('alter table app.answer add constraint broken check (false) not valid')
    await expect(ensureFirstWorkspace(empty.pool)).rejects.toThrow('broken')
    await empty.owner.query('alter table app.answer drop constraint broken')
    const made = await ensureFirstWorkspace(empty.pool)
    await empty.close()
    expect(made).toEqual(expect.any(String))
  })

  it('makes no second workspace when the server starts again', async () => {
    expect(await ensureFirstWorkspace(pool)).toBeNull()
  })
})

describe('signing in', () => {
  it('works with the address in any case and the password, from then on', async () => {
    const { status, headers } = await signIn('ADA@engine.example', password)
    expect(status).toBe(200)
    const call = callerWith(server, { cookie: cookieOf(headers), 'x-workspace': server.workspaceId })
    expect((await call('GET', '/api/v1/leads')).status).toBe(200)
  })

  it('gives the same answer for a wrong password and for nobody', async () => {
    const [wrong, nobody] = [
      await signIn('ada@engine.example', 'x'.repeat(12)),
      await signIn('no@body.example', password),
    ]
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect({ ...(wrong.body as object), requestId: '' }).toEqual({
      ...(nobody.body as object),
      requestId: '',
    })
  })

  it('is not possible by making an account of one’s own', async () => {
    const { status } = await callerWith(server, { origin: server.url })('POST', '/api/auth/sign-up/email', {
      name: 'Eve',
      email: 'eve@evil.example',
      password,
    })
    expect(status).toBe(404)
  })

  it('ends with signing out, at once', async () => {
    const cookie = cookieOf((await signIn('ada@engine.example', password)).headers)
    const call = callerWith(server, { cookie, 'x-workspace': server.workspaceId, origin: server.url })
    await call('POST', '/api/auth/sign-out', {})
    expect((await call('GET', '/api/v1/leads')).status).toBe(401)
  })
})

describe('a person', () => {
  it('sees no workspace they are not a member of', async () => {
    const other = await makeWorkspace(server, { name: 'Elsewhere' })
    const { call } = await makeMember(server)
    const { status } = await call('GET', '/api/v1/leads', undefined, { 'x-workspace': other })
    const { text } = await call('GET', '/api/v1/me')
    expect([status, text.includes('Elsewhere')]).toEqual([404, false])
  })

  it('is out the moment they are no member any more', async () => {
    const { call, id } = await makeMember(server)
    expect((await call('GET', '/api/v1/leads')).status).toBe(200)
    await server.database.owner.query('delete from auth.member where "userId" = $1', [id])
    expect((await call('GET', '/api/v1/leads')).status).toBe(404)
  })

  it('who may only look changes nothing', async () => {
    const { call } = await makeMember(server, { role: 'viewer' })
    const answers = [
      await call('GET', '/api/v1/leads'),
      await call('POST', '/api/v1/leads', { name: 'Ada' }),
      await call('DELETE', '/api/v1/samples'),
      await call('POST', '/api/v1/me/setup', setup),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 403])
  })

  it('sees the names of their own team only', async () => {
    const workspaceId = await makeWorkspace(server)
    const { call } = await makeMember(server, { workspaceId, name: 'Only One' })
    const { body } = await call<{ items: { name: string }[] }>('GET', '/api/v1/members')
    expect(body.items.map(({ name }) => name)).toEqual(['Only One'])
  })
})
