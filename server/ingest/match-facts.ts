import { applyFacts, type DraftFact, type LeadDraft, type StoredFact } from '#server/ingest/lead-draft.ts'
import type { Place } from '#server/ingest/load.ts'

export type NewFact = DraftFact & { leadId: string; place: Place | null }

export type FactChange = {
  added: NewFact[]
  /** Ids of facts that reading the history anew no longer finds. */
  gone: string[]
  /** Leads whose shown contact details changed, and new ones: what they are found by has to be written. */
  identities: LeadDraft[]
}

/** Compares what was read with what is stored, by difference: a fact keeps its id as long as it is found. */
export function matchFacts(
  drafts: readonly LeadDraft[],
  stored: readonly StoredFact[],
  placeOf: (fact: DraftFact) => Place | null,
): FactChange {
  const change: FactChange = { added: [], gone: [], identities: [] }
  for (const draft of drafts) {
    const had = stored.filter(({ leadId }) => leadId === draft.id)
    const known = new Set(had.map(keyOf))
    const read = new Set(draft.facts.map(keyOf))
    const found = draft.facts.filter((fact) => !known.has(keyOf(fact)))
    // What browser and address told is not read from the turns and stays.
    const stays = (fact: StoredFact) =>
      fact.rejected || fact.messageId === null || !draft.foldedAnew || read.has(keyOf(fact))
    for (const fact of had) if (!stays(fact)) change.gone.push(fact.id)
    for (const fact of found) {
      change.added.push({ ...fact, leadId: draft.id, place: placeOf(fact) })
    }
    const shown = had.filter((fact) => stays(fact) && !fact.rejected)
    const mayChange = draft.isNew || draft.foldedAnew || found.length > 0
    const changed = mayChange && applyFacts(draft, [...shown, ...found])
    if (changed || draft.isNew) change.identities.push(draft)
  }
  return change
}

type Known = Pick<DraftFact, 'messageId' | 'field' | 'value'> & { whose?: string | null | undefined }

function keyOf({ messageId, field, value, whose }: Known): string {
  return `${messageId} ${field} ${whose ? 'theirs' : 'own'} ${value}`
}
