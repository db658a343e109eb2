import { describe, expect, it } from 'vitest'
import { factIn } from '#server/assistant/model/fact-in.ts'
import type { Turn } from '#server/assistant/read-talk.ts'

function said(...lines: string[]): { turns: Turn[]; country: string } {
  const turns = lines.map((text, index): Turn => ({ id: `m${index}`, author: 'visitor', text }))
  return {
    turns: [
      ...turns,
      { id: 'b', author: 'assistant', text: 'Write to shop@business.example or call 0113 496 0000.' },
    ],
    country: 'GB',
  }
}

describe('a detail that a model has pointed at', () => {
  it.each([
    ['name', 'Ada Lovelace', 'Ada Lovelace', 'the table is for Ada Lovelace, by the way'],
    ['email', 'ada@post.example', 'ada@post.example', 'mail it to ada@post.example'],
    ['phone', '0113 496 0123', '0113 496 0123', 'I pick up at 0113 496 0123'],
    ['phone', '+441134960123', '0113 496 0123', 'I pick up at 0113 496 0123'],
    ['company', 'Engine Works', 'Engine Works', 'we are Engine Works'],
  ] as const)('as %s is kept as the rules read it', (field, value, quote, text) => {
    expect(factIn(said('hello', text), { field, value, quote })).toMatchObject({ field, messageId: 'm1' })
  })

  it.each([
    ['that nobody said', 'email', 'evil@else.example', 'evil@else.example'],
    ['that the quote does not hold', 'email', 'evil@else.example', 'hello there'],
    ['that the assistant said itself', 'email', 'shop@business.example', 'shop@business.example'],
    ['that is no such thing', 'phone', 'hello there', 'hello there'],
    ['that is no such thing either', 'email', 'hello there', 'hello there'],
    ['that is another one than said', 'phone', '0113 496 0999', '0113 496 0123'],
    ['that is too short a part of it', 'phone', '0123', '0113 496 0123'],
    ['without a quote', 'name', 'Ada', '   '],
  ] as const)('%s is none', (_, field, value, quote) => {
    expect(factIn(said('hello there', 'my number is 0113 496 0123'), { field, value, quote })).toBeNull()
  })

  it("is none where it is somebody else's", () => {
    const talk = said("my wife's number is 0113 496 0999")
    expect(factIn(talk, { field: 'phone', value: '0113 496 0999', quote: '0113 496 0999' })).toBeNull()
  })

  it('is never surer than what the rules find by themselves', () => {
    const talk = said('my email is ada@post.example')
    const found = factIn(talk, { field: 'email', value: 'ada@post.example', quote: 'ada@post.example' })
    expect(found?.certainty).toBeLessThanOrEqual(0.6)
  })
})
