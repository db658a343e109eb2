import { precisionOf, recallOf, type Tally } from './measure.ts'

export type Row = {
  what: string
  set: string
  tally: Tally
  baseline: string
  bar: string
  kind?: 'recall' | 'count'
}

/** Set `MISSES=name` to print the misses of the rows of that field. */
export function printRows(rows: readonly Row[]): void {
  const misses = process.env.MISSES
  console.log(columns('what', 'set', 'precision', 'recall', 'baseline', 'bar'))
  for (const { what, set, tally, baseline, bar, kind } of rows) {
    const precision =
      kind === 'count' ? `${tally.found} talks` : kind === 'recall' ? '' : precisionOf(tally).toFixed(3)
    const recall = kind === 'count' ? '' : `${recallOf(tally).toFixed(3)} of ${tally.there}`
    console.log(columns(what, set, precision, recall, baseline, bar))
    if (misses !== undefined && `${what} ${set}`.includes(misses)) {
      for (const miss of tally.misses) console.log(`    ${miss.replace(/\s+/g, ' ')}`)
    }
  }
}

function columns(
  what: string,
  set: string,
  precision: string,
  recall: string,
  baseline: string,
  bar: string,
): string {
  return [
    what.padEnd(18),
    set.padEnd(20),
    precision.padEnd(10),
    recall.padEnd(15),
    baseline.padEnd(24),
    bar,
  ].join(' ')
}
