import { precisionOf, recallOf, type Tally } from './measure.ts'
import type { Misses } from './options.ts'

/** What a row must reach: shares, or at most so many talks with something invented; nothing where there is no bar. */
export type Bar = { precision?: number; recall?: number; most?: number }

export type Row = {
  what: string
  set: string
  measure: () => Tally
  baseline: string
  bar: Bar
}

/** Prints each row beside its baseline and bar, or, asked for misses, only the rows these are wanted of. */
export function printRows(rows: readonly Row[], misses: Misses): void {
  console.log(columns('what', 'set', 'precision', 'recall', 'baseline', 'bar', ''))
  for (const row of rows) {
    if (misses && !(row.set.includes(misses.set) && row.what.includes(misses.field))) continue
    const tally = row.measure()
    printRow(row, tally)
    for (const miss of misses ? everyFew(tally.misses, misses.most) : []) {
      console.log(`    ${miss.replace(/\s+/g, ' ')}`)
    }
  }
}

function printRow({ what, set, baseline, bar }: Row, tally: Tally): void {
  const { precision, recall, most } = bar
  const found = most === undefined ? rounded(precisionOf(tally)) : `${tally.found} talks`
  console.log(
    columns(
      what,
      set,
      precision === undefined && recall !== undefined ? '' : found,
      most === undefined ? `${rounded(recallOf(tally))} of ${tally.there}` : '',
      baseline,
      textOf(bar),
      markOf(bar, tally),
    ),
  )
}

function markOf({ precision, recall, most }: Bar, tally: Tally): string {
  if (precision === undefined && recall === undefined && most === undefined) return ''
  const isReached =
    tally.found <= (most ?? Infinity) &&
    precisionOf(tally) >= (precision ?? 0) &&
    recallOf(tally) >= (recall ?? 0)
  return isReached ? 'reached' : 'BELOW'
}

function textOf({ precision, recall, most }: Bar): string {
  if (most !== undefined) return `at most ${most}`
  if (recall === undefined) return ''
  return `${precision === undefined ? '-' : precision.toFixed(2)} / ${recall.toFixed(2)}`
}

function rounded(share: number): string {
  return share.toFixed(3)
}

/** So many of them, from the first to the last. */
function everyFew(misses: readonly string[], most: number): string[] {
  const step = Math.max(1, misses.length / most)
  return misses.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

function columns(...cells: [string, string, string, string, string, string, string]): string {
  const widths = [16, 14, 10, 14, 13, 12, 0]
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd()
}
