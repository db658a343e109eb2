import type { ScoreLine } from '#contract/leads.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'

export const families = ['contact', 'intent', 'questions', 'time', 'return'] as const
export type Family = (typeof families)[number]

/** A family of the receipt with the lines that add up to its subtotal. `cap` is only known for the rule set `v1`. */
export type ReceiptGroup = { family: Family; cap: number | null; subtotal: number; lines: ScoreLine[] }

/**
 * The receipt as it is shown: `total` is the sum of the subtotals, of the limit of the whole and of what spam loses; `most` what it can be,
 * which is only known for `v1` too.
 */
export type Receipt = {
  groups: ReceiptGroup[]
  limit: ScoreLine | null
  spam: ScoreLine | null
  total: number
  most: number | null
}

const v1 = defaultRuleSet('UTC')

/** Sorts the lines into families. Every line is in exactly one place, so that the shown numbers add up. */
export function groupReceipt(lines: readonly ScoreLine[], ruleSet: string): Receipt {
  const groups = families.map((family): ReceiptGroup => {
    const own = lines.filter((line) => familyOf(line.code) === family)
    const limits = own.filter((line) => isLimit(line.code))
    return {
      family,
      cap: ruleSet === v1.version ? v1[family].cap : null,
      subtotal: sum(own),
      lines: [...own.filter((line) => !isLimit(line.code)), ...limits],
    }
  })
  const limit = lines.find((line) => line.code === 'limit') ?? null
  const spam = lines.find((line) => line.code === 'spam') ?? null
  return { groups, limit, spam, total: sum(lines), most: ruleSet === v1.version ? v1.limit : null }
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

/** What the visitor would have to do for more points under `v1`: the step that adds most. */
export type Raise =
  | { type: 'contact' | 'second' | 'wish' | 'name' | 'back'; points: number }
  | { type: 'questions'; count: number; points: number }
  | { type: 'full'; limit: number }

export function raiseOf({ groups, spam, total }: Receipt): Raise | null {
  if (spam) return null
  const room = new Map(groups.map((group) => [group.family, (group.cap ?? 0) - group.subtotal]))
  if (groups.some((group) => group.cap === null)) return null
  const left = (family: Family) => Math.min(room.get(family) ?? 0, v1.limit - total)
  const ways = groups[0]?.lines.filter((line) => /^contact\.(email|phone)$/.test(line.code)).length ?? 0
  const hasName = groups[0]?.lines.some((line) => line.code === 'contact.name') ?? false
  if (ways === 0 && left('contact') > 0) {
    return { type: 'contact', points: Math.min(v1.contact.firstWay, left('contact')) }
  }
  if (left('questions') > 0) {
    const count = Math.ceil(left('questions') / v1.questions.question)
    return { type: 'questions', count, points: left('questions') }
  }
  if (left('intent') > 0) return { type: 'wish', points: Math.min(v1.intent.wish, left('intent')) }
  if (ways === 1 && left('contact') > 0) {
    return { type: 'second', points: Math.min(v1.contact.secondWay, left('contact')) }
  }
  if (!hasName && left('contact') > 0) {
    return { type: 'name', points: Math.min(v1.contact.name, left('contact')) }
  }
  if (left('return') > 0) return { type: 'back', points: left('return') }
  return total === v1.limit ? { type: 'full', limit: v1.limit } : null
}
