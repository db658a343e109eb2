import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { WaitReason } from '#contract/messages.ts'
import { maxMessageText } from '#contract/text.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import type {
  Answerer,
  AnswerPart,
  BusinessKnowledge,
  DeskNow,
  ToAnswer,
} from '#server/assistant/answerer.ts'
import { loadDue, type Due } from '#server/assistant/due-answer.ts'
import { openAnswers } from '#server/assistant/knowledge.ts'
import { isOwn, wordsOf } from '#server/assistant/read-talk.ts'
import {
  dropDue,
  letGoAnswer,
  saveTurn,
  takeAnswer,
  touchDue,
  unknownsBefore,
  type Used,
} from '#server/assistant/turn-store.ts'
import type { MessageDetails } from '#server/conversations/message-row.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { retryTransient } from '#server/db/retry.ts'
import type { Outcome } from '#server/ingest/incoming.ts'
import type { Ingest } from '#server/ingest/ingest.ts'
import type { Log } from '#server/log.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { sayAloud, type SayAloud } from '#server/talks/say-aloud.ts'

/** What decides whether a person is needed, from the visitor's fresh words and how the talk goes. */
export type HandOver = Pick<Due, 'band' | 'hadPerson'> & { text: string; unknowns: number }

export type AssistantOptions = {
  pool: pg.Pool
  ingest: Ingest
  bus: Bus
  log: Log
  answerer: Answerer
} & Partial<Around>

/** What the rest of the product knows and wants of an answer; alone, nobody is there and nothing is kept. */
type Around = {
  /** The workspace's own rules for bringing in a person. */
  whyHandOver: (db: Db, now: HandOver) => Promise<WaitReason | null>
  whoIsThere: (db: Db) => Promise<DeskNow>
  extracts: (
    db: Db,
    ...asked: Parameters<BusinessKnowledge['extracts']>
  ) => ReturnType<BusinessKnowledge['extracts']>
  passage: (
    db: Db,
    ...asked: Parameters<BusinessKnowledge['passage']>
  ) => ReturnType<BusinessKnowledge['passage']>
  /** Told after the answer was stored, or was not (null): what it had no answer to, and what it has promised. */
  onAnswered: (db: Db, talk: ToAnswer, made: Made, messageId: string | null) => Promise<void>
}

const alone: Around = {
  whyHandOver: async () => null,
  whoIsThere: async () => ({ people: [], until: null }),
  extracts: async () => [],
  passage: async () => null,
  onAnswered: async () => {},
}

/** What came of preparing an answer. */
export type Made = {
  text: string
  sources: { title: string; url?: string }[]
  unanswered: Extract<AnswerPart, { type: 'unanswered' }>[]
  promised: string[]
  used: Used
  failed: boolean
}

/** One answer in the making. */
type Work = {
  sessionId: string
  stop: AbortController
  silent: boolean
  stopped: boolean
  /** For those of the team who look on. */
  aloud: SayAloud
}

type Found = { due: Due; talk: ToAnswer; unknowns: number; reason: WaitReason | null }
type Inside = <T>(fn: (db: Db) => Promise<T>) => Promise<T>

/** Answers at the same time; what comes in above that waits its turn. */
const mostAtOnce = 64
/** One business's slow model does not keep the others waiting. */
const mostOfWorkspace = 24
/** An answer that is due for longer than this, and not worked on, was lost with its process. */
const lostMs = 15_000
const touchMs = 5_000
const sweepMs = 10_000
/** An answer must be there by then, whatever its answerer does. */
const longestMs = 60_000
const unused: Used = {
  answerer: 'builtin',
  model: null,
  firstMs: null,
  inputTokens: null,
  outputTokens: null,
  cost: null,
  trouble: null,
}

/**
 * Answers what visitors say. That an answer is due stands in the conversation's row, written with the visitor's message;
 * a kick only makes it quick. What a crash leaves open is found by the sweep and answered within half a minute.
 */
