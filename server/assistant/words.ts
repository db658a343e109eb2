import type { Language } from '#server/assistant/language.ts'
import { english } from '#server/assistant/words-en.ts'
import { french } from '#server/assistant/words-fr.ts'
import { german } from '#server/assistant/words-de.ts'
import { polish } from '#server/assistant/words-pl.ts'
import { spanish } from '#server/assistant/words-es.ts'
import type { Words } from '#server/assistant/words-shape.ts'

export const words: Record<Language, Words> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pl: polish,
}
