/** What stands where a contact detail was. */
const hidden = '•••'

/** Fields that hold no text of a person: ids, times, codes. */
const plain = /^(id|at|.*Id|.*At|.*Since|nextCursor|code|kind|key|ruleSet|status|band|channel|version)$/

/** A copy of what the API would answer without emails and phone numbers: neither as fields nor inside texts. */
export function withoutContact<Answer>(answer: Answer): Answer {
  return copyOf(answer, '') as Answer
}

/** Emails and phone numbers in a text, in the spellings they are typed in, covered. */
export function coverContact(text: string): string {
  return text
    .replace(/[\p{L}\p{N}._%+-]+\s?(@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+/giu, hidden)
    .replace(/\+?\p{Nd}[\p{Nd}\s()./-]{4,}\p{Nd}/gu, hidden)
}

function copyOf(value: unknown, key: string): unknown {
  if (typeof value === 'string') return plain.test(key) ? value : coverContact(value)
  if (Array.isArray(value)) return value.map((one) => copyOf(one, key))
  if (typeof value !== 'object' || value === null) return value
  const isContact = 'field' in value && (value.field === 'email' || value.field === 'phone')
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (name === 'email' || name === 'phone') return [name, null]
      if (isContact && typeof one === 'string' && name !== 'field' && !plain.test(name)) return [name, hidden]
      return [name, copyOf(one, name)]
    }),
  )
}
