import { eachMatch } from '#rules/each-match.ts'
import { nameAt, nameFact, startsCapital, startsWithPlace } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { othersPhrases } from './words-relations.ts'

const MOST_PHRASES = 20
const MOST_NAMES = 4
const LONGEST_WHOSE = 40
const CERTAINTY = 0.6

/** Names the text gives as somebody else's: "my wife's name is Anna", "mon mari s'appelle Luc", "for my son Tom". */
export function findOthersNames(text: string, folded: string): FoundFact[] {
  const found: FoundFact[] = []
  let count = 0
  for (const match of eachMatch(folded, othersPhrases)) {
    count++
    if (count > MOST_PHRASES || found.length >= MOST_NAMES) break
    const name = nameAt(text, folded, match.index + match[0].length, false)
    if (!name || startsWithPlace(name.words)) continue
    const [first = ''] = name.words
    const isCapital = startsCapital(text.slice(name.start)) && text !== text.toUpperCase()
    const isKnown = firstNames.has(first) && !namesThatAreWords.has(first)
    // German writes every noun with a capital letter.
    if (!isKnown && (!isCapital || !saysTheName.test(match[0]))) continue
    const said = match.slice(1).find((group) => group !== undefined) ?? ''
    const at = match.index + match[0].indexOf(said)
    const whose = text.slice(at, at + said.length).slice(0, LONGEST_WHOSE)
    found.push({ ...nameFact(text, name, CERTAINTY), whose })
  }
  return [...found, ...deniedNames(text, folded)]
}

/** "I'm not Peter": what somebody says they are not called. */
function deniedNames(text: string, folded: string): FoundFact[] {
  return [...eachMatch(folded, saysNotMe)].slice(0, MOST_NAMES).flatMap((match) => {
    const name = nameAt(text, folded, match.index + match[0].length, false)
    if (!name || !firstNames.has(name.words[0] ?? '') || !startsCapital(text.slice(name.start))) return []
    const whose = text.slice(match.index, match.index + match[0].length).trim()
    return [{ ...nameFact(text, name, CERTAINTY), whose }]
  })
}

const saysNotMe =
  /(?<![a-z'])(?:i'?m not|i am not|my name(?:'?s| is) not|my name isn'?t|ich bin nicht|ich heiss?e nicht|mein name ist nicht|no soy|no me llamo|je ne suis pas|je ne m'appelle pas|nie jestem|nie nazywam sie) (?=[a-z])/g
/** Tells such words from those that say whose a name is. */
export const saysNotMine = /\b(?:not|isn'?t|nicht|no|ne|nie)\b/

/** Behind these a capital letter is enough. */
const saysTheName =
  /(?:name(?:'?s| is|)|called|named|heiss?t|namens|mit namen|name ist|se llama|llamad[ao]|nombre es|s'appelle|se nomme|nommee?|(?:pre)?nom est|nazywa sie|ma na imie|o imieniu|imie(?: to)?|nazwisko(?: to)?) $/
