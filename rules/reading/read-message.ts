import type { Ask } from './asked.ts'
import { findCompany } from './company.ts'
import { findEmails } from './email.ts'
import { foldText } from './fold-text.ts'
import { findLocation } from './location.ts'
import { findName } from './name.ts'
import { findPhones } from './phone.ts'

export type FactField = 'name' | 'email' | 'phone' | 'company' | 'location'

/** One claim found in a text. `quote` is `text.slice(start, end)`; `value` is normalised; `certainty` lies in 0..1. */
export type FoundFact = {
  field: FactField
  value: string
  quote: string
  start: number
  end: number
  certainty: number
}

/** `country` is the ISO 3166 code by which a phone number without a country code is read. */
export type ReadingContext = { asked: Ask | null; country: string }

/** Reads a visitor's own words. */
export function readMessage(text: string, context: ReadingContext): FoundFact[] {
  const folded = foldText(text)
  const emails = findEmails(text, folded)
  const phones = findPhones(text, folded, context).filter((phone) => !overlaps(phone, emails))
  const taken = [...emails, ...phones]
  for (const find of [findCompany, findLocation, findName]) {
    const fact = find(text, folded, context)
    if (fact && !overlaps(fact, taken)) taken.push(fact)
  }
  return taken.toSorted((a, b) => a.start - b.start)
}

function overlaps(fact: FoundFact, others: readonly FoundFact[]): boolean {
  return others.some((other) => fact.start < other.end && other.start < fact.end)
}
