import { describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Site } from '#contract/sites.ts'
import { callerWith, makeMember, makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await makeMember(server, { role: 'admin' })
const sitesOf = async (call = team.call) => (await call<{ items: Site[] }>('GET', '/api/v1/sites')).body.items
const [site] = await sitesOf()
if (!site) throw new Error('The first workspace has no site.')

describe('a site', () => {
  it('has the one line to paste, with its key, its colour and our address', () => {
    expect(site.snippet).toBe(
      `<script async data-key="${site.widgetKey}" data-color="${site.color}" src="${server.url}/widget.js"></script>`,
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
    expect(body.widget).toEqual({
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
