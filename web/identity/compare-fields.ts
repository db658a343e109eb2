import type { FactField, Lead } from '#contract/leads.ts'
import { tellerOf } from '#web/leads/correction.ts'

const fields = ['name', 'email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]

export type ComparedField = { field: FactField; isSame: boolean }

/** The fields of which at least one of two leads knows something, and where both know the same. */
export function compareFields(one: Lead, other: Lead): ComparedField[] {
  return fields.flatMap((field) => {
    const [left, right] = [one[field], other[field]]
    if (left === null && right === null) return []
    const isKnown = left !== null && right !== null && !isGuess(one, field) && !isGuess(other, field)
    return { field, isSame: isKnown && alike(left) === alike(right) }
  })
}

/** Where nobody said it, as many are in the same country, it speaks for nothing. */
function isGuess(lead: Lead, field: FactField): boolean {
  const origin = tellerOf(lead, field)?.origin
  return origin === 'address' || origin === 'timezone'
}

/** Case, accents and spaces make nobody another person. */
function alike(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replace(/\s+/g, ' ').trim()
}
