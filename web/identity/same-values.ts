import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

type Same = { field: 'email' | 'phone'; value: string }

/** `Both gave jo@x.example and +44 113 496 0871` */
export function bothGave(values: readonly Same[]): string {
  // A number is not parted at the end of a line.
  const shown = values.map(({ field, value }) =>
    field === 'phone' ? phoneText(value).replaceAll(' ', '\u00a0') : value,
  )
  return words.identity.bothGave(shown.join(` ${words.identity.and} `))
}
