import { foldText } from '#rules/reading/fold-text.ts'
import type { Language } from '#server/assistant/language.ts'
import { termsIn } from '#server/assistant/terms.ts'

/** The full-text search of each language. PostgreSQL brings no Polish dictionary. */
export const dictionaries: Record<Language, string> = {
  en: 'english',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  pl: 'simple',
}

/** As words are indexed and looked for: "Größe", "Grösse" and "grosse" are one. */
export function forSearch(text: string): string {
  return foldText(text).replaceAll("'", ' ')
}

/** What a text's everyday words mean, each named with a leading "=": "sofa" is found by who asks for a couch. */
export function meaningsOf(text: string, language: Language): string[] {
  const meanings = termsIn(text, language).flatMap((term) => term.meanings)
  return [...new Set(meanings)].filter((name) => !/\s/.test(name))
}
