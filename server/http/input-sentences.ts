import { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'A text is needed here',
  number: 'A number is needed here',
  int: 'A whole number is needed here',
  boolean: 'true or false is needed here',
  array: 'A list is needed here',
  object: 'An object is needed here',
  date: 'A date is needed here',
}

/** Wrong input in words for a person, where the contract says nothing better itself. */
z.config({
  customError: (issue) => {
    if (issue.code === 'invalid_type') {
      return issue.input === undefined ? 'This is needed' : (kinds[issue.expected] ?? 'This cannot be read')
    }
    if (issue.code === 'invalid_value') return `One of ${issue.values.map(String).join(', ')}`
    if (issue.code === 'unrecognized_keys') return `Not known here: ${issue.keys.join(', ')}`
    return undefined
  },
})
