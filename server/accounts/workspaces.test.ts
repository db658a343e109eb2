import { describe, expect, it } from 'vitest'
import type { Me, Workspace } from '#contract/me.ts'
import type { Problem } from '#contract/problem.ts'
import { makeMember, openChat, testServer } from '#test/make.ts'

const server = await testServer()
const shop = { name: 'Second shop', timeZone: 'Europe/Berlin', country: 'DE' }

describe('another workspace', () => {
  it('is begun by anybody signed in, as its owner, on the plan of the installation', async () => {
    const { call } = await makeMember(server, { role: 'viewer' })
    const { status, body } = await call<Workspace>('POST', '/api/v1/workspaces', { ...shop, language: 'de' })
    expect([status, body.role, body.plan, body.language]).toEqual([201, 'owner', 'freemium', 'de'])
    const me = await call<Me>('GET', '/api/v1/me')
    expect(me.body.workspaces.map(({ name }) => name)).toEqual(['My business', 'Second shop'])
    expect(me.body.operator).toBe(false)
  })

  it('has a site of its own that speaks its language, and an entry in its log', async () => {
    const { call, id } = await makeMember(server)
    const { body } = await call<Workspace>('POST', '/api/v1/workspaces', { ...shop, language: 'de' })
    const sites = await call<{ items: { greeting: string }[] }>('GET', '/api/v1/sites', undefined, {
      'x-workspace': body.id,
    })
    expect(sites.body.items.map(({ greeting }) => greeting)).toEqual([expect.stringMatching(/^Hallo/)])
    const { rows } = await server.database.owner.query(
      'select kind, actor_id, data from app.audit where workspace_id = $1',
      [body.id],
    )
    expect(rows).toEqual([
      { kind: 'workspace.created', actor_id: id, data: { name: 'Second shop', plan: 'freemium' } },
    ])
  })

  it('is refused with a time zone nobody can reckon with', async () => {
    const { call } = await makeMember(server)
    const { status, body } = await call<Problem>('POST', '/api/v1/workspaces', {
      ...shop,
      timeZone: 'Mars/Olympus_Mons',
    })
    expect([status, body.fields?.[0]?.path]).toEqual([422, 'timeZone'])
  })

  it('is refused to who owns ten, also when they ask twice at once', async () => {
    const { call } = await makeMember(server)
    for (let made = 0; made < 9; made++) await call('POST', '/api/v1/workspaces', shop)
    const answers = await Promise.all([1, 2, 3].map(() => call<Problem>('POST', '/api/v1/workspaces', shop)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('too_many')
  })
})

describe('a workspace', () => {
  async function own(more: object = {}) {
    const { call } = await makeMember(server)
    const { body } = await call<Workspace>('POST', '/api/v1/workspaces', { ...shop, ...more })
    return { id: body.id, call: ownCall(call, body.id) }
  }
  const ownCall =
    (call: Awaited<ReturnType<typeof makeMember>>['call'], id: string): typeof call =>
    (method, path, body) =>
      call(method, path, body, { 'x-workspace': id })

  it('changes what is given and keeps the rest', async () => {
    const { call } = await own()
    const { status, body } = await call<Workspace>('PATCH', '/api/v1/workspace', {
      name: 'Third shop',
      leadWord: 'patient',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: 'Third shop',
      leadWord: 'patient',
      timeZone: 'Europe/Berlin',
      country: 'DE',
    })
  })

  it('says in its log what was changed, and nothing when nothing was', async () => {
    const { call, id } = await own()
    await call('PATCH', '/api/v1/workspace', { country: 'AT', name: 'Second shop' })
    await call('PATCH', '/api/v1/workspace', { country: 'AT' })
    const { rows } = await server.database.owner.query(
      `select data from app.audit where workspace_id = $1 and kind = 'workspace.changed'`,
      [id],
    )
    expect(rows).toEqual([{ data: { from: { country: 'DE' }, to: { country: 'AT' } } }])
  })

  it('refuses a word for leads that is not on the list, and a time zone that is none', async () => {
    const { call } = await own()
    const answers = [
      await call('PATCH', '/api/v1/workspace', { leadWord: 'sheep' }),
      await call('PATCH', '/api/v1/workspace', { timeZone: 'US/Pacific-New' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
  })

  it('is not renamed by an agent', async () => {
    const { call } = await makeMember(server, { role: 'agent' })
    expect((await call('PATCH', '/api/v1/workspace', { name: 'Mine' })).status).toBe(403)
  })

  it('has its assistant speak its language to who says nothing of theirs', async () => {
    const { call } = await own({ language: 'de' })
    const sites = await call<{ items: { widgetKey: string }[] }>('GET', '/api/v1/sites')
    const widgetKey = sites.body.items[0]?.widgetKey ?? ''
    const [known, unknown] = [
      await openChat(server, { widgetKey, locale: 'fr-FR' }),
      await openChat(server, { widgetKey }),
    ]
    for (const chat of [known, unknown]) await chat.say('xyz')
    const answerTo = async ({ conversationId }: { conversationId: string }) => {
      const { rows } = await server.database.owner.query<{ text: string }>(
        `select text from app.message where conversation_id = $1 and author_kind = 'assistant'`,
        [conversationId],
      )
      return rows[0]?.text ?? ''
    }
    await expect.poll(() => answerTo(unknown), { timeout: 5000 }).toMatch(/\b(ich|Sie|nicht)\b/)
    await expect.poll(() => answerTo(known), { timeout: 5000 }).toMatch(/\b(je|vous|ne)\b/i)
  })
})
