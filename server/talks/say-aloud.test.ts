import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TeamHint } from '#contract/live.ts'
import type { Answerer } from '#server/assistant/answerer.ts'
import { makeMember, openChat, testServer } from '#test/make.ts'
import { openTeamSocket, type OpenSocket } from '#test/team-socket.ts'

type Saying = TeamHint & { type: 'saying' }

let goOn = (): void => undefined
const answerer: Answerer = async function* () {
  for (const text of ['We open ', 'at nine ', 'each day.']) {
    await new Promise<void>((resolve) => (goOn = resolve))
    yield { type: 'text', text }
  }
}
const server = await testServer({ answerer })
const { owner } = server.database
await owner.query('update app.workspace set extra_seats = 20')
const mara = await makeMember(server, { name: 'Mara' })
const jon = await makeMember(server, { name: 'Jon' })
const limited = await makeMember(server, { name: 'Lim', onlyAssigned: true })
const covered = await makeMember(server, { name: 'Cov' })
await owner.query('update app.member set hides_contact = true where id = $1', [covered.id])
const opened: OpenSocket[] = []
let chat: Awaited<ReturnType<typeof openChat>>
let lookers: OpenSocket[] = []

async function dashboard({ cookie }: { cookie: string }, looksAt?: string): Promise<OpenSocket> {
  const socket = await openTeamSocket(server.url, cookie, server.workspaceId)
  opened.push(socket)
  if (looksAt !== undefined) {
    socket.say({ type: 'looking', conversationId: looksAt })
    await sleep(150)
  }
  return socket
}

const heardBy = ({ heard }: OpenSocket) =>
  heard.filter((hint): hint is Saying => hint.type === 'saying').map(({ text }) => text)
const says = (socket: OpenSocket, text: string | null) => expect.poll(() => heardBy(socket)).toContain(text)

/** More is said than is told at once: the next words are let go only when the last were heard. */
async function speak(until: string): Promise<void> {
  const [first] = lookers
  for (const text of ['We open ', 'We open at nine ', 'We open at nine each day.']) {
    await sleep(100)
    goOn()
    if (first && text !== 'We open at nine each day.') await says(first, text)
    if (text === until) return
  }
}

async function startsToAnswer(...members: { cookie: string }[]): Promise<void> {
  chat = await openChat(server)
  // Nobody can look at a conversation in which nothing was said yet.
  await owner.query('update app.site set assistant = false')
  await chat.say('Hello')
  await owner.query('update app.site set assistant = true')
  lookers = await Promise.all(members.map((member) => dashboard(member, chat.conversationId)))
  goOn = () => undefined
  await chat.say('When do you open?')
  const [first] = lookers
  if (first) await says(first, '')
}

beforeEach(() => {
  lookers = []
})
afterEach(async () => {
  for (let count = 0; count < 3; count += 1) {
    goOn()
    await sleep(20)
  }
  for (const { end } of opened.splice(0)) end()
  await owner.query(`update app.workspace set plan = 'pro'`)
})

describe('while the assistant makes its answer', () => {
  it('who has the conversation open reads along, until it is stored', async () => {
    await startsToAnswer(mara)
    await speak('We open at nine each day.')
    const [desk] = lookers
    if (!desk) throw new Error('Nobody looks.')
    await says(desk, null)
    expect(heardBy(desk).slice(0, 3)).toEqual(['', 'We open ', 'We open at nine '])
    expect(heardBy(desk).at(-1)).toBeNull()
    expect(desk.heard.find(({ type }) => type === 'saying')).toMatchObject({
      conversationId: chat.conversationId,
    })
  })

  it('who comes in the middle of it reads it from its beginning', async () => {
    await startsToAnswer(mara)
    await speak('We open ')
    const late = await dashboard(jon, chat.conversationId)
    await sleep(100)
    goOn()
    await says(late, 'We open at nine ')
  })

  it('who looks elsewhere, or at nothing, hears no word of it', async () => {
    const other = await openChat(server)
    await other.say('Hello')
    const [elsewhere, nowhere] = [await dashboard(jon, other.conversationId), await dashboard(jon)]
    await startsToAnswer(mara)
    await speak('We open at nine ')
    expect(
      [...heardBy(elsewhere), ...heardBy(nowhere)].filter((text) => text !== null && text !== ''),
    ).toEqual([])
    expect(JSON.stringify([elsewhere.heard, nowhere.heard])).not.toContain('We open')
  })

  it('a limited agent hears nothing of somebody else’s lead', async () => {
    await startsToAnswer(mara, limited)
    await speak('We open at nine ')
    const agent = lookers[1]
    expect(agent && heardBy(agent)).toEqual([])
  })

  it('whoever may not read contact details hears only that it writes', async () => {
    await startsToAnswer(mara, covered)
    await speak('We open at nine ')
    const agent = lookers[1]
    expect(agent && new Set(heardBy(agent))).toEqual(new Set(['']))
  })

  it('nobody hears it on a plan without the inbox', async () => {
    await startsToAnswer(mara)
    const [desk] = lookers
    if (!desk) throw new Error('Nobody looks.')
    const { length } = heardBy(desk)
    await owner.query(`update app.workspace set plan = 'freemium'`)
    await sleep(1_500)
    for (let count = 0; count < 3; count += 1) {
      goOn()
      await sleep(100)
    }
    expect(heardBy(desk)).toHaveLength(length)
  })

  it('the words are gone for everybody when a member takes over', async () => {
    await startsToAnswer(mara, jon)
    await speak('We open ')
    const { body } = await mara.call<{ lease: number }>('GET', `/api/v1/conversations/${chat.conversationId}`)
    await mara.call('POST', `/api/v1/conversations/${chat.conversationId}/takeover`, { lease: body.lease })
    for (const desk of lookers)
      await expect
        .poll(() => desk.heard.findLast(({ type }) => type === 'saying'))
        .toMatchObject({ text: null, silenced: true })
    goOn()
    await sleep(100)
    for (const desk of lookers) expect(heardBy(desk).at(-1)).toBeNull()
  })
})
