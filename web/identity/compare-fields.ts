import type { FactField, FactOrigin, Lead } from '#contract/leads.ts'

const fields = ['name', 'email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]

/** A value and who vouches for it; `member` names whoever set it. */
export type Claim = { value: string; origin: FactOrigin; by: string | null; quote: string | null }

export type FieldRow = { field: FactField; claims: readonly [Claim | null, Claim | null]; isSame: boolean }

type Compared = Pick<Lead, FactField | 'facts' | 'setByMember'>

/** What is known of two leads, field by field; those that neither has are left out. */
export function compareFields(one: Compared, other: Compared): FieldRow[] {
  return fields.flatMap((field) => {
    const claims = [claimOf(one, field), claimOf(other, field)] as const
    const [left, right] = claims
    if (left === null && right === null) return []
    return {
      field,
      claims,
      isSame: left !== null && right !== null && alike(left.value) === alike(right.value),
    }
  })
}

function claimOf(lead: Compared, field: FactField): Claim | null {
  const value = lead[field]
  if (value === null) return null
  const fact = lead.facts.find((one) => one.field === field && one.current)
  const isSet = lead.setByMember.includes(field)
  return {
    value,
    origin: isSet ? 'member' : (fact?.origin ?? 'visitor'),
    by: fact?.by ?? null,
    quote: fact?.quote ?? null,
  }
}

/** Case, accents and spaces make nobody another person. */
function alike(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replace(/\s+/g, ' ').trim()
}
