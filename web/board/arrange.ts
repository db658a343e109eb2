import type { LeadItem, Status } from '#contract/leads.ts'
import { statuses } from '#web/leads/leads-search.ts'

/** What the server said of each column, as far as it has been read. */
export type Lists = Record<Status, readonly LeadItem[]>
/** What was moved on this board, and where to. */
export type Moved = { id: string; to: Status }

type Column = { leads: LeadItem[]; more: number }
export type Columns = Record<Status, Column>

/**
 * The cards of each column by what the leads are now, be they in a list of another status still: what somebody moves
 * stands in its new column at once, and in its old one again when that could not be saved. `moving` are moves that wait
 * for a reason; `moved` stand on top of where they went, the last one first, as long as the board is looked at. `more`
 * corrects the number of leads that the server gave with the list.
 */
export function arrange(lists: Lists, moving: ReadonlyMap<string, Status>, moved: readonly Moved[]): Columns {
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
    const all = [...guests, ...own]
    const rank = new Map(moved.filter(({ to }) => to === status).map(({ id }, index) => [id, index]))
    const onTop = all
      .filter(({ id }) => rank.has(id))
      .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
    return {
      leads: [...onTop, ...all.filter(({ id }) => !rank.has(id))],
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
 * A column that somebody's pointer or focus is in: it keeps its cards where they are. What the reader moved is followed
 * at once; what others did is counted in `waiting`, and shown when the reader turns elsewhere or asks for it.
 */
export function held(
  before: readonly string[],
  now: readonly string[],
  own: ReadonlySet<string>,
  known: ReadonlySet<string>,
): { ids: string[]; waiting: number } {
  const current = new Set(now)
  const stays = (id: string) => current.has(id) || (!own.has(id) && known.has(id))
  const kept = before.filter(stays)
  const shown = new Set(kept)
  const arrived = now.filter((id) => !shown.has(id))
  // Rows that were read on at the end push nothing away.
  const end = now.findLastIndex((id) => shown.has(id))
  const behind = arrived.filter((id) => now.indexOf(id) > end && !own.has(id))
  const onTop = arrived.filter((id) => own.has(id))
  const ids = [...onTop, ...kept, ...behind]
  const waiting = arrived.length - onTop.length - behind.length + kept.filter((id) => !current.has(id)).length
  return { ids, waiting }
}
