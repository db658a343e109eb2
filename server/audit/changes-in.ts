/** The fields that are not what they were, as `from` and `to`; null when nothing changed. */
export function changesIn<T extends object>(
  before: T,
  after: NoInfer<T>,
): { from: Partial<T>; to: Partial<T> } | null {
  const changed = (Object.keys(after) as (keyof T)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (changed.length === 0) return null
  const only = (from: T) => Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<T>
  return { from: only(before), to: only(after) }
}
