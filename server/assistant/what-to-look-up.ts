import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { takesBackPerson } from '#server/assistant/mood.ts'
import { needsAnswer, type Said } from '#server/assistant/read-talk.ts'

const mostSearches = 3

/**
 * The parts of what was said that the business may know an answer to, the whole first; none when there is nothing to answer.
 * Left out are details, refusals and the wish for a person: their words stand in entries about how to reach the business.
 */
export function whatToLookUp(said: Said): string[] {
  if (!needsAnswer(said)) return []
  const { refusal, told } = said
  const text = refusal.refused || refusal.why ? refusal.rest : said.text
  const quotes = told.flatMap(({ field, quote }) =>
    quote !== null && field !== 'location' && field !== 'company' ? [quote] : [],
  )
  const kept = text
    .split(/(?<=[!?\n])|(?<=\.)(?=\s)/)
    .flatMap((sentence) =>
      quotes.some((quote) => sentence.includes(quote)) || wishesFor('person', sentence)
        ? clausesOf(sentence)
        : [sentence],
    )
    .filter((clause) => !wishesFor('person', clause) && !takesBackPerson(clause, false))
    .filter((clause) => !quotes.some((quote) => clause.includes(quote)) || questionsIn(clause).length > 0)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
  if (kept.length === 0) return []
  const whole = kept.join(' ').trim()
  const questions = kept.flatMap(clausesOf).filter((clause) => questionsIn(clause).length > 0)
  return [...new Set([whole, ...questions.map((question) => question.trim())])].slice(0, mostSearches)
}

function clausesOf(sentence: string): string[] {
  return sentence.split(/(?<=[,;:]\s)|(?<=\s(?:and|und|y|et|i|but|aber|pero|mais|ale|or|oder)\s)/)
}
