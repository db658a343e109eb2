const MOST_LETTERS = 40

/** Whether one word is the other with a slip or two of the finger: letters left out, added, changed or swapped. */
export function isAlike(one: string, other: string): boolean {
  if (one === other || one.length < 3 || other.length < 3) return false
  if (one.length > MOST_LETTERS || other.length > MOST_LETTERS) return false
  const most = Math.min(one.length, other.length) >= 5 ? 2 : 1
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most
}

/** Said aloud the two may be taken for each other: the same first letter or ending, and few letters apart. */
export function soundsLike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  if (one === '' || longest > MOST_LETTERS || Math.abs(one.length - other.length) > 2) return false
  const isHalfTheSame = one[0] === other[0] || one.slice(-3) === other.slice(-3)
  return isHalfTheSame && distance(one, other) <= Math.max(1, Math.floor(longest / 3))
}

function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : MOST_LETTERS,
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? MOST_LETTERS
}
