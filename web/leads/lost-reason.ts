import type { LostFilter, LostReason } from '#contract/leads.ts'
import { words } from '#web/words.ts'

// The contract's own list would bring zod into the bundle; `satisfies` keeps this one in step with it.
export const lostReasons = [
  'too_expensive',
  'chose_other',
  'no_answer',
  'not_a_fit',
  'not_a_lead',
] as const satisfies readonly LostReason[]

/** A reason as a person reads it: a code by its word, own words as they are. */
export function lostReasonText(reason: string): string {
  const known = lostReasons.find((one) => one === reason)
  return known ? words.board.lost.reasons[known] : reason
}

/** One of the choices by which those who are lost are filtered. */
export function lostFilterText(reason: LostFilter): string {
  if (reason === 'own_words') return words.board.lost.ownWords
  return reason === 'not_said' ? words.board.lost.notSaid : words.board.lost.reasons[reason]
}

/** The same within a sentence. */
export function lostReasonWithin(reason: string): string {
  const known = lostReasons.find((one) => one === reason)
  return known ? words.within(words.board.lost.reasons[known]) : reason
}
