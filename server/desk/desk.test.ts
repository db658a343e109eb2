import { beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { arrive } from '#server/team/presence-store.ts'
import {
  alertsIn,
  colleague,
  linesIn,
  lookNow,
  onlyOnline,
  promisesIn,
  takeDesk,
  talkIn,
  visitorWho,
  waitsSince,
} from '#test/desk-play.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const monday = '2026-11-30T10:00:00.000Z'
const { clock, desk, open, at, pass, set } = await takeDesk(server, monday)
const jon = await colleague(server, 'Jon')
const mara = await colleague(server, 'Mara')
const wants = 'Can I talk to a person, please?'
const waiting = (more = {}) => visitorWho(server, wants, { since: clock.now, ...more })
const there = (...members: { id: string }[]) => onlyOnline(server, clock.now, ...members)

beforeEach(async () => {
  at(monday)
  await owner.query(`update app.conversation set state = 'closed', holder = 'assistant', holder_id = null,
    waiting_since = null, desk_due_at = null, offered_to = null`)
  await there()
})

describe('somebody who waits', () => {
  it('is offered to the member who is there, who is named to the visitor and alerted', async () => {
    await there(mara)
    const talk = await waiting()
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ offeredTo: mara.id, offers: 1 })
    expect(await linesIn(server, talk.conversationId)).toMatchObject([
      { kind: 'connecting', name: 'Mara', text: 'Mara was asked to come. One moment, please.' },
    ])
    expect(await alertsIn(server, talk.leadId)).toEqual(['Mara asked'])
  })

  it('is offered to whoever has the least to do, and two at once to two members', async () => {
    await there(jon, mara)
    const [one, two] = [await waiting(), await waiting()]
    await desk.sweep()
    const asked = await Promise.all([one, two].map(({ conversationId }) => talkIn(server, conversationId)))
    expect(asked.map(({ offeredTo }) => offeredTo).sort()).toEqual([jon.id, mara.id].sort())
  })

  it('is offered to the next member when the first does not come, and to nobody twice', async () => {
    await there(jon, mara)
    const talk = await waiting()
    await desk.sweep()
    const { offeredTo: first } = await talkIn(server, talk.conversationId)
    pass(4)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBe(first)
    pass(1.1)
    await there(jon, mara)
    await desk.sweep()
    const { offeredTo: second } = await talkIn(server, talk.conversationId)
    expect([first, second].sort()).toEqual([jon.id, mara.id].sort())
  })

  it('is told that nobody can come when all were asked, and everybody is alerted once', async () => {
    await there(mara)
    const talk = await waiting()
    await desk.sweep()
    pass(5.1)
    await there(mara)
    await desk.sweep()
    await desk.sweep()
    const lines = await linesIn(server, talk.conversationId)
    expect(lines.map(({ kind }) => kind)).toEqual(['connecting', 'away'])
    expect(await talkIn(server, talk.conversationId)).toMatchObject({
      offeredTo: null,
      dueAt: new Date(clock.now.getTime() + 12 * 3_600_000),
    })
    const alerts = await alertsIn(server, talk.leadId)
    expect(alerts).toEqual(expect.arrayContaining(['Jon unanswered', 'Mara asked', 'Mara unanswered']))
    expect(new Set(alerts).size).toBe(alerts.length)
  })

  it('is not shown to a limited agent but for their own lead', async () => {
    const sam = await colleague(server, 'Sam', true)
    await there(sam)
    const [other, own] = [await waiting(), await waiting()]
    await owner.query('update app.lead set assignee_id = $2 where id = $1', [own.leadId, sam.id])
    await desk.sweep()
    expect((await talkIn(server, other.conversationId)).offeredTo).toBeNull()
    expect(await alertsIn(server, other.leadId)).not.toContain('Sam asked')
    expect((await talkIn(server, own.conversationId)).offeredTo).toBe(sam.id)
    await owner.query('delete from auth.member where "userId" = $1', [sam.id])
  })

  it('is nobody to be sent to when marked as spam', async () => {
    await there(mara)
    const talk = await waiting()
    await owner.query('update app.lead set spam_at = now() where id = $1', [talk.leadId])
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ offeredTo: null, dueAt: null })
  })

  it('is left alone once somebody has written', async () => {
    await there(mara)
    const talk = await waiting()
    const { body } = await mara.call<{ lease: number }>('GET', `/api/v1/conversations/${talk.conversationId}`)
    const path = `/api/v1/conversations/${talk.conversationId}`
    expect((await mara.call('POST', `${path}/takeover`, { lease: body.lease })).status).toBe(200)
    expect((await mara.call('POST', `${path}/messages`, { clientId: 'hi', text: 'Hello' })).status).toBe(200)
    pass(60)
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ holder: 'member', waitingSince: null })
    expect(await linesIn(server, talk.conversationId)).toEqual([])
  })
})

