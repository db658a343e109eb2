import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import type { SignedDetails } from '#rules/lead-history.ts'
import { isStorable, isVisible, withoutTricks } from '#contract/text.ts'
import { z } from 'zod'

const email = z.email().max(254).toLowerCase()

/** The subject as it is told, if it is one: a text of 1 to 200 characters that shows as it is. */
export function readSubject(claim: unknown): string | null {
  if (typeof claim !== 'string' || claim.length > 200 || !isStorable(claim)) return null
  return isVisible(claim) && !/\p{Cc}/u.test(claim) && withoutTricks(claim) === claim ? claim : null
}

/**
 * The contact details among a token's claims. One that is not right is left out, not refused: a mistyped number in a
 * shop's own records must not keep its customer from being known. `country` is for numbers without a country code.
 */
export function readDetails(claims: Record<string, unknown>, country: string): SignedDetails {
  const name = text(claims['name'], 100)
  const address = email.safeParse(text(claims['email'], 254))
  const typed = text(claims['phone'], 50)
  const number = typed === null ? undefined : parsePhoneNumberFromString(typed, country as CountryCode)
  return {
    ...(name === null ? {} : { name }),
    ...(address.success ? { email: address.data } : {}),
    ...(number?.isPossible() ? { phone: number.number } : {}),
  }
}

/** "Signed in as Jo Smith (jo@x.example)"; by the subject where nothing else is known. */
export function signedLine(subject: string, { name, email: address, phone }: SignedDetails): string {
  const [first = subject, ...rest] = [name, address, phone].filter((each) => each !== undefined)
  return `Signed in as ${first}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
}

function text(claim: unknown, most: number): string | null {
  if (typeof claim !== 'string' || claim.length > most * 2 || !isStorable(claim)) return null
  const plain = withoutTricks(claim)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return isVisible(plain) && plain.length <= most ? plain : null
}
