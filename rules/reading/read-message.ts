import { isAskedFor, type Ask } from './asked.ts'
import { nextCarry, type Carry } from './carry.ts'
import { findCompany } from './company.ts'
import { asCorrections, corrections } from './corrections.ts'
import { findEmails } from './email.ts'
import { foldText } from './fold-text.ts'
import { findLocation } from './location.ts'
import { findNameBeside } from './name-beside.ts'
import { findOthersNames } from './name-of-others.ts'
import { findName } from './name.ts'
import { findPhones } from './phone.ts'
import { markQuoted, quotedFromOthers, withoutQuoted } from './quoted.ts'
import { refuses } from './refusing.ts'
import { spread } from './spread.ts'
import { withOwners } from './whose.ts'

export type FactField = 'name' | 'email' | 'phone' | 'company' | 'location'

/** One claim found in a text. `quote` is `text.slice(start, end)`; `value` is normalised; `certainty` lies in 0..1. */
export type FoundFact = {
  field: FactField
  value: string
  quote: string
  start: number
  end: number
  certainty: number
  /** The words that say it is somebody else's ("my wife's"), at most 40 characters; absent for the visitor's own. */
  whose?: string
}

/** `country` is the ISO 3166 code by which a phone number without a country code is read. */
export type ReadingContext = {
  asked: Ask | null
  /** What was asked with it: "your name and number?" */
  also?: readonly Ask[]
  country: string
  /** What the visitor's message before this one in the same talk handed on. */
  carry?: Carry | null
}

/** What a message says, and what the next one of the same talk needs to know of it. */
export type Reading = { facts: FoundFact[]; carry: Carry | null }

/** From here on a name was introduced as such; below it was guessed, and one beside an address is the better guess. */
const SAID = 0.75

/** Reads a visitor's own words. */
export function readMessage(text: string, context: ReadingContext): Reading {
  const folded = foldText(text)
  const emails = findEmails(text, folded, isAskedFor('email', context))
  const phones = findPhones(text, folded, context).filter((phone) => !overlaps(phone, emails))
  let written = [...emails, ...phones].toSorted((a, b) => a.start - b.start)
  const parts = spread(text, folded, context, written)
  if (parts.fact) written = [...written.filter((fact) => !overlaps(fact, [parts.fact ?? fact])), parts.fact]
  written.sort((a, b) => a.start - b.start)
  const quoted = quotedFromOthers(text, folded)
  const ownName = context.carry?.said.find(({ field }) => field === 'name')?.value
  const contacts = withOwners(text, folded, written, ownName).map((fact) => markQuoted(fact, quoted))
  const own = contacts.filter((fact) => fact.whose === undefined)
  const taken = [...written]
  const ownWords = withoutQuoted(text, quoted)
  const ownFolded = withoutQuoted(folded, quoted)
  // What was asked is not answered then; what is said besides still counts.
  const heard = context.asked !== null && refuses(folded) ? { ...context, asked: null, also: [] } : context
  for (const fact of findOthersNames(ownWords, ownFolded)) if (!overlaps(fact, taken)) taken.push(fact)
  const places = [findCompany(ownWords, ownFolded, heard), findLocation(ownWords, ownFolded, heard)]
  for (const fact of places) if (fact && !overlaps(fact, taken)) taken.push(fact)
  const said = findName(ownWords, ownFolded, heard)
  const beside =
    own.length > 0 && (said?.certainty ?? 0) < SAID ? findNameBeside(ownWords, ownFolded, own, context) : null
  const name = beside && beside.certainty > (said?.certainty ?? 0) ? beside : said
  if (name && !overlaps(name, taken)) taken.push(name)
  const carry = context.carry ?? null
  const read = asCorrections(folded, carry, [...contacts, ...taken.slice(written.length)])
  const facts = [...read, ...corrections(text, folded, carry, read)].toSorted((a, b) => a.start - b.start)
  return { facts, carry: nextCarry(folded, facts, parts.open, carry) }
}

function overlaps(fact: FoundFact, others: readonly FoundFact[]): boolean {
  return others.some((other) => fact.start < other.end && other.start < fact.end)
}
