import { setTimeout as sleep } from 'node:timers/promises'
import type { Answerer } from '#server/assistant/answerer.ts'
import { Assistant } from '#server/assistant/assistant.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { changeTalk, type Change } from '#server/talks/change-talk.ts'
import { getConversation } from '#server/talks/talk-store.ts'
import { tellOfChange } from '#server/talks/tell-of-change.ts'
import type { TestServer } from '#test/start.ts'

export type Actor = { id: string; name: string }
export type TalkIds = { sessionId: string; conversationId: string }

/** What was acknowledged to whoever wrote it: in each conversation the ids of messages, in the order of their answers. */
export type Played = {
  acknowledged: Map<string, Set<string>>
  changes: Map<string, number>
  seen: {
    takeovers: number
    refusedAnswers: number
    lostRaces: number
    crashes: number
    answers: number
    reopened: number
  }
}

/** What an answer says does not matter here. */
const plainWords = ['It ', 'costs ', 'ten ', 'pounds.']
export const plainAnswerer: Answerer = async function* () {
  for (const text of plainWords) yield { type: 'text', text }
}

/** Past so many findings there is nothing more to learn. */
export const maxTries = 20
const steps = 9

/** A random number from 0 to 1, the same ones again for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Visitors, two members and the assistant at the same time in each of these conversations; now and then the assistant's
 * process dies with whatever it was preparing.
 */
export async function play(
  server: TestServer,
  members: readonly Actor[],
  ids: readonly TalkIds[],
  seed: number,
): Promise<Played> {
  const random = randomFrom(seed)
  const { services, workspaceId } = server
  const { pool, ingest, bus, log } = services
  const acknowledged = new Map(ids.map(({ conversationId }) => [conversationId, new Set<string>()]))
  const changes = new Map(ids.map(({ conversationId }) => [conversationId, 0]))
  const seen: Played['seen'] = {
    takeovers: 0,
    refusedAnswers: 0,
    lostRaces: 0,
    crashes: 0,
    answers: 0,
    reopened: 0,
  }
  await begin(server, ids)

  let dead = false
  const slow: Answerer = async function* () {
    await sleep(random() * 25)
    for (const text of plainWords) {
      if (random() < 0.2) await sleep(random() * 5)
      yield { type: 'text', text }
    }
    await sleep(random() * 10)
  }
  const alive = () => new Assistant({ pool, ingest, bus, log, answerer: slow })
  let assistant = alive()
  const told = {
    bus,
    desk: { kick: () => {} },
    sendAlerts: () => {},
    assistant: {
      kick: (...which: [string, string]) => assistant.kick(...which),
      silence: (id: string) => assistant.silence(id),
      stop: (id: string) => assistant.stopSaying(id),
    },
  }

  async function say({ sessionId, conversationId }: TalkIds, text: string, by?: Actor): Promise<void> {
    const outcome = await ingest.add(workspaceId, {
      target: { type: 'session', sessionId, conversationId },
      clientId: `${by?.id ?? 'visitor'} ${Math.floor(random() * 2 ** 40)}`,
      kind: 'text',
      author: by ? { kind: 'agent', name: by.name, id: by.id } : { kind: 'visitor' },
      text,
      sentAt: new Date(),
    })
    if (outcome.status !== 'refused') acknowledged.get(conversationId)?.add(outcome.message.id)
    if (outcome.status !== 'refused' && !by && !dead) assistant.kick(workspaceId, conversationId)
  }

  async function change({ conversationId }: TalkIds, wanted: Change, by: Actor): Promise<void> {
    try {
      // What a member saw a moment ago is what they act on.
      const before = await inWorkspace(pool, workspaceId, (db) => getConversation(db, conversationId))
      if (!before) return
      if (random() < 0.3) await sleep(random() * 10)
      const changed = await inWorkspace(pool, workspaceId, (db) =>
        changeTalk(db, null, { id: conversationId, lease: before.lease }, wanted, by.name),
      )
      if (!changed) return
      changes.set(conversationId, (changes.get(conversationId) ?? 0) + 1)
      if (wanted.type === 'takeOver') seen.takeovers += 1
      if (wanted.type === 'reopen') seen.reopened += 1
      tellOfChange(told, workspaceId, conversationId, changed, wanted.type)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'taken') seen.lostRaces += 1
    }
  }

  async function visitor(ids: TalkIds): Promise<void> {
    const lines = [
      'How much is the stool?',
      'And the bench?',
      'Do you deliver to Leeds?',
      'ok thanks',
      'Are you there?',
    ]
    for (let step = 0; step < steps / 2; step += 1) {
      await say(ids, lines[Math.floor(random() * lines.length)] ?? 'Hello')
      await sleep(random() * 30)
    }
  }

  async function member(ids: TalkIds, actor: Actor, other: Actor): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await sleep(random() * 25)
      const roll = random()
      if (roll < 0.3) await change(ids, { type: 'takeOver', member: actor }, actor)
      else if (roll < 0.55) await say(ids, `A word from ${actor.name}`, actor)
      else if (roll < 0.72) await change(ids, { type: 'handBack' }, actor)
      else if (roll < 0.8) await change(ids, { type: 'close' }, actor)
      else if (roll < 0.87) await change(ids, { type: 'reopen' }, actor)
      else if (roll < 0.92) await change(ids, { type: 'assign', member: other }, actor)
      else if (roll < 0.96) await change(ids, { type: 'release' }, actor)
      else await change(ids, { type: 'snooze', until: new Date(Date.now() + 3_600_000) }, actor)
    }
  }

  async function crashes(): Promise<void> {
    for (let count = 0; count < 3; count += 1) {
      await sleep(20 + random() * 60)
      assistant.stop()
      seen.crashes += ids.length / 20
      dead = true
      await sleep(random() * 20)
      dead = false
      assistant = alive()
    }
  }

  const [one, two] = members
  if (!one || !two) throw new Error('Two members are needed.')
  await Promise.all([
    crashes(),
    ...ids.flatMap((each) => [visitor(each), member(each, one, two), member(each, two, one)]),
  ])
  assistant.stop()
  await sleep(60)
  await ingest.drain()
  const { rows } = await server.database.owner.query<{ outcome: string; count: number }>(
    `select outcome, count(*)::int as count from app.turn where conversation_id = any($1::uuid[]) group by outcome`,
    [ids.map(({ conversationId }) => conversationId)],
  )
  for (const { outcome, count } of rows) {
    if (outcome === 'refused') seen.refusedAnswers += count
    if (outcome === 'said') seen.answers += count
  }
  return { acknowledged, changes, seen }
}

async function begin({ database, workspaceId }: TestServer, ids: readonly TalkIds[]): Promise<void> {
  await database.owner.query(
    `insert into app.session (workspace_id, id, site_id, channel, label, country)
     select $1, k.id, (select id from app.site where workspace_id = $1 limit 1), 'web', 'S' || left(k.id::text, 13), 'GB'
     from unnest($2::uuid[]) as k(id)`,
    [workspaceId, ids.map(({ sessionId }) => sessionId)],
  )
  await database.owner.query(
    `insert into app.conversation (workspace_id, id, session_id, channel)
     select $1, k.id, k.session_id, 'web' from unnest($2::uuid[], $3::uuid[]) as k(id, session_id)`,
    [workspaceId, ids.map(({ conversationId }) => conversationId), ids.map(({ sessionId }) => sessionId)],
  )
  // As autovacuum does within a minute; the tests are done by then.
  await database.owner.query('analyze app.session, app.conversation, app.lead, app.message')
}
