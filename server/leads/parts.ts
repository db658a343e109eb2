import { bands, statuses } from '#contract/leads.ts'
import type { Bound, Where } from '#server/leads/where.ts'

/** With more of them finding the first of each costs more than passing over a few leads. */
const mostParts = 6

/**
 * What of the workspace is walked for an order, in parts that each have an index in this order and share no lead: by
 * activity those of each status and band wanted, by score those of each band, in other orders all as one.
 */
export function partsOf(where: Where, column: string): readonly (readonly Bound[])[] {
  if (where.ordered) return [where.path]
  const ofBand = or(bands, where.bands).map(
    (band): Bound =>
      (bind) =>
        `l.band = ${bind(band, 'text')}`,
  )
  if (column === 'score') return ofBand.map((one) => [one, ...where.bounds])
  if (column === 'last_active_at' && where.bucketed) {
    const parts = or(statuses, where.statuses).flatMap((status) =>
      ofBand.map((one): Bound[] => [(bind) => `l.status = ${bind(status, 'text')}`, one, ...where.bounds]),
    )
    if (parts.length <= mostParts) return parts
  }
  return [where.bounds]
}

function or<One>(all: readonly One[], wanted: readonly One[]): readonly One[] {
  return wanted.length === 0 ? all : all.filter((one) => wanted.includes(one))
}
