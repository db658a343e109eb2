import { setTimeout as sleep } from 'node:timers/promises'
import { Assistant } from '#server/assistant/assistant.ts'
import type { TestServer } from '#test/start.ts'
import { plainAnswerer, type Played, type TalkIds } from '#test/talks-play.ts'

/** The next process comes up and finds what the last one has left open. */
export async function settle(server: TestServer, ids: readonly TalkIds[]): Promise<void> {
  const { pool, ingest, bus, log } = server.services
  const own = ids.map(({ conversationId }) => conversationId)
  const due = async (age: string) => {
    const { rows } = await server.database.owner.query<{ open: number }>(
      `select count(*)::int as open from app.conversation where id = any($1::uuid[]) and answer_due_at is not null ${age}`,
      [own],
    )
    return rows[0]?.open ?? 0
  }
  await server.database.owner.query(
    `update app.conversation set answer_due_at = now() - interval '20 seconds'
     where id = any($1::uuid[]) and answer_due_at is not null`,
    [own],
  )
  const next = new Assistant({ pool, ingest, bus, log, answerer: plainAnswerer })
  next.start()
  for (const end = Date.now() + 20_000; Date.now() < end && (await due('')) > 0;) await sleep(20)
  next.stop()
  await sleep(30)
}

type Row = {
  id: string
  conversationId: string
  seq: number
  kind: string
  author: string
  authorId: string | null
  lease: string | null
  clientId: string
}

type State = {
  id: string
  lease: string
  holder: string
  state: string
  visitorSeq: number
  answeredSeq: number
  waits: boolean
  answerDue: boolean
  deskDue: boolean
  events: number
  reopenedByVisitor: number
}

/** Reads what is stored, from the first message of each conversation on, and says what must not be. */
export async function findWrong({ database }: TestServer, played: Played): Promise<string[]> {
  const own = [...played.acknowledged.keys()]
  const { rows: messages } = await database.owner.query<Row>(
    `select id, conversation_id as "conversationId", seq, kind, author_kind as author, author_id as "authorId", lease,
            client_id as "clientId"
     from app.message where conversation_id = any($1::uuid[]) order by conversation_id, seq`,
    [own],
  )
  const { rows: states } = await database.owner.query<State>(
    `select c.id, c.lease, c.holder, c.state, c.visitor_seq as "visitorSeq", c.answered_seq as "answeredSeq",
            c.waiting_since is not null as waits, c.answer_due_at is not null as "answerDue",
            c.desk_due_at is not null as "deskDue",
            (select count(*)::int from app.event e where e.workspace_id = c.workspace_id and e.lead_id = s.lead_id
               and e.kind like 'conversation.%') as events,
            (select count(*)::int from app.event e where e.workspace_id = c.workspace_id and e.lead_id = s.lead_id
               and e.kind = 'conversation.reopened' and e.actor_kind = 'visitor') as "reopenedByVisitor"
     from app.conversation c join app.session s on s.id = c.session_id where c.id = any($1::uuid[])`,
    [own],
  )
  const of = Map.groupBy(messages, ({ conversationId }) => conversationId)
  return states.flatMap((state) => [
    ...readAloud(of.get(state.id) ?? []).map((what) => `${state.id}: ${what}`),
    ...rest(state, of.get(state.id) ?? [], played).map((what) => `${state.id}: ${what}`),
  ])
}

/** The transcript by itself: who holds it at each line stands in the lines before. */
function readAloud(rows: readonly Row[]): string[] {
  const wrong: string[] = []
  let holder: 'assistant' | 'member' = 'assistant'
  let closed = false
  let lease = 0
  const answered = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) wrong.push(`seq ${row.seq} stands at place ${index + 1}`)
    const number = Number(/-(\d+)$/.exec(row.clientId)?.[1] ?? 0)
    if (row.kind === 'takeover') [holder, closed, lease] = ['member', false, number]
    else if (row.kind === 'handback') [holder, lease] = ['assistant', number]
    else if (row.kind === 'closed') [holder, closed, lease] = ['assistant', true, number]
    else if (row.author === 'visitor') closed = false
    else if (row.author === 'assistant') {
      if (holder === 'member') wrong.push(`the assistant speaks at ${row.seq}, where a member holds it`)
      if (closed) wrong.push(`the assistant speaks at ${row.seq}, where it is closed`)
      if (Number(row.lease) < lease)
        wrong.push(`an answer of number ${row.lease} stands behind a change to ${lease}`)
      if (answered.has(row.clientId)) wrong.push(`${row.clientId} is given twice`)
      answered.add(row.clientId)
    } else if (row.author === 'agent' && holder !== 'member') {
      wrong.push(`a member speaks at ${row.seq}, where they do not hold it`)
    }
  }
  return wrong
}

function rest(state: State, rows: readonly Row[], { acknowledged, changes }: Played): string[] {
  const wrong: string[] = []
  const stored = new Set(rows.map(({ id }) => id))
  const missing = [...(acknowledged.get(state.id) ?? [])].filter((id) => !stored.has(id))
  if (missing.length > 0) wrong.push(`${missing.length} acknowledged messages are gone`)
  const changed = (changes.get(state.id) ?? 0) + state.reopenedByVisitor
  if (state.events !== changed) wrong.push(`${changed} changes, but ${state.events} events`)
  if (Number(state.lease) !== changed) wrong.push(`${changed} changes, but its number is ${state.lease}`)
  const open = state.visitorSeq > state.answeredSeq
  if (state.answerDue) wrong.push('an answer is due for ever')
  if (open && state.state !== 'closed' && !state.waits)
    wrong.push(
      `silent: ${state.holder} ${state.state}, visitor ${state.visitorSeq}, answered ${state.answeredSeq}`,
    )
  if (state.waits && !state.deskDue) wrong.push('somebody waits, and the desk does not know')
  if (
    state.state === 'closed' &&
    (state.waits || state.holder !== 'assistant' || (state.deskDue && !state.waits))
  )
    wrong.push('something goes on in a closed conversation')
  return wrong
}
