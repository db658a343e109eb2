import { foldText } from '#rules/reading/fold-text.ts'
import type { Language } from '#server/assistant/language.ts'

/** What the forms of a word have in common. Not for showing: it only has to be the same for all of them. */
export function stemOf(word: string, language: Language): string {
  const plain = foldText(word)
  if (/\d/.test(plain) || plain.length < 4) return plain
  if (language === 'en') return english(plain)
  if (language === 'de') return german(plain)
  return plain.replace(/(?<=.{3})(?:[aeo]?s|[aeo])$/, '')
}

function english(word: string): string {
  let stem = word
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
  const cut = stem.replace(/(?<=[aeiouy].*)(?:ing|ed)$/, '')
  if (cut !== stem && cut.length >= 3) stem = cut.replace(/([bdgmnprt])\1$/, '$1')
  return stem
    .replace(/(?<=.{4})ly$/, '')
    .replace(/(?<=.{2})e$/, '')
    .replace(/(?<=.[^aeiou])y$/, 'i')
}

const particle = 'ab|an|auf|aus|bei|ein|mit|nach|um|vor|vorbei|weg|zu|zuruck|zusammen'
const participle = new RegExp(`^((?:${particle})?)ge(.{3,})(?:t(?:e[mnrs]?)?|en)$`)
const infinitive = new RegExp(`^(${particle})zu(.{3,})$`)

/** Ends are taken off until none is left, so that it does not matter which form one begins with. */
function german(word: string): string {
  // "strasse" and "straße", "oeffnen" and "öffnen" are one.
  const short = word
    .replace(/ss/g, 's')
    .replace(/([ao])e|(?<![aeq])ue/g, (_, letter?: string) => letter ?? 'u')
  let stem = short.replace(infinitive, '$1$2').replace(participle, '$1$2')
  stem = stem.replace(/(?<=.{4})ung(?:en|s)?$/, '').replace(/(?<=.{3}er)in(?:nen)?$/, '')
  for (let before = ''; before !== stem;) {
    before = stem
    stem = stem
      .replace(/(?<=.{3})(?:em|en|er|es)$/, '')
      .replace(/(?<=.{4})[enst]$/, '')
      .replace(/(?<=.{3})e$/, '')
  }
  return stem
}
