import { expect, it } from 'vitest'
import { bandOf, defaultRuleSet } from './rule-set.ts'

it('calls 70 and more hot, 40 and more warm, the rest cold', () => {
  expect([0, 39, 40, 69, 70, 100].map((value) => bandOf(value))).toEqual([
    'cold',
    'cold',
    'warm',
    'warm',
    'hot',
    'hot',
  ])
})

it('takes the bands of the rule set where there is one', () => {
  expect(bandOf(50, { ...defaultRuleSet('UTC'), bands: { hot: 50, warm: 20 } })).toBe('hot')
})

it('is plain JSON', () => {
  const ruleSet = defaultRuleSet('Europe/Warsaw')
  expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet)
})

it('keeps the time zone', () => {
  expect(defaultRuleSet('Europe/Warsaw').timeZone).toBe('Europe/Warsaw')
})
