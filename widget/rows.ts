import type { SiteTexts, WidgetSettings } from '#contract/chat.ts'
import type { GivenDetail, Message } from '#contract/messages.ts'
import type { ChatState } from './chat.ts'
import { keptMessages, unsent } from './history.ts'
import { each } from './lists.ts'
import { parseTime } from './lent.ts'
import { aheadTime, clock, dayName, isSameDay } from './times.ts'
import { words } from './words.ts'

export type Bubble = {
  type: 'bubble'
  key: string
  side: 'visitor' | 'assistant' | 'agent'
  by: string
  /** Milliseconds since 1970; 0 for the greeting, which was never sent. */
  at: number
  /** Whether name and time stand above it; a bubble soon after one of the same author goes without. */
  isFirst: boolean
  text: string
  note: string
  sources?: Message['sources']
}

/** One line of the talk on screen. The key stays when a message that was sent comes back stored. */
export type Row =
  | Bubble
  | { type: 'line'; key: string; text: string; face?: string }
  | { type: 'starters'; key: string; items: string[] }

const groupMs = 5 * 60_000

/** The whole talk as rows: greeting, days, lines, bubbles, and last what is still to be sent. */
export function rowsOf({ kept, trouble }: Pick<ChatState, 'kept' | 'trouble'>, nowMs: number): Row[] {
  const { messages, widget } = kept
  const siteName = widget?.siteName ?? words.title
  const waiting = unsent(kept.outgoing, messages)
  const rows: Row[] = []
  let day = nowMs

  function add(row: Row): void {
    rows[rows.length] = row
  }

  function addBubble(bubble: Omit<Bubble, 'type' | 'isFirst'>): void {
    if (bubble.at > 0 && !isSameDay(bubble.at, day)) {
      add({ type: 'line', key: `day ${bubble.key}`, text: dayName(bubble.at, nowMs) })
      day = bubble.at
    }
    const previous = rows[rows.length - 1]
    const isFirst =
      previous?.type !== 'bubble' || previous.by !== bubble.by || bubble.at - previous.at > groupMs
    // The time under the visitor's bubbles stands once a group, under the last.
    if (!isFirst && bubble.side === 'visitor') previous.note = ''
    add({ type: 'bubble', isFirst, ...bubble })
  }

  const { greeting, starters } = textsOf(widget)
  if (widget !== null && greeting !== '' && messages.length < keptMessages) {
    const by = widget.assistant ? words.assistant : siteName
    addBubble({ key: 'greeting', side: 'assistant', by, at: 0, text: greeting, note: '' })
    if (messages.length + waiting.length === 0) add({ type: 'starters', key: 'starters', items: starters })
  }

  let lastSent = -1
  each(messages, (message, index) => {
    if (message.author.kind === 'visitor') lastSent = index
  })
  let isHeld = false
  each(messages, (message, index) => {
    const at = parseTime(message.sentAt)
    const { kind } = message.author
    if (message.given) {
      add({ type: 'line', key: message.clientId ?? message.id, text: gave(message.given) })
      return
    }
    if (message.kind !== 'text' || kind === 'system') {
      if (message.kind !== 'asked') isHeld = message.kind === 'takeover'
      const face = message.kind === 'connecting' ? (message.author.name?.slice(0, 1) ?? '') : ''
      add({ type: 'line', key: message.id, text: lineOf(message, nowMs), face })
      return
    }
    // Whatever else may happen, nobody talks over a person.
    if (isHeld && kind === 'assistant') return
    addBubble({
      key: message.clientId ?? message.id,
      side: kind,
      by: nameOf(message, siteName),
      at,
      text: message.text,
      note:
        kind !== 'visitor'
          ? message.stopped
            ? words.stopped
            : ''
          : index === lastSent
            ? words.sent(clock(at))
            : clock(at),
      sources: message.sources,
    })
  })
  each(waiting, ({ clientId, at, text, given }) => {
    if (given) add({ type: 'line', key: `${clientId} details`, text: gave(given) })
    const note = trouble === null ? words.sending : trouble === 'lost' ? words.waitingOffline : words.waiting
    addBubble({ key: clientId, side: 'visitor', by: words.you, at, text, note })
  })
  return rows
}

export function nameOf(message: Message, siteName: string): string {
  if (message.author.kind === 'assistant') return words.assistant
  if (message.author.kind === 'visitor') return words.you
  return message.author.name ?? siteName
}

/** Which details; the words themselves stand where the team reads them. */
function gave(given: GivenDetail[]): string {
  let said = words.gave
  each(given, (which, index) => (said += (index ? ', ' : '') + words.details[which]))
  return said
}

export function lineOf(
  { kind, author, sentAt, until, text, reason, given, by }: Message,
  nowMs: number,
): string {
  if (given) return gave(given)
  const name = author.name ?? words.somebody
  const time = ` · ${clock(parseTime(sentAt))}`
  if (kind === 'takeover') return (by ? words.passed(by, name) : words.joined(name)) + time
  if (kind === 'handback') return words.left(name) + time
  if (kind === 'asked') return (reason && reason !== 'asked' ? words.called : words.asked) + time
  if (kind === 'connecting') return words.connecting(name)
  // The whole sentence, with what the team has promised.
  if (kind === 'away')
    return text || (until ? words.awayUntil(aheadTime(parseTime(until), nowMs)) : words.away)
  return kind === 'closed' ? words.closed : text
}

/** What the site says in the visitor's language. */
export function textsOf(
  widget: WidgetSettings | null,
): Record<'greeting' | 'launcher' | 'consent', string> & { starters: string[] } {
  const own: SiteTexts = widget?.texts[words.language] ?? {}
  return {
    greeting: own.greeting || widget?.greeting || '',
    starters: own.starters?.length ? own.starters : (widget?.starters ?? []),
    launcher: own.launcher ?? '',
    consent: own.consent ?? '',
  }
}
