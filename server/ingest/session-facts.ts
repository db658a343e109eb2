import type { DraftFact, LeadDraft } from '#server/ingest/lead-draft.ts'
import type { Talk } from '#server/ingest/load.ts'

const countryName = new Intl.DisplayNames('en', { type: 'region' })

/** What the visitor's address tells when a lead begins: the country, which any stated place outdoes. */
export function sessionFacts(
  talks: readonly Talk[],
  { id, firstSeenAt }: Pick<LeadDraft, 'id' | 'firstSeenAt'>,
): DraftFact[] {
  const sessions = new Map(talks.filter(({ leadId }) => leadId === id).map((talk) => [talk.sessionId, talk]))
  return [...sessions.values()].flatMap(({ sessionId, addressCountry }): DraftFact[] => {
    const country = addressCountry ? countryName.of(addressCountry) : undefined
    if (country === undefined) return []
    return [
      {
        field: 'location',
        value: country,
        certainty: 0.2,
        origin: 'address',
        quote: null,
        messageId: null,
        sessionId,
        at: firstSeenAt,
      },
    ]
  })
}
