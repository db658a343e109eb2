import type { LeadItem, Status } from '#contract/leads.ts'
import { placed } from '#web/board/in-order.ts'
import type { Compare } from '#web/board/in-order.ts'
import { statuses } from '#web/leads/leads-search.ts'

/** What the server said of each column, as far as it has been read. */
export type Lists = Record<Status, readonly LeadItem[]>
/** What was moved on this board, and where to. */
export type Moved = { id: string; to: Status }

/** The order the columns go by, and of which of them only the beginning has been read. */
export type Order = { compare: Compare; goesOn: (status: Status) => boolean }

type Column = { leads: LeadItem[]; beyond: LeadItem[]; more: number }
export type Columns = Record<Status, Column>

/**
 * The cards of each column by what the leads are now, be they in a list of another status still: what somebody moves
 * stands in its new column at once, and in its old one again when that could not be saved. `moving` are moves that wait
 * for a reason; `moved` stand where the order of their column has them, or `beyond` what has been read of it. `more`
 * corrects the number of leads that the server gave with the list.
 */
export function arrange(
  lists: Lists,
  moving: ReadonlyMap<string, Status>,
  moved: readonly Moved[],
  { compare, goesOn }: Order,
): Columns {
  const newest = new Map<string, LeadItem>()
  for (const lead of statuses.flatMap((status) => lists[status])) {
    const known = newest.get(lead.id)
    if (!known || lead.version > known.version) newest.set(lead.id, lead)
  }
  const placeOf = ({ id, status }: LeadItem) => moving.get(id) ?? status
  const columnOf = (status: Status): Column => {
    const listed = new Set(lists[status].map(({ id }) => id))
    const own = [...listed].flatMap((id) => newest.get(id) ?? []).filter((lead) => placeOf(lead) === status)
    const guests = [...newest.values()].filter((lead) => placeOf(lead) === status && !listed.has(lead.id))
    // Where the list has what was moved says nothing yet.
    const loose = new Set(moved.flatMap(({ id, to }) => (to === status ? id : [])))
    const [others, rows] = [own.filter(({ id }) => loose.has(id)), own.filter(({ id }) => !loose.has(id))]
    return {
      ...placed(rows, [...guests, ...others], compare, goesOn(status)),
      more: guests.length - (listed.size - own.length),
    }
  }
  return {
    new: columnOf('new'),
    contacted: columnOf('contacted'),
    qualified: columnOf('qualified'),
    converted: columnOf('converted'),
    lost: columnOf('lost'),
  }
}

/**
 * A column that somebody's pointer or focus is in: it keeps its cards where they are. What the reader moved there comes
 * to stand on top, the last first, also if it belongs `beyond`; what others did is counted in `waiting`. All of it takes
 * its place when the reader turns elsewhere or asks for it.
 */
export function held(
  before: readonly string[],
  { now, beyond }: { now: readonly string[]; beyond: readonly string[] },
  own: ReadonlySet<string>,
  known: ReadonlySet<string>,
): { ids: string[]; waiting: number } {
  const current = new Set([...now, ...beyond])
  const stays = (id: string) => current.has(id) || (!own.has(id) && known.has(id))
  const kept = before.filter(stays)
  const shown = new Set(kept)
  const arrived = now.filter((id) => !shown.has(id))
  // Rows that were read on at the end push nothing away.
  const end = now.findLastIndex((id) => shown.has(id))
  const behind = arrived.filter((id) => now.indexOf(id) > end && !own.has(id))
  const onTop = [...own].filter((id) => current.has(id) && !shown.has(id))
  const ids = [...onTop, ...kept, ...behind]
  const others = arrived.filter((id) => !own.has(id))
  const waiting = others.length - behind.length + kept.filter((id) => !current.has(id)).length
  return { ids, waiting }
}
