import type pg from 'pg'
import { attend } from '#server/desk/attend.ts'
import { openSession } from '#server/conversations/open-session.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { type ConnectTo, makePool } from '#server/db/pool.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'
import type { Incoming } from '#server/ingest/incoming.ts'
import { recordStatements, type Recorded } from '#bench/load/record-statements.ts'
import { seededRandom } from '#bench/statistics.ts'
import { visitorTexts } from '#test/crash/visitor-texts.ts'
import type { Door } from './talks.ts'
import { inLanes, makeWorkspaces, visitorsBrowser } from './workspaces.ts'

// The limit that ingest is compared with: the rows of the same messages, written by the product's own statements and over its
// own pipeline, in transactions of the same size, as many of them at once, each flushed to disk. It reads nothing, locks
// nothing before it writes, reads no text, scores nothing and serves nobody: what it writes was worked out before. Into a
// workspace of its own for each lane, so that its lanes never wait for one another, as the product's do. That it writes what
// the product writes is counted by the database, table by table: see rows-written.ts.

/** Of one transaction that writes messages, and of the desk's looks at their conversations, one transaction each. */
type Step = { batch: Recorded[]; looks: Recorded[][] }

/** As many as the product's desk takes at once over all workspaces; of one it takes one at a time. */
const looksAtOnce = 4

/** The writing statements of a run of batches, as the product sends them, and the visitors' messages in them. */
export type Recording = { source: string; steps: Step[]; visitorMessages: number; targets: string[] }

export type RecordingPlan = {
  app: ConnectTo
  /** Sees all rows: copies the sessions to where the recording is played. */
  owner: pg.Pool
  pool: pg.Pool
  /** Callers of one workspace: each has one message under way. */
  callers: number
  /** Visitors' messages in a transaction that has any, on average. */
  perBatch: number
  /** Answers of the assistant for each message of a visitor, on average. */
  answers: number
  visitorMessages: number
  /** Workspaces to play it into; each takes it once. */
  copies: number
  door: Door
}

/**
 * Lets the product write a run of batches and keeps the statements, with open sessions of the same ids waiting in the
 * target workspaces: every key begins with the workspace, so the same rows fit into each of them once.
 */
export async function record(plan: RecordingPlan): Promise<Recording> {
  const { pool, owner, callers, visitorMessages } = plan
  const [source] = await makeWorkspaces(pool, 1, false)
  if (!source) throw new Error('No workspace was made.')
  const random = seededRandom(callers)
  const talks =
    plan.door === 'chat'
      ? await inWorkspace(pool, source.id, (db) => openTalks(db, source.widgetKey, visitorMessages, random))
      : otherTalks(visitorMessages, random)
  const targets = (await makeWorkspaces(pool, plan.copies, false)).map(({ id }) => id)
  await inLanes(targets.length, 2, async (index) => copySessions(owner, source.id, targets[index] ?? ''))

  const recording = makePool(plan.app, { size: 1 })
  const { take } = recordStatements(recording)
  const steps: Step[] = []
  const writers = Array.from({ length: Math.min(callers, talks.length) }, () => talks.shift() ?? [])
  let [written, due, turn, answered] = [0, 0, 0, 0]
  while (written < visitorMessages) {
    const items: Incoming[] = []
    const answers: Incoming[] = []
    due += plan.perBatch
    while (items.length < Math.max(1, Math.floor(due)) && written < visitorMessages) {
      const at = turn++ % writers.length
      let talk = writers[at] ?? []
      if (talk.length === 0) talk = writers[at] = talks.shift() ?? []
      const item = talk.shift()
      if (!item) throw new Error('The talks to record are too few.')
      items.push(item)
      written += 1
      if (answered + 1 <= written * plan.answers) answers.push(answerTo(item, answered++))
    }
    due -= items.length
    const sentAt = new Date()
    const [step, dueLooks] = await inWorkspace(recording, source.id, async (db) => {
      const { committed } = await writeBatch(
        db,
        [...items, ...answers].map((item) => ({ ...item, sentAt })),
      )
      const batch = take().filter(isWriting).map(notForTheDesk)
      await leaveAlone(db)
      const looks = committed.talks.filter(({ deskDue }) => deskDue !== null && deskDue <= new Date())
      return [{ batch, looks: [] } satisfies Step, looks] as const
    })
    steps.push(await withLooks(recording, source.id, step, dueLooks, take))
  }
  await recording.end()
  return { source: source.id, steps, visitorMessages: written, targets }
}

/** What the desk writes of these conversations right after the batch, as it does where nobody of the team is there. */
async function withLooks(
  recording: pg.Pool,
  source: string,
  { batch }: Step,
  due: readonly { conversationId: string }[],
  take: () => Recorded[],
): Promise<Step> {
  const looks: Recorded[][] = []
  for (const { conversationId } of due) {
    await inWorkspace(recording, source, async (db) => {
      const now = new Date()
      await db.run('update app.conversation set desk_due_at = $2 where workspace_id = $1 and id = $3', [
        source,
        now,
        conversationId,
      ])
      take()
      await attend(db, conversationId, now)
      looks.push(take().filter(isWriting))
      await leaveAlone(db)
    })
  }
  take()
  return { batch, looks }
}

/** The desk of the running product would write into what is being recorded, too. */
async function leaveAlone(db: Db): Promise<void> {
  await db.run(
    `update app.conversation set desk_due_at = '2099-01-01' where workspace_id = $1 and desk_due_at < '2099-01-01'`,
    [db.workspaceId],
  )
}

