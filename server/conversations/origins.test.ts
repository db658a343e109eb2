import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { ChatSession } from '#contract/chat.ts'
import type { Problem } from '#contract/problem.ts'
import type { Site } from '#contract/sites.ts'
import { callerWith, makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const admin = await makeMember(server, { role: 'admin' })
const nobody = callerWith(server, {})
const added = (await admin.call<Site>('POST', '/api/v1/sites', { name: 'Guarded', country: 'GB' })).body
const allow = (allowedOrigins: string[]) =>
  admin.call<Site & Problem>('PATCH', `/api/v1/sites/${added.id}`, { allowedOrigins })
const open = (origin?: string, more: object = {}) =>
  nobody<ChatSession & Problem>(
    'POST',
    '/api/v1/chat/sessions',
    { widgetKey: added.widgetKey, ...more },
    origin === undefined ? {} : { origin },
  )
const sessions = async () =>
  (
    await server.database.owner.query('select 1 from app.session where workspace_id = $1', [
      server.workspaceId,
    ])
  ).rows.length

describe('a site with a list of allowed addresses', () => {
  it('is opened from a listed page, and from one below a listed one', async () => {
    await allow(['https://shop.example', 'https://*.shop.example'])
    for (const origin of ['https://shop.example', 'https://www.shop.example']) {
      expect((await open(origin)).status).toBe(200)
    }
  })

  it('is not opened from another page, which is told what to do, and nothing is stored', async () => {
    const before = await sessions()
    const { status, body } = await open('https://thief.example')
    expect([status, body.code]).toEqual([403, 'origin_refused'])
    expect(body.detail).toBe(
      'This chat is not open on https://thief.example. Whoever runs this site can add the address in its chat settings, under Allowed addresses.',
    )
    expect(await sessions()).toBe(before)
  })

  it('is not opened by somebody who does not say where they come from', async () => {
    expect((await open()).body.code).toBe('origin_refused')
    expect((await open('null')).body.code).toBe('origin_refused')
  })

  it('is always opened from our own demo page', async () => {
    expect((await open(new URL(server.url).origin)).status).toBe(200)
  })

  it('goes on with no talk from a page that is not listed any more', async () => {
    const { body } = await open('https://shop.example')
    await allow(['https://other.example'])
    const again = await open('https://shop.example', { resumeToken: body.resumeToken })
    expect(again.body.code).toBe('origin_refused')
    await allow(['https://shop.example'])
  })

  it('listens only to pages on the list', async () => {
    const { body } = await open('https://shop.example')
    expect(await live(body.token, 'https://shop.example')).toBe('ready')
    expect(await live(body.token, 'https://thief.example')).toBe(4401)
    expect(await live(body.token)).toBe(4401)
  })

  it('is open to all pages again when the list is emptied', async () => {
    await allow([])
    expect((await open('https://anywhere.example')).status).toBe(200)
    expect((await open()).status).toBe(200)
  })

  it.each([
    ['https://1.2.3.4:99999', 'There is no such port'],
    ['https://*.com', 'A star needs a name of your own behind it, like https://*.shop.example'],
  ])('is not %s', async (wrong, message) => {
    const { status, body } = await allow([wrong])
    expect(status).toBe(422)
    expect(body.fields).toEqual([{ path: 'allowedOrigins.0', message }])
  })

  it('names the line that is wrong', async () => {
    const { status, body } = await allow(['https://shop.example', 'shop.example'])
    expect(status).toBe(422)
    expect(body.fields).toEqual([
      {
        path: 'allowedOrigins.1',
        message: 'Scheme and host alone, like https://shop.example or https://*.shop.example',
      },
    ])
  })
})

/** What the visitor's live door says first: that it is open, or the number it closes with. */
function live(token: string, origin?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/api/v1/chat/live`,
      origin === undefined ? {} : { origin },
    )
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })))
    socket.on('message', (frame) => {
      resolve((JSON.parse(String(frame)) as { type: string }).type)
      socket.close()
    })
    socket.on('close', resolve)
    socket.on('error', reject)
  })
}
