import type { ScoreLine } from '#contract/leads.ts'
import { defaultRuleSet, type ScoreRules } from '#rules/scoring/rule-set.ts'

export const families = ['contact', 'intent', 'questions', 'time', 'return'] as const
export type Family = (typeof families)[number]

/** A family of the receipt with the lines that add up to its subtotal. `cap` is null where the rules are not known. */
export type ReceiptGroup = { family: Family; cap: number | null; subtotal: number; lines: ScoreLine[] }

/**
 * The receipt as it is shown: `total` is the sum of the subtotals, of the limit of the whole and of what spam loses; `most` what it can
 * be. `rules` are null where an earlier version of a workspace's own rules made it.
 */
export type Receipt = {
  groups: ReceiptGroup[]
  limit: ScoreLine | null
  spam: ScoreLine | null
  total: number
  most: number | null
  rules: ScoreRules | null
}

const v1 = defaultRuleSet('UTC')

/**
 * Sorts the lines into families. Every line is in exactly one place, so that the shown numbers add up. What `v1` says is
 * known here; of another version it has to be given.
 */
export function groupReceipt(
  lines: readonly ScoreLine[],
  ruleSet: string,
  inUse: { version: string; rules: ScoreRules } | null = null,
): Receipt {
  const rules = ruleSet === v1.version ? v1 : inUse?.version === ruleSet ? inUse.rules : null
  const groups = families.map((family): ReceiptGroup => {
    const own = lines.filter((line) => familyOf(line.code) === family)
    const limits = own.filter((line) => isLimit(line.code))
    return {
      family,
      cap: rules === null ? null : rules[family].cap,
      subtotal: sum(own),
      lines: [...own.filter((line) => !isLimit(line.code)), ...limits],
    }
  })
  const limit = lines.find((line) => line.code === 'limit') ?? null
  const spam = lines.find((line) => line.code === 'spam') ?? null
  return { groups, limit, spam, total: sum(lines), most: rules === null ? null : v1.limit, rules }
}

export function isLimit(code: string): boolean {
  return code === 'limit' || code.endsWith('.limit')
}

function familyOf(code: string): Family | null {
  if (code === 'limit' || code === 'spam') return null
  const head = code.split('.')[0]
  if (head === 'question') return 'questions'
  return families.find((family) => family === head) ?? 'intent'
}

function sum(lines: readonly ScoreLine[]): number {
  return lines.reduce((total, line) => total + line.points, 0)
}

/** What the visitor would have to do for more points under these rules: the step that adds most. */
export type Raise =
  | { type: 'contact' | 'second' | 'wish' | 'name' | 'back'; points: number }
  | { type: 'questions'; count: number; points: number }
  | { type: 'full'; limit: number }

export function raiseOf({ groups, spam, total, rules }: Receipt): Raise | null {
  if (spam || rules === null) return null
  const room = new Map(groups.map((group) => [group.family, (group.cap ?? 0) - group.subtotal]))
  const left = (family: Family, points: number) => Math.min(points, room.get(family) ?? 0, v1.limit - total)
  const has = (code: string) => groups.some((group) => group.lines.some((line) => line.code === code))
  const ways = ['contact.email', 'contact.phone'].filter(has).length
  const { question } = rules.questions
  const { cap: _, ...wishes } = rules.intent
  const wish = Object.entries(wishes).map(([name, points]) => (has(`intent.${name}`) ? 0 : points))
  const questions = question > 0 ? left('questions', v1.limit) : 0
  const steps: Raise[] = [
    { type: 'contact', points: ways === 0 ? left('contact', rules.contact.firstWay) : 0 },
    { type: 'questions', count: Math.ceil(questions / Math.max(1, question)), points: questions },
    { type: 'wish', points: left('intent', Math.max(...wish)) },
    { type: 'second', points: ways === 1 ? left('contact', rules.contact.secondWay) : 0 },
    { type: 'name', points: has('contact.name') ? 0 : left('contact', rules.contact.name) },
    { type: 'back', points: left('return', rules.return.day) },
  ]
  const first = steps.find((step) => step.type !== 'full' && step.points > 0)
  return first ?? (total === v1.limit ? { type: 'full', limit: v1.limit } : null)
}
