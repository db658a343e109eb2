import type { FactField } from './read-message.ts'

/** `at` in milliseconds; somebody else's detail (`whose`) is never shown by itself. */
type Claim = { field: FactField; value: string; certainty: number; at: number; whose?: string | null }

/**
 * The value shown for each field: the latest fact that was at least as certain as the one before it, so that a correction
 * wins and a doubtful guess does not. The order of the input does not matter.
 */
export function currentFacts<F extends Claim>(facts: readonly F[]): Partial<Record<FactField, F>> {
  const current: Partial<Record<FactField, F>> = {}
  for (const fact of facts.filter(({ whose }) => !whose).toSorted(byTimeThenContent)) {
    const shown = current[fact.field]
    if (shown === undefined || fact.certainty >= shown.certainty) current[fact.field] = fact
  }
  return current
}

function byTimeThenContent(a: Claim, b: Claim): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.certainty !== b.certainty) return a.certainty - b.certainty
  if (a.value === b.value) return 0
  return a.value < b.value ? -1 : 1
}
