import { foldText } from '#rules/reading/fold-text.ts'
import { correctsSurely } from '#server/assistant/mood.ts'
import {
  asksWhy,
  asksWhyOfQuestion,
  asksWhyWhenAsked,
  meansOther,
  politeOnly,
  refusesDetails,
  refusesWhenAsked,
} from '#server/assistant/words-refusing.ts'

export type Refusal = {
  /** Does not want to tell. */
  refused: boolean
  /** Wants to know what for. */
  why: boolean
  /** What was said besides, and may have to be answered. */
  rest: string
}

const mostRead = 2_000
const mostClauses = 40

/**
 * What is known of the question: `just` now a detail was asked for, so that a bare "no" refuses; or `lately`, so that
 * "what do you need it for?" is about that. `told`: the detail came all the same.
 */
export type Asking = { asked: 'just' | 'lately' | null; told?: boolean }

const noThanks =
  /^(?:no|nope|nah|nein|non|nie) ?(?:thanks|thank you|thx|danke|gracias|merci|dziekuje|dzieki)$/

/** "No, thanks" some turns after a question, and nothing else. */
export function declines(said: string): boolean {
  return noThanks.test(plainOf(said.slice(0, 40)))
}

/** Whether somebody would rather not tell a detail, or asks what it is for, in any of the languages. */
export function refusalIn(said: string, { asked, told = false }: Asking): Refusal {
  const found: Refusal = { refused: false, why: false, rest: '' }
  const rest: string[] = []
  for (const sentence of sentencesOf(said.slice(0, mostRead))) {
    const clauses = sentence.split(/(?<=[,;:])\s|\s[-–—]\s|(?:^|\s)(?:but|aber|pero|mais|ale)(?=\s)/i)
    const kept = clauses.filter((clause) => {
      const plain = plainOf(clause)
      // "moechte", "fuer": umlauts in two letters.
      const says = (pattern: RegExp) => pattern.test(plain) || pattern.test(plain.replace(/([aou])e/g, '$1'))
      const why =
        says(asksWhy) ||
        (asked !== null && says(asksWhyOfQuestion)) ||
        (asked === 'just' && says(asksWhyWhenAsked))
      const soft =
        asked === 'just' &&
        !told &&
        says(refusesWhenAsked) &&
        !meansOther.test(foldText(sentence)) &&
        !correctsSurely(said)
      const refused = !why && (soft || says(refusesDetails))
      if (why) found.why = true
      if (refused) found.refused = true
      return !why && !refused && !says(politeOnly)
    })
    if (kept.length > 0) rest.push(kept.join(' ').trim())
  }
  return { ...found, rest: rest.join(' ') }
}

function sentencesOf(said: string): string[] {
  return said
    .split(/(?<=[!?\n])|(?<=\.)(?=\s)/)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, mostClauses)
}

/** Folded words alone, parted by single spaces. */
function plainOf(clause: string): string {
  return foldText(clause)
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
