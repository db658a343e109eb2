import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { afterEach, describe, expect, it } from 'vitest'
import type { TeamHint, VisitorHint } from '#contract/live.ts'
import {
  incoming,
  makeLead,
  makeMember,
  makeWorkspace,
  openChat,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
const address = server.url.replace('http', 'ws')
const member = await makeMember(server, { name: 'Mara' })
const team = await teamOf(server)
const opened: WebSocket[] = []
afterEach(() => {
  for (const socket of opened.splice(0)) socket.terminate()
})

/** Far beyond the second that is promised, which journeys in a browser hold: a busy machine breaks no test here. */
const patienceMs = 10_000
/** After which nothing is taken to come any more. */
const silenceMs = 700

type Socket<Hint> = {
  say: (frame: unknown) => void
  heard: Hint[]
  /** The first hint from now on that fits, or a failure when none comes in time. */
  next: (fits: (hint: Hint) => boolean, forMs?: number) => Promise<Hint>
  closed: Promise<number>
}

/** Resolves when the socket is open; rejects with the status that the upgrade was refused with. */
function connect<Hint>(path: string, headers: Record<string, string> = {}): Promise<Socket<Hint>> {
  const socket = new WebSocket(address + path, { headers })
  opened.push(socket)
  const heard: Hint[] = []
  const waiting = new Set<(hint: Hint) => void>()
  socket.on('message', (data) => {
    const hint = JSON.parse(String(data)) as Hint
    heard.push(hint)
    for (const tell of waiting) tell(hint)
  })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const next = (fits: (hint: Hint) => boolean, forMs = patienceMs) =>
    new Promise<Hint>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`No such hint within ${forMs} ms: ${JSON.stringify(heard)}`)),
        forMs,
      )
      const look = (hint: Hint) => {
        if (!fits(hint)) return
        clearTimeout(late)
        waiting.delete(look)
        resolve(hint)
      }
      waiting.add(look)
    })
  return new Promise((resolve, reject) => {
    socket.on('open', () =>
      resolve({ say: (frame) => socket.send(JSON.stringify(frame)), heard, next, closed }),
    )
    socket.on('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))))
    socket.on('error', reject)
  })
}

/** What was gathered for those who listened before has gone out by then, on a busy machine too. */
const afterHints = () => sleep(300)

async function teamSocket(workspaceId = server.workspaceId, who = member): Promise<Socket<TeamHint>> {
  const socket = await connect<TeamHint>('/api/v1/live', { cookie: who.cookie, origin: server.url })
  const ready = socket.next(({ type }) => type === 'ready')
  socket.say({ type: 'hello', workspaceId })
  await ready
  return socket
}

async function visitorSocket(token: string): Promise<Socket<VisitorHint>> {
  const socket = await connect<VisitorHint>('/api/v1/chat/live', { origin: 'https://shop.example' })
  const ready = socket.next(({ type }) => type === 'ready')
  socket.say({ type: 'hello', token })
  await ready
  return socket
}

const isChange = (hint: TeamHint): hint is TeamHint & { type: 'changed' } => hint.type === 'changed'

