import { describe, expect, it } from 'vitest'
import { scoreOfTurns, type Turn } from './lead-history.ts'
import { defaultRuleSet } from './scoring/rule-set.ts'

const start = Date.UTC(2026, 2, 2, 9)

/** What a visitor says in one conversation, ten seconds apart. */
function turnOf(text: string, index: number): Turn {
  const sentAt = start + index * 10_000
  return {
    messageId: `m${index}`,
    conversationId: 'c',
    seq: index,
    author: 'visitor',
    sentAt,
    country: 'GB',
    text,
  }
}

describe('somebody who leaves name and number, asks to be called and wishes to buy', () => {
  it.each([
    [
      'How much is the Farmhouse table in 240 cm?',
      'Could you ring me today about a custom length of 260? We need it before Christmas. I am Peter Ashcroft, 0113 496 0731',
      'intent.price 10, intent.delivery 10, intent.person 10, intent.limit -5 of 0',
    ],
    [
      'Guten Tag, was kostet der Tisch in 220 cm mit Lieferung nach Hamburg?',
      'Ich möchte zwei davon für mein Büro bestellen, bitte rufen Sie mich an: Anke Petersen, 040 66960123',
      'intent.price 10, intent.delivery 10, intent.buy 10, intent.limit -5 of 1',
    ],
  ])('is hot after "%s" and "%s"', (first, second, intent) => {
    const { receipt } = scoreOfTurns([first, second].map(turnOf), defaultRuleSet('Europe/Warsaw'))
    expect(receipt).toMatchObject({ value: 70, band: 'hot' })
    const lines = receipt.lines.map(
      ({ code, points, count }) => `${code} ${points}${count === undefined ? '' : ` of ${count}`}`,
    )
    expect(lines.join(', ')).toBe(`contact.name 5, contact.phone 35, ${intent}, question 5`)
  })
})
