import type pg from 'pg'
import { maxMessageText } from '#contract/text.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import type { Answerer, Conversation } from '#server/assistant/answerer.ts'
import { findCandidates } from '#server/assistant/knowledge.ts'
import { languageOfLocale, type Language } from '#server/assistant/language.ts'
import { takesBackPerson } from '#server/assistant/mood.ts'
import { isOwn, wordsOf, type Told, type Turn } from '#server/assistant/read-talk.ts'
import { withoutGuesses } from '#server/assistant/what-was-told.ts'
import type { Ingest } from '#server/ingest/ingest.ts'
import type { Log } from '#server/log.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'

export type AssistantOptions = {
  pool: pg.Pool
  ingest: Ingest
  bus: Bus
  log: Log
  answerer: Answerer
}

type Due = {
  sessionId: string
  lease: number
  upTo: number
  conversation: Conversation
}

/** Answers at the same time; what comes in above that waits its turn. */
const mostAtOnce = 4
/** An answer that is due for longer than this was lost with its process. */
const lostMs = 15_000
const sweepMs = 10_000
/** Talks longer than this are answered, but nothing is asked in them any more. */
const mostTurns = 500
const mostOfTurn = 2_000

/**
 * Answers what visitors say. That an answer is due stands in the conversation's row, written with the visitor's message;
 * a kick only makes it quick. What a crash leaves open is found by the sweep and answered within half a minute.
 */
export class Assistant {
  readonly #options: AssistantOptions
  readonly #waiting = new Map<string, string>()
  readonly #busy = new Set<string>()
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: AssistantOptions) {
    this.#options = options
  }

  start(): void {
    void this.#sweep()
    this.#sweeping = setInterval(() => void this.#sweep(), sweepMs)
  }

  stop(): void {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    this.#waiting.clear()
  }

  /** There is something to answer in this conversation. */
  kick(workspaceId: string, conversationId: string): void {
    if (this.#stopped) return
    this.#waiting.set(conversationId, workspaceId)
    this.#next()
  }

  #next(): void {
    for (const [conversationId, workspaceId] of this.#waiting) {
      if (this.#busy.size >= mostAtOnce) return
      if (this.#busy.has(conversationId)) continue
      this.#waiting.delete(conversationId)
      this.#busy.add(conversationId)
      this.#answer(workspaceId, conversationId)
        .catch((error: unknown) => this.#options.log.error(`assistant: ${String(error)}`))
        .finally(() => {
          this.#busy.delete(conversationId)
          this.#next()
        })
    }
  }

  async #answer(workspaceId: string, conversationId: string): Promise<void> {
    const { pool, bus, ingest, answerer } = this.#options
    const due = await inWorkspace(pool, workspaceId, (db) => loadDue(db, conversationId), { readOnly: true })
    if (!due) return
    bus.toVisitor(due.sessionId, { type: 'typing', author: 'assistant' })
    let text = ''
    const knowledge = (language: Conversation['language'], asked: string) =>
      inWorkspace(pool, workspaceId, (db) => findCandidates(db, language, asked), { readOnly: true })
    for await (const piece of answerer(due.conversation, knowledge)) {
      text += piece
      bus.toVisitor(due.sessionId, { type: 'delta', text: piece })
    }
    const target = { type: 'session', sessionId: due.sessionId, conversationId } as const
    const { turns, waitsForPerson } = due.conversation
    if (!waitsForPerson && wishesFor('person', wordsOf(turns.slice(turns.findLastIndex(isOwn) + 1)))) {
      await ingest.add(workspaceId, {
        target,
        clientId: `asked-${due.upTo}`,
        kind: 'asked',
        author: { kind: 'system' },
        text: 'Asked for a person',
        sentAt: new Date(),
        lease: due.lease,
      })
    }
    // Refused by the database when a person has taken over meanwhile: the assistant never talks over a human.
    await ingest.add(workspaceId, {
      target,
      clientId: `answer-${due.upTo}`,
      kind: 'text',
      author: { kind: 'assistant' },
      text: storable(text),
      sentAt: new Date(),
      lease: due.lease,
      answersUpTo: due.upTo,
    })
  }

  async #sweep(): Promise<void> {
    try {
      const { rows } = await this.#options.pool.query<{ workspace_id: string; conversation_id: string }>(
        'select workspace_id, conversation_id from app.due_answers($1, 500)',
        [new Date(Date.now() - lostMs)],
      )
      for (const row of rows) this.kick(row.workspace_id, row.conversation_id)
    } catch (error) {
      if (!this.#stopped) this.#options.log.error(`assistant sweep: ${String(error)}`)
    }
  }
}