/**
 * Plays the recording into the next targets, in as many transactions at once as the product writes; answers the
 * visitors' messages a second.
 */
export async function playRaw(
  app: ConnectTo,
  { source, steps, visitorMessages, targets }: Recording,
  workspaces: number,
  lanes: number,
): Promise<number> {
  const size = lanes + looksAtOnce
  const raw = makePool(app, { size })
  const into = targets.splice(0, workspaces)
  if (into.length < workspaces) throw new Error('No target is left to play the recording into.')
  const plays = into.map((target) => {
    const placed = (statements: readonly Recorded[]) =>
      statements.map((each) => ({
        ...each,
        values: each.values.map((value) => (value === source ? target : value)),
      }))
    return steps.map(({ batch, looks }) => ({ batch: placed(batch), looks: looks.map(placed) }))
  })
  await inLanes(size, size, async () => void (await raw.query('select 1')))
  const write = (target: string, statements: readonly Recorded[]) =>
    inWorkspace(raw, target, (db) => Promise.all(statements.map((each) => run(db, each))))
  const aside = new Aside(looksAtOnce)
  const began = performance.now()
  await inLanes(into.length, lanes, async (index) => {
    const target = into[index] ?? ''
    for (const { batch, looks } of plays[index] ?? []) {
      await write(target, batch)
      for (const look of looks) aside.add(() => write(target, look))
    }
  })
  await aside.done()
  const seconds = (performance.now() - began) / 1000
  await raw.end()
  return (visitorMessages * into.length) / seconds
}

/** Work beside the batches, a few pieces at a time. */
class Aside {
  readonly #lanes: Promise<unknown>[]
  #next = 0

  constructor(lanes: number) {
    this.#lanes = Array.from({ length: lanes }, () => Promise.resolve())
  }

  add(work: () => Promise<unknown>): void {
    const at = this.#next++ % this.#lanes.length
    const done = (this.#lanes[at] ?? Promise.resolve()).then(work)
    // It is looked at in the end.
    done.catch(() => {})
    this.#lanes[at] = done
  }

  async done(): Promise<void> {
    await Promise.all(this.#lanes)
  }
}

function isWriting({ text }: Recorded): boolean {
  return /^\s*(insert|update|delete)/i.test(text)
}

/** The running product's desk would write into these conversations, too, where somebody waits: it looks at none of them. */
function notForTheDesk(statement: Recorded): Recorded {
  const columns = / as k\(([^)]*)\)/.exec(statement.text)?.[1]?.split(/,\s*/) ?? []
  const at = columns.indexOf('desk_due_at')
  if (at === -1) return statement
  // The workspace is the first value.
  const values = statement.values.map((value, index) =>
    index === at + 1 && Array.isArray(value)
      ? value.map((due: unknown) => due && new Date('2099-01-01'))
      : value,
  )
  return { ...statement, values }
}

function run(db: Db, { name, text, values }: Recorded): Promise<number> {
  return name === undefined ? db.run(text, values) : db.run({ name, text, values })
}

async function openTalks(db: Db, widgetKey: string, messages: number, random: () => number) {
  const talks: Incoming[][] = []
  for (let left = messages * 1.3 + 1200; left > 0;) {
    const { opened } = await openSession(
      db,
      { widgetKey, ...visitorsBrowser },
      { country: null, signed: null, page: { origin: undefined, ownOrigin: '', isOurs: false } },
    )
    const { session, conversationId } = opened
    const texts = visitorTexts(random)
    talks.push(
      texts.map((text, index) => ({
        target: { type: 'session', sessionId: session.id, conversationId },
        clientId: `load-${index}`,
        kind: 'text',
        author: { kind: 'visitor' },
        text,
        sentAt: new Date(),
      })),
    )
    left -= texts.length
  }
  return talks
}

/** Of another chatbot: their sessions begin with their first message. */
function otherTalks(messages: number, random: () => number): Incoming[][] {
  const talks: Incoming[][] = []
  for (let left = messages * 1.3 + 1200; left > 0;) {
    const externalId = `talk-${talks.length}`
    const texts = visitorTexts(random)
    talks.push(
      texts.map((text, index) => ({
        target: { type: 'external', externalId, about: {} },
        clientId: `load-${index}`,
        kind: 'text',
        author: { kind: 'visitor' },
        text,
        sentAt: new Date(),
      })),
    )
    left -= texts.length
  }
  return talks
}

function answerTo({ target }: Incoming, count: number): Incoming {
  return {
    target,
    clientId: `answer-${count}`,
    kind: 'text',
    author: { kind: 'assistant' },
    text: 'A table of two metres comes to 1,320 pounds, oiled and ready to stand; delivery in England is free.',
    sentAt: new Date(),
  }
}

async function copySessions(owner: pg.Pool, source: string, target: string): Promise<void> {
  await owner.query(
    `insert into app.session (workspace_id, id, channel, resume_hash, label, country, page_url, locale, time_zone, created_at)
     select $2, id, channel, resume_hash, label, country, page_url, locale, time_zone, created_at from app.session where workspace_id = $1`,
    [source, target],
  )
  await owner.query(
    `insert into app.conversation (workspace_id, id, session_id, channel, created_at)
     select $2, id, session_id, channel, created_at from app.conversation where workspace_id = $1`,
    [source, target],
  )
}
