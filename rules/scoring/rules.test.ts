import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiptOf, scoreOfTurns, type Turn } from '#rules/lead-history.ts'
import { ruleChanges, ruleKeys, withRule } from './rule-changes.ts'
import { mostOf, ruleProblems } from './rule-limits.ts'
import { bandOf, defaultRuleSet, type RuleSet, type ScoreRules } from './rule-set.ts'

const v1 = defaultRuleSet('Europe/Warsaw')
const families = ['contact', 'intent', 'questions', 'time', 'return'] as const

const points = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }))
const ruleSets: fc.Arbitrary<RuleSet> = fc
  .record({
    contact: fc.record({ firstWay: points, secondWay: points, name: points, cap: points }),
    intent: fc.record({
      price: points,
      buy: points,
      book: points,
      delivery: points,
      person: points,
      cap: points,
    }),
    questions: fc.record({ question: points, cap: points }),
    time: fc.record({ minute: points, cap: points }),
    return: fc.record({ day: points, cap: points }),
    bands: fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([a, b]) => ({ warm: Math.min(a, b), hot: Math.max(a, b) + 1 })),
  })
  .map((rules) => ({ ...v1, ...rules, version: 'v2' }))

const said = [
  'hello',
  'My name is Ada Lovelace',
  'jo@example.com',
  'my number is +44 113 496 0123',
  'How much is the oak table?',
  'Can I book a visit? And do you deliver?',
  'I want to order it',
  'can I talk to a person?',
]
const histories: fc.Arbitrary<Turn[]> = fc
  .array(
    fc.record({
      text: fc.constantFrom(...said),
      minutes: fc.constantFrom(0, 1, 3, 60 * 30),
      talk: fc.constantFrom('a', 'b'),
      visitor: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    let at = Date.UTC(2026, 0, 1)
    return steps.map(({ text, minutes, talk, visitor }, index) => {
      at += minutes * 60_000
      const author = visitor ? ('visitor' as const) : ('assistant' as const)
      return {
        messageId: `m${index}`,
        conversationId: talk,
        seq: index,
        author,
        text,
        sentAt: at,
        country: 'GB',
      }
    })
  })

describe('whatever rules a workspace makes', () => {
  it('receipts add up, stay within 0 and 100 and within the cap of each family', () => {
    fc.assert(
      fc.property(histories, ruleSets, (turns, ruleSet) => {
        const { value, band, lines } = scoreOfTurns(turns, ruleSet).receipt
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(value)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(mostOf(ruleSet).total)
        expect(band).toBe(bandOf(value, ruleSet))
        for (const family of families) {
          const own = lines.filter(({ code }) => code.startsWith(family.replace(/s$/, '')))
          expect(own.reduce((sum, line) => sum + line.points, 0)).toBeLessThanOrEqual(ruleSet[family].cap)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a history folded under other rules gives the receipt that the messages give', () => {
    fc.assert(
      fc.property(histories, ruleSets, ruleSets, (turns, before, after) => {
        const { history } = scoreOfTurns(turns, before)
        expect(receiptOf(history, after)).toEqual(scoreOfTurns(turns, after).receipt)
      }),
      { numRuns: 300 },
    )
  })

  it('what is switched off leaves no line', () => {
    fc.assert(
      fc.property(histories, ruleSets, (turns, ruleSet) => {
        const { lines } = scoreOfTurns(turns, ruleSet).receipt
        const kept = lines.filter(({ code, points: earned }) => earned === 0 && !code.endsWith('limit'))
        expect(kept).toEqual([])
        const off = families
          .filter((family) => ruleSet[family].cap === 0)
          .map((family) => family.replace(/s$/, ''))
        expect(lines.filter(({ code }) => off.some((family) => code.startsWith(family)))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('a version turns into another by what they have otherwise', () => {
    fc.assert(
      fc.property(ruleSets, ruleSets, (before, after) => {
        const made = ruleChanges(before, after).reduce<ScoreRules>(
          (rules, { key, to }) => withRule(rules, key, to),
          before,
        )
        expect(ruleChanges(made, after)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('what somebody types', () => {
  it('is right where it is the default', () => {
    expect(ruleProblems(v1)).toEqual([])
    expect(mostOf(v1)).toEqual({ families: [50, 25, 25, 20, 5], total: 100 })
  })

  it.each(ruleKeys)('is wrong where %s is none of the numbers from 0 to 100', (key) => {
    for (const value of [-1, 101, 1.5, Number.NaN]) {
      expect(ruleProblems(withRule(v1, key, value))).toEqual([{ key, problem: 'number' }])
    }
  })

  it('is wrong where Hot begins no higher than Warm', () => {
    expect(ruleProblems(withRule(v1, 'bands.hot', 40))).toEqual([{ key: 'bands.hot', problem: 'order' }])
  })

  it('gives no more than its lines can reach', () => {
    expect(mostOf(withRule(withRule(v1, 'contact.firstWay', 0), 'time.minute', 0)).families).toEqual([
      15, 25, 25, 0, 5,
    ])
  })

  it('of a minute that is two points says how many minutes there were', () => {
    const turns = [0, 3, 6].map((minute, seq): Turn => {
      const sentAt = minute * 60_000
      return {
        messageId: `m${seq}`,
        conversationId: 'a',
        seq,
        author: 'visitor',
        text: 'hm',
        sentAt,
        country: 'GB',
      }
    })
    const line = (minute: number) =>
      scoreOfTurns(turns, { ...v1, time: { minute, cap: 20 } }).receipt.lines.find(
        ({ code }) => code === 'time',
      )
    expect(line(2)).toMatchObject({ points: 12, count: 6 })
    expect(line(1)).not.toHaveProperty('count')
  })
})
