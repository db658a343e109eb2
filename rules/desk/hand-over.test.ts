import { describe, expect, it } from 'vitest'
import { handOverReason, type HandOver } from './hand-over.ts'

const reason = (given: Omit<Partial<HandOver>, 'rules'> & { rules?: Partial<HandOver['rules']> }) =>
  handOverReason({
    text: 'How much is the table?',
    band: 'cold',
    wasHot: false,
    unknownsInARow: 0,
    ...given,
    rules: { hot: true, unsure: true, keywords: [], ...given.rules },
  })

describe('the assistant hands over', () => {
  it('nobody who asks what it can answer', () => {
    expect(reason({})).toBeNull()
  })

  it('whoever asks for a person, whatever is set', () => {
    const rules = { hot: false, unsure: false }
    expect(reason({ text: 'Can I talk to a person?', rules })).toBe('asked')
    expect(reason({ text: 'Ich möchte mit einem Menschen sprechen', rules })).toBe('asked')
  })

  it('whom it could not answer twice in a row, not once', () => {
    expect([0, 1, 2, 3].map((unknownsInARow) => reason({ unknownsInARow }))).toEqual([
      null,
      null,
      'unsure',
      'unsure',
    ])
  })

  it('a lead who turns hot, once', () => {
    expect(reason({ band: 'hot' })).toBe('hot')
    expect(reason({ band: 'hot', wasHot: true })).toBeNull()
  })

  it('neither when that is switched off', () => {
    expect(reason({ band: 'hot', unknownsInARow: 2, rules: { hot: false, unsure: false } })).toBeNull()
  })

  it('whoever says a keyword, with the strongest reason first', () => {
    expect(reason({ text: 'I want a refund', band: 'hot', rules: { keywords: ['refund'] } })).toBe('keyword')
    expect(
      reason({ text: 'I want a refund. Can I talk to a person?', rules: { keywords: ['refund'] } }),
    ).toBe('asked')
  })
})

describe('a keyword', () => {
  const heard = (text: string, keyword: string) =>
    reason({ text, rules: { keywords: [keyword] } }) === 'keyword'

  it.each([
    ['My REFUND, please!', 'refund'],
    ['Ich will kündigen.', 'kündigen'],
    ['ma resiliation', 'résiliation'],
    ['your data protection officer', 'data protection'],
    ['Wegen der Kündigungsfrist', 'Kündigung*'],
    ['data protections', 'data protection*'],
    ['rückgabe', 'RÜCKGABE'],
  ])('is heard in “%s” as “%s”', (text, keyword) => {
    expect(heard(text, keyword)).toBe(true)
  })

  it.each([
    ['refundable', 'refund'],
    ['the protection of data', 'data protection'],
    ['anything', '*'],
    ['anything', '***'],
    ['anything at all', ' .* '],
  ])('is not heard in “%s” as “%s”', (text, keyword) => {
    expect(heard(text, keyword)).toBe(false)
  })
})
