import { median, percentile } from '#bench/statistics.ts'
import type { Paints } from './first-paint.ts'
import type { Cost } from './trace.ts'

/** What is printed, and whether all bars were met so far. */
export class Rows {
  missed = 0

  head(text: string): void {
    console.log(`\n${text}`)
  }

  /** `met` is left out where there is no bar. */
  add(what: string, figures: string, met?: boolean): void {
    if (met === false) this.missed++
    const verdict = met === undefined ? '' : met ? 'bar met' : 'bar missed'
    console.log(`${what.padEnd(44)} | ${figures.padEnd(66)} | ${verdict}`.trimEnd())
  }

  /** The middle one of several loads, and what was largest in it. */
  paint(what: string, paints: readonly Paints[], mostMs?: number): void {
    const largest = median(paints.map((each) => each.largest))
    const of = (value: (each: Paints) => number) => whole(median(paints.map(value)))
    const figures = [
      `${whole(largest)} (${paints.map((each) => whole(each.largest)).join(' ')})`,
      `first row ${of((each) => each.content)}`,
      `first paint ${of((each) => each.first)}`,
    ].join(', ')
    const isContent = paints.every((each) => each.isContent)
    this.add(what, figures, mostMs === undefined ? undefined : largest < mostMs && isContent)
    const { element = '', isContent: real = false } = paints[0] ?? {}
    console.log(`${''.padEnd(44)} |   largest: ${element}${real ? '' : ' (not what the page is for)'}`)
  }

  /** Processor time, which the bar is about, and the clock's beside it. */
  work(what: string, costs: readonly Cost[], bar?: { share: number; ms: number }): void {
    const of = (which: keyof Cost) => {
      const values = costs.map((each) => each[which])
      return [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1)).join(' / ')
    }
    const judged =
      bar &&
      percentile(
        costs.map(({ cpu }) => cpu),
        bar.share,
      ) < bar.ms
    this.add(what, `${of('cpu')}, by the clock ${of('clock')} (${costs.length})`, judged)
  }
}

export function whole(value: number): string {
  return value.toFixed(0)
}

export function spread(values: readonly number[]): string {
  return [0.5, 0.95, 1].map((share) => whole(percentile(values, share))).join(' / ')
}
