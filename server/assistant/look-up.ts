import { whatWasAsked } from '#rules/reading/asked.ts'
import type { Language } from '#server/assistant/language.ts'
import { bestAnswer, type Candidate, type Found } from '#server/assistant/rank-answers.ts'

export type Knowledge = (language: Language, asked: string) => Promise<Candidate[]>

/** An answer in the language of the talk that fits this well is not compared with those in English. */
const fitsWell = 0.9
/** A little worse is better when it is in the language of the talk. */
const worthOfLanguage = 0.1
/** What answers a question alone must be this likely for all that was said, which may be about something else. */
const likelyBeside = 0.3

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
  const [whole, ...questions] = asked
  if (whole === undefined) return null
  const likely = await knowledge(language, whole)
  const best = bestAnswer(likely)
  if (best || questions.length === 0) return best
  for (const each of questions) {
    const found = bestAnswer(await knowledge(language, each))
    const beside = likely.find(({ question }) => question === found?.question)
    if (found && beside && beside.score >= likelyBeside) return found
  }
  return null
}

/** As lookUp, in files and pages. What asks the visitor for something is no answer to them. */
export async function lookUpPassage<Passage extends { text: string }>(
  asked: readonly string[],
  spoken: Language,
  passage: (language: Language, asked: string) => Promise<Passage | null>,
): Promise<Passage | null> {
  for (const language of spoken === 'en' ? [spoken] : [spoken, 'en' as const]) {
    for (const each of asked) {
      const found = await passage(language, each)
      if (found && whatWasAsked(found.text) === null) return found
    }
  }
  return null
}
