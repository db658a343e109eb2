import type { Message } from '#contract/messages.ts'
import type { ChatState } from './chat.ts'
import { unsent } from './history.ts'
import { each, parseTime } from './natives.ts'
import { clock, dayName, isSameDay } from './times.ts'
import { words } from './words.ts'

/** One line of the talk on screen. The key stays when a message that was sent comes back stored. */
export type Row =
  | { type: 'line'; key: string; text: string }
  | { type: 'starters'; key: string; items: string[] }
  | {
      type: 'bubble'
      key: string
      side: 'visitor' | 'assistant' | 'agent'
      by: string
      at: number
      /** Whether name and time stand above it; a bubble soon after one of the same author goes without. */
      isFirst: boolean
      text: string
      note: string
      isPending: boolean
    }

const groupMs = 5 * 60_000

function nameOf(message: Message, siteName: string): string {
  if (message.author.kind === 'assistant') return words.assistant
  if (message.author.kind === 'visitor') return words.you
  return message.author.name ?? siteName
}

function lineOf(message: Message): string {
  const name = message.author.name ?? words.somebody
  const time = clock(parseTime(message.sentAt))
  if (message.kind === 'takeover') return `${words.joined(name)} · ${time}`
  if (message.kind === 'handback') return `${words.left(name)} · ${time}`
  return message.kind === 'asked' ? `${words.asked} · ${time}` : message.text
}

/** The whole talk as rows: greeting, days, lines, bubbles, and last what is still to be sent. */
export function rowsOf({ kept, trouble }: ChatState, nowMs: number): Row[] {
  const rows: Row[] = []
  const { messages, widget } = kept
  const siteName = widget?.siteName ?? words.title
  const waiting = unsent(kept.outgoing, messages)
  let previous: Extract<Row, { type: 'bubble' }> | null = null
  let day = 0

  const add = (row: Row) => {
    rows[rows.length] = row
    previous = row.type === 'bubble' ? row : null
  }
  const addDay = (at: number) => {
    const isFirst = day === 0
    const isNew = isFirst ? !isSameDay(at, nowMs) : !isSameDay(at, day)
    day = at
    if (isNew) add({ type: 'line', key: `day ${dayName(at, 0)}`, text: dayName(at, nowMs) })
  }
  const addBubble = (
    key: string,
    side: 'visitor' | 'assistant' | 'agent',
    by: string,
    at: number,
    text: string,
  ) => {
    const isFirst = previous === null || previous.by !== by || at - previous.at > groupMs
    const row = { type: 'bubble', key, side, by, at, isFirst, text, note: '', isPending: false } as const
    const bubble: Extract<Row, { type: 'bubble' }> = { ...row }
    add(bubble)
    return bubble
  }

  const startsHere = messages.length === 0 || messages[0]?.seq === 1
  if (widget !== null && widget.greeting !== '' && startsHere) {
    addBubble('greeting', 'assistant', widget.assistant ? words.assistant : siteName, 0, widget.greeting)
    previous = null
    if (messages.length + waiting.length === 0)
      add({ type: 'starters', key: 'starters', items: widget.starters })
  }

  let lastOwn: Extract<Row, { type: 'bubble' }> | null = null
  each(messages, (message) => {
    const at = parseTime(message.sentAt)
    addDay(at)
    const { kind } = message.author
    if (message.kind !== 'text' || kind === 'system') {
      add({ type: 'line', key: message.id, text: lineOf(message) })
      return
    }
    const bubble = addBubble(
      message.clientId ?? message.id,
      kind,
      nameOf(message, siteName),
      at,
      message.text,
    )
    if (kind !== 'visitor') return
    bubble.note = clock(at)
    lastOwn = bubble
  })
  each(rows, (row, index) => {
    const next = rows[index + 1]
    if (
      row.type === 'bubble' &&
      row.side === 'visitor' &&
      next?.type === 'bubble' &&
      next.side === 'visitor' &&
      !next.isFirst
    )
      row.note = ''
  })
  const last = lastOwn as Extract<Row, { type: 'bubble' }> | null
  if (last !== null) last.note = words.sent(clock(last.at))

  each(waiting, (item) => {
    addDay(item.at)
    const bubble = addBubble(item.clientId, 'visitor', words.you, item.at, item.text)
    bubble.isPending = true
    bubble.note = trouble === null ? words.sending : waitingWords(trouble)
  })
  return rows
}

function waitingWords(trouble: 'lost' | 'later'): string {
  return trouble === 'lost' ? words.waitingOffline : words.waiting
}
