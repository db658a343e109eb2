import type { LeadSort } from '#contract/leads.ts'

/** The orders of the list; the id decides among those that are alike, in the same direction. */
export const sorts = {
  lastActive: { column: 'last_active_at', type: 'timestamptz', kind: 'time', order: 'desc' },
  firstSeen: { column: 'first_seen_at', type: 'timestamptz', kind: 'time', order: 'desc' },
  score: { column: 'score', type: 'int', kind: 'number', order: 'desc' },
  name: { column: 'sort_name', type: 'text', kind: 'string', order: 'asc' },
  // Of those who wait alone; see whereOf.
  waiting: { column: 'waiting_since', type: 'timestamptz', kind: 'time', order: 'asc' },
} as const satisfies Record<LeadSort, unknown>

export type Sort = (typeof sorts)[LeadSort]
