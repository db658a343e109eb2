import { percentile } from '#bench/statistics.ts'
import type { Samples } from './compare.ts'

/** Milliseconds. */
export type Spread = { p50: number; p95: number; p99: number }

export type Figure = {
  name: string
  bar: string
  product: Spread
  raw: Spread
  bare: Spread
  /** The product's p95 by that of statements and bare server together. */
  ratio: number
  bytes: number
  /** With eight callers at once. */
  crowd: { perSecond: number; serverMs: number; databaseMs: number } | null
}

export function figureOf({
  samples,
  ...rest
}: Pick<Figure, 'name' | 'bar' | 'bytes' | 'crowd'> & { samples: Samples }): Figure {
  const limit = samples.raw.map((each, place) => each + (samples.bare[place] ?? 0))
  return {
    ...rest,
    product: spreadOf(samples.product),
    raw: spreadOf(samples.raw),
    bare: spreadOf(samples.bare),
    ratio: percentile(samples.product, 0.5) / percentile(limit, 0.5),
  }
}

function spreadOf(samples: readonly number[]): Spread {
  const at = (share: number) => Math.round(percentile(samples, share) * 100) / 100
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const cell = (value: number, width: number) => value.toFixed(1).padStart(width)

export const figureHeading = `${'case'.padEnd(44)} | HTTP p50    p95    p99 | SQL p50    p95 | bare p50  p95 | ratio |   bytes | 8 at once/s  server  database ms`

export function figureLine({ name, product, raw, bare, ratio, bytes, crowd }: Figure): string {
  return [
    name.padEnd(44),
    `${cell(product.p50, 8)} ${cell(product.p95, 6)} ${cell(product.p99, 6)}`,
    `${cell(raw.p50, 7)} ${cell(raw.p95, 6)}`,
    `${cell(bare.p50, 8)} ${cell(bare.p95, 4)}`,
    ratio.toFixed(2).padStart(5),
    String(bytes).padStart(7),
    crowd ? `${cell(crowd.perSecond, 11)} ${cell(crowd.serverMs, 7)} ${cell(crowd.databaseMs, 9)}` : '',
  ].join(' | ')
}
