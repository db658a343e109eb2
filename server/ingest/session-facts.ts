import { countryOfZone } from '#rules/places/zone-countries.ts'
import type { DraftFact } from '#server/ingest/lead-draft.ts'
import type { Talk } from '#server/ingest/load.ts'

const countryName = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/**
 * What address and browser tell when a session joins a lead: the country, which any stated place outdoes. The clock's zone
 * counts where the address says nothing.
 */
export function sessionFacts(talks: readonly Talk[], leadId: string, at: number): DraftFact[] {
  const told = new Map<string, DraftFact>()
  for (const talk of talks) {
    const guess = talk.leadId === leadId ? guessOf(talk) : null
    const value = guess && countryName.of(guess.country)
    if (!guess || !value || told.has(value)) continue
    const { origin, certainty } = guess
    told.set(value, {
      field: 'location',
      value,
      certainty,
      origin,
      quote: null,
      messageId: null,
      sessionId: talk.sessionId,
      at,
    })
  }
  return [...told.values()]
}

type Guess = { country: string; origin: 'address' | 'timezone'; certainty: number }

function guessOf({ addressCountry, timeZone }: Talk): Guess | null {
  if (addressCountry) return { country: addressCountry, origin: 'address', certainty: 0.2 }
  const country = timeZone === null ? undefined : countryOfZone(timeZone)
  return country === undefined ? null : { country, origin: 'timezone', certainty: 0.1 }
}
