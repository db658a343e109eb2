import type { Fact, ScoreLine } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import type { Note } from '#contract/notes.ts'
import { dayOf } from '#web/ui/time.ts'

export type FoundFact = { fact: Fact; points: number; limit: number }

/** What stands in a transcript, from top to bottom. */
export type TalkEntry =
  | { type: 'day'; key: string; at: string }
  | { type: 'message'; key: string; message: Message; continues: boolean; found: FoundFact[] }
  | { type: 'system'; key: string; message: Message; afterMs: number | null }
  | { type: 'note'; key: string; note: Note }
  | { type: 'unsaid'; key: string; text: string }

/** What the assistant would have said to the message `upTo`. */
type Unsaid = { text: string; at: string; upTo: number }

type Turn = { facts: readonly Fact[]; lines: readonly ScoreLine[] }

/**
 * Messages in their order, with a line for each new day and, under its message, what was found in it; between them the
 * notes that were written since the first. What the assistant would have said stands where it was silenced, and stays there
 * whoever has the talk later.
 */
export function talkEntries(
  messages: readonly Message[],
  { facts, lines }: Turn,
  timeZone: string,
  notes: readonly Note[] = [],
  unsaid: Unsaid | null = null,
): TalkEntry[] {
  const entries: TalkEntry[] = []
  const begin = messages[0]?.sentAt ?? ''
  const waiting = notes
    .filter(({ createdAt }) => createdAt >= begin)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  let day = ''
  let askedAt: string | null = null
  let before: Message | null = null
  const silencedBy = unsaid === null ? undefined : messages.find((one) => silences(one, unsaid))
  function putNotes(until: string | null) {
    for (let note = waiting[0]; note && (until === null || note.createdAt < until); note = waiting[0]) {
      waiting.shift()
      const today = dayOf(new Date(note.createdAt), timeZone)
      if (today !== day) entries.push({ type: 'day', key: `day ${today}`, at: note.createdAt })
      entries.push({ type: 'note', key: note.id, note })
      day = today
      before = null
    }
  }
  for (const message of messages) {
    putNotes(message.sentAt)
    const today = dayOf(new Date(message.sentAt), timeZone)
    if (today !== day) entries.push({ type: 'day', key: `day ${today}`, at: message.sentAt })
    if (message.kind === 'text') {
      const continues = today === day && before !== null && isSameTurn(before, message)
      entries.push({
        type: 'message',
        key: message.id,
        message,
        continues,
        found: foundIn(message.id, facts, lines),
      })
    } else {
      const waited: number | null =
        message.kind === 'takeover' && message.by === undefined && askedAt !== null
          ? Date.parse(message.sentAt) - Date.parse(askedAt)
          : null
      entries.push({ type: 'system', key: message.id, message, afterMs: waited })
      // Who signs in meanwhile, or is given to somebody, goes on waiting.
      const goesOn = message.kind === 'called' && (message.outcome !== 'reached' || message.takenBack)
      if (message.kind !== 'signed' && message.by === undefined && !goesOn)
        askedAt = message.kind === 'asked' ? message.sentAt : null
    }
    if (unsaid !== null && message === silencedBy)
      entries.push({ type: 'unsaid', key: `unsaid ${unsaid.at}`, text: unsaid.text })
    day = today
    before = message
  }
  putNotes(null)
  return entries
}

function silences({ kind, seq }: Message, { upTo }: Unsaid): boolean {
  return seq > upTo && (kind === 'takeover' || kind === 'handback' || kind === 'closed')
}

const sameTurn = 2 * 60_000

function isSameTurn(before: Message, message: Message): boolean {
  return (
    before.kind === 'text' &&
    before.author.kind === message.author.kind &&
    before.author.name === message.author.name &&
    Date.parse(message.sentAt) - Date.parse(before.sentAt) < sameTurn
  )
}

/** What a contact limit took back is told at the last fact that ran into it. */
function foundIn(messageId: string, facts: readonly Fact[], lines: readonly ScoreLine[]): FoundFact[] {
  const limit = lines.find((line) => line.code === 'contact.limit')
  const last = lines.findLast((line) => line.code.startsWith('contact.') && line.messageId !== null)
  const here = facts
    .filter((fact) => fact.messageId === messageId && fact.origin === 'visitor' && fact.rejectedAt === null)
    .toSorted((a, b) => Number(a.whose !== null) - Number(b.whose !== null))
  return here.map((fact) => {
    const line =
      earnerOf(fact.field, here) === fact
        ? lines.find((one) => one.messageId === messageId && one.code === `contact.${fact.field}`)
        : undefined
    return {
      fact,
      points: line?.points ?? 0,
      limit: line !== undefined && line === last ? (limit?.points ?? 0) : 0,
    }
  })
}

/** A field earns its points once, whatever a message says of it: for the value that is shown. What is somebody else's earns nothing. */
function earnerOf(field: Fact['field'], here: readonly Fact[]): Fact | undefined {
  const own = here.filter((fact) => fact.field === field && fact.whose === null)
  return own.find(({ current }) => current) ?? own[0]
}
