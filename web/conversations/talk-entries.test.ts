import { describe, expect, test } from 'vitest'
import type { Fact, ScoreLine } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import { talkEntries } from './talk-entries.ts'

function message(id: string, sentAt: string, more: Partial<Message> = {}): Message {
  return {
    id,
    seq: 1,
    conversationId: 'c',
    kind: 'text',
    author: { kind: 'visitor' },
    text: id,
    sentAt,
    ...more,
  }
}

function fact(messageId: string, field: Fact['field']): Fact {
  const rest = {
    value: 'x',
    origin: 'visitor',
    whose: null,
    quote: 'x',
    by: null,
    at: '2026-11-17T10:00:00Z',
    current: true,
    rejectedAt: null,
    rejectedBy: null,
  } as const
  return { id: field, field, messageId, ...rest }
}

const nothing = { facts: [], lines: [] }

describe('the transcript', () => {
  test('what the assistant would have said stays where it was silenced, whatever happens later', () => {
    const entries = talkEntries(
      [
        message('a', '2026-11-17T10:00:00Z', { seq: 1 }),
        message('b', '2026-11-17T10:01:00Z', {
          seq: 2,
          kind: 'takeover',
          author: { kind: 'system', name: 'Mara' },
        }),
        message('c', '2026-11-17T10:09:00Z', {
          seq: 3,
          kind: 'handback',
          author: { kind: 'system', name: 'Mara' },
        }),
        message('d', '2026-11-17T10:10:00Z', { seq: 4, author: { kind: 'assistant' } }),
      ],
      nothing,
      'UTC',
      [],
      { text: 'At nine', at: '2026-11-17T10:00:05Z', upTo: 1 },
    )
    expect(entries.map((entry) => entry.type)).toEqual([
      'day',
      'message',
      'system',
      'unsaid',
      'system',
      'message',
    ])
  })
  test('each day of the workspace begins with a line', () => {
    const entries = talkEntries(
      [message('a', '2026-11-17T22:30:00Z'), message('b', '2026-11-17T23:30:00Z')],
      nothing,
      'Europe/Berlin',
    )
    expect(entries.map((entry) => entry.type)).toEqual(['day', 'message', 'day', 'message'])
  })
  test('what one person says within two minutes is one turn', () => {
    const entries = talkEntries(
      [message('a', '2026-11-17T10:00:00Z'), message('b', '2026-11-17T10:01:00Z')],
      nothing,
      'UTC',
    )
    expect(entries.at(-1)).toMatchObject({ continues: true })
  })
  test('a fact stands under its message with its points', () => {
    const lines: ScoreLine[] = [
      { code: 'contact.email', points: 35, messageId: 'a', at: '2026-11-17T10:00:00Z' },
    ]
    const entries = talkEntries(
      [message('a', '2026-11-17T10:00:00Z')],
      { facts: [fact('a', 'email')], lines },
      'UTC',
    )
    expect(entries.at(-1)).toMatchObject({ found: [{ points: 35, limit: 0 }] })
  })
  test('two phones in one message earn their points once, at the one that is shown', () => {
    const at = '2026-11-17T10:00:00Z'
    const facts = [
      { ...fact('a', 'phone'), id: 'first', current: false },
      { ...fact('a', 'phone'), id: 'second' },
    ]
    const lines: ScoreLine[] = [{ code: 'contact.phone', points: 10, messageId: 'a', at }]
    const entries = talkEntries([message('a', at)], { facts, lines }, 'UTC')
    expect(entries.at(-1)).toMatchObject({
      found: [
        { fact: { id: 'first' }, points: 0 },
        { fact: { id: 'second' }, points: 10 },
      ],
    })
  })
  test('the detail of somebody else earns nothing, even if it is the only one', () => {
    const at = '2026-11-17T10:00:00Z'
    const lines: ScoreLine[] = [{ code: 'contact.phone', points: 10, messageId: 'a', at }]
    const facts = [{ ...fact('a', 'phone'), whose: "my wife's" }]
    const entries = talkEntries([message('a', at)], { facts, lines }, 'UTC')
    expect(entries.at(-1)).toMatchObject({ found: [{ points: 0, limit: 0 }] })
  })
  test('the contact limit is told at the last fact', () => {
    const at = '2026-11-17T10:00:00Z'
    const lines: ScoreLine[] = [
      { code: 'contact.email', points: 35, messageId: 'a', at },
      { code: 'contact.phone', points: 20, messageId: 'b', at },
      { code: 'contact.limit', points: -5, messageId: null, at },
    ]
    const facts = [fact('a', 'email'), fact('b', 'phone')]
    const entries = talkEntries(
      [message('a', at), message('b', '2026-11-17T10:09:00Z')],
      { facts, lines },
      'UTC',
    )
    expect(
      entries.flatMap((entry) => (entry.type === 'message' ? entry.found.map((one) => one.limit) : [])),
    ).toEqual([0, -5])
  })
  test('a takeover says how long the visitor waited', () => {
    const system = { author: { kind: 'system' } } as const
    const entries = talkEntries(
      [
        message('a', '2026-11-17T10:00:00Z', { kind: 'asked', ...system }),
        message('b', '2026-11-17T10:03:00Z', { kind: 'takeover', ...system }),
      ],
      nothing,
      'UTC',
    )
    expect(entries.at(-1)).toMatchObject({ afterMs: 180_000 })
  })
  test('a sign-in meanwhile does not begin the waiting anew', () => {
    const system = { author: { kind: 'system' } } as const
    const entries = talkEntries(
      [
        message('a', '2026-11-17T10:00:00Z', { kind: 'asked', ...system }),
        message('b', '2026-11-17T10:02:00Z', { kind: 'signed', ...system }),
        message('c', '2026-11-17T10:03:00Z', { kind: 'takeover', ...system }),
      ],
      nothing,
      'UTC',
    )
    expect(entries.at(-1)).toMatchObject({ afterMs: 180_000 })
  })
})
