import { expect, it } from 'vitest'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import { withRule } from '#rules/scoring/rule-changes.ts'
import { numberIn, rulesTyped, typedFor } from './rules-draft.ts'

const saved = defaultRuleSet('UTC')

it.each([
  ['15', 15],
  ['+15', 15],
  [' 0 ', 0],
])('%j is %j', (text, number) => {
  expect(numberIn(text)).toBe(number)
})

it.each(['', '-5', '1.5', '1e2', 'ten', '１５', '1000'])('%j is no number of points', (text) => {
  expect(numberIn(text)).toBeNaN()
})

it('leaves what was not touched as it was saved', () => {
  expect(rulesTyped(saved, { 'intent.book': '15' })).toEqual(withRule(saved, 'intent.book', 15))
})

it('types an earlier version by what it has otherwise', () => {
  const earlier = withRule(saved, 'bands.hot', 60)
  expect(typedFor(saved, earlier)).toEqual({ 'bands.hot': '60' })
  expect(rulesTyped(saved, typedFor(saved, earlier))).toEqual(earlier)
})
