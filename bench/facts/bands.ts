import { scoreOfTurns } from '#rules/lead-history.ts'
import type { Band } from '#rules/scoring/rule-set.ts'
import { rowsOf } from './data-folder.ts'
import { ruleSet } from './measure.ts'
import { turnsOf } from './talks.ts'

/** Prints the shares of hot, warm and cold talks of each set. */
export function printBands(sets: readonly string[]): void {
  console.log('\nbands by set (hot / warm / cold)')
  for (const set of sets) {
    const counts: Record<Band, number> = { hot: 0, warm: 0, cold: 0 }
    const rows = rowsOf(set)
    for (const row of rows) counts[scoreOfTurns(turnsOf(row, set), ruleSet).receipt.band]++
    const share = (band: Band) => `${((100 * counts[band]) / rows.length).toFixed(1)} %`.padStart(8)
    console.log(`  ${set.padEnd(20)} ${share('hot')} ${share('warm')} ${share('cold')}   of ${rows.length}`)
  }
}
