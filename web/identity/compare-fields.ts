import type { FactField, Lead } from '#contract/leads.ts'

const fields = ['name', 'email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]

export type ComparedField = { field: FactField; isSame: boolean }

/** The fields of which at least one of two leads knows something, and where both know the same. */
export function compareFields(one: Pick<Lead, FactField>, other: Pick<Lead, FactField>): ComparedField[] {
  return fields.flatMap((field) => {
    const [left, right] = [one[field], other[field]]
    if (left === null && right === null) return []
    return { field, isSame: left !== null && right !== null && alike(left) === alike(right) }
  })
}

/** Case, accents and spaces make nobody another person. */
function alike(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replace(/\s+/g, ' ').trim()
}
