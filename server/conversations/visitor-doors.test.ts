import { describe, expect, it } from 'vitest'
import type { ChatSession, WidgetSettings } from '#contract/chat.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import { dump } from '#test/api/fingerprint.ts'
import { callerWith, makeLead, openChat, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const team = await teamOf(server)
const nobody = callerWith(server, {})
const withToken = (token: string) => callerWith(server, { authorization: `Bearer ${token}` })
const widgetAt = (origin?: string) =>
  callerWith(server, origin === undefined ? {} : { origin })<WidgetSettings>(
    'GET',
    `/api/v1/chat/widget?key=${server.widgetKey}`,
  )
const eventsOf = async (leadId: string) =>
  (await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${leadId}/events`)).body.items
const sessions = async () =>
  (await owner.query<{ n: number }>('select count(*)::int as n from app.session')).rows[0]?.n

async function leadOf(sessionId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select lead_id as id from app.session where id = $1', [
    sessionId,
  ])
  return rows[0]?.id ?? ''
}

describe('a page that asks what its chat looks like', () => {
  it('is told, opens no session, and is noted as seen', async () => {
    const before = await sessions()
    const { status, body } = await widgetAt('https://shop.example')
    expect([status, body.side, body.style]).toEqual([200, 'right', expect.stringContaining('--x:24px')])
    expect(await sessions()).toBe(before)
    const { rows } = await owner.query<{ seen: boolean }>(
      `select seen_at > now() - interval '1 minute' as seen from app.site where workspace_id = $1`,
      [server.workspaceId],
    )
    expect(rows).toEqual([{ seen: true }])
  })

  it('is refused where it is not on the list', async () => {
    await owner.query(`update app.site set allowed_origins = '{https://shop.example}'`)
    expect([
      (await widgetAt('https://shop.example')).status,
      (await widgetAt('https://other.example')).status,
    ]).toEqual([200, 403])
    await owner.query(`update app.site set allowed_origins = '{}'`)
  })
})

describe('what a visitor fills into a form', () => {
  const details = { language: 'en', name: 'Zelda Quimby', phone: '0113 496 0155' }

  it('is one marked message before theirs, once, however often it is sent', async () => {
    const chat = await openChat(server)
    const call = withToken(chat.token)
    const said = { clientId: 'one', text: 'How much is it?', details }
    const first = await call<{ given: { id: string } }>('POST', '/api/v1/chat/messages', said)
    const again = await call<{ given: { id: string } }>('POST', '/api/v1/chat/messages', said)
    expect(again.body).toEqual(first.body)
    const { items } = (await call<{ items: object[] }>('GET', '/api/v1/chat/messages')).body
    expect(items).toMatchObject([
      { given: ['name', 'phone'], text: 'My name is Zelda Quimby.\nMy phone number is 0113 496 0155.' },
      { text: 'How much is it?' },
    ])
  })

  it('writes nothing where all of it was left empty', async () => {
    const chat = await openChat(server)
    const said = { clientId: 'one', text: 'Hello', details: { language: 'de' } }
    const { body } = await withToken(chat.token)<{ message: { seq: number } }>(
      'POST',
      '/api/v1/chat/messages',
      said,
    )
    expect(body.message.seq).toBe(1)
  })

  it('is a phone number where the reading of what visitors say finds one', async () => {
    const check = async (phone: string) =>
      (
        await nobody<{ isPhone: boolean }>('POST', '/api/v1/chat/phone', {
          widgetKey: server.widgetKey,
          phone,
        })
      ).body.isPhone
    expect([await check('0113 496 0155'), await check('+49 30 1234567')]).toEqual([true, true])
    expect([await check('12345678901234'), await check('after six')]).toEqual([false, false])
  })
})

describe('what a visitor agrees to', () => {
  it('is kept word for word, once, and goes with their lead', async () => {
    const consent = { text: 'Only to call the wuselkrump back.', language: 'en' }
    const { body } = await nobody<ChatSession>('POST', '/api/v1/chat/sessions', {
      widgetKey: server.widgetKey,
      consent,
    })
    for (const clientId of ['one', 'two']) {
      const said = { clientId, text: 'My number is 0113 496 0144', consent }
      expect((await withToken(body.token)('POST', '/api/v1/chat/messages', said)).status).toBe(200)
    }
    const { rows } = await owner.query('select text, language from app.consent where session_id = $1', [
      body.session.id,
    ])
    expect(rows).toEqual([consent])
    const leadId = await leadOf(body.session.id)
    await team.call('DELETE', `/api/v1/leads/${leadId}`)
    expect(await dump(owner)).not.toContain('wuselkrump')
  })
})

describe('a new conversation', () => {
  it('begins empty in the same session, and is the one that is resumed', async () => {
    const chat = await openChat(server)
    await chat.say('The first talk')
    const made = await withToken(chat.token)<{ token: string; conversationId: string }>(
      'POST',
      '/api/v1/chat/conversations',
    )
    expect(made.body.conversationId).not.toBe(chat.conversationId)
    await withToken(made.body.token)('POST', '/api/v1/chat/messages', { clientId: 'x', text: 'The second' })
    const { body } = await nobody<ChatSession>('POST', '/api/v1/chat/sessions', {
      widgetKey: server.widgetKey,
      resumeToken: chat.resumeToken,
    })
    expect([body.session.id, body.messages.map(({ text }) => text)]).toEqual([
      chat.session.id,
      ['The second'],
    ])
  })

  it('is the last one again where nothing was said in it', async () => {
    const chat = await openChat(server)
    const { body } = await withToken(chat.token)<{ conversationId: string }>(
      'POST',
      '/api/v1/chat/conversations',
    )
    expect(body.conversationId).toBe(chat.conversationId)
  })
})

describe('what the page tracks', () => {
  it('stands in the history of the lead once there is one', async () => {
    const chat = await openChat(server)
    const track = (data: object) =>
      withToken(chat.token)('POST', '/api/v1/chat/events', { name: 'Put into the cart', data })
    expect((await track({ sku: 'bench' })).status).toBe(409)
    await chat.say('Hello')
    expect((await track({ sku: 'bench', pieces: 2 })).status).toBe(204)
    const events = await eventsOf(await leadOf(chat.session.id))
    expect(events.find(({ kind }) => kind === 'tracked')).toMatchObject({
      actor: { kind: 'visitor' },
      data: { name: 'Put into the cart', data: { sku: 'bench', pieces: 2 } },
    })
  })

  it('is small and flat', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const track = (data: unknown) => withToken(chat.token)('POST', '/api/v1/chat/events', { name: 'x', data })
    expect((await track({ deep: { er: 1 } })).status).toBe(422)
    expect((await track({ long: 'x'.repeat(501) })).status).toBe(422)
  })
})

describe('a visitor who wishes to be forgotten', () => {
  it('is: their lead is gone with all they said, and their token opens nothing', async () => {
    const chat = await openChat(server)
    await chat.say('I am Zibbelfratz Oberkwark, zibbelfratz@kwark.example')
    const { body } = await withToken(chat.token)<{ deleted: boolean }>('DELETE', '/api/v1/chat/session')
    expect(body.deleted).toBe(true)
    expect(await dump(owner)).not.toMatch(/zibbelfratz/i)
    expect((await withToken(chat.token)('GET', '/api/v1/chat/messages')).status).toBe(401)
  })

  it('has to wait for a person where the team has put their lead together with somebody else', async () => {
    const chat = await openChat(server)
    await chat.say('I am somebody else, believe me')
    const survivorId = await makeLead(server, { name: 'Grace Hopper', email: 'grace@navy.example' })
    const mergedId = await leadOf(chat.session.id)
    const merged = await team.call('POST', `/api/v1/leads/${survivorId}/merge`, { otherId: mergedId })
    expect(merged.status).toBeLessThan(300)
    const { body } = await withToken(chat.token)<{ deleted: boolean }>('DELETE', '/api/v1/chat/session')
    expect(body.deleted).toBe(false)
    expect((await eventsOf(survivorId)).map(({ kind }) => kind)).toContain('erasure.asked')
  })
})
