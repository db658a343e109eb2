import { v7 as uuidv7 } from 'uuid'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import {
  makeLead,
  makeMember,
  makeWorkspace,
  openChat,
  teamOf,
  testServer,
  type TestMember,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
const ours = await makeMember(server, { role: 'owner' })
const theirId = await makeWorkspace(server, { name: 'Theirs' })
const theirs = await makeMember(server, { role: 'owner', workspaceId: theirId })
const theirTeam = await teamOf(server, ['read', 'write', 'ingest'], theirId)
const sites = await theirTeam.call<{ items: { widgetKey: string }[] }>('GET', '/api/v1/sites')
const theirKey = sites.body.items[0]?.widgetKey ?? ''

const opened: WebSocket[] = []
afterEach(() => {
  for (const socket of opened.splice(0)) socket.terminate()
})

type Ear = { heard: string[]; closed: Promise<string> }

/** Comes to a live door with these words and notes all it hears; a refused upgrade counts as its end. */
function come(path: string, hello: unknown, headers: Record<string, string> = {}): Promise<Ear> {
  const socket = new WebSocket(server.url.replace('http', 'ws') + path, { headers })
  opened.push(socket)
  const heard: string[] = []
  const closed = new Promise<string>((resolve) => {
    socket.on('close', (code, reason) => resolve(`${code} ${String(reason)}`))
    socket.on('unexpected-response', (_request, response) => resolve(`refused with ${response.statusCode}`))
    socket.on('error', () => {})
  })
  return new Promise((resolve) => {
    const ear = { heard, closed }
    socket.on('open', () => socket.send(JSON.stringify(hello)))
    socket.on('message', (data) => {
      heard.push(String(data))
      resolve(ear)
    })
    void closed.then(() => resolve(ear))
  })
}

function asMember(who: TestMember, workspaceId: string): Promise<Ear> {
  const headers = { cookie: who.cookie, origin: server.url }
  return come('/api/v1/live', { type: 'hello', workspaceId }, headers)
}

function asVisitor(token: string): Promise<Ear> {
  return come('/api/v1/chat/live', { type: 'hello', token })
}

/** For what is not to come; what is to come is waited for. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 150))

it('shuts the team’s socket to who names another workspace as to who names none', async () => {
  const [named, nobodys] = [await asMember(ours, theirId), await asMember(ours, uuidv7())]
  const ends = [await named.closed, await nobodys.closed]
  expect([ends[0], named.heard]).toEqual([ends[1], nobodys.heard])
  expect(ends[0]).toMatch(/^44/)
})

it.each([
  ['nobody', {}],
  ['somebody with a made-up cookie', { cookie: 'brainbots.session_token=x.y' }],
  ['a key', { 'x-api-key': theirTeam.key }],
])('opens no team’s socket for %s', async (_, headers) => {
  const ear = await come('/api/v1/live', { type: 'hello', workspaceId: server.workspaceId }, headers)
  expect(await ear.closed).toBe('refused with 401')
})

it('tells a team of what is its own alone', async () => {
  const [here, there] = [await asMember(ours, server.workspaceId), await asMember(theirs, theirId)]
  const leadId = await makeLead(server, { workspaceId: theirId })
  await expect.poll(() => there.heard.join()).toContain(leadId)
  await moment()
  expect(here.heard.join()).not.toContain(leadId)
  expect(here.heard).toEqual(['{"type":"ready"}'])
})

it('tells a visitor of their own talk alone, whatever workspace the talk is in', async () => {
  const [mine, another, foreign] = [
    await openChat(server),
    await openChat(server),
    await openChat(server, { widgetKey: theirKey }),
  ]
  const ear = await asVisitor(mine.token)
  const known = ear.heard.length
  await another.say('Somebody else of the same workspace')
  await foreign.say('Somebody of another workspace')
  await moment()
  expect(ear.heard.slice(known)).toEqual([])
  await mine.say('Me')
  await expect.poll(() => ear.heard.slice(known).join()).toContain('messages')
})

it('opens no visitor’s socket to a token whose workspace was written over', async () => {
  const { token } = await openChat(server)
  const packed = Buffer.from(theirId.replaceAll('-', ''), 'hex')
  const body = Buffer.from(token.slice(0, 64), 'base64url')
  const forged = Buffer.concat([packed, body.subarray(16)]).toString('base64url') + token.slice(64)
  expect(await (await asVisitor(forged)).closed).toBe(await (await asVisitor('x.y.z')).closed)
})

it('shuts a visitor’s socket to a member’s words and a team’s to a visitor’s', async () => {
  const { token } = await openChat(server)
  const visitor = await come('/api/v1/chat/live', { type: 'hello', workspaceId: server.workspaceId })
  const member = await come(
    '/api/v1/live',
    { type: 'hello', token },
    { cookie: ours.cookie, origin: server.url },
  )
  expect([await visitor.closed, await member.closed]).toEqual(['4401 refused', '4401 refused'])
})
