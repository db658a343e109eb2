import { bandOf, type Band, type RuleSet } from './rule-set.ts'

/** One line of the receipt. `messageId` is null on limit, return and spam lines; `at` is in milliseconds. */
export type ScoreLine = { code: string; points: number; messageId: string | null; at: number; count?: number }

/** `value` is exactly the sum of the points of `lines`. */
export type Receipt = { value: number; band: Band; ruleSet: string; lines: ScoreLine[] }

/** The lines each family would have without its cap, each family in the order in which they were earned. */
export type EarnedLines = {
  contact: readonly ScoreLine[]
  intent: readonly ScoreLine[]
  questions: readonly ScoreLine[]
  time: readonly ScoreLine[]
  return: readonly ScoreLine[]
}

const families = ['contact', 'intent', 'questions', 'time', 'return'] as const

export function makeReceipt(earned: EarnedLines, ruleSet: RuleSet): Receipt {
  const lines: ScoreLine[] = []
  for (const family of families) {
    lines.push(
      ...withinCap(earning(earned[family], ruleSet[family].cap), ruleSet[family].cap, `${family}.limit`),
    )
  }
  const sum = sumOf(lines)
  if (sum > ruleSet.limit) {
    const at = lines.reduce((latest, line) => Math.max(latest, line.at), 0)
    lines.push({ code: 'limit', points: ruleSet.limit - sum, messageId: null, at })
  }
  const value = Math.min(sum, ruleSet.limit)
  return { value, band: bandOf(value, ruleSet), ruleSet: ruleSet.version, lines }
}

/** Of a lead marked as spam: what it earned stays to be read, and one line takes all of it back. */
export function asSpam(receipt: Receipt, at: number): Receipt {
  const lines = [...receipt.lines, { code: 'spam', points: 0 - receipt.value, messageId: null, at }]
  return { ...receipt, value: 0, band: 'cold', lines }
}

export function sumOf(lines: readonly ScoreLine[]): number {
  return lines.reduce((sum, line) => sum + line.points, 0)
}

/** Lines that earn nothing are none: a rule of 0 is switched off, and so is a family with a cap of 0. */
function earning(lines: readonly ScoreLine[], cap: number): readonly ScoreLine[] {
  return cap > 0 ? lines.filter(({ points }) => points > 0) : []
}

/** Lines are shown while the sum before them is below the cap; a limit line takes back what is above it and counts the rest. */
function withinCap(lines: readonly ScoreLine[], cap: number, limitCode: string): ScoreLine[] {
  const shown: ScoreLine[] = []
  let sum = 0
  let hidden = 0
  let latest = 0
  for (const line of lines) {
    latest = Math.max(latest, line.at)
    if (sum < cap) {
      shown.push(line)
      sum += line.points
    } else {
      hidden += line.count ?? 1
    }
  }
  if (sum > cap || hidden > 0) {
    shown.push({
      code: limitCode,
      points: Math.min(0, cap - sum),
      messageId: null,
      at: latest,
      count: hidden,
    })
  }
  return shown
}
