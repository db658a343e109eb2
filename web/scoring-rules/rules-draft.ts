import { ruleAt, ruleKeys, withRule, type RuleKey } from '#rules/scoring/rule-changes.ts'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'

/** What somebody has typed, by the rule it is for; what they left alone stays as it was saved. */
export type Typed = { readonly [K in RuleKey]?: string }

export function rulesTyped(saved: ScoreRules, typed: Typed): ScoreRules {
  return ruleKeys.reduce((rules, key) => {
    const text = typed[key]
    return text === undefined ? rules : withRule(rules, key, numberIn(text))
  }, saved)
}

/** `+15` and ` 15 ` are 15; anything else is no number, and said to be none. */
export function numberIn(text: string): number {
  const trimmed = text.trim().replace(/^\+/, '')
  return /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

/** What has to be typed to come from the saved rules to these. */
export function typedFor(saved: ScoreRules, wanted: ScoreRules): Typed {
  return Object.fromEntries(
    ruleKeys
      .filter((key) => ruleAt(saved, key) !== ruleAt(wanted, key))
      .map((key) => [key, String(ruleAt(wanted, key))]),
  )
}
