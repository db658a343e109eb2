import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { takesBackPerson } from '#server/assistant/mood.ts'
import { needsAnswer, type Said } from '#server/assistant/read-talk.ts'

/**
 * The part of what was said that the business may know an answer to; empty when there is none. Left out are details, refusals
 * and the wish for a person: their words stand in entries about how to reach the business.
 */
export function whatToLookUp(said: Said): string {
  if (!needsAnswer(said)) return ''
  const { refusal, told } = said
  const text = refusal.refused || refusal.why ? refusal.rest : said.text
  const quotes = told.flatMap(({ field, quote }) =>
    quote !== null && field !== 'location' && field !== 'company' ? [quote] : [],
  )
  return clausesOf(text, quotes)
    .filter((clause) => !wishesFor('person', clause) && !takesBackPerson(clause, false))
    .filter((clause) => !quotes.some((quote) => clause.includes(quote)) || questionsIn(clause).length > 0)
    .join(' ')
    .trim()
}

/** Whole sentences, but cut into clauses where a detail stands among other things. */
function clausesOf(text: string, quotes: readonly string[]): string[] {
  return text
    .split(/(?<=[!?\n])|(?<=\.)(?=\s)/)
    .flatMap((sentence) =>
      quotes.some((quote) => sentence.includes(quote)) || wishesFor('person', sentence)
        ? sentence.split(/(?<=[,;:]\s)|(?<=\s(?:and|und|y|et|i|but|aber|pero|mais|ale|or|oder)\s)/)
        : [sentence],
    )
}
