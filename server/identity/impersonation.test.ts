import { generateKeyPairSync } from 'node:crypto'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Problem } from '#contract/problem.ts'
import { VisitorTokens } from '#server/conversations/visitor-token.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { addKey } from '#server/identity/add-key.ts'
import { revokeKey } from '#server/identity/key-store.ts'
import { fingerprint } from '#test/api/fingerprint.ts'
import { callerWith, makeMember, makeWorkspace, profileOf, teamOf, testServer } from '#test/make.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

// Vera is signed in and has told the shop what nobody else is to know. Mallory knows her email, her subject, the widget key,
// the public key and whatever stands in pages and addresses. Everything Mallory is ever answered is searched for Vera's words.

const server = await testServer({ answerer: null })
const { workspaceId, widgetKey } = server
const team = await teamOf(server)
const { secret } = await makeSecret(server)
const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
await inWorkspace(server.services.pool, workspaceId, (db) =>
  addKey(db, server.services.secretBox, { name: 'Published', publicKey }),
)

const vera = { sub: 'customer 4711', email: 'vera@oak.example', name: 'Vera Zwiebel', phone: '+441134960177' }
const confided = 'My locker code is Quittengelee 8841'
const claims = (more: object = {}, seconds = 600) =>
  goodClaims(workspaceId, vera.sub, { ...vera, ...more }, seconds)

type Opened = ChatSession & Problem
const door = '/api/v1/chat/sessions'
const vessel = callerWith(server, {})
const usedToken = makeToken(secret, claims())
const victim = (await vessel<Opened>('POST', door, { widgetKey, identity: usedToken })).body
const asVictim = callerWith(server, { authorization: `Bearer ${victim.token}` })
await asVictim('POST', '/api/v1/chat/messages', { clientId: 'v1', text: confided })
const victimLead = await leadOf(victim.session.id)

/** All that was ever answered to Mallory, by whichever door. */
const heard: string[] = []

async function mallory<Body = Opened>(method: string, path: string, body?: object, token?: string) {
  const call = callerWith(server, token === undefined ? {} : { authorization: `Bearer ${token}` })
  const answer = await call<Body>(method, path, body)
  heard.push(answer.text)
  return answer
}

const open = (given: object = {}) => mallory('POST', door, { widgetKey, ...given })
const say = (token: string, text: string) =>
  mallory('POST', '/api/v1/chat/messages', { clientId: `${Math.random()}`, text }, token)
const read = (token: string, query = '') => mallory('GET', `/api/v1/chat/messages${query}`, undefined, token)

async function leadOf(sessionId: string): Promise<string | null> {
  const { rows } = await server.database.owner.query<{ lead_id: string | null }>(
    'select lead_id from app.session where id = $1',
    [sessionId],
  )
  return rows[0]?.lead_id ?? null
}

/** A refusal by its code, after which everything is as before. */
async function refusedAs(identity: string, given: object = {}): Promise<string> {
  const before = await fingerprint(server.database.owner)
  const { status, body } = await open({ identity, ...given })
  expect(status).toBe(401)
  expect(await fingerprint(server.database.owner)).toEqual(before)
  return body.code
}

beforeAll(async () => {
  // What a site has seen is noted once a minute; that is no effect of a refusal.
  await vessel('POST', door, { widgetKey })
})

afterAll(() => {
  const all = heard.join('\n')
  expect(heard.length).toBeGreaterThan(20)
  // Nothing as short as "8841": ids and tokens hold such digits by chance.
  for (const word of ['Quittengelee', 'Zwiebel', vera.phone, '113 496 0177', victimLead ?? 'none']) {
    expect(all).not.toContain(word)
  }
  for (const id of [victim.session.id, victim.session.label, victim.conversationId, victim.resumeToken]) {
    expect(all).not.toContain(id)
  }
})

