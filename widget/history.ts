import type { Details } from '#contract/chat.ts'
import type { GivenDetail, Message } from '#contract/messages.ts'
import { each, has, keep } from './lists.ts'
import { now, parseTime } from './lent.ts'

/** What the visitor agreed to, as it was shown. */
export type Consent = { text: string; language: 'en' | 'de' }

/** What the visitor wrote and nobody has acknowledged yet. */
export type Outgoing = {
  clientId: string
  text: string
  at: number
  consent?: Consent | undefined
  /** What was filled into the form before the first message, and which of it for whoever looks at the talk meanwhile. */
  details?: Details
  given?: GivenDetail[]
  pressed?: 'person' | undefined
}

export const keptMessages = 100

function isBefore(a: Message, b: Message): boolean {
  const difference = parseTime(a.sentAt) - parseTime(b.sentAt)
  return difference === 0 ? a.seq < b.seq : difference < 0
}

/** The messages with the incoming ones in their places by (sentAt, seq), each once, the last hundred of them. */
export function merged(messages: Message[], incoming: Message[]): Message[] {
  const all = keep(messages, (known) => !has(incoming, (message) => message.id === known.id))
  each(incoming, (message) => {
    if (has(all, (known) => known.id === message.id)) return
    let place = all.length
    for (; place > 0; place--) {
      const previous = all[place - 1]
      if (previous === undefined || !isBefore(message, previous)) break
      all[place] = previous
    }
    all[place] = message
  })
  const from = all.length - keptMessages
  let index = 0
  return keep(all, () => index++ >= from)
}

/** What is still to be sent: a message that came back by another way, such as another tab, is not. */
export function unsent(outgoing: Outgoing[], messages: Message[]): Outgoing[] {
  return keep(outgoing, (item) => !has(messages, (message) => message.clientId === item.clientId))
}

/** What is known of a conversation; the messages may be of earlier ones too. */
type Talk = { messages: Message[]; conversationId: string | null }

/** The number after which to ask for more of a conversation. */
export function lastSeq({ messages, conversationId }: Talk): number {
  let last = 0
  each(messages, (message) => {
    if (message.conversationId === conversationId && message.seq > last) last = message.seq
  })
  return last
}

/** The number of the last message up to the given one that somebody else than the visitor wrote. */
export function lastAnswer({ messages, conversationId }: Talk, upTo: number): number {
  const answers = keep(messages, ({ author, seq }) => author.kind !== 'visitor' && seq <= upTo)
  return lastSeq({ messages: answers, conversationId })
}

/** How many messages by others came after the given time. */
export function countUnseen(messages: Message[], seenAt: number): number {
  return keep(messages, (message) => message.author.kind !== 'visitor' && parseTime(message.sentAt) > seenAt)
    .length
}

export function newestTime(messages: Message[]): number {
  const last = messages[messages.length - 1]
  return last === undefined ? 0 : parseTime(last.sentAt)
}

/** The person who has the conversation now, if one has; `isDue`: it was given to them, and they have said nothing yet. */
export function personHere(
  messages: Message[],
): { name: string | null; since: string; isDue?: boolean } | null {
  let hasSaid = false
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i]
    if (message?.kind === 'handback' || message?.kind === 'closed') return null
    if (message?.author.kind === 'agent' && message.kind === 'text') hasSaid = true
    if (message?.kind === 'takeover') {
      const person = { name: message.author.name ?? null, since: message.sentAt }
      return message.by && !hasSaid ? { ...person, isDue: true } : person
    }
  }
  return null
}

/** Whoever is called lately and has not come yet is not called again meanwhile. */
const callMs = 10 * 60_000

/** The line that says that somebody of the team is called, as long as nothing has come of it. */
export function callOf(messages: Message[]): Message | undefined {
  const lines = keep(messages, ({ kind, author }) => kind !== 'text' || author.kind === 'agent')
  const last = lines[lines.length - 1]
  const isCall = last?.kind === 'connecting' || last?.kind === 'asked'
  return isCall && now() - parseTime(last.sentAt) < callMs ? last : undefined
}

/** The last message that is no line of the transcript, but for one that asks for something. */
export function lastSaid(messages: Message[]): Message | undefined {
  const said = keep(messages, ({ kind, asks }) => kind === 'text' || asks !== undefined)
  return said[said.length - 1]
}
