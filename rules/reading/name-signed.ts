import { couldBeSomebody, nameAt, nameFact, nameParts, startsCapital } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'

const LONGEST_SIGNATURE = 80

/** Closing words that are never said to somebody by name. */
const closing =
  /(?:^|[\n.,;:!?-] ?)(?:(?:kind|best|warm|many|with) )*(?:regards|sincerely|yours(?: truly| sincerely| faithfully)?|best wishes|wishes|best|cheers|mfg|lg|vg|(?:mit )?(?:freundlichen|freundliche|viele|vielen|liebe|lieben|beste|besten|schone) gru(?:ss|s)e?n?|gru(?:ss|s)|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|cordialement|bien (?:a vous|cordialement)|sinceres salutations|amicalement|bonne journee|(?:serdecznie )?pozdrawiam(?: serdecznie)?|pozdrowienia|z powazaniem|z wyrazami szacunku)[ ,.!\n-]{1,4}$/
/** "Thanks, Lindsay" speaks to her; on a line of its own, or with a surname, it is she who thanks. */
const thanks =
  /(?:^|[\n.,;:!?-] ?)(?:thanks|many thanks|thank you|thx|ty|thanks in advance|danke|vielen dank|danke im voraus|gracias|muchas gracias|merci|merci d'avance|dziekuje|dzieki|z gory dziekuje)[ ,.!-]{0,3}\n[ -]{0,3}$/

/** The name a message is signed with: "…, best regards, Anna Kovač". */
export function signedName(text: string, folded: string): FoundFact | null {
  const least = Math.max(0, text.length - LONGEST_SIGNATURE)
  const tail = folded.slice(least)
  const starts = [
    ...tail.matchAll(
      /[\n,.!-][ \n]{0,3}(?=[a-z])|\b(?:regards|gru(?:ss|s)e|grussen|gruss|grusen|saludos|cordialement|pozdrawiam) (?=[a-z])/g,
    ),
  ]
  for (const match of starts.toReversed()) {
    const from = least + match.index + match[0].length
    const name = nameAt(text, folded, from, false)
    if (!name || !/^[\s.!]*$/.test(text.slice(name.end)) || !couldBeSomebody(name)) continue
    const before = folded.slice(Math.max(0, from - 60), from)
    const [first = ''] = name.words
    const isKnown = firstNames.has(first)
    const isCapital = startsCapital(text.slice(name.start))
    if (closing.test(before)) {
      if (isKnown ? isCapital || !namesThatAreWords.has(first) : isCapital && nameParts(name) <= 3)
        return nameFact(text, name, 0.75)
    } else if (thanks.test(before) && isKnown && isCapital) return nameFact(text, name, 0.65)
    else if (
      /^thanks|^thank you|^merci|^danke|^gracias|^dzieki/.test(before.replace(/^.*[.!?\n] ?/s, '')) &&
      isKnown &&
      isCapital &&
      nameParts(name) > 1
    )
      return nameFact(text, name, 0.6)
  }
  return null
}
