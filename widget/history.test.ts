import { describe, expect, test } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { countUnseen, lastAnswer, lastSeq, merged, personHere, unsent } from './history.ts'

function message(seq: number, over: Partial<Message> = {}): Message {
  return {
    id: `id-${seq}`,
    seq,
    conversationId: 'talk',
    kind: 'text',
    author: { kind: 'visitor' },
    text: `text ${seq}`,
    sentAt: new Date(Date.UTC(2026, 2, 1, 9, 0, seq)).toISOString(),
    ...over,
  }
}

const seqs = (messages: Message[]) => messages.map((each) => each.seq)

describe('merging what comes in', () => {
  test('a message that comes twice is kept once', () => {
    expect(seqs(merged([message(1)], [message(1), message(2), message(2)]))).toEqual([1, 2])
  })

  test('messages that come in any order stand by time', () => {
    expect(seqs(merged([message(2), message(5)], [message(4), message(1), message(3)]))).toEqual([
      1, 2, 3, 4, 5,
    ])
  })

  test('messages of one instant stand by seq', () => {
    const sentAt = '2026-03-01T09:00:00.000Z'
    const [one, two, three] = [1, 2, 3].map((seq) => message(seq, { sentAt }))
    expect(
      seqs(
        merged(
          three ? [three] : [],
          [two, one].flatMap((each) => each ?? []),
        ),
      ),
    ).toEqual([1, 2, 3])
  })

  test('a message sent late stands where it was said', () => {
    expect(seqs(merged([message(1), message(3)], [message(9, { sentAt: message(2).sentAt })]))).toEqual([
      1, 9, 3,
    ])
  })

  test('the last hundred are kept', () => {
    const many = Array.from({ length: 130 }, (_, index) => message(index + 1))
    const kept = merged([], many)
    expect([kept.length, kept[0]?.seq, kept.at(-1)?.seq]).toEqual([100, 31, 130])
  })
})

test('what came back stored is no longer to be sent', () => {
  const waiting = [1, 2].map((number) => ({ clientId: `c${number}`, text: 'x', at: 0 }))
  expect(unsent(waiting, [message(1, { clientId: 'c1' })])).toEqual([waiting[1]])
})

test('the next messages are asked for after the last seq of this conversation alone', () => {
  const messages = [message(40, { conversationId: 'earlier' }), message(3)]
  expect(lastSeq({ messages, conversationId: 'talk' })).toBe(3)
})

describe('the last answer', () => {
  const author = { kind: 'assistant' } as const
  const earlier = message(40, { author, conversationId: 'earlier' })
  const messages = [earlier, message(1), message(2, { author }), message(3), message(4, { author })]
  const last = (upTo: number) => lastAnswer({ messages, conversationId: 'talk' }, upTo)

  test('is the last of this conversation that is not by the visitor', () => {
    expect(last(Infinity)).toBe(4)
  })

  test('is sought no further than asked', () => {
    expect(last(3)).toBe(2)
  })

  test('is 0 where nobody has answered yet', () => {
    expect(last(1)).toBe(0)
  })
})

test("only others' messages since the last look count as new", () => {
  const answers = [1, 2, 3].map((seq) => message(seq, { author: { kind: 'assistant' } }))
  expect(countUnseen([...answers, message(4)], Date.parse(message(1).sentAt))).toBe(2)
})

describe('who answers', () => {
  const takeover = message(2, { kind: 'takeover', author: { kind: 'agent', name: 'Mara' } })

  test('a person who took over, with the time', () => {
    expect(personHere([message(1), takeover, message(3)])).toEqual({ name: 'Mara', since: takeover.sentAt })
    const given = { ...takeover, by: 'Olive' }
    expect(personHere([message(1), given])).toMatchObject({ name: 'Mara', isDue: true })
    const reply = message(3, { author: { kind: 'agent', name: 'Mara' } })
    expect(personHere([message(1), given, reply])).toEqual({ name: 'Mara', since: takeover.sentAt })
  })

  test('nobody after a hand-back', () => {
    expect(
      personHere([takeover, message(3, { kind: 'handback', author: { kind: 'agent', name: 'Mara' } })]),
    ).toBeNull()
  })
})
