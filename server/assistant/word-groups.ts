import { stemOf } from '#server/assistant/stem.ts'
import { wordsOfBusiness } from '#server/assistant/words-of-business.ts'
import { wordsOfPeople } from '#server/assistant/words-of-people.ts'
import { wordsOfTrades } from '#server/assistant/words-of-trades.ts'
import type { Language } from '#server/assistant/language.ts'

/**
 * Words that can stand for one another, folded and parted by spaces; "_" joins the words of a phrase. A word may be in
 * several groups. `about`: asks for something about a thing, and answers nothing alone.
 */
export type WordsByMeaning = Record<string, { en: string; de: string; about?: true }>

type Phrase = { stems: string[]; meaning: string }

/** What the words and phrases of one language mean, by their stems. */
type WordGroups = {
  byStem: ReadonlyMap<string, readonly string[]>
  /** By the first stem of a phrase, the longest phrases first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>
  /** As written, for what is mistyped. */
  words: readonly string[]
}

const all = { ...wordsOfPeople, ...wordsOfTrades, ...wordsOfBusiness }

export const meaningsAbout: ReadonlySet<string> = new Set(
  Object.entries(all).flatMap(([name, { about }]) => (about ? [`=${name}`] : [])),
)

const empty: WordGroups = { byStem: new Map(), phrases: new Map(), words: [] }
const groups: Partial<Record<Language, WordGroups>> = { en: groupsOf('en'), de: groupsOf('de') }

export function wordGroups(language: Language): WordGroups {
  return groups[language] ?? empty
}

function groupsOf(language: 'en' | 'de'): WordGroups {
  const byStem = new Map<string, string[]>()
  const phrases = new Map<string, Phrase[]>()
  const words = new Set<string>()
  for (const group of [wordsOfPeople, wordsOfTrades, wordsOfBusiness]) {
    for (const [name, forms] of Object.entries(group)) {
      const meaning = `=${name}`
      for (const form of forms[language].split(' ').filter((each) => each !== '')) {
        const stems = form.split('_').map((each) => stemOf(each, language))
        const [first = ''] = stems
        if (stems.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { stems, meaning }])
        else {
          words.add(form)
          const known = byStem.get(first) ?? []
          if (!known.includes(meaning)) byStem.set(first, [...known, meaning])
        }
      }
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  return { byStem, phrases, words: [...words] }
}