export class Assistant {
  readonly #options: AssistantOptions & Around
  /** What this process is known by to those that could make the same answer. */
  readonly #runner = uuidv7()
  readonly #waiting = new Map<string, string>()
  readonly #busy = new Map<string, Work | null>()
  readonly #busyIn = new Map<string, number>()
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: AssistantOptions) {
    this.#options = { ...alone, ...options }
  }

  start(): void {
    void this.#sweep()
    this.#sweeping = setInterval(() => void this.#sweep(), sweepMs)
  }

  stop(): void {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    this.#waiting.clear()
    for (const work of this.#busy.values()) work?.stop.abort()
  }

  /** Until nothing is being answered any more: another process looks after what nobody works on from now on. */
  async answered(): Promise<void> {
    if (this.#sweeping) clearInterval(this.#sweeping)
    while (this.#busy.size > 0) await sleep(20)
  }

  /** There is something to answer in this conversation. */
  kick(workspaceId: string, conversationId: string): void {
    if (this.#stopped) return
    this.#waiting.set(conversationId, workspaceId)
    this.#next()
  }

  /** Somebody else speaks from now on: what is in the making is not shown any more. It is finished to be kept, not to be said. */
  silence(conversationId: string): void {
    const work = this.#busy.get(conversationId)
    if (!work || work.silent) return
    work.silent = true
    work.aloud.over('silenced')
    this.#options.bus.toVisitor(work.sessionId, { type: 'stopped' })
  }

  /** The visitor has heard enough: what was said so far is the answer. */
  stopSaying(conversationId: string): void {
    const work = this.#busy.get(conversationId)
    if (!work) return
    work.stopped = true
    work.stop.abort()
  }

  #next(): void {
    for (const [conversationId, workspaceId] of this.#waiting) {
      if (this.#busy.size >= mostAtOnce) return
      const there = this.#busyIn.get(workspaceId) ?? 0
      if (this.#busy.has(conversationId) || there >= mostOfWorkspace) continue
      this.#waiting.delete(conversationId)
      this.#busy.set(conversationId, null)
      this.#busyIn.set(workspaceId, there + 1)
      this.#answer(workspaceId, conversationId)
        .catch((error: unknown) => this.#options.log.error(`assistant: ${String(error)}`))
        .finally(() => {
          this.#busy.get(conversationId)?.aloud.over()
          this.#busy.delete(conversationId)
          this.#free(workspaceId)
          this.#next()
        })
    }
  }

  #free(workspaceId: string): void {
    const there = (this.#busyIn.get(workspaceId) ?? 1) - 1
    if (there > 0) this.#busyIn.set(workspaceId, there)
    else this.#busyIn.delete(workspaceId)
  }

  async #answer(workspaceId: string, conversationId: string): Promise<void> {
    // Who waits for a lock in vain tries again: left to the sweep, the visitor would wait for a quarter of a minute.
    const inside: Inside = (fn) => retryTransient(() => inWorkspace(this.#options.pool, workspaceId, fn))
    // Should this fail, the answer is taken for lost after a while.
    const letGo = (upTo: number) =>
      inside((db) => letGoAnswer(db, conversationId, this.#runner, upTo)).catch(() => false)
    const found = await inside((db) => this.#look(db, conversationId))
    if (found === 'another process makes it') return
    let saidMore = false
    try {
      if (found) await this.#answerFound(found, inside)
    } finally {
      saidMore = await letGo(found?.talk.upTo ?? 0)
    }
    // Whoever heard of what was said meanwhile has left it to this one.
    if (found && saidMore) this.kick(workspaceId, conversationId)
  }

  async #answerFound(found: Found, inside: Inside): Promise<void> {
    const { bus, log, onAnswered } = this.#options
    const startedAt = new Date()
    const { talk, unknowns } = found
    const { workspaceId, conversationId } = talk
    if (found.reason) await this.#askForPerson(talk, found.reason)
    const work: Work = {
      sessionId: talk.sessionId,
      stop: new AbortController(),
      silent: false,
      stopped: false,
      aloud: sayAloud(bus, talk),
    }
    this.#busy.set(conversationId, work)
    bus.toVisitor(talk.sessionId, { type: 'typing', author: 'assistant' })
    work.aloud.so('')
    const touching = setInterval(() => {
      void inside((db) => touchDue(db, conversationId, talk.lease, this.#runner)).catch(() => {})
    }, touchMs)
    const made = await this.#make(talk, work).finally(() => clearInterval(touching))
    // A stopping process leaves the answer to the next one.
    if (this.#stopped && !work.stopped) return
    const inARow = made.unanswered.length > 0 ? unknowns + 1 : 0
    if (inARow > 0 && found.due.mayHandOver && !found.reason) {
      const now = { text: '', band: null, hadPerson: found.due.hadPerson, unknowns: inARow }
      const reason = await inside((db) => this.#options.whyHandOver(db, now))
      if (reason) await this.#askForPerson(talk, reason)
    }
    const outcome = made.text.trim() === '' ? null : await this.#say(talk, made, work.stopped)
    // Nobody is left without an answer or somebody who comes.
    if (outcome === null && !work.stopped) await this.#askForPerson(talk, 'no_answer')
    const messageId = outcome && outcome.status !== 'refused' ? outcome.message.id : null
    await inside(async (db) => {
      if (outcome === null) await dropDue(db, conversationId, talk.lease, talk.upTo)
      await saveTurn(db, {
        ...talk,
        used: made.used,
        outcome: outcomeOf(outcome, work, made),
        startedAt,
        ms: Date.now() - startedAt.getTime(),
        sources: made.sources,
        unknowns: inARow,
        unsaid: outcome?.status === 'refused' && outcome.code === 'assistant_not_holding' ? made.text : null,
        messageId,
      })
      await onAnswered(db, talk, made, messageId)
    })
    if (outcome?.status === 'refused') {
      bus.toVisitor(talk.sessionId, { type: 'stopped' })
      // The team is shown what would have been said.
      if (talk.leadId !== null) bus.publishTalk(workspaceId, { id: conversationId, leadId: talk.leadId })
    }
    if (outcome === null && !work.stopped) log.error(`assistant: no answer in conversation ${conversationId}`)
  }

  /** What is due, and whether the workspace's rules want a person for it. */
  async #look(db: Db, conversationId: string): Promise<Found | null | 'another process makes it'> {
    if (!(await takeAnswer(db, conversationId, this.#runner))) return 'another process makes it'
    const due = await loadDue(db, conversationId)
    if (!due) return null
    const [desk, unknowns] = [await this.#options.whoIsThere(db), await unknownsBefore(db, conversationId)]
    return { due, talk: { ...due.talk, desk }, unknowns, reason: await this.#reason(db, due) }
  }

  async #reason(db: Db, { talk, band, mayHandOver, hadPerson }: Due): Promise<WaitReason | null> {
    const text = wordsOf(talk.turns.slice(talk.turns.findLastIndex(isOwn) + 1))
    if (wishesFor('person', text) && !talk.waitsForPerson) return 'asked'
    return mayHandOver ? this.#options.whyHandOver(db, { text, band, hadPerson, unknowns: 0 }) : null
  }

  /** Lets the answerer speak, and the visitor hear it as it comes. It never throws. */
  async #make(talk: ToAnswer, work: Work): Promise<Made> {
    const { pool, bus, log, answerer, extracts, passage } = this.#options
    const read = <T>(fn: (db: Db) => Promise<T>) =>
      inWorkspace(pool, talk.workspaceId, fn, { readOnly: true })
    const knowledge: BusinessKnowledge = {
      candidates: async (language, asked) => {
        const find = await read((db) => openAnswers(db, language))
        return find(asked)
      },
      extracts: (language, asked) => read((db) => extracts(db, language, asked)),
      passage: (language, asked) => read((db) => passage(db, language, asked)),
    }
    const made: Made = { text: '', sources: [], unanswered: [], promised: [], used: unused, failed: false }
    const began = Date.now()
    const late = setTimeout(() => work.stop.abort(), longestMs)
    const show = (hint: Parameters<Bus['toVisitor']>[1]) => {
      if (!work.silent) bus.toVisitor(talk.sessionId, hint)
    }
    try {
      for await (const part of answerer(talk, knowledge, work.stop.signal)) {
        if (part.type === 'text') {
          if (made.text === '') made.used = { ...made.used, firstMs: Date.now() - began }
          made.text += part.text
          show({ type: 'delta', text: part.text })
          work.aloud.so(made.text)
        } else if (part.type === 'again') {
          made.text = ''
          work.aloud.so('')
          show({ type: 'stopped' })
        } else if (part.type === 'sources') made.sources = part.sources
        else if (part.type === 'unanswered') made.unanswered.push(part)
        else if (part.type === 'promised') made.promised.push(...part.ids)
        else if (part.type === 'asked') await this.#askForPerson(talk, part.reason)
        else made.used = part
        // What is said after the visitor has stopped it is said to nobody.
        if (work.stopped && part.type === 'text') break
      }
    } catch (error) {
      log.error(`assistant: the answer could not be made: ${String(error)}`)
      made.failed = true
    } finally {
      clearTimeout(late)
    }
    return made
  }

  #askForPerson(talk: ToAnswer, reason: WaitReason): Promise<Outcome> {
    return this.#options.ingest.add(talk.workspaceId, {
      target: { type: 'session', sessionId: talk.sessionId, conversationId: talk.conversationId },
      clientId: `asked-${talk.conversationId}-${talk.upTo}`,
      kind: 'asked',
      author: { kind: 'system' },
      text: 'Asked for a person',
      details: { reason },
      sentAt: new Date(),
      lease: talk.lease,
    })
  }

  /** Refused by the database when a person has taken over meanwhile: the assistant never talks over a human. */
  #say(talk: ToAnswer, { text, sources }: Made, stopped: boolean): Promise<Outcome> {
    const details: MessageDetails = {
      ...(sources.length > 0 ? { sources } : {}),
      ...(stopped ? { stopped: true as const } : {}),
    }
    return this.#options.ingest.add(talk.workspaceId, {
      target: { type: 'session', sessionId: talk.sessionId, conversationId: talk.conversationId },
      clientId: `answer-${talk.conversationId}-${talk.upTo}`,
      kind: 'text',
      author: { kind: 'assistant' },
      text: storable(text),
      ...(Object.keys(details).length > 0 ? { details } : {}),
      sentAt: new Date(),
      lease: talk.lease,
      answersUpTo: talk.upTo,
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

function outcomeOf(outcome: Outcome | null, work: Work, made: Made) {
  if (outcome?.status === 'refused') return 'refused'
  if (work.stopped) return 'stopped'
  return outcome === null || made.failed ? 'failed' : 'said'
}

/** Whatever the answerer came up with, or its answer would be refused and be due for ever. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, maxMessageText).toWellFormed()
}
