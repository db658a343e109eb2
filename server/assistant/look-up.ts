import { bestAnswer, type Candidate, type Found } from '#server/assistant/knowledge.ts'
import type { Language } from '#server/assistant/language.ts'

export type Knowledge = (language: Language, asked: string) => Promise<Candidate[]>

/** An answer in the language of the talk that fits this well is not compared with those in English. */
const fitsWell = 0.9
/** A little worse is better when it is in the language of the talk. */
const worthOfLanguage = 0.1

/**
 * What was said as a whole, then question by question. Where the business has written an answer in English alone, it is
 * given in English: a price in another language is worth more to a visitor than "I don't know".
 */
export async function lookUp(
  asked: readonly string[],
  spoken: Language,
  knowledge: Knowledge,
): Promise<Found | null> {
  const own = await bestOf(asked, spoken, knowledge)
  if (spoken === 'en' || (own && own.score >= fitsWell)) return own
  const english = await bestOf(asked, 'en', knowledge)
  return english && (!own || english.score > own.score + worthOfLanguage) ? english : own
}

async function bestOf(
  asked: readonly string[],
  language: Language,
  knowledge: Knowledge,
): Promise<Found | null> {
  for (const each of asked) {
    const found = bestAnswer(await knowledge(language, each))
    if (found) return found
  }
  return null
}
