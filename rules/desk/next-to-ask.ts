export type Colleague = {
  id: string
  /** Sees the leads assigned to them alone. */
  onlyAssigned: boolean
  /** Conversations they hold, or were asked to come to and have not answered yet. */
  open: number
  /** When they were last asked to come to anybody. */
  askedAt: Date | null
}

/**
 * Whom to ask to come: the member whose lead it is, then whoever has the fewest conversations, then whoever was asked
 * longest ago. Nobody twice in the same wait, and no limited agent to a lead of somebody else; null when none is left.
 */
export function nextToAsk<C extends Colleague>(
  people: readonly C[],
  { asked, assigneeId }: { asked: ReadonlySet<string>; assigneeId: string | null },
): C | null {
  const [next] = mayCome(people, assigneeId)
    .filter(({ id }) => !asked.has(id))
    .sort(
      (a, b) =>
        Number(b.id === assigneeId) - Number(a.id === assigneeId) ||
        a.open - b.open ||
        (a.askedAt?.getTime() ?? 0) - (b.askedAt?.getTime() ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
  return next ?? null
}

/** Those who may see this lead at all. */
export function mayCome<C extends Colleague>(people: readonly C[], assigneeId: string | null): C[] {
  return people.filter(({ id, onlyAssigned }) => !onlyAssigned || id === assigneeId)
}