describe('when nobody is there', () => {
  beforeEach(() => void at('2026-11-28T12:00:00.000Z'))

  it('the visitor hears when somebody gets back, and that is a promise with the very words', async () => {
    const talk = await waiting()
    await desk.sweep()
    const [line] = await linesIn(server, talk.conversationId)
    expect(line).toMatchObject({
      kind: 'away',
      until: '2026-11-30T08:00:00.000Z',
      text: 'Nobody of the team can answer right now. Somebody gets back to you on Monday by 10:00.',
    })
    expect(await promisesIn(server, talk.leadId)).toMatchObject([
      {
        dueAt: new Date('2026-11-30T09:00:00Z'),
        kind: 'reply',
        madeBy: 'desk',
        sentence: 'Somebody gets back to you on Monday by 10:00.',
      },
    ])
    expect((await promisesIn(server, talk.leadId))[0]?.messageId).not.toBeNull()
  })

  it('everybody who may answer is alerted, each once', async () => {
    const talk = await waiting()
    await desk.sweep()
    await lookNow(server, talk.conversationId, clock.now)
    await desk.sweep()
    const alerts = await alertsIn(server, talk.leadId)
    expect(alerts).toEqual(expect.arrayContaining(['Jon asked', 'Mara asked']))
    expect(new Set(alerts).size).toBe(alerts.length)
    expect(await linesIn(server, talk.conversationId)).toHaveLength(1)
    expect(await promisesIn(server, talk.leadId)).toHaveLength(1)
  })

  it('the next opening is when the desk looks again, and sends whoever is there', async () => {
    const talk = await waiting()
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).dueAt).toEqual(new Date('2026-11-30T08:00:00Z'))
    at('2026-11-30T08:00:00.500Z')
    await there(jon)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBe(jon.id)
  })

  it('who comes earlier is asked at once', async () => {
    const talk = await waiting()
    await desk.sweep()
    await owner.query(`update app.member set presence = 'offline', seen_at = null where id = $1`, [jon.id])
    await inWorkspace(server.services.pool, server.workspaceId, (db) => arrive(db, jon.id))
    await there(jon)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBe(jon.id)
  })

  it('it is said in the visitor’s language and on their clocks', async () => {
    const talk = await visitorWho(server, 'Ich möchte bitte mit einem Menschen sprechen', {
      since: clock.now,
      locale: 'de-DE',
      timeZone: 'Europe/London',
    })
    await desk.sweep()
    const [line] = await linesIn(server, talk.conversationId)
    expect(line?.text).toBe(
      'Gerade kann niemand aus dem Team antworten. Wir melden uns am Montag bis 09:00 Uhr (Ihre Zeit) bei Ihnen.',
    )
  })

  it('nothing is promised where the workspace does not wish it', async () => {
    await set({ promises: false })
    const talk = await waiting()
    await desk.sweep()
    const [line] = await linesIn(server, talk.conversationId)
    expect(line?.text).toBe('Nobody of the team can answer right now. We are back on Monday at 09:00.')
    expect(await promisesIn(server, talk.leadId)).toEqual([])
    await set({ promises: true })
  })

  it('a holiday puts off what is promised', async () => {
    await set({ holidays: [{ date: '2026-11-30', name: 'St Andrew’s Day', spans: [] }] })
    const talk = await waiting()
    await desk.sweep()
    expect((await promisesIn(server, talk.leadId))[0]?.dueAt).toEqual(new Date('2026-12-01T09:00:00Z'))
    await set({ holidays: [] })
  })

  it('a promise that stands is told again rather than a later one made', async () => {
    const talk = await waiting()
    await desk.sweep()
    await talk.say('Never mind, I do not need a person any more')
    await talk.say(wants)
    const later = new Date(clock.now.getTime() + 60_000)
    at(later.toISOString())
    await waitsSince(server, talk.conversationId, later)
    await desk.sweep()
    expect((await linesIn(server, talk.conversationId)).map(({ kind }) => kind)).toEqual(['away', 'away'])
    expect(await promisesIn(server, talk.leadId)).toHaveLength(1)
  })
})

