/** Where a saved reply is being looked for in a text: the `/` before the cursor and what follows it. */
export type Slash = { from: number; to: number; query: string }

/** A slash at the beginning of a word, up to the cursor: "and/or" and addresses look for nothing. */
export function slashAt(text: string, cursor: number): Slash | null {
  const found = /(?:^|\s)\/([^\n/]{0,40})$/.exec(text.slice(0, cursor))
  if (!found) return null
  const query = found[1] ?? ''
  return { from: cursor - query.length - 1, to: cursor, query: query.trim() }
}

/** The saved replies that fit, those whose name begins with it first. */
export function findReplies<R extends { name: string; text: string }>(
  replies: readonly R[],
  query: string,
): R[] {
  const wanted = query.toLocaleLowerCase()
  const rank = ({ name, text }: R) => {
    const lower = name.toLocaleLowerCase()
    if (lower.startsWith(wanted)) return 0
    if (lower.includes(wanted)) return 1
    return text.toLocaleLowerCase().includes(wanted) ? 2 : 3
  }
  return replies.filter((one) => rank(one) < 3).toSorted((a, b) => rank(a) - rank(b))
}
