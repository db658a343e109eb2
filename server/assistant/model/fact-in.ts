import type { FactField } from '#contract/leads.ts'
import { foldText } from '#rules/reading/fold-text.ts'
import { readMessage } from '#rules/reading/read-message.ts'
import type { ToolTalk } from '#server/assistant/model/tools.ts'

/** A detail as the rules read it in the visitor's own words, where a model has pointed at it. */
export type ProposedFact = {
  field: FactField
  value: string
  quote: string
  messageId: string
  certainty: number
}

/** Below what is read where a detail was introduced as such: such a reading is not outdone by a model's. */
const mostCertain = 0.6

/**
 * What a model says the visitor has stated, if the visitor really wrote the quote in this conversation, and if the product's
 * own readers find that value in it once they know what to look for. What is kept is their reading, not the model's.
 */
export function factIn(
  { turns, country }: ToolTalk,
  { field, value, quote }: { field: FactField; value: string; quote: string },
): ProposedFact | null {
  const wanted = spaced(quote)
  if (wanted === '') return null
  const turn = turns.findLast(({ author, text }) => author === 'visitor' && spaced(text).includes(wanted))
  if (!turn) return null
  // In its whole message first: the words around a quote may say that it is somebody else's.
  const around = readMessage(turn.text, { asked: field, country }).facts
  if (around.some((fact) => fact.field === field && fact.whose !== undefined && same(fact.value, value)))
    return null
  const found = readMessage(quote, { asked: field, country }).facts.find(
    (fact) => fact.field === field && fact.whose === undefined && same(fact.value, value),
  )
  if (!found) return null
  const certainty = Math.min(found.certainty, mostCertain)
  return { field, value: found.value, quote: found.quote, messageId: turn.id, certainty }
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** However it is written: digits of a number, letters of a name. */
function same(read: string, given: string): boolean {
  const bare = (text: string) => foldText(text).replace(/[^\p{L}\p{N}@]+/gu, '')
  const [one, other] = [bare(read), bare(given)]
  if (one === other) return true
  const digits = /^\+?[\d\s().\-/]+$/
  return (
    digits.test(read) && digits.test(given) && one.endsWith(other.replace(/^0+/, '')) && other.length >= 6
  )
}