describe('an open dashboard', () => {
  it('hears that a visitor has become a lead, by its id only', async () => {
    const socket = await teamSocket()
    const hint = socket.next(isChange)
    const id = await makeLead(server, { says: ['My secret is 12345'] })
    expect(await hint).toEqual({ type: 'changed', leads: [id], created: [id], removed: [] })
    expect(JSON.stringify(socket.heard)).not.toContain('secret')
  })

  it('hears of changes by colleagues, and of deletions', async () => {
    const id = await makeLead(server)
    await afterHints()
    const socket = await teamSocket()
    const changed = socket.next(isChange)
    await team.call('POST', `/api/v1/leads/${id}/notes`, { text: 'A remark' })
    expect(await changed).toMatchObject({ leads: [id], created: [], removed: [] })
    const removed = socket.next(isChange)
    await team.call('DELETE', `/api/v1/leads/${id}`)
    expect(await removed).toMatchObject({ leads: [], removed: [id] })
  })

  it('hears one hint for many changes at once', async () => {
    const socket = await teamSocket()
    const hint = socket.next(isChange)
    await tell(
      server,
      Array.from({ length: 50 }, (_, index) => incoming({ session: `many ${index}`, text: 'hi' })),
    )
    expect(await hint).toMatchObject({ leads: expect.toSatisfy((ids: string[]) => ids.length === 50) })
  })

  it('hears nothing of another workspace', async () => {
    const other = await makeWorkspace(server)
    const socket = await teamSocket()
    const hint = socket.next(isChange)
    await makeLead(server, { workspaceId: other })
    await makeLead(server)
    await hint
    await afterHints()
    expect(socket.heard.filter(isChange)).toHaveLength(1)
  })

  it('does not hear of what was refused', async () => {
    const id = await makeLead(server)
    await afterHints()
    const socket = await teamSocket()
    await team.call('PATCH', `/api/v1/leads/${id}`, { version: 99, status: 'lost' })
    await expect(socket.next(isChange, silenceMs)).rejects.toThrow('No such hint')
  })
})

describe('the door of the team', () => {
  it.each([
    ['without a login', {}, '401'],
    ['from a page of another site', { cookie: member.cookie, origin: 'https://evil.example' }, '403'],
    ['from no page at all that has an origin', { cookie: member.cookie, origin: 'null' }, '403'],
    ["with a visitor's token", { authorization: 'Bearer x' }, '401'],
  ])('is shut %s', async (_, headers, status) => {
    await expect(connect('/api/v1/live', headers)).rejects.toThrow(status)
  })

  it('is shut for a workspace the person is not of', async () => {
    const other = await makeWorkspace(server)
    const socket = await connect('/api/v1/live', { cookie: member.cookie })
    socket.say({ type: 'hello', workspaceId: other })
    expect(await socket.closed).toBe(4401)
  })

  it.each([[{}], [{ type: 'hello' }], [{ type: 'hello', workspaceId: 'x' }], [[]], ['hello']])(
    'is shut after %j as a first frame',
    async (frame) => {
      const socket = await connect('/api/v1/live', { cookie: member.cookie })
      socket.say(frame)
      expect(await socket.closed).toBe(4401)
    },
  )
})

describe('an open chat', () => {
  it('hears that there is something to fetch, by its number only', async () => {
    const chat = await openChat(server)
    const socket = await visitorSocket(chat.token)
    const hint = socket.next(({ type }) => type === 'messages')
    await chat.say('Hello')
    expect(await hint).toEqual({ type: 'messages', upTo: 1, conversationId: chat.conversationId })
  })

  it("hears nothing of another visitor's talk", async () => {
    const [mine, theirs] = [await openChat(server), await openChat(server)]
    const socket = await visitorSocket(mine.token)
    await theirs.say('Hello')
    await expect(socket.next(() => true, silenceMs)).rejects.toThrow('No such hint')
  })

  it.each([[{ type: 'hello', token: 'x' }], [{ type: 'hello' }], [{ type: 'typing' }], [null]])(
    'is shut after %j as a first frame',
    async (frame) => {
      const socket = await connect('/api/v1/chat/live')
      socket.say(frame)
      expect(await socket.closed).toBe(4401)
    },
  )

  it('is shut after something that is no JSON, and after a frame that is far too long', async () => {
    const codes: number[] = []
    for (const text of ['{', 'x'.repeat(100_000)]) {
      const socket = new WebSocket(`${address}/api/v1/chat/live`)
      opened.push(socket)
      const closed = new Promise<number>((resolve) => socket.on('close', resolve))
      socket.on('error', () => {})
      socket.on('open', () => socket.send(text))
      codes.push(await closed)
    }
    expect(codes).toEqual([4400, 1009])
  })
})
