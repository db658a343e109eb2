import { setTimeout as sleep } from 'node:timers/promises'
import type { Failed, Journal, Sent } from './journal.ts'
import { post } from './post.ts'
import { visitorTexts } from './visitor-texts.ts'

export type Doors = { url: string; widgetKey: string; apiKey: string; operatorKey: string }

/** Callers that keep on talking, whatever happens to the other side, until they are told to stop. */
export type Stream = {
  /** Resolves when each caller has heard back about its last message. */
  stop(): Promise<void>
}

export function startStream(
  doors: Doors,
  journal: Journal,
  { visitors, bots, random }: { visitors: number; bots: number; random: () => number },
): Stream {
  const state = { stopped: false }
  const caller: Caller = { doors, journal, random, state }
  const all = [
    ...Array.from({ length: visitors }, () => visit(caller)),
    ...Array.from({ length: bots }, () => feed(caller)),
  ]
  return {
    async stop() {
      state.stopped = true
      await Promise.all(all)
    },
  }
}

type Caller = { doors: Doors; journal: Journal; random: () => number; state: { stopped: boolean } }

let counted = 0

/** A visitor says one thing after the other, each when the one before has arrived. */
async function visit(caller: Caller): Promise<void> {
  const { doors, journal, random, state } = caller
  while (!state.stopped) {
    const opened = await persist(caller, '/api/v1/chat/sessions', {}, { widgetKey: doors.widgetKey })
    if (!hasStrings(opened, ['token', 'conversationId'])) return
    const { token, conversationId } = opened
    journal.opened.push(conversationId)
    for (const text of visitorTexts(random)) {
      if (state.stopped) break
      const sent = journal.write({
        talk: conversationId,
        clientId: `said-${counted++}`,
        kind: 'text',
        author: 'visitor',
        text,
        sentAt: new Date().toISOString(),
      })
      const body = { clientId: sent.clientId, text }
      const mayGiveUp = random() < 0.2
      const answer = await persist(
        caller,
        '/api/v1/chat/messages',
        { authorization: `Bearer ${token}` },
        body,
        mayGiveUp,
      )
      if (answer === 'refused') break
      if (answer === 'gave up') continue
      const message: unknown = isObject(answer) ? answer['message'] : null
      if (!hasStrings(message, ['id', 'text']) || typeof message['seq'] !== 'number') {
        journal.wrongAnswers.push(`a message was answered with ${JSON.stringify(answer)}`)
      } else sent.acknowledged = { messageId: message.id, seq: message['seq'] }
    }
  }
}

/** Another bot hands over what its visitors and itself have said, a few lines a call, some of them late. */
async function feed(caller: Caller): Promise<void> {
  const { journal, random, state } = caller
  while (!state.stopped) {
    const talk = `bot-talk-${counted++}`
    const lines = visitorTexts(random).flatMap((text): [Sent['author'], Sent['kind'], string][] => [
      ['visitor', 'text', text],
      random() < 0.1 ? ['system', 'takeover', ''] : ['assistant', 'text', `Let me see. (${counted})`],
    ])
    while (lines.length > 0 && !state.stopped) {
      const batch = lines.splice(0, 1 + Math.floor(random() * 5)).map(([author, kind, text]) =>
        journal.write({
          talk,
          clientId: `fed-${counted++}`,
          kind,
          author,
          text,
          sentAt: new Date(Date.now() - (random() < 0.05 ? 600_000 : 0)).toISOString(),
        }),
      )
      const messages = batch.map(({ clientId, kind, author, text, sentAt }) => ({
        clientId,
        kind,
        text,
        sentAt,
        session: talk,
        author: { kind: author, ...(kind === 'takeover' ? { name: 'Mara' } : {}) },
      }))
      const headers = { 'x-api-key': caller.doors.apiKey }
      const answer = await persist(caller, '/api/v1/ingest/messages', headers, { messages })
      const results: unknown = isObject(answer) ? answer['results'] : null
      batch.forEach((sent, index) => {
        const result: unknown = Array.isArray(results) ? results[index] : null
        if (hasStrings(result, ['clientId', 'messageId']) && result.clientId === sent.clientId) {
          sent.acknowledged = { messageId: result.messageId, seq: null }
        } else
          journal.wrongAnswers.push(`a bot's message was answered with ${JSON.stringify(result ?? answer)}`)
      })
    }
  }
}

const patienceMs = 120_000

/** Sends the same again until it is answered. Who may give up does so only when nothing of it can be under way any more. */
async function persist(
  { doors, journal, random }: Caller,
  path: string,
  headers: Record<string, string>,
  body: unknown,
  mayGiveUp = false,
): Promise<unknown> {
  const end = performance.now() + patienceMs
  for (;;) {
    const began = performance.now()
    const answer = await ask(doors, path, headers, body)
    if (answer.type === 'failed') {
      const { answered, timedOut, line, detail } = answer
      const ended = performance.now()
      journal.failures.push({ began, ended, answered, timedOut, line, detail: `${path}: ${detail}` })
    }
    if (answer.type === 'answered') return answer.body
    if (answer.type === 'refused') {
      journal.wrongAnswers.push(`${path} was refused: ${answer.detail}`)
      return 'refused'
    }
    if (mayGiveUp && answer.over) return 'gave up'
    if (performance.now() > end) {
      journal.wrongAnswers.push(`${path} was not answered for two minutes: ${answer.detail}`)
      return 'refused'
    }
    // Slow enough to leave the server the processor it needs to come back.
    await sleep(100 + random() * 200)
  }
}

type Answer =
  | { type: 'answered'; body: unknown }
  | { type: 'refused'; detail: string }
  | (Failed & { type: 'failed'; over: boolean })

async function ask(
  { url, operatorKey }: Doors,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Answer> {
  const reply = await post(url + path, { 'x-operator-key': operatorKey, ...headers }, body)
  if (reply.type === 'unheard') return { ...reply, type: 'failed', over: !reply.timedOut, answered: false }
  const { status, text } = reply
  if (status < 300) return { type: 'answered', body: JSON.parse(text) }
  const detail = `${status} ${text.slice(0, 200)}`
  return status >= 500
    ? { type: 'failed', over: true, answered: true, timedOut: false, line: null, detail }
    : { type: 'refused', detail }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function hasStrings<Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Record<Name, string> & Record<string, unknown> {
  return isObject(value) && names.every((name) => typeof value[name] === 'string')
}
