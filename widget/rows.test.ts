import { describe, expect, test } from 'vitest'
import type { Message } from '#contract/messages.ts'
import en from './locales/en.ts'
import { rowsOf } from './rows.ts'
import type { Kept } from './store.ts'
import { speak } from './words.ts'

speak(en, 'en-GB')

const noon = new Date(2026, 2, 10, 12).getTime()
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()

function message(seq: number, minutes: number, over: Partial<Message> = {}): Message {
  return {
    id: `id-${seq}`,
    seq,
    conversationId: 'talk',
    kind: 'text',
    author: { kind: 'visitor' },
    text: `text ${seq}`,
    sentAt: at(minutes),
    ...over,
  }
}

const asSiteMade: NonNullable<Kept['widget']> = {
  siteName: 'Oak & Iron',
  greeting: 'Hello.',
  starters: ['Prices?'],
  color: '#234c3b',
  style: '',
  assistant: true,
  side: 'right',
  language: 'auto',
  texts: { en: {}, de: {} },
  consent: 'note',
  privacyUrl: null,
  fields: { name: 'none', email: 'none', phone: 'none' },
}

function rows(over: Partial<Kept>, trouble: 'lost' | 'later' | null = null) {
  const kept: Kept = {
    resumeToken: 'r',
    sessionId: 's',
    conversationId: 'talk',
    subject: null,
    messages: [],
    outgoing: [],
    widget: asSiteMade,
    seenAt: 0,
    ...over,
  }
  return rowsOf({ kept, trouble }, noon + 60 * 60_000)
}

const short = (list: ReturnType<typeof rows>) =>
  list.map((row) =>
    row.type === 'bubble' ? `${row.side}: ${row.text}` : row.type === 'line' ? row.text : row.items,
  )

test('a talk that has not begun shows the greeting and the starters', () => {
  expect(short(rows({}))).toEqual(['assistant: Hello.', ['Prices?']])
})

test('the starters go with the first word', () => {
  expect(short(rows({ outgoing: [{ clientId: 'c', text: 'Hi', at: noon }] }))).toEqual([
    'assistant: Hello.',
    'visitor: Hi',
  ])
})

test('the greeting stands before a talk whose first line is not for the visitor', () => {
  expect(short(rows({ messages: [message(2, 0)] }))).toEqual(['assistant: Hello.', 'visitor: text 2'])
})

test('the greeting is left out of a talk too long to be kept from its beginning', () => {
  const messages = Array.from({ length: 100 }, (_, index) => message(index + 51, 0))
  expect(short(rows({ messages }))[0]).toBe('visitor: text 51')
})

test('a day line stands where the day changes, and none above a talk of today', () => {
  const lines = rows({ messages: [message(1, -24 * 60), message(2, -23 * 60), message(3, 0)] })
  expect(lines.filter((row) => row.type === 'line').map((row) => row.text)).toEqual(['Yesterday', 'Today'])
})

test('soon after one another, bubbles of one author share name and time', () => {
  const author = { kind: 'assistant' } as const
  const list = rows({
    messages: [message(1, 0, { author }), message(2, 1, { author }), message(3, 30, { author })],
  })
  expect(list.map((row) => row.type === 'bubble' && row.isFirst)).toEqual([true, true, false, true])
})

test('a stored message keeps the key that it had while it was sent', () => {
  const sending = rows({ outgoing: [{ clientId: 'c', text: 'Hi', at: noon }] }).at(-1)
  const stored = rows({ messages: [message(1, 0, { clientId: 'c' })] }).at(-1)
  expect(stored?.key).toBe(sending?.key)
})

test('a person who takes over and leaves is told in lines', () => {
  const author = { kind: 'agent', name: 'Mara' } as const
  const list = rows({
    messages: [message(1, 0, { author, kind: 'takeover' }), message(2, 1, { author, kind: 'handback' })],
  })
  expect(short(list)).toEqual([
    'assistant: Hello.',
    expect.stringMatching(/^Mara joined · /),
    expect.stringMatching(/^Mara left · /),
  ])
})

describe('what stands under a message that is not sent yet', () => {
  const outgoing = [{ clientId: 'c', text: 'Hi', at: noon }]
  const note = (trouble: 'lost' | 'later' | null) => {
    const last = rows({ outgoing }, trouble).at(-1)
    return last?.type === 'bubble' ? last.note : ''
  }

  test.each([
    [null, 'Sending…'],
    ['lost', 'Sending when you are back online'],
    ['later', 'Waiting to send'],
  ] as const)('trouble %s: %s', (trouble, words) => {
    expect(note(trouble)).toBe(words)
  })
})

test('what the site says in the visitor’s language stands before what it says to everybody', () => {
  const widget = { ...asSiteMade, texts: { en: { greeting: 'Good day.', starters: ['Delivery?'] }, de: {} } }
  expect(short(rows({ widget }))).toEqual(['assistant: Good day.', ['Delivery?']])
})

test('lines say who comes, who is there, and from when somebody is', () => {
  const line = (seq: number, kind: Message['kind'], over: Partial<Message> = {}) =>
    message(seq, seq, { kind, author: { kind: 'system', name: 'Mara' }, ...over })
  const messages = [
    line(1, 'connecting'),
    line(2, 'takeover'),
    line(3, 'handback'),
    line(4, 'away', { text: '', until: new Date(2026, 2, 12, 9).toISOString() }),
    line(6, 'away', { text: 'Somebody gets back to you today by 10:00.' }),
    line(5, 'closed'),
  ]
  expect(short(rows({ messages })).slice(1)).toEqual([
    'Connecting you with Mara',
    'Mara joined · 12:02',
    'Mara left · 12:03',
    'Nobody is here until Thursday 09:00',
    'Somebody gets back to you today by 10:00.',
    'The conversation was closed. Write to go on.',
  ])
})

test('the visitor asked for a person only where they did', () => {
  const asked = (seq: number, reason?: Message['reason']) =>
    message(seq, seq, { kind: 'asked', author: { kind: 'system' }, ...(reason && { reason }) })
  expect(short(rows({ messages: [asked(1), asked(2, 'asked'), asked(3, 'model')] })).slice(1)).toEqual([
    'You asked for a person · 12:01',
    'You asked for a person · 12:02',
    'A person has been told · 12:03',
  ])
})

test('nothing of the assistant is shown between a takeover and a hand-back', () => {
  const takeover = message(1, 1, { kind: 'takeover', author: { kind: 'agent', name: 'Mara' } })
  const late = message(2, 2, { author: { kind: 'assistant' }, text: 'too late' })
  const handback = message(3, 3, { kind: 'handback', author: { kind: 'agent', name: 'Mara' } })
  const after = message(4, 4, { author: { kind: 'assistant' }, text: 'again' })
  const said = short(rows({ messages: [takeover, late, handback, after] }))
  expect(said).not.toContain('assistant: too late')
  expect(said).toContain('assistant: again')
})
