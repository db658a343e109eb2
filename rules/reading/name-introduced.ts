import { eachMatch } from '#rules/each-match.ts'
import {
  couldBeSomebody,
  nameAt,
  nameFact,
  nameParts,
  skipFillers,
  startsCapital,
  type NameWords,
} from './name-words.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { behindName } from './words-names.ts'

const MOST_PHRASES = 8
const LONGEST_NAME = 60
const LONGEST_ALONE = 80

/** A name with its introduction behind it: "Anna here", "Anna is my name", "Lukas Brandt vom Café Morgenrot". */
export function introducedName(text: string, folded: string, context: ReadingContext): FoundFact | null {
  return beforePhrase(text, folded, context) ?? withFirm(text, folded, context)
}

function beforePhrase(text: string, folded: string, { asked }: ReadingContext): FoundFact | null {
  let count = 0
  for (const match of eachMatch(folded, behindName)) {
    count++
    if (count > MOST_PHRASES) return null
    const name = nameUpTo(text, folded, match.index)
    if (!name) continue
    const [first = ''] = name.words
    const capital = startsCapital(text.slice(name.start))
    if (firstNames.has(first) && (capital || !namesThatAreWords.has(first))) return nameFact(text, name, 0.8)
    if (/^ (?:is my|ist mein|est mon|es mi)/.test(match[0])) return nameFact(text, name, 0.8)
    if (match[0].startsWith(' is the') && capital && asked !== 'other' && couldBeSomebody(name))
      return nameFact(text, name, 0.7)
  }
  return null
}

/** The words between the last mark and the phrase, if they are a name and nothing else. */
function nameUpTo(text: string, folded: string, end: number): NameWords | null {
  const least = Math.max(0, end - LONGEST_NAME)
  const before = folded.slice(least, end)
  const mark = /[.,!?;:\n-][ \n]+(?=[^.,!?;:\n]*$)/.exec(before)
  const from = mark ? least + mark.index + mark[0].length : least
  if (!mark && least > 0) return null
  const name = nameAt(text, folded, skipFillers(folded, from), false)
  return name?.end === end ? name : null
}

const firmBehind =
  /^(?:,? (?:from|vom|von(?: der| dem)?|de(?: la| el)?|del|du|des|z|ze)|,) \p{Lu}[\p{L}&'’-]*(?: (?:\p{Lu}[\p{L}&'’-]*|&)){0,3}(?: (?:again|here|nochmal|nochmals|wieder|hier|otra vez|encore|znowu))?(?:[.,!?\n]|$)/u

/** "Lukas Brandt vom Café Morgenrot", and "Amara Nwosu, Nwosu Hospitality" where it is all that is said. */
function withFirm(text: string, folded: string, { asked }: ReadingContext): FoundFact | null {
  const at = skipFillers(folded, 0)
  if (!startsCapital(text.slice(at, at + 1)) || (at > 0 && /[\p{L}\d] *$/u.test(text.slice(0, at))))
    return null
  const name = nameAt(text, folded, at, false)
  if (!name) return null
  const [first = ''] = name.words
  if (!firstNames.has(first) || nameParts(name) < 2 || !couldBeSomebody(name)) return null
  const firm = firmBehind.exec(text.slice(name.end, name.end + LONGEST_ALONE))?.[0]
  if (firm === undefined) return null
  if (!firm.startsWith(', ') || /^, (?:from|vom|von|de|z)/.test(firm)) return nameFact(text, name, 0.7)
  const isAll = name.end + firm.length === text.trimEnd().length
  return isAll && asked !== 'other' && asked !== 'location' && !namesThatAreWords.has(first)
    ? nameFact(text, name, 0.6)
    : null
}
