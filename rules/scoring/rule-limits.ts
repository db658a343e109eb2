import { ruleAt, ruleKeys, type RuleKey } from './rule-changes.ts'
import type { ScoreRules } from './rule-set.ts'

const most = 100
const families = ['contact', 'intent', 'questions', 'time', 'return'] as const

export type RuleProblem = { key: RuleKey; problem: 'number' | 'order' }

/** What is wrong with rules that somebody has typed: whole numbers from 0 to 100, and the bands in order. */
export function ruleProblems(rules: ScoreRules): RuleProblem[] {
  const wrong = ruleKeys.filter((key) => {
    const value = ruleAt(rules, key)
    return !Number.isInteger(value) || value < (key.startsWith('bands.') ? 1 : 0) || value > most
  })
  const problems: RuleProblem[] = wrong.map((key) => ({ key, problem: 'number' }))
  const inOrder = rules.bands.warm < rules.bands.hot
  if (!inOrder && !wrong.some((key) => key.startsWith('bands.'))) {
    problems.push({ key: 'bands.hot', problem: 'order' })
  }
  return problems
}

/** The most that each family can give, and all together; a cap that its lines cannot reach counts as what they reach. */
export function mostOf(rules: ScoreRules): { families: number[]; total: number } {
  const { contact, intent, questions, time, return: back } = rules
  const reach = {
    contact: contact.firstWay + contact.secondWay + contact.name,
    intent: intent.price + intent.buy + intent.book + intent.delivery + intent.person,
    questions: questions.question * most,
    time: time.minute * most,
    return: back.day * most,
  }
  const sums = families.map((family) => Math.min(reach[family], rules[family].cap))
  return {
    families: sums,
    total: Math.min(
      most,
      sums.reduce((sum, one) => sum + one, 0),
    ),
  }
}