/** Whatever the answerer came up with, or its answer would be refused and be due for ever. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, maxMessageText).toWellFormed()
}

/** What is needed to answer, or null when nothing is due any more. */
async function loadDue(db: Db, conversationId: string): Promise<Due | null> {
  const [talk] = await db.query<{
    sessionId: string
    lease: number
    upTo: number
    leadId: string | null
    locale: string | null
    language: Language
    askedSeq: number
  }>({
    name: 'due answer',
    text: `select c.session_id as "sessionId", c.lease, c.visitor_seq as "upTo", s.lead_id as "leadId", s.locale,
                  (select language from app.workspace where workspace_id = $1) as language,
                  coalesce((select case when max(m.seq) filter (where m.kind = 'asked')
                                           > coalesce(max(m.seq) filter (where m.kind in ('takeover', 'handback')), 0)
                                   then max(m.seq) filter (where m.kind = 'asked') end
                            from app.message m
                            where m.workspace_id = $1 and m.conversation_id = c.id and m.kind <> 'text'), 0)
                    as "askedSeq"
           from app.conversation c join app.session s on s.workspace_id = $1 and s.id = c.session_id
           where c.workspace_id = $1 and c.id = $2 and c.answer_due_at is not null and c.holder = 'assistant'`,
    values: [db.workspaceId, conversationId],
  })
  if (!talk) return null
  const [rows, stored] = await Promise.all([
    db.query<TurnRow>({
      name: 'turns to answer',
      text: `select id, seq, client_id as "clientId", author_kind as author, left(text, ${mostOfTurn}) as text from (
               select id, seq, client_id, author_kind, text from app.message
               where workspace_id = $1 and conversation_id = $2 and kind = 'text' order by seq desc limit ${mostTurns}
             ) latest order by seq`,
      values: [db.workspaceId, conversationId],
    }),
    // A guess from the address or the clock of the browser is nothing that anybody told.
    db.query<Omit<Told, 'messageId'> & { messageId: string | null }>({
      name: 'facts to answer',
      text: `select field, value, quote, message_id as "messageId", whose is not null as theirs from app.fact
             where workspace_id = $1 and lead_id = $2 and rejected_at is null and origin not in ('address', 'timezone')
             order by at, id`,
      values: [db.workspaceId, talk.leadId],
    }),
  ])
  const turns = asAnswered(rows)
  const facts = withoutGuesses(stored)
  return {
    sessionId: talk.sessionId,
    lease: Number(talk.lease),
    upTo: talk.upTo,
    conversation: {
      language: languageOfLocale(talk.locale, talk.language),
      turns,
      isCut: rows.length === mostTurns,
      known: new Set(facts.filter(({ theirs }) => !theirs).map(({ field }) => field)),
      told: toldIn(turns, facts),
      waitsForPerson: waitsForPerson(turns, talk.askedSeq),
    },
  }
}

function toldIn(
  turns: readonly Turn[],
  facts: readonly (Omit<Told, 'messageId'> & { messageId: string | null })[],
): Told[] {
  const ids = new Set(turns.map(({ id }) => id))
  return facts.flatMap(({ messageId, ...fact }) =>
    messageId !== null && ids.has(messageId) ? [{ ...fact, messageId }] : [],
  )
}

/** The wish stands until somebody of the team has written, or the visitor has taken it back in words that were answered. */
function waitsForPerson(turns: readonly (Turn & { seq: number })[], askedSeq: number): boolean {
  if (askedSeq === 0) return false
  const since = turns.slice(0, turns.findLastIndex(isOwn) + 1).filter(({ seq }) => seq > askedSeq)
  return !since.some(
    ({ author, text }) => author === 'agent' || (author === 'visitor' && takesBackPerson(text, true)),
  )
}

type TurnRow = Turn & { seq: number; clientId: string }

/** An answer stands behind what it answers: what was said while it was being made has not been answered by it. */
function asAnswered(turns: readonly TurnRow[]): (Turn & { seq: number })[] {
  const place = ({ author, seq, clientId }: TurnRow) => {
    const [, upTo] = author === 'assistant' ? (/^answer-(\d+)$/.exec(clientId) ?? []) : []
    return upTo === undefined ? seq : Number(upTo) + 0.5
  }
  return turns
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, seq, author, text }) => ({ id, seq, author, text }))
}
