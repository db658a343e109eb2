import type { DataRow } from './data-folder.ts'
import type { Turn } from '#rules/lead-history.ts'

/** Where the data give no times, one turn follows the other after this many milliseconds. */
const STEP = 20_000
const START = Date.UTC(2026, 0, 5, 9)

const askedAloud: Record<string, string> = {
  name: 'What is your full name?',
  postcode: 'What is your postcode?',
  dob: 'What is your date of birth?',
}

/** A talk as the fold reads it; message ids are the numbers of the turns in the row. */
export function turnsOf(row: DataRow, set: string): Turn[] {
  const other = set === 'chat_tau' ? 'assistant' : 'agent'
  const turns: Turn[] = []
  const add = (messageId: string, author: Turn['author'], text: string, sentAt: number) =>
    turns.push({ messageId, conversationId: row.id, seq: turns.length, author, text, sentAt, country: 'US' })
  row.turns?.forEach((turn, index) => {
    const sentAt = turn.at === undefined ? START + index * STEP : turn.at * 1000
    if (turn.asked !== undefined) add(`asked-${index}`, other, askedAloud[turn.asked] ?? '', sentAt)
    add(String(index), turn.by === 'customer' ? 'visitor' : other, turn.text, sentAt)
  })
  return turns
}
