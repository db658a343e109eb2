import { applyFacts, type DraftFact, type LeadDraft, type StoredFact } from '#server/ingest/lead-draft.ts'
import type { Place } from '#server/ingest/load.ts'
import { otherValues, type OtherValue } from '#server/leads/search-text.ts'

export type NewFact = DraftFact & { leadId: string; place: Place | null }

export type FactChange = {
  added: NewFact[]
  /** Ids of facts that reading the history anew no longer finds. */
  gone: string[]
  /** Facts that are read with another certainty now, as something came late that was said before them. */
  weighed: { id: string; certainty: number }[]
  /** Leads that are found by something else than before, and new ones: their search text has to be written. */
  identities: { draft: LeadDraft; also: OtherValue[] }[]
}

/** Compares what was read with what is stored, by difference: a fact keeps its id as long as it is found. */
export function matchFacts(
  drafts: readonly LeadDraft[],
  stored: readonly StoredFact[],
  placeOf: (fact: DraftFact) => Place | null,
): FactChange {
  const change: FactChange = { added: [], gone: [], weighed: [], identities: [] }
  const storedOf = Map.groupBy(stored, ({ leadId }) => leadId)
  for (const draft of drafts) {
    const own = storedOf.get(draft.id) ?? []
    // As of most leads of most batches.
    if (draft.facts.length === 0 && own.length === 0 && !draft.isNew && !draft.foldedAnew) continue
    const had = weighAnew(
      own.filter(({ origin }) => origin !== 'member'),
      draft,
      change,
    )
    const known = new Set(had.map(keyOf))
    const rejected = new Set(own.filter((fact) => fact.rejected).map(detailOf))
    const read = new Set(draft.facts.map(keyOf))
    const found = draft.facts.filter((fact) => !known.has(keyOf(fact)) && !rejected.has(detailOf(fact)))
    // What browser and address told, and what the assistant noted, is not read from the turns and stays.
    const stays = (fact: StoredFact) =>
      fact.rejected || fact.noted || fact.messageId === null || !draft.foldedAnew || read.has(keyOf(fact))
    for (const fact of had) if (!stays(fact)) change.gone.push(fact.id)
    for (const fact of found) {
      change.added.push({ ...fact, leadId: draft.id, place: placeOf(fact) })
    }
    const shown = had.filter((fact) => stays(fact) && !fact.rejected)
    const mayChange = draft.isNew || draft.foldedAnew || found.length > 0
    if (!mayChange) continue
    const before = foundBy(
      own.filter((fact) => !fact.rejected),
      draft,
    )
    applyFacts(draft, [...shown, ...found])
    const typed = own.filter((fact) => fact.origin === 'member' && !fact.rejected)
    const after = foundBy([...shown, ...found, ...typed], draft)
    if (draft.isNew || draft.hasMoreSessions || after.key !== before.key)
      change.identities.push({ draft, also: after.also })
  }
  return change
}

/** The stored facts with the certainty they are read with now. */
function weighAnew(had: readonly StoredFact[], draft: LeadDraft, change: FactChange): StoredFact[] {
  if (!draft.foldedAnew) return [...had]
  const read = Map.groupBy(draft.facts, keyOf)
  return had.map((fact) => {
    const [now, ...more] = read.get(keyOf(fact)) ?? []
    if (!now || [now, ...more].some(({ certainty }) => certainty === fact.certainty)) return fact
    change.weighed.push({ id: fact.id, certainty: now.certainty })
    return { ...fact, certainty: now.certainty }
  })
}

/** The values a lead is found by besides those shown, and a key that tells whether anything it is found by changed. */
function foundBy(
  facts: readonly Pick<StoredFact, 'field' | 'value' | 'at'>[],
  { row }: LeadDraft,
): { also: OtherValue[]; key: string } {
  const also = otherValues(facts, row)
  return { also, key: JSON.stringify([row.name, row.email, row.phone, also]) }
}

type Known = Pick<DraftFact, 'messageId' | 'field' | 'value'> & { whose?: string | null | undefined }

function keyOf({ messageId, field, value, whose }: Known): string {
  return `${messageId} ${field} ${whose ? 'theirs' : 'own'} ${value}`
}

function detailOf({ field, value }: Pick<Known, 'field' | 'value'>): string {
  return `${field} ${value}`
}
