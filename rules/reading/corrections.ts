import type { Carry } from './carry.ts'
import { correctedEmail } from './corrected-email.ts'
import { correctedPhone } from './corrected-phone.ts'
import type { FactField, FoundFact } from './read-message.ts'
import {
  endsWords,
  isIt,
  notThat,
  sorry,
  startsWords,
  withLetters,
  withoutLetters,
} from './words-correcting.ts'

/** Longer messages tell a story; a correction is short, or stands at the beginning. */
const MOST_READ = 120
/** One of these is in every correction; most messages have none and are done with here. */
const mayCorrect = new RegExp(
  `\\*|^[\\s,]*(?:${isIt} )?[.@]|(?<![a-z'])(?:${sorry}|${notThat}|${withLetters}|${withoutLetters}|${endsWords}|${startsWords})(?![a-z'])`,
)

/** A guess is put right by nothing. */
const LEAST = 0.5
const saysOtherwise = new RegExp(
  `[,;]? ${notThat} [a-z0-9+@._-]*[\\d@][a-z0-9+@._ -]*[.! ]*$|[,;] ${notThat} [a-z0-9@._-]{2,30}[.! ]*$|^[\\s,.]*(?:${sorry})(?![a-z'])|\\b(?:i mean|i meant|correct (?:number|email|one|is)|right (?:number|email|one) is|new (?:number|email)|better|instead|richtig ist|richtige|stattdessen|besser|correcto|mejor|plutot|bonne? (?:numero|adresse)|poprawny|wlasciwy|lepiej)\\b`,
)

/** What was said before, and the words in this message that change it. */
export type Corrected = { value: string; start: number; end: number }

/** Details of the messages before that this one puts right: "sorry, it ends in 32", "gmail not gmial", ".co.uk not .com". */
export function corrections(
  text: string,
  folded: string,
  carry: Carry | null,
  facts: readonly FoundFact[],
): FoundFact[] {
  if (carry === null || carry.said.length === 0) return []
  const head = folded.slice(0, MOST_READ)
  if (!mayCorrect.test(head)) return []
  return carry.said.flatMap(({ field, value, certainty }) => {
    // Who says the whole detail again has put it right already.
    if (facts.some((fact) => fact.field === field && fact.whose === undefined && fact.certainty >= certainty))
      return []
    const corrected = correctedIn(field, head, value)
    if (corrected === null || corrected.value === value) return []
    const { start, end } = corrected
    return [{ field, value: corrected.value, quote: text.slice(start, end), start, end, certainty }]
  })
}

/** A whole detail said again behind "sorry" or "no" is as certain as the one it replaces, however it was said. */
export function asCorrections(folded: string, carry: Carry | null, facts: readonly FoundFact[]): FoundFact[] {
  if (carry === null || !saysOtherwise.test(folded.slice(0, MOST_READ))) return [...facts]
  return facts.map((fact) => {
    const before = carry.said.find(({ field }) => field === fact.field)
    const isOther =
      (fact.field === 'email' ||
        fact.field === 'phone' ||
        (fact.field === 'name' && fact.whose === undefined)) &&
      before !== undefined &&
      before.value !== fact.value &&
      fact.certainty >= LEAST
    return isOther ? { ...fact, certainty: Math.max(fact.certainty, before.certainty) } : fact
  })
}

function correctedIn(field: FactField, folded: string, value: string): Corrected | null {
  if (field === 'phone') return correctedPhone(folded, value)
  return field === 'email' ? correctedEmail(folded, value) : null
}
