export type Language = 'en' | 'de' | 'es' | 'fr' | 'pl'

/** Short words that are common in one of the languages and rare or absent in the others. */
const marks: Record<Language, string> = {
  en: 'the is are you do does what how when where can could have your my for with and of to it there this would',
  de: 'der die das ist sind ich sie ihr wie was wann wo kann können haben mein für mit und nicht ein eine zum bitte gibt auch',
  es: 'el los las es son usted cómo cuánto cuándo dónde puedo tienen tiene mi para con y qué una por hola gracias hay del',
  fr: 'le les des est sont vous je comment combien quand où puis avez mon pour avec et une pas bonjour merci il y du ça',
  pl: 'jest są czy ja jak ile kiedy gdzie mogę macie mój dla z i nie na do się proszę dzień dobry dziękuję to w po',
}

const sets = Object.entries(marks).map(
  ([language, words]) => [language as Language, new Set(words.split(' '))] as const,
)

/** The language of a text by its small words; the fallback when they do not tell. */
export function languageOf(text: string, fallback: Language): Language {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  let best = { language: fallback, hits: 0 }
  for (const [language, set] of sets) {
    const hits = words.filter((word) => set.has(word)).length + (letters[language]?.test(text) ? 1 : 0)
    if (hits > best.hits || (hits === best.hits && hits > 0 && language === fallback))
      best = { language, hits }
  }
  return best.language
}

const letters: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/i,
  es: /[ñ¿¡]/i,
  pl: /[ąęłńśźż]/i,
  fr: /[çœè]/i,
}

export function languageOfLocale(locale: string | null): Language {
  const short = locale?.slice(0, 2).toLowerCase()
  return sets.find(([language]) => language === short)?.[0] ?? 'en'
}
