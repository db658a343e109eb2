import type { Db } from '#server/db/in-workspace.ts'

/** Each takes memory of every connection; filters can be put together in more ways than are worth it. */
const mostPlans = 40
const names = new Map<string, string>()

/**
 * Runs a statement that a connection plans once, as planning a page of the list takes as long as reading it. For shapes
 * whose best plan is the same whatever the values are; of them those that were asked for first.
 */
export function plannedOnce<Row>(db: Db, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = names.get(text) ?? (names.size < mostPlans ? `list ${names.size}` : undefined)
  if (name === undefined) return db.query<Row>(text, values)
  names.set(text, name)
  return db.query<Row>({ name, text, values })
}
