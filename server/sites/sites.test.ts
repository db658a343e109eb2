import { describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Site } from '#contract/sites.ts'
import type { Problem } from '#contract/problem.ts'
import { callerWith, makeMember, makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await makeMember(server, { role: 'admin' })
const sitesOf = async (call = team.call) => (await call<{ items: Site[] }>('GET', '/api/v1/sites')).body.items
const [site] = await sitesOf()
if (!site) throw new Error('The first workspace has no site.')

describe('a site', () => {
  it('has the one line to paste, with its key and our address', () => {
    expect(site.snippet).toBe(
      `<script async data-key="${site.widgetKey}" src="${server.url}/widget.js"></script>`,
    )
  })

  it('is changed field by field', async () => {
    const before = (await sitesOf())[0]
    const { body } = await team.call<Site>('PATCH', `/api/v1/sites/${site.id}`, {
      greeting: 'Ahoy',
      assistant: false,
    })
    expect(body).toEqual({ ...before, greeting: 'Ahoy', assistant: false })
  })

  it('says the new words to the next visitor', async () => {
    await team.call('PATCH', `/api/v1/sites/${site.id}`, {
      name: 'Shop',
      starters: ['Prices?'],
      color: '#AABBCC',
    })
    const { body } = await callerWith(server, {})<ChatSession>('POST', '/api/v1/chat/sessions', {
      widgetKey: site.widgetKey,
    })
    expect(body.widget).toMatchObject({
      siteName: 'Shop',
      greeting: 'Ahoy',
      starters: ['Prices?'],
      color: '#AABBCC',
      assistant: false,
    })
  })

  it('tells when its widget was last seen', async () => {
    expect((await sitesOf())[0]?.seenAt).toEqual(expect.any(String))
  })
})

it('shows sites to no other workspace, and takes no change from there', async () => {
  const stranger = await makeMember(server, { role: 'owner', workspaceId: await makeWorkspace(server) })
  expect((await sitesOf(stranger.call)).map(({ id }) => id)).not.toContain(site.id)
  const { status } = await stranger.call('PATCH', `/api/v1/sites/${site.id}`, { name: 'Theirs' })
  expect(status).toBe(404)
  expect((await sitesOf())[0]?.name).toBe('Shop')
})

describe('further sites', () => {
  const add = (call = team.call, name = 'Second') =>
    call<Site & Problem>('POST', '/api/v1/sites', { name, country: 'DE' })

  it('have a key of their own, greet like the first and are seen by their visitors', async () => {
    const { status, body } = await add()
    expect([status, body.name, body.country, body.greeting, body.seenAt]).toEqual([
      201,
      'Second',
      'DE',
      'Ahoy',
      null,
    ])
    expect(body.widgetKey).not.toBe(site.widgetKey)
    expect((await sitesOf()).map(({ name }) => name)).toEqual(['Shop', 'Second'])
    const { body: opened } = await callerWith(server, {})<ChatSession>('POST', '/api/v1/chat/sessions', {
      widgetKey: body.widgetKey,
    })
    expect(opened.widget.siteName).toBe('Second')
  })

  it.each(['basic', 'freemium'] as const)('are not for a workspace on %s', async (plan) => {
    const owner = await makeMember(server, {
      role: 'owner',
      workspaceId: await makeWorkspace(server, { plan }),
    })
    const { status, body } = await add(owner.call)
    expect([status, body.code]).toEqual([403, 'plan_required'])
    expect(await sitesOf(owner.call)).toHaveLength(1)
  })

  it('are added one by one, though many are asked for at once', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'pro' })
    const owner = await makeMember(server, { role: 'owner', workspaceId })
    await server.database.owner.query("update app.workspace set plan = 'basic' where workspace_id = $1", [
      workspaceId,
    ])
    await server.database.owner.query('delete from app.site where workspace_id = $1', [workspaceId])
    const answers = await Promise.all([1, 2, 3, 4].map((n) => add(owner.call, `Site ${n}`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403, 403])
  })

  it.each(['agent', 'viewer'] as const)('are not added by somebody who is %s', async (role) => {
    const somebody = await makeMember(server, { role })
    expect((await add(somebody.call)).status).toBe(403)
  })
})

it('stands in the audit log when it is added or changed, with what became of its addresses', async () => {
  const { body } = await team.call<Site>('POST', '/api/v1/sites', { name: 'Noted', country: 'GB' })
  const path = `/api/v1/sites/${body.id}`
  await team.call('PATCH', path, { allowedOrigins: ['https://shop.example', 'https://SHOP.example'] })
  await team.call('PATCH', path, { name: 'Noted' })
  const { rows } = await server.database.owner.query(
    `select kind, actor_name as by, data from app.audit where workspace_id = $1 and data ->> 'name' = 'Noted' order by at`,
    [server.workspaceId],
  )
  expect(rows).toEqual([
    { kind: 'site.added', by: 'Robin', data: { name: 'Noted' } },
    {
      kind: 'site.changed',
      by: 'Robin',
      data: {
        name: 'Noted',
        from: { allowedOrigins: [] },
        to: { allowedOrigins: ['https://shop.example'] },
      },
    },
  ])
})
