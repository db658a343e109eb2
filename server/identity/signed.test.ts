import { describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Lead } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { Ingest } from '#server/ingest/ingest.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { callerWith, incoming, makeLead, profileOf, teamOf, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const { secret } = await makeSecret(server)
const nobody = callerWith(server, {})
const tokenOf = (sub: string, more: object = {}, seconds = 600) =>
  makeToken(secret, goodClaims(server.workspaceId, sub, more, seconds))
const withToken = (token: string) => callerWith(server, { authorization: `Bearer ${token}` })

type Page = { resumeToken?: string; identity?: string; timeZone?: string; address?: string }

async function visit({ address, ...given }: Page = {}) {
  const { status, body } = await nobody<ChatSession & Problem>(
    'POST',
    '/api/v1/chat/sessions',
    { widgetKey: server.widgetKey, ...given },
    address === undefined ? {} : { 'x-forwarded-for': address },
  )
  const call = withToken(body.token)
  return {
    ...body,
    status,
    say: async (text: string) =>
      (await call<{ message: Message }>('POST', '/api/v1/chat/messages', { clientId: text, text })).status,
    sees: async () =>
      (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body.items.map(({ text }) => text),
  }
}

async function sessionRow(id: string) {
  const { rows } = await server.database.owner.query<{
    lead_id: string | null
    home_id: string | null
    address_country: string | null
    page_url: string | null
  }>('select lead_id, home_id, address_country, page_url from app.session where id = $1', [id])
  const [row] = rows
  if (!row) throw new Error(`There is no session ${id}.`)
  return row
}

const leadOf = async (id: string) => (await sessionRow(id)).lead_id ?? ''
const shown = async (sessionId: string): Promise<Lead> => profileOf(team, await leadOf(sessionId))
const talkOf = async (leadId: string) =>
  (await team.call<{ items: Message[] }>('GET', `/api/v1/leads/${leadId}/messages`)).body.items
    .map(({ kind, text }) => `${kind}: ${text}`)
    .toSorted()

describe('somebody who is signed in', () => {
  it('is no lead before the first word', async () => {
    const chat = await visit({ identity: tokenOf('quiet', { name: 'Quiet One' }) })
    expect([chat.status, (await sessionRow(chat.session.id)).lead_id]).toEqual([200, null])
  })

  it('is known by what was signed from the first word on, and earns points by it', async () => {
    const claims = { name: ' Jo  Smith\n', email: 'Jo@X.example', phone: '+44 113 496 0123' }
    const chat = await visit({ identity: tokenOf('jo', claims) })
    await chat.say('Hello')
    const lead = await shown(chat.session.id)
    expect(lead).toMatchObject({ name: 'Jo Smith', email: 'jo@x.example', phone: '+441134960123' })
    expect(lead.facts.map(({ field, origin }) => [field, origin]).toSorted()).toEqual([
      ['email', 'signed'],
      ['name', 'signed'],
      ['phone', 'signed'],
    ])
    expect(lead.score.lines.map(({ code, points }) => [code, points])).toEqual(
      expect.arrayContaining([
        ['contact.email', 35],
        ['contact.phone', 10],
        ['contact.name', 5],
      ]),
    )
    expect(await talkOf(lead.id)).toEqual([
      'signed: Signed in as Jo Smith (jo@x.example, +441134960123)',
      'text: Hello',
    ])
  })

  it('sees nothing of the sign-in in the talk', async () => {
    const chat = await visit({ identity: tokenOf('unseen', { name: 'Jo Smith' }) })
    await chat.say('Hello')
    const again = await visit({
      resumeToken: chat.resumeToken,
      identity: tokenOf('unseen', { name: 'Jo Smith' }),
    })
    expect([chat.messages, await chat.sees(), again.messages.map(({ text }) => text)]).toEqual([
      [],
      ['Hello'],
      ['Hello'],
    ])
  })

  it('has one line in the talk however many pages are loaded, and another when the details change', async () => {
    const first = await visit({ identity: tokenOf('pages', { name: 'Jo Smith' }) })
    await first.say('Hello')
    for (const name of ['Jo Smith', 'Jo Smith', 'Jo Miller', 'Jo Miller']) {
      await visit({ resumeToken: first.resumeToken, identity: tokenOf('pages', { name }) })
    }
    expect(await talkOf(await leadOf(first.session.id))).toEqual([
      'signed: Signed in as Jo Miller',
      'signed: Signed in as Jo Smith',
      'text: Hello',
    ])
    expect((await shown(first.session.id)).name).toBe('Jo Miller')
  })

  it('may have details that are wrong: those are left out', async () => {
    const claims = { name: 7, email: 'not an address', phone: 'call me' }
    const chat = await visit({ identity: tokenOf('wrong', claims) })
    await chat.say('Hello')
    expect(await shown(chat.session.id)).toMatchObject({ name: null, email: null, phone: null })
    expect(await talkOf(await leadOf(chat.session.id))).toContain('signed: Signed in as wrong')
  })

  it('may show the same token again in the same session', async () => {
    const identity = tokenOf('same')
    const chat = await visit({ identity })
    expect((await visit({ identity, resumeToken: chat.resumeToken })).session).toEqual(chat.session)
  })

  it('goes on with a page that is older than its token', async () => {
    const chat = await visit({ identity: tokenOf('late') })
    await chat.say('Hello')
    const later = await visit({ identity: tokenOf('late', {}, -60), resumeToken: chat.resumeToken })
    expect([later.status, later.session]).toEqual([200, chat.session])
  })
})

describe('the sessions of one subject', () => {
  it('belong to one lead as soon as they speak, and show each browser its own talk', async () => {
    const desk = await visit({ identity: tokenOf('two devices', { name: 'Ada' }) })
    await desk.say('From my desk')
    const phone = await visit({ identity: tokenOf('two devices', { name: 'Ada' }) })
    expect((await sessionRow(phone.session.id)).lead_id).toBeNull()
    await phone.say('From my phone')
    expect(await sessionRow(phone.session.id)).toMatchObject(await sessionRow(desk.session.id))
    expect([await desk.sees(), await phone.sees()]).toEqual([['From my desk'], ['From my phone']])
    const lead = await shown(phone.session.id)
    expect(lead.sessions.map(({ label }) => label).toSorted()).toEqual(
      [desk.session.label, phone.session.label].toSorted(),
    )
    expect(await talkOf(lead.id)).toHaveLength(4)
  })

  it('are found by the label of each', async () => {
    const [one, other] = [
      await visit({ identity: tokenOf('labels') }),
      await visit({ identity: tokenOf('labels') }),
    ]
    await one.say('Hello')
    await other.say('Hello again')
    const found = await team.call<{ items: Lead[] }>(
      'GET',
      `/api/v1/leads?q=${encodeURIComponent(other.session.label)}`,
    )
    expect(found.body.items.map(({ id }) => id)).toEqual([await leadOf(one.session.id)])
  })

  it('end in one lead when all of them begin at once', async () => {
    for (const subject of ['rush 1', 'rush 2', 'rush 3']) {
      const chats = await Promise.all(
        Array.from({ length: 6 }, () => visit({ identity: tokenOf(subject, { email: 'rush@x.example' }) })),
      )
      expect(await Promise.all(chats.map((chat, index) => chat.say(`Hello ${index}`)))).toEqual(
        chats.map(() => 200),
      )
      const leads = await Promise.all(chats.map(({ session }) => leadOf(session.id)))
      expect(new Set(leads).size).toBe(1)
      expect(await talkOf(leads[0] ?? '')).toHaveLength(12)
    }
  })

  it('end in one lead when they begin at once by several processes', async () => {
    const doors = Array.from(
      { length: 4 },
      () => new Ingest({ pool: server.services.pool, onCommitted: () => {} }),
    )
    for (const subject of ['apart 1', 'apart 2', 'apart 3', 'apart 4', 'apart 5']) {
      const chats = await Promise.all(doors.map(() => visit({ identity: tokenOf(subject, { name: 'Jo' }) })))
      const outcomes = await Promise.all(
        chats.map(({ session, conversationId }, index) =>
          doors[index]?.add(server.workspaceId, {
            ...incoming({ session: '', text: `Hello ${index}` }),
            target: { type: 'session', sessionId: session.id, conversationId },
          }),
        ),
      )
      expect(outcomes.map((outcome) => outcome?.status)).toEqual(doors.map(() => 'created'))
      const leads = await Promise.all(chats.map(({ session }) => leadOf(session.id)))
      expect(new Set(leads).size).toBe(1)
      expect(await talkOf(leads[0] ?? '')).toHaveLength(8)
    }
    expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  })

  it('end in one lead when some were anonymous until now', async () => {
    const chats = await Promise.all(Array.from({ length: 4 }, () => visit()))
    await Promise.all(chats.map((chat, index) => chat.say(`Hello ${index}`)))
    const signed = await Promise.all(
      chats.map(({ resumeToken }) => visit({ resumeToken, identity: tokenOf('gathered', { name: 'Jo' }) })),
    )
    expect(signed.map(({ status, session }) => [status, session])).toEqual(
      chats.map(({ session }) => [200, session]),
    )
    const leads = await Promise.all(chats.map(({ session }) => leadOf(session.id)))
    expect(new Set(leads).size).toBe(1)
  })

  it('follow their lead into the one it was merged with, and remember their home', async () => {
    const chat = await visit({ identity: tokenOf('moved') })
    await chat.say('Hello')
    const home = await leadOf(chat.session.id)
    const survivorId = await makeLead(server, { name: 'Survivor' })
    await inWorkspace(server.services.pool, server.workspaceId, (db) =>
      mergeLeads(db, { survivorId, mergedId: home, reason: 'member', by: null }),
    )
    const later = await visit({ identity: tokenOf('moved'), timeZone: 'Europe/Berlin' })
    await later.say('Me again')
    expect(await sessionRow(later.session.id)).toMatchObject({ lead_id: survivorId, home_id: home })
    const { rows } = await server.database.owner.query<{ home_id: string }>(
      'select home_id from app.fact where session_id = $1',
      [later.session.id],
    )
    expect(rows.map(({ home_id }) => home_id)).toEqual([home])
  })
})

describe('somebody anonymous who signs in', () => {
  it('keeps session, talk and lead where nobody was known by that subject', async () => {
    const chat = await visit()
    await chat.say('Hello')
    const before = await leadOf(chat.session.id)
    const signed = await visit({
      resumeToken: chat.resumeToken,
      identity: tokenOf('new', { name: 'Jo Smith' }),
    })
    expect([signed.session, signed.messages.map(({ text }) => text)]).toEqual([chat.session, ['Hello']])
    expect(await shown(chat.session.id)).toMatchObject({ id: before, name: 'Jo Smith' })
    const other = await visit({ identity: tokenOf('new') })
    await other.say('Hello from elsewhere')
    expect(await leadOf(other.session.id)).toBe(before)
  })

  it('is merged into the lead of the subject', async () => {
    const known = await visit({ identity: tokenOf('known', { name: 'Jo Smith' }) })
    await known.say('Hello')
    const chat = await visit()
    await chat.say('How much is the table?')
    const [into, from] = [await leadOf(known.session.id), await leadOf(chat.session.id)]
    await visit({ resumeToken: chat.resumeToken, identity: tokenOf('known', { name: 'Jo Smith' }) })
    expect(await sessionRow(chat.session.id)).toMatchObject({ lead_id: into, home_id: from })
    const { rows } = await server.database.owner.query(
      'select reason from app.lead_merge where survivor_id = $1 and merged_id = $2',
      [into, from],
    )
    expect(rows).toEqual([{ reason: 'signed' }])
    expect(await known.sees()).toEqual(['Hello'])
  })

  it('stays split once a member has split the leads again', async () => {
    const known = await visit({ identity: tokenOf('split') })
    await known.say('Hello')
    const chat = await visit()
    await chat.say('Hello from elsewhere')
    const home = await leadOf(chat.session.id)
    await visit({ resumeToken: chat.resumeToken, identity: tokenOf('split') })
    const into = await leadOf(known.session.id)
    const split = await team.call('POST', `/api/v1/leads/${into}/unmerge`, { otherId: home })
    expect(split.status).toBe(200)
    await visit({ resumeToken: chat.resumeToken, identity: tokenOf('split') })
    await chat.say('Still me')
    expect(await sessionRow(chat.session.id)).toMatchObject({ lead_id: home, home_id: null })
  })

  it('keeps what they said by themselves apart from what was signed', async () => {
    const chat = await visit()
    await chat.say('My email is claimed@x.example')
    await visit({
      resumeToken: chat.resumeToken,
      identity: tokenOf('origins', { email: 'signed@x.example' }),
    })
    const { facts } = await shown(chat.session.id)
    expect(
      facts.filter(({ field }) => field === 'email').map(({ value, origin }) => [value, origin]),
    ).toEqual(
      expect.arrayContaining([
        ['claimed@x.example', 'visitor'],
        ['signed@x.example', 'signed'],
      ]),
    )
  })
})

describe('a browser that two people share', () => {
  it('keeps what the second says without signing in out of the lead of the first', async () => {
    const first = await visit({ identity: tokenOf('gone home', { name: 'Gone Home' }) })
    await first.say('A secret of the first')
    const second = await visit({ resumeToken: first.resumeToken })
    expect([second.messages, await second.sees()]).toEqual([[], []])
    await second.say('Hello')
    expect(await leadOf(second.session.id)).not.toBe(await leadOf(first.session.id))
  })

  it('begins a new session for the second, who sees nothing of the first', async () => {
    const first = await visit({ identity: tokenOf('first', { name: 'First' }) })
    await first.say('A secret of the first')
    const second = await visit({ resumeToken: first.resumeToken, identity: tokenOf('second') })
    expect(second.session.id).not.toBe(first.session.id)
    expect([second.messages, await second.sees()]).toEqual([[], []])
    await second.say('Hello')
    expect(await leadOf(second.session.id)).not.toBe(await leadOf(first.session.id))
  })

  it('does not make one lead of two subjects by way of an anonymous session', async () => {
    const [one, other] = [await visit(), await visit({ identity: tokenOf('x') })]
    await one.say('Anonymous words')
    await other.say('Hello')
    const [mergedId, survivorId] = [await leadOf(one.session.id), await leadOf(other.session.id)]
    await inWorkspace(server.services.pool, server.workspaceId, (db) =>
      mergeLeads(db, { survivorId, mergedId, reason: 'claimed', by: null }),
    )
    const signed = await visit({ resumeToken: one.resumeToken, identity: tokenOf('y') })
    expect(signed.session.id).not.toBe(one.session.id)
    expect(signed.messages).toEqual([])
  })
})

describe('what browser and address tell', () => {
  const place = async (given: Page) => {
    const chat = await visit(given)
    await chat.say('Hello')
    const { facts, location, score } = await shown(chat.session.id)
    return { facts: facts.map(({ value, origin }) => [value, origin]), location, lines: score.lines.length }
  }

  it('is the country of the address', async () => {
    const told = await place({ address: '81.2.69.142', timeZone: 'Europe/Berlin' })
    expect(told).toMatchObject({ location: 'United Kingdom', facts: [['United Kingdom', 'address']] })
  })

  it('is the country of the time zone where the address says nothing', async () => {
    const told = await place({ address: '127.0.0.1', timeZone: 'Europe/Berlin' })
    expect(told).toMatchObject({ location: 'Germany', facts: [['Germany', 'timezone']] })
  })

  it.each(['UTC', 'constructor/x', 'Mars/Olympus_Mons'])('is nothing in the zone %s', async (timeZone) => {
    expect(await place({ address: '10.0.0.1', timeZone })).toMatchObject({ location: null, facts: [] })
  })

  it('earns no points', async () => {
    const [told, untold] = [await place({ address: '81.2.69.142' }), await place({ address: '10.0.0.1' })]
    expect(told.lines).toBe(untold.lines)
  })

  it('yields to what was said', async () => {
    const chat = await visit({ address: '81.2.69.142' })
    await chat.say('I live in Vienna.')
    expect((await shown(chat.session.id)).location).toMatch(/Vienna/)
  })

  it('does not say the address itself', async () => {
    const chat = await visit({ address: '81.2.69.142' })
    await chat.say('Hello')
    expect((await sessionRow(chat.session.id)).address_country).toBe('GB')
    const { rows } = await server.database.owner.query<{ text: string }>(
      'select string_agg(s::text, $1) || (select string_agg(f::text, $1) from app.fact f) as text from app.session s',
      [' '],
    )
    expect(rows[0]?.text).not.toContain('81.2.69')
  })
})

it('keeps of an address what may be seen by others', async () => {
  const { body } = await nobody<ChatSession>('POST', '/api/v1/chat/sessions', {
    widgetKey: server.widgetKey,
    pageUrl: 'https://jo:pw@shop.example/reset?token=s3cret&utm_source=news#s3cret',
    referrer: 'javascript:alert(1)',
  })
  expect((await sessionRow(body.session.id)).page_url).toBe('https://shop.example/reset?utm_source=news')
})
