import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { TeamHint, VisitorFrame, VisitorHint } from '#contract/live.ts'
import { doors } from '#server/http/doors.ts'
import { startStream } from '#test/crash/callers.ts'
import { Journal } from '#test/crash/journal.ts'
import { inTempFolder } from '#test/crash/product-process.ts'
import { verify } from '#test/crash/verify.ts'
import { restartWorkers, startFamily, type Family } from '#test/processes/family.ts'
import { holderOf, isGone, workersOf } from '#test/processes/workers-of.ts'
import { openTeamSocket, openVisitorSocket, type OpenSocket } from '#test/team-socket.ts'

// Two processes on one port, and beside them a server of its own over the same database, as on another machine.
const ended = Promise.withResolvers<void>()
const started = Promise.withResolvers<Family>()
const work = inTempFolder('processes', async (dataDir) => {
  const family = await startFamily(dataDir, 2)
  started.resolve(family)
  await ended.promise.finally(family.close)
})
work.catch(started.reject)
const family = await started.promise
const { first, doors: door, workspaceId, cookie, eyes } = family
const other = await family.startOther()
const sockets: Pick<OpenSocket, 'end'>[] = []
afterAll(async () => {
  for (const socket of sockets) socket.end()
  ended.resolve()
  await work
}, 60_000)

type Held = { localPort: number; end: () => void }

/** One socket in each of the processes: whom a connection goes to is for the system to say, so it is tried until it fits. */
async function oneInEach<Socket extends Held>(open: (url: string) => Promise<Socket>): Promise<Socket[]> {
  const pids = workersOf(first.pid)
  const found = new Map<number, Socket>()
  for (let tries = 0; found.size < pids.length && tries < 200; tries++) {
    const socket = await open(first.url)
    const pid = holderOf({ serverPort: first.port, localPort: socket.localPort }, pids)
    sockets.push(socket)
    if (pid === null || found.has(pid)) socket.end()
    else found.set(pid, socket)
  }
  expect(found.size).toBe(pids.length)
  const there = await open(other.url)
  sockets.push(there)
  return [...found.values(), there]
}

const dashboards = () => oneInEach((url) => openTeamSocket(url, cookie, workspaceId))
const isChange = (hint: TeamHint): hint is TeamHint & { type: 'changed' } => hint.type === 'changed'

async function openChat(url: string) {
  const opened = await family.call('POST', '/api/v1/chat/sessions', { widgetKey: door.widgetKey }, { url })
  const { token, conversationId } = opened.body as { token: string; conversationId: string }
  let said = 0
  return {
    token,
    conversationId,
    say: (text: string, at = url) =>
      fetch(`${at}/api/v1/chat/messages`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-operator-key': door.operatorKey,
        },
        body: JSON.stringify({ clientId: `said-${said++}`, text }),
      }),
  }
}

async function leadOf(conversationId: string): Promise<string> {
  const { rows } = await eyes.owner.query<{ id: string }>(
    `select s.lead_id as id from app.conversation c join app.session s on s.id = c.session_id where c.id = $1`,
    [conversationId],
  )
  return rows[0]?.id ?? ''
}

function statusByNewConnection(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).once('error', reject)
  })
}

