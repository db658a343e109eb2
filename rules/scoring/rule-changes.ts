import type { ScoreRules } from './rule-set.ts'

/** One number of the rules, as `intent.book` or `bands.hot`. */
export type RuleKey = {
  [F in keyof ScoreRules]: `${F}.${Extract<keyof ScoreRules[F], string>}`
}[keyof ScoreRules]

export type RuleChange = { key: RuleKey; from: number; to: number }

/** In the order in which they stand on the page. */
export const ruleKeys: readonly RuleKey[] = [
  'contact.firstWay',
  'contact.secondWay',
  'contact.name',
  'contact.cap',
  'intent.price',
  'intent.buy',
  'intent.book',
  'intent.delivery',
  'intent.person',
  'intent.cap',
  'questions.question',
  'questions.cap',
  'time.minute',
  'time.cap',
  'return.day',
  'return.cap',
  'bands.warm',
  'bands.hot',
]

export function ruleAt(rules: ScoreRules, key: RuleKey): number {
  const [family = '', name = ''] = key.split('.')
  const numbers = (rules as Record<string, Record<string, number>>)[family]
  const value = numbers?.[name]
  if (value === undefined) throw new Error(`There is no rule ${key}.`)
  return value
}

export function withRule(rules: ScoreRules, key: RuleKey, value: number): ScoreRules {
  const [family = '', name = ''] = key.split('.')
  const numbers = (rules as Record<string, Record<string, number>>)[family]
  return { ...rules, [family]: { ...numbers, [name]: value } }
}

/** What one version says otherwise than another. */
export function ruleChanges(before: ScoreRules, after: ScoreRules): RuleChange[] {
  return ruleKeys
    .map((key) => ({ key, from: ruleAt(before, key), to: ruleAt(after, key) }))
    .filter(({ from, to }) => from !== to)
}
