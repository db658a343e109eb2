import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { TeamHint, VisitorHint } from '#contract/live.ts'
import { makeMember, openChat, testServer } from '#test/make.ts'
import { openTeamSocket, type OpenSocket } from '#test/team-socket.ts'

const server = await testServer({ answerer: null })
await server.database.owner.query('update app.workspace set extra_seats = 20')
const mara = await makeMember(server, { name: 'Mara' })
const jon = await makeMember(server, { name: 'Jon' })
const limited = await makeMember(server, { name: 'Lim', onlyAssigned: true })
const opened: { end: () => void }[] = []
afterEach(() => {
  for (const { end } of opened.splice(0)) end()
})

async function dashboard({ cookie }: { cookie: string }): Promise<OpenSocket> {
  const socket = await openTeamSocket(server.url, cookie, server.workspaceId)
  opened.push(socket)
  return socket
}

async function widget(token: string) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/chat/live`)
  opened.push({ end: () => socket.terminate() })
  const heard: VisitorHint[] = []
  const ready = new Promise<void>((resolve) =>
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)) as VisitorHint)
      resolve()
    }),
  )
  socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })))
  await ready
  return { heard, say: (frame: object) => socket.send(JSON.stringify(frame)) }
}

const of = (id: string) => (hint: TeamHint) =>
  ('conversationId' in hint && hint.conversationId === id) ||
  (hint.type === 'talks' && hint.talks.some((talk) => talk.id === id))

async function leadOf(conversationId: string): Promise<string> {
  const { rows } = await server.database.owner.query<{ leadId: string }>(
    `select s.lead_id as "leadId" from app.session s join app.conversation c on c.session_id = s.id where c.id = $1`,
    [conversationId],
  )
  return rows[0]?.leadId ?? ''
}

describe('an open inbox', () => {
  it('hears that something was said in a conversation, by ids alone', async () => {
    const [desk, chat] = [await dashboard(mara), await openChat(server)]
    const hint = desk.next(of(chat.conversationId))
    await chat.say('My secret is 12345')
    const leadId = await leadOf(chat.conversationId)
    expect(await hint).toEqual({ type: 'talks', talks: [{ id: chat.conversationId, leadId }] })
    expect(JSON.stringify(desk.heard)).not.toContain('secret')
  })

  it('sees the visitor typing, and the visitor sees the member who holds the talk', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const id = chat.conversationId
    const [desk, page] = [await dashboard(mara), await widget(chat.token)]
    const typing = desk.next((hint) => hint.type === 'typing' && hint.conversationId === id)
    page.say({ type: 'typing' })
    expect(await typing).toMatchObject({ by: 'visitor', leadId: await leadOf(id) })
    const drafting = desk.next((hint) => hint.type === 'typing' && hint.by === 'member')
    desk.say({ type: 'typing', conversationId: id })
    await drafting
    expect(page.heard.filter(({ type }) => type === 'typing')).toEqual([])
    await mara.call('POST', `/api/v1/conversations/${id}/takeover`, { lease: 0 })
    desk.say({ type: 'typing', conversationId: id })
    await expect.poll(() => page.heard).toContainEqual({ type: 'typing', author: 'agent', name: 'Mara' })
  })

  it('knows who else looks at a conversation, until they leave it', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const conversationId = chat.conversationId
    const [one, two] = [await dashboard(mara), await dashboard(jon)]
    const looks = (...ids: string[]) =>
      one.next(
        (hint) => hint.type === 'looking' && hint.memberIds.toSorted().join() === ids.toSorted().join(),
      )
    let seen = looks(mara.id)
    one.say({ type: 'looking', conversationId })
    await seen
    seen = looks(mara.id, jon.id)
    two.say({ type: 'looking', conversationId })
    await seen
    seen = looks(mara.id)
    two.end()
    await seen
  })

  it('of a limited agent hears of the talks of their own leads alone', async () => {
    const [theirs, others] = [await openChat(server), await openChat(server)]
    await theirs.say('Hello')
    await others.say('Hello')
    await server.database.owner.query('update app.lead set assignee_id = $2 where id = $1', [
      await leadOf(theirs.conversationId),
      limited.id,
    ])
    const socket = await dashboard(limited)
    socket.say({ type: 'looking', conversationId: others.conversationId })
    const hint = socket.next(of(theirs.conversationId))
    await others.say('Not for you')
    await theirs.say('For you')
    await hint
    expect(JSON.stringify(socket.heard)).not.toContain(others.conversationId)
  })

  it('is not drowned, nor heard, by frames without end or of other conversations', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const [desk, watcher] = [await dashboard(mara), await dashboard(jon)]
    for (let count = 0; count < 200; count += 1)
      desk.say({ type: 'typing', conversationId: chat.conversationId })
    desk.say({ type: 'typing', conversationId: '01a205cc-f41b-76c7-972b-3f70e25c2029' })
    await watcher.next(of(chat.conversationId))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(watcher.heard.filter(({ type }) => type === 'typing').length).toBeLessThanOrEqual(10)
  })
})