describe('several processes', () => {
  it.each(['the first machine', 'another machine'])(
    'what a visitor writes to %s reaches every open dashboard',
    async (where) => {
      const open = await dashboards()
      const url = where === 'another machine' ? other.url : first.url
      const chat = await openChat(url)
      const heard = open.map((socket) => socket.next(isChange))
      await chat.say('Good morning')
      const id = await leadOf(chat.conversationId)
      for (const hint of await Promise.all(heard)) expect(hint).toMatchObject({ leads: [id], created: [id] })
    },
  )

  it('a visitor hears, whichever process they are connected to, that a member of another one writes and has written', async () => {
    const chat = await openChat(first.url)
    await chat.say('Is anybody there?')
    const visitors = await oneInEach((url) => openVisitorSocket(url, chat.token))
    const member = await openTeamSocket(other.url, cookie, workspaceId)
    sockets.push(member)
    const talk = `${other.url}/api/v1/conversations/${chat.conversationId}`
    const headers = {
      cookie,
      origin: other.url,
      'x-workspace': workspaceId,
      'content-type': 'application/json',
    }
    const asMember = (path: string, body: object) =>
      fetch(talk + path, { method: 'POST', headers, body: JSON.stringify(body) }).then(({ status }) => status)
    const { lease } = (await (await fetch(talk, { headers })).json()) as { lease: number }
    expect(await asMember('/takeover', { lease })).toBe(200)
    const typing = visitors.map((socket) => socket.next(({ type }) => type === 'typing'))
    member.say({ type: 'typing', conversationId: chat.conversationId })
    for (const hint of await Promise.all(typing))
      expect(hint).toMatchObject({ author: 'agent', name: 'Owner' })
    const told = visitors.map((socket) => socket.next(({ type }) => type === 'messages'))
    expect(await asMember('/messages', { clientId: 'reply-1', text: 'Yes, I am.' })).toBe(200)
    await Promise.all(told)
  })

  it('the words of an answer in the making are heard in every process of the machine, and that it is there on all', async () => {
    const saysWords = (socket: OpenSocket<VisitorHint, VisitorFrame>) =>
      socket.heard.some(({ type }) => type === 'delta')
    // A machine that is held up for long loses the answer to the other one, whose words stay there: then once more.
    for (let tries = 0; tries < 5; tries++) {
      const chat = await openChat(first.url)
      const visitors = await oneInEach((url) => openVisitorSocket(url, chat.token))
      const done = visitors.map((socket) =>
        socket.next((hint) => hint.type === 'messages' && hint.upTo >= 2, 80_000),
      )
      await chat.say('How much is the Farmhouse table?')
      await Promise.all(done)
      // What is heard comes in order: the words before the news that the answer is there.
      const [here, there] = [visitors.slice(0, -1).map(saysWords), visitors.slice(-1).map(saysWords)]
      if (there.includes(true)) continue
      expect(here).toEqual([true, true])
      return
    }
    throw new Error('Each time the other machine has answered.')
  }, 180_000)

  it('members see who looks at the same conversation by way of another process', async () => {
    const chat = await openChat(first.url)
    await chat.say('Hello')
    const open = await dashboards()
    const [one, ...rest] = open
    one?.say({ type: 'looking', conversationId: chat.conversationId })
    const isLook = (hint: TeamHint) => hint.type === 'looking' && hint.memberIds.length === 1
    await Promise.all(rest.map((socket) => socket.next(isLook)))
  })

  it('a change of many leads is made once', async () => {
    const messages = Array.from({ length: 300 }, (_, index) => ({
      clientId: `bulk-${index}`,
      session: `bulk ${index}`,
      author: { kind: 'visitor' },
      text: 'Hello',
      sentAt: new Date().toISOString(),
    }))
    expect((await family.call('POST', '/api/v1/ingest/messages', { messages })).status).toBe(200)
    const { rows } = await eyes.owner.query<{ id: string }>(
      `select lead_id as id from app.session where external_id like 'bulk %' and lead_id is not null`,
    )
    const ids = rows.map(({ id }) => id)
    const job = await family.call('POST', '/api/v1/leads/bulk', { ids, change: { addTag: 'Seen' } })
    const started = job.body as { id?: string; detail?: string }
    expect(job.status, JSON.stringify(job.body)).toBeLessThan(300)
    const end = Date.now() + 60_000
    let state: unknown
    do {
      await sleep(50)
      state = (await family.call('GET', `/api/v1/jobs/${started.id}`, undefined, { url: other.url })).body
    } while (!/"state":"done"/.test(JSON.stringify(state)) && Date.now() < end)
    expect(state).toMatchObject({ state: 'done', done: 300, changed: 300 })
    const events = await eyes.owner.query(
      `select count(*)::int as n, count(distinct lead_id)::int as leads from app.event where kind = 'tag.added' and lead_id = any($1)`,
      [ids],
    )
    expect(events.rows).toEqual([{ n: 300, leads: 300 }])
  })

  it('an address has used up a limit everywhere once it is used up', async () => {
    const { most } = doors.sessionsOfAddress
    const open = (at: number) =>
      fetch(`${at % 2 === 0 ? first.url : other.url}/api/v1/chat/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
        body: JSON.stringify({ widgetKey: door.widgetKey }),
      }).then(({ status }) => status)
    const statuses = await Promise.all(Array.from({ length: most + 20 }, (_, at) => open(at)))
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  })

  it('a session that has its most sockets open in one process opens none in another', async () => {
    const chat = await openChat(first.url)
    const openOne = async (url: string) => {
      const socket = await openVisitorSocket(url, chat.token)
      sockets.push(socket)
      return socket
    }
    for (let count = 0; count < 12; count++) await openOne(other.url)
    await expect
      .poll(async () => {
        const { closed, end } = await openOne(first.url)
        const code = await Promise.race([closed.then((closing) => closing.code), sleep(50, 'open')])
        end()
        return code
      })
      .toBe(1013)
  })

  it('replacing the workers one after the other fails no request and loses no message', async () => {
    const journal = new Journal()
    const began = new Date()
    const visitors = await oneInEach((url) => openTeamSocket(url, cookie, workspaceId))
    const stream = startStream(door, journal, { visitors: 4, bots: 1, random: Math.random })
    await sleep(500)
    await restartWorkers(family)
    await sleep(500)
    await stream.stop()
    const codes = await Promise.all(visitors.slice(0, -1).map(({ closed }) => closed))
    expect(codes.map(({ code }) => code)).toEqual([1012, 1012])
    expect(journal.failures).toEqual([])
    expect(journal.acknowledged).toBeGreaterThan(10)
    // What the other tests have said here was sent by nobody whom the journal knows.
    const { scored, invented: _, ...findings } = await verify(eyes, journal, began)
    expect(scored).toBeGreaterThan(0)
    expect(Object.values(findings).flat()).toEqual([])
  }, 180_000)

  it('one that is killed takes along what it was doing alone, and another takes its place', async () => {
    const before = workersOf(first.pid)
    const [victim = 0, survivor] = before
    process.kill(victim, 'SIGKILL')
    while (!isGone(victim)) await sleep(5)
    const statuses = await Promise.all(
      Array.from({ length: 20 }, () => statusByNewConnection(`${first.url}/healthz`)),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    const end = Date.now() + 60_000
    while (workersOf(first.pid).length < 2 && Date.now() < end) await sleep(50)
    expect(workersOf(first.pid)).toContain(survivor)
    expect(workersOf(first.pid)).toHaveLength(2)
  }, 90_000)
})