describe('a member who has a conversation and does not answer', () => {
  const held = async () => {
    await there(jon, mara)
    const talk = await waiting()
    const path = `/api/v1/conversations/${talk.conversationId}`
    const { body } = await jon.call<{ lease: number }>('GET', path)
    await jon.call('POST', `${path}/takeover`, { lease: body.lease })
    await waitsSince(server, talk.conversationId, clock.now)
    return { ...talk, lease: body.lease + 1 }
  }

  it('keeps it as long as patience lasts', async () => {
    const talk = await held()
    await desk.sweep()
    pass(4.9)
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ holderId: jon.id, lease: talk.lease })
  })

  it('has the whole time to answer who took over somebody that had waited long', async () => {
    const talk = await held()
    const longAgo = new Date(clock.now.getTime() - 30 * 60_000)
    await waitsSince(server, talk.conversationId, longAgo)
    await owner.query('update app.conversation set held_since = $2 where id = $1', [
      talk.conversationId,
      clock.now,
    ])
    await desk.sweep()
    pass(4.9)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).holderId).toBe(jon.id)
    pass(0.2)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).holderId).toBeNull()
  })

  it('loses it to the queue, with a number of its own and an event, and the next is asked', async () => {
    const talk = await held()
    await desk.sweep()
    pass(5.1)
    await there(jon, mara)
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({
      holder: 'assistant',
      lease: talk.lease + 1,
      waitReason: 'no_answer',
      offeredTo: mara.id,
    })
    const { body } = await mara.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${talk.conversationId}/messages`,
    )
    expect(body.items.findLast(({ kind }) => kind === 'handback')).toMatchObject({
      reason: 'no_answer',
      author: { name: 'Jon' },
    })
    const { rows } = await owner.query<{ kind: string }>(
      `select kind from app.event where lead_id = $1 and kind like 'conversation.%' order by at, id`,
      [talk.leadId],
    )
    expect(rows.map(({ kind }) => kind)).toEqual([
      'conversation.taken',
      'conversation.released',
      'conversation.offered',
    ])
    expect(await alertsIn(server, talk.leadId)).toEqual(['Jon unanswered', 'Mara asked'])
  })

  it('is not asked again in the same wait, but may be on the next day', async () => {
    const talk = await held()
    await desk.sweep()
    for (const minutes of [5.1, 5.1]) {
      pass(minutes)
      await there(jon, mara)
      await desk.sweep()
    }
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBeNull()
    pass(12 * 60 + 0.1)
    await there(jon)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBe(jon.id)
  })
})

describe('the desk', () => {
  it('wakes what was put off when its time has come, with an event', async () => {
    const talk = await visitorWho(server, 'How much is the bench?')
    const path = `/api/v1/conversations/${talk.conversationId}`
    const { body } = await mara.call<{ lease: number }>('GET', path)
    const until = new Date(Date.now() + 3_600_000).toISOString()
    expect((await mara.call('POST', `${path}/snooze`, { lease: body.lease, until })).status).toBe(200)
    at(new Date(Date.parse(until) - 1000).toISOString())
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).state).toBe('snoozed')
    at(new Date(Date.parse(until) + 1000).toISOString())
    await desk.sweep()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ state: 'open', dueAt: null })
    const { rows } = await owner.query(
      `select 1 from app.event where lead_id = $1 and kind = 'conversation.reopened'`,
      [talk.leadId],
    )
    expect(rows).toHaveLength(1)
  })

  it('does everything once, however many processes look at the same time', async () => {
    await there(jon, mara)
    const talks = await Promise.all(Array.from({ length: 12 }, () => waiting()))
    const desks = [desk, open(), open()]
    await Promise.all(desks.map((each) => each.sweep()))
    const lines = await Promise.all(talks.map(({ conversationId }) => linesIn(server, conversationId)))
    expect(lines.map((each) => each.length)).toEqual(talks.map(() => 1))
    const offers = await Promise.all(talks.map(({ conversationId }) => talkIn(server, conversationId)))
    const ofJon = offers.filter(({ offeredTo }) => offeredTo === jon.id).length
    expect([ofJon, offers.length - ofJon].every((count) => count >= 4)).toBe(true)
    expect(offers.every(({ offers: count }) => count === 1)).toBe(true)
    pass(5.1)
    await Promise.all(desks.map((each) => each.sweep()))
    const again = await Promise.all(talks.map(({ conversationId }) => talkIn(server, conversationId)))
    expect(again.every(({ offers: count }) => count <= 2)).toBe(true)
  })

  it('lets the assistant say first that it has heard the wish', async () => {
    await there(mara)
    const talk = await waiting()
    const owe = (since: Date) =>
      owner.query('update app.conversation set answer_due_at = $2 where id = $1', [
        talk.conversationId,
        since,
      ])
    await owe(clock.now)
    await desk.sweep()
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBeNull()
    at(new Date(clock.now.getTime() + 1_000).toISOString())
    await expect
      .poll(async () => (await talkIn(server, talk.conversationId)).offeredTo, { timeout: 3_000 })
      .toBe(mara.id)
  })

  it('takes up within a sweep what a killed process has left', async () => {
    await there(mara)
    const talk = await waiting()
    const other = open()
    other.start()
    await expect
      .poll(async () => (await talkIn(server, talk.conversationId)).offeredTo, { timeout: 5_000 })
      .toBe(mara.id)
    await other.stop()
  })

  it('sends nobody and promises nothing where the plan has no inbox', async () => {
    await owner.query(`update app.workspace set plan = 'freemium'`)
    await there(mara)
    const talk = await waiting()
    await desk.sweep()
    await owner.query(`update app.workspace set plan = 'pro'`)
    expect((await talkIn(server, talk.conversationId)).offeredTo).toBeNull()
    expect(await promisesIn(server, talk.leadId)).toEqual([])
    expect(await alertsIn(server, talk.leadId)).toEqual([])
  })
})
