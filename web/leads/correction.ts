import type { Fact, FactField, Lead } from '#contract/leads.ts'

/** One thing a member corrects about what is known of a lead. */
export type Correction =
  | { type: 'set'; field: FactField; value: string | null }
  | { type: 'pick' | 'reject' | 'restore'; field: FactField; factId: string; value: string }
  | { type: 'release'; field: FactField }

/** What takes a correction back, given the lead as it was before. */
export function inverseOf(before: Lead, done: Correction): Correction {
  const { field } = done
  if (done.type === 'reject') return { ...done, type: 'restore' }
  if (done.type === 'restore') return { ...done, type: 'reject' }
  if (!before.setByMember.includes(field)) return { type: 'release', field }
  const value = before[field]
  const told = value === null ? undefined : tellerOf(before, field)
  // A value that was chosen, not typed, is chosen again: it stays the visitor's own word.
  if (value !== null && told && told.origin !== 'member') {
    return { type: 'pick', field, factId: told.id, value }
  }
  return { type: 'set', field, value }
}

/** Whether what the correction is about is still as the reader saw it. */
export function isUntouched(seen: Lead, now: Lead, { field, ...rest }: Correction): boolean {
  const rejected = (lead: Lead) =>
    'factId' in rest ? lead.facts.find(({ id }) => id === rest.factId)?.rejectedAt : null
  return seen[field] === now[field] && rejected(seen) === rejected(now)
}

/** The fact that stands for the shown value: what a member typed, else what was vouched for, else what is most certain. */
export function tellerOf(lead: Lead, field: FactField): Fact | undefined {
  const facts = lead.facts.filter((fact) => fact.field === field && fact.current)
  const typed = facts.find((fact) => fact.origin === 'member')
  if (typed && lead.setByMember.includes(field)) return typed
  const order = ['signed', 'visitor', 'member', 'address', 'timezone'] as const satisfies Fact['origin'][]
  return order
    .flatMap((origin) => facts.filter((fact) => fact.origin === origin))
    .toSorted((a, b) => Number(a.whose !== null) - Number(b.whose !== null))[0]
}

/** One fact for each value of a field that is not shown: the newest of those that say it, own details first. */
export function otherFacts(lead: Lead, field: FactField): { also: Fact[]; rejected: Fact[] } {
  const byValue = new Map<string, Fact>()
  for (const fact of lead.facts) {
    if (fact.field !== field || fact.current) continue
    const key = `${fact.rejectedAt === null} ${fact.value}`
    const known = byValue.get(key)
    if (!known || (known.whose !== null && fact.whose === null)) byValue.set(key, fact)
  }
  const all = [...byValue.values()]
  return {
    also: all.filter(({ rejectedAt }) => rejectedAt === null),
    rejected: all.filter(({ rejectedAt }) => rejectedAt !== null),
  }
}
