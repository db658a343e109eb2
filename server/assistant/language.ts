export type Language = 'en' | 'de' | 'es' | 'fr' | 'pl'

/** Short words that are common in one of the languages and no words of the others: English has "was", "die" and "to". */
const marks: Record<Language, string> = {
  en: "i i'm the is are you do does what how when where can could have your my for with and of to it there this would am from in on not",
  de: 'der das ist sind ich sie ihr wie wann wo kann können haben mein meine für mit und nicht ein eine einen zum auch von wir bin noch',
  es: 'el los las es son usted puedo tienen tiene para con y qué una por hay del soy estoy cuando',
  fr: 'le les des est sont vous je quand où puis avez mon pour avec et une pas il du ça suis nous dans',
  pl: 'jest są czy ja mogę macie mój dla z nie na się od jestem chcę będzie',
}

/** Words that settle it alone. */
const sure: Record<Language, string> = {
  en: 'hello thanks please',
  de: 'hallo danke bitte kostet kosten guten gibt möchte',
  es: 'hola gracias cómo cuánto cuánta dónde cuesta quiero buenos buenas',
  fr: 'bonjour merci combien comment bonsoir voudrais',
  pl: 'cześć dzień dobry dziękuję proszę ile kosztuje gdzie kiedy jak',
}

const letters: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/i,
  es: /[ñ¿¡]/i,
  pl: /[ąęłńśźż]/i,
  fr: /[çœè]/i,
}

const languages = Object.keys(marks) as Language[]
const points = new Map(
  languages.map((language) => [
    language,
    new Map([
      ...marks[language].split(' ').map((word) => [word, 1] as const),
      ...sure[language].split(' ').map((word) => [word, 2] as const),
    ]),
  ]),
)

/**
 * The language somebody speaks, by the small words of what they just said and, at half the weight, of what they said
 * before. One doubtful word changes nothing: the fallback is left for two of them, or one that settles it.
 */
export function languageOf(said: string, fallback: Language, before = ''): Language {
  const score = (language: Language) => 2 * pointsIn(said, language) + pointsIn(before, language)
  let best = { language: fallback, points: Math.max(score(fallback), 3) }
  for (const language of languages) {
    if (score(language) > best.points) best = { language, points: score(language) }
  }
  return best.language
}

function pointsIn(text: string, language: Language): number {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}+(?:'m)?/gu) ?? []
  const known = points.get(language)
  const sum = words.reduce((total, word) => total + (known?.get(word) ?? 0), 0)
  return sum + (letters[language]?.test(text) ? 1 : 0)
}

/** The language a browser asks for, where it is one we speak. */
export function languageOfLocale(locale: string | null, otherwise: Language): Language {
  const short = locale?.slice(0, 2).toLowerCase()
  return languages.find((language) => language === short) ?? otherwise
}
