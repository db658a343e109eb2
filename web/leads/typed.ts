import type { FactField } from '#contract/leads.ts'

/** What somebody was writing in a field; `from` names the lead it was begun on, once that was merged into another. */
export type Typed = { field: FactField; value: string; from?: string }

const typedFor = new Map<string, Typed>()

export function keepTyped(leadId: string, typed: Typed) {
  typedFor.set(leadId, typed)
}

export function forgetTyped(leadId: string) {
  typedFor.delete(leadId)
}

/** What is written goes with the lead to the one that a colleague has just merged it into. */
export function carryTyped(leadId: string, survivorId: string, from: string) {
  const typed = typedFor.get(leadId)
  typedFor.delete(leadId)
  if (typed) typedFor.set(survivorId, { ...typed, from })
}

/** What was begun on a merged lead and is still to be saved on this one. */
export function carriedTo(leadId: string): (Typed & { from: string }) | null {
  const typed = typedFor.get(leadId)
  return typed?.from === undefined ? null : { ...typed, from: typed.from }
}
