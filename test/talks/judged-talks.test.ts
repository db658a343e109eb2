import { expect, test } from 'vitest'
import { scoreOfTurns } from '#rules/lead-history.ts'
import { bandOf, defaultRuleSet } from '#rules/scoring/rule-set.ts'
import { judgedTalks } from './judged-talks.ts'
import { turnsOf } from './turns-of.ts'

const ruleSet = defaultRuleSet('UTC')

test('there are twelve judged talks, some of every band', () => {
  expect(judgedTalks).toHaveLength(12)
  expect(new Set(judgedTalks.map((talk) => talk.band))).toEqual(new Set(['hot', 'warm', 'cold']))
})

for (const talk of judgedTalks) {
  test(`"${talk.title}" is ${talk.band}, as the owner says`, () => {
    const { receipt } = scoreOfTurns(turnsOf(talk), ruleSet)
    expect(bandOf(receipt.value, ruleSet), JSON.stringify(receipt.lines, null, 1)).toBe(talk.band)
  })
}
