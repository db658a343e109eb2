import { coverContact, hidden, type Said } from '#rules/contact/cover-contact.ts'

/** Fields that hold no text of a person: ids, times, codes of ours. */
const plain = /^(id|at|.*Id|.*At|.*Since|nextCursor|code|kind|field|origin|ruleSet|status|band|label)$/

/**
 * A copy of what the API would answer without emails and phone numbers: neither as fields nor inside texts. `said`: the
 * details of the leads in question as they were said, to be found in any spelling.
 */
export function withoutContact<Answer>(answer: Answer, said: Said | null = null): Answer {
  return copyOf(answer, '', said) as Answer
}

function copyOf(value: unknown, key: string, said: Said | null): unknown {
  if (typeof value === 'string') return plain.test(key) ? value : coverContact(value, said)
  if (Array.isArray(value)) return value.map((one) => copyOf(one, key, said))
  if (typeof value !== 'object' || value === null) return value
  const isContact = 'field' in value && (value.field === 'email' || value.field === 'phone')
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (name === 'email' || name === 'phone') return [name, null]
      if (isContact && typeof one === 'string' && !plain.test(name) && name !== 'by') return [name, hidden]
      return [name, copyOf(one, name, said)]
    }),
  )
}
