import type { Lead, ScoreLine } from '#contract/leads.ts'
import { groupReceipt, isLimit } from '#web/scoring/receipt-groups.ts'
import type { Family } from '#web/scoring/receipt-groups.ts'

/** Lines of which none is left out, so that they add up to the total. */
export type WhyLine =
  | { type: 'line'; line: ScoreLine }
  | { type: 'limit'; family: Family | null; points: number }
  | { type: 'rest'; families: Family[]; lines: number; points: number }

const told: readonly Family[] = ['intent', 'contact']

/** The receipt as an owner reads it in the morning: each wish and way to reach the person, and the rest in one line. */
export function whyLines({ lines, ruleSet }: Pick<Lead['score'], 'lines' | 'ruleSet'>): {
  shown: WhyLine[]
  total: number
} {
  const receipt = groupReceipt(lines, ruleSet)
  const groups = told.flatMap((family) => receipt.groups.filter((group) => group.family === family))
  const rest = receipt.groups.filter(({ family, lines: own }) => !told.includes(family) && own.length > 0)
  const whole = [receipt.limit, receipt.spam].filter((line) => line !== null)
  return {
    shown: [
      ...groups.flatMap((group) =>
        group.lines.map((line): WhyLine =>
          isLimit(line.code)
            ? { type: 'limit', family: group.family, points: line.points }
            : { type: 'line', line },
        ),
      ),
      ...(rest.length > 0
        ? [
            {
              type: 'rest' as const,
              families: rest.map(({ family }) => family),
              lines: rest.reduce((sum, group) => sum + group.lines.length, 0),
              points: rest.reduce((sum, group) => sum + group.subtotal, 0),
            },
          ]
        : []),
      ...whole.map(({ points }): WhyLine => ({ type: 'limit', family: null, points })),
    ],
    total: receipt.total,
  }
}
