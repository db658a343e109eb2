/** So many rows are looked at: one of them may have gone to the top meanwhile, but hardly most of them. */
const most = 15

/**
 * By how many places the rows from `first` on, those that are seen, stand further down in `now` than in `before`. Single
 * ones that came to another place do not count, nor do those that are gone.
 */
export function rowsShift(
  before: readonly { id: string }[],
  now: readonly { id: string }[],
  first: number,
): number {
  const seen = before.slice(first, first + most)
  if (seen.every(({ id }, place) => now[first + place]?.id === id)) return 0
  const places = new Map(now.map(({ id }, place) => [id, place]))
  const shifts = seen.flatMap(({ id }, place) => {
    const at = places.get(id)
    return at === undefined ? [] : at - (first + place)
  })
  return shifts.toSorted((a, b) => a - b)[Math.floor(shifts.length / 2)] ?? 0
}
