import type { LeadItem } from '#contract/leads.ts'
import { placed } from '#web/board/in-order.ts'
import type { Compare } from '#web/board/in-order.ts'
import type { LeadPage, LeadPages } from '#web/leads/lead-cache.ts'

/**
 * A column with its beginning read anew: what is gone from there goes, what is new comes, and what was read on behind it
 * stays. Of a lead that both have, the newer copy counts. `keep` stays though the server has it further down than that.
 */
export function refreshed(
  data: LeadPages,
  fresh: LeadPage,
  keep: readonly LeadItem[],
  compare: Compare,
): LeadPages {
  const before = data.pages.flatMap((page) => page.items)
  const old = new Map(before.map((lead) => [lead.id, lead]))
  const listed = new Set(fresh.items.map(({ id }) => id))
  const kept = keep.filter(({ id }) => !listed.has(id))
  const known = new Set([...listed, ...kept.map(({ id }) => id)])
  // Behind the last lead that stands in both nothing has been read anew.
  const last = fresh.nextCursor === null ? -1 : before.findLastIndex(({ id }) => listed.has(id))
  const behind = last === -1 ? [] : before.slice(last + 1).filter(({ id }) => !known.has(id))
  const items = fresh.items.map((lead) => {
    const other = old.get(lead.id)
    return other && other.version > lead.version ? other : lead
  })
  const nextCursor = behind.length > 0 ? (data.pages.at(-1)?.nextCursor ?? null) : fresh.nextCursor
  const { leads, beyond } = placed([...items, ...behind], kept, compare, nextCursor !== null)
  return {
    pages: [
      {
        items: [...leads, ...beyond],
        nextCursor,
        total: fresh.total,
      },
    ],
    pageParams: [null],
  }
}
