import { foldText } from '#rules/reading/fold-text.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'

/** What a workspace wishes besides: whoever asks for a person is always passed on. */
export type HandOverRules = { hot: boolean; unsure: boolean; keywords: readonly string[] }

export type HandOver = {
  /** The visitor's words since the assistant last spoke. */
  text: string
  /** The lead's band now, and whether it was hot before these words. */
  band: 'hot' | 'warm' | 'cold'
  wasHot: boolean
  /** How many questions in a row the assistant had no answer to, this one with them. */
  unknownsInARow: number
  rules: HandOverRules
}

const timesUnsure = 2

/** Why a person should take this conversation over, the strongest reason first; null: the assistant goes on. */
export function handOverReason(given: HandOver): 'asked' | 'keyword' | 'hot' | 'unsure' | null {
  const { text, band, wasHot, unknownsInARow, rules } = given
  if (wishesFor('person', text)) return 'asked'
  if (rules.keywords.some((keyword) => says(text, keyword))) return 'keyword'
  if (rules.hot && band === 'hot' && !wasHot) return 'hot'
  if (rules.unsure && unknownsInARow >= timesUnsure) return 'unsure'
  return null
}

/** Whether a keyword stands in a text as whole words, whatever its case and accents; with `*` at its end as a beginning. */
function says(text: string, keyword: string): boolean {
  const wanted = wordsOf(keyword)
  const last = wanted.length - 1
  const isOpen = keyword.trimEnd().endsWith('*')
  if (last < 0) return false
  const said = wordsOf(text)
  return said.some((_, start) =>
    wanted.every((word, index) => {
      const heard = said[start + index]
      if (heard === undefined) return false
      return isOpen && index === last ? heard.startsWith(word) : heard === word
    }),
  )
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