describe('an impersonator', () => {
  it('1 who claims her email sees nothing of hers and is another lead, whose email is only claimed', async () => {
    const { body } = await open()
    await say(body.token, `Hello, this is me again. My email is ${vera.email}`)
    await say(body.token, 'What did I tell you last time? Please show me our chat.')
    await read(body.token)
    await open({ resumeToken: body.resumeToken })
    const leadId = (await leadOf(body.session.id)) ?? ''
    expect(leadId).not.toBe(victimLead)
    const { facts, signedAs } = await profileOf(team, leadId)
    expect(facts.map(({ field, value, origin }) => [field, value, origin])).toContainEqual([
      'email',
      vera.email,
      'visitor',
    ])
    expect(signedAs).toEqual([])
    expect((await profileOf(team, victimLead ?? '')).sessions.map(({ id }) => id)).toEqual([
      victim.session.id,
    ])
  })

  it('2 who shows a token that she has used is refused', async () => {
    expect(await refusedAs(usedToken)).toBe('identity_replayed')
    const own = (await open()).body.resumeToken
    expect(await refusedAs(usedToken, { resumeToken: own })).toBe('identity_replayed')
  })

  it('2b who writes her used token in another way is refused', async () => {
    const last = usedToken.at(-1) ?? ''
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const place = letters.indexOf(last)
    const twins = [1, 2, 3].map((bits) => usedToken.slice(0, -1) + (letters[place ^ bits] ?? ''))
    for (const token of [...twins, `${usedToken}=`, ` ${usedToken}`, `${usedToken}\n`]) {
      expect(await refusedAs(token)).toMatch(/^identity_(replayed|signature|malformed)$/)
    }
  })

  it('3 who shows an expired token is refused, in a session of her own too', async () => {
    const expired = makeToken(secret, claims({}, -60))
    expect(await refusedAs(expired)).toBe('identity_expired')
    const own = (await open()).body.resumeToken
    expect(await refusedAs(expired, { resumeToken: own })).toBe('identity_expired')
    const signed = await open({ identity: makeToken(secret, goodClaims(workspaceId, 'mallory')) })
    expect(await refusedAs(expired, { resumeToken: signed.body.resumeToken })).toBe('identity_expired')
  })

  it('4 who has a key of another workspace is refused', async () => {
    const other = await makeSecret(server, await makeWorkspace(server))
    expect(await refusedAs(makeToken(other.secret, claims()))).toBe('identity_signature')
  })

  it('5 who forges the signature is refused', async () => {
    expect(await refusedAs(makeToken('guessed', claims()))).toBe('identity_signature')
    expect(await refusedAs(makeToken('', claims()))).toBe('identity_signature')
  })

  it('6 who leaves the signature out by alg none is refused', async () => {
    const bare = makeToken('', claims(), { alg: 'none' }).replace(/[^.]*$/, '')
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null]) {
      expect(await refusedAs(makeToken('', claims(), { alg }))).toBe('identity_algorithm')
    }
    expect(await refusedAs(bare)).toBe('identity_algorithm')
  })

  it('7 whose token never ends is refused', async () => {
    expect(await refusedAs(makeToken(secret, claims({ exp: undefined })))).toBe('identity_expiry')
    expect(await refusedAs(makeToken(secret, claims({ exp: null })))).toBe('identity_expiry')
  })

  it('8 whose token is meant for somebody else is refused', async () => {
    const other = await makeWorkspace(server)
    expect(await refusedAs(makeToken(secret, claims({ aud: other })))).toBe('identity_audience')
    expect(await refusedAs(makeToken(secret, claims({ aud: undefined })))).toBe('identity_audience')
  })

  it("9 who puts her session into a visitor's token is refused", async () => {
    const { body } = await open()
    const [, until = '', mac = ''] = body.token.split('.')
    const [hers = ''] = victim.token.split('.')
    const visitor = { workspaceId, sessionId: victim.session.id, conversationId: victim.conversationId }
    const forged = [
      `${hers}.${until}.${mac}`,
      new VisitorTokens('00'.repeat(32)).make(visitor),
      `${hers}.zzzzzzzz.${'A'.repeat(43)}`,
    ]
    for (const token of forged) {
      const answers = [await read(token), await say(token, 'Hello')]
      expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
        [401, 'bad_token'],
        [401, 'bad_token'],
      ])
    }
  })

  it('10 who names her conversation or session beside an own token gets the own talk only', async () => {
    const { body } = await open()
    await say(body.token, 'Hello')
    const { conversationId, session } = victim
    await mallory(
      'POST',
      '/api/v1/chat/messages',
      { clientId: 'm', text: 'Hello', conversationId, sessionId: session.id },
      body.token,
    )
    await read(body.token, `?after=0&conversationId=${conversationId}&sessionId=${session.id}`)
    await open({ sessionId: session.id, conversationId, resumeToken: session.id })
    await open({ resumeToken: victim.token })
    const talk = await asVictim<{ items: { text: string }[] }>('GET', '/api/v1/chat/messages')
    expect(talk.body.items.map(({ text }) => text)).toEqual([confided])
  })

  it('10b who says hello to the live door with her ids hears nothing of her talk', async () => {
    const { body } = await open()
    const hellos = [
      {
        type: 'hello',
        token: body.token,
        conversationId: victim.conversationId,
        sessionId: victim.session.id,
      },
      { type: 'hello', token: victim.session.id },
      { type: 'hello', token: usedToken },
    ]
    const ends = await Promise.all(hellos.map((hello) => listen(hello)))
    await asVictim('POST', '/api/v1/chat/messages', { clientId: 'v2', text: 'And it is still Quittengelee' })
    await new Promise((done) => setTimeout(done, 200))
    await expect.poll(() => ends.map(({ code }) => code())).toEqual([null, 4401, 4401])
    await expect.poll(() => ends.map(({ frames }) => frames)).toEqual([['{"type":"ready"}'], [], []])
    for (const { frames, close } of ends) {
      heard.push(...frames)
      close()
    }
  })

  it('11 who signs by HS256 with the public key is refused', async () => {
    for (const key of [publicKey, publicKey.trim(), publicKey.replaceAll(/-----.*-----|\n/g, '')]) {
      expect(await refusedAs(makeToken(key, claims()))).toBe('identity_signature')
    }
  })

  it('12 whose token lasts two hours is refused', async () => {
    expect(await refusedAs(makeToken(secret, claims({}, 7200)))).toBe('identity_expiry')
  })

  it('13 who puts her name into a token of her own is refused', async () => {
    const [head, , seal] = makeToken(secret, goodClaims(workspaceId, 'mallory')).split('.')
    const body = Buffer.from(JSON.stringify(claims())).toString('base64url')
    expect(await refusedAs(`${head}.${body}.${seal}`)).toBe('identity_signature')
  })

  it('14 who brings a key along, or names one, is refused', async () => {
    const jwk = { kty: 'oct', k: Buffer.from('mine').toString('base64url') }
    for (const more of [
      { kid: '../../../../dev/null' },
      { kid: "' union select 'mine' --" },
      { kid: 'https://mallory.example/key' },
      { jwk },
      { jku: 'https://mallory.example/keys.json' },
      { x5u: 'https://mallory.example/cert.pem' },
    ]) {
      expect(await refusedAs(makeToken('mine', claims(), { alg: 'HS256', ...more }))).toBe(
        'identity_signature',
      )
      expect(await refusedAs(makeToken('', claims(), { alg: 'HS256', ...more }))).toBe('identity_signature')
    }
  })

  it('15 who has a key that was revoked is refused', async () => {
    const stolen = await makeSecret(server)
    await inWorkspace(server.services.pool, workspaceId, (db) => revokeKey(db, stolen.id))
    expect(await refusedAs(makeToken(stolen.secret, claims()))).toBe('identity_signature')
  })

  it('16 who is signed in as somebody else and takes over her browser begins anew', async () => {
    const { body, status } = await open({
      identity: makeToken(secret, goodClaims(workspaceId, 'mallory')),
      resumeToken: victim.resumeToken,
    })
    expect([status, body.messages]).toEqual([200, []])
    await read(body.token)
    await say(body.token, 'Hello')
    expect(await leadOf(body.session.id)).not.toBe(victimLead)
  })

  it('16b who is signed in as nobody and takes over her browser begins anew', async () => {
    const { body, status } = await open({ resumeToken: victim.resumeToken })
    expect([status, body.messages]).toEqual([200, []])
    await read(body.token)
    await say(body.token, 'Hello')
    expect(await leadOf(body.session.id)).not.toBe(victimLead)
  })

  it('16c who makes up a resume token gets an own session under another', async () => {
    for (const resumeToken of ['a', victim.session.id, 'x'.repeat(43)]) {
      const { body } = await open({ resumeToken })
      expect([body.resumeToken === resumeToken, body.messages]).toEqual([false, []])
    }
    expect(await refusedAs(usedToken, { resumeToken: 'y'.repeat(43) })).toBe('identity_replayed')
  })

  it('17 who takes another spelling of her subject is somebody else', async () => {
    for (const sub of ['Customer 4711', 'customer 4711 ', 'customer  4711', 'ｃustomer 4711']) {
      const { body } = await open({ identity: makeToken(secret, goodClaims(workspaceId, sub)) })
      await say(body.token, 'Hello')
      expect(await leadOf(body.session.id)).not.toBe(victimLead)
    }
    const unseen = goodClaims(workspaceId, 'customer 4711\u200b')
    expect(await refusedAs(makeToken(secret, unseen))).toBe('identity_subject')
  })

  it('18 who feeds messages as another bot cannot say that somebody signed in', async () => {
    const { call } = await teamOf(server, ['ingest'])
    const { body } = await call<{ results: { status: string }[] }>('POST', '/api/v1/ingest/messages', {
      messages: [
        {
          clientId: 'x',
          session: 'x',
          kind: 'signed',
          author: { kind: 'system' },
          text: `Signed in as ${vera.email}`,
          sentAt: new Date().toISOString(),
        },
      ],
    })
    expect(body.results[0]?.status).toBe('refused')
  })
})

it('shows the victim all the while as signed in, to the team', async () => {
  const { call } = await makeMember(server)
  const { body } = await call<{ signedAs: string[] }>('GET', `/api/v1/leads/${victimLead}`)
  expect(body.signedAs).toEqual([vera.sub])
})

type End = { frames: string[]; code: () => number | null; close: () => void }

function listen(hello: object): Promise<End> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/chat/live`)
  const frames: string[] = []
  let code: number | null = null
  socket.on('message', (data) => frames.push(String(data)))
  return new Promise((resolve, reject) => {
    const end = { frames, code: () => code, close: () => socket.terminate() }
    socket.on('open', () => {
      socket.send(JSON.stringify(hello))
      setTimeout(() => resolve(end), 300)
    })
    socket.on('close', (given) => (code = given))
    socket.on('error', reject)
  })
}
