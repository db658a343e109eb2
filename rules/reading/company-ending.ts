import { eachMatch } from '#rules/each-match.ts'
import { commonWords } from './words-common.ts'
import { companyEndings, companyStops } from './words-companies.ts'
import { answerFillers } from './words-names.ts'

const MOST_BEFORE = 5
const MOST_ENDINGS = 40
const LONGEST_BARE = 80

/** Legal forms: they are never anything else. */
const legal =
  /(?<![\p{L}\d])(?:gmbh(?: ?& ?co\.? ?kgaa?| ?& ?co\.? ?kg)?|ag|kg|ohg|ug(?: \(haftungsbeschrankt\))?|e\.? ?k\.|e\.? ?v\.|gbr|ltd|limited|l\.?l\.?c|l\.?l\.?p|inc|incorporated|corp|corporation|p\.?l\.?c|pvt|pty|s\.?l\.?u?|s\.?a\.?s?|s\.?a\.?r\.?l|e\.?u\.?r\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|a\/s|aps|sp\.? ?z\.? ?o\.? ?o|sp\.? ?j|sp\.? ?k|spolka(?: z o\.?o| jawna| akcyjna)?|s\.?c)\.?(?![\p{L}\d&@])/gu
/** Short forms that are small words as well, and so need capital letters: "AG", "SA", "SL". */
const alsoWord = /^(?:ag|kg|ug|sa|sas|sl|sc|ab|oy|bv|nv|spa|aps|s|e)\b/
const word = /[\p{L}\p{M}\p{N}&][\p{L}\p{M}\p{N}&'’.-]*/gu

export type Place = { start: number; end: number }

/** "Müller Werkzeugbau GmbH", "kumar infotech pvt ltd": what stands before a legal form, as far as it can be part of the name. */
export function companyWithForm(text: string, folded: string): Place | null {
  let count = 0
  for (const match of eachMatch(folded, legal)) {
    count++
    if (count > MOST_ENDINGS) return null
    const form = text.slice(match.index, match.index + match[0].length)
    if (alsoWord.test(match[0]) && !/^\p{Lu}/u.test(form)) continue
    const start = startOfName(text, folded, match.index)
    if (start !== null) return { start, end: endOfForms(folded, match.index + match[0].length) }
  }
  return null
}

/** Goes back over words with capital letters; where all are small, over those that are no small words. */
function startOfName(text: string, folded: string, end: number): number | null {
  const least = Math.max(0, end - LONGEST_BARE)
  const before = [...eachMatch(text.slice(least, end), word)].slice(-MOST_BEFORE)
  let start: number | null = null
  let next = end
  let capital: boolean | null = null
  for (const match of before.toReversed()) {
    const at = least + match.index
    const said = match[0]
    if (!/^[ ,]{1,2}$/.test(text.slice(at + said.length, next)) && next !== at + said.length) break
    const plain = folded.slice(at, at + said.length)
    const isCapital = /^[\p{Lu}\p{N}&]/u.test(said)
    capital ??= isCapital
    if (/[.]$/.test(said) && said.length > 3) break
    if (capital ? !isCapital && !joins.test(plain) : companyStops.has(plain) || isSaid(plain)) break
    if (capital && isCapital && (answerFillers.has(plain) || opening.test(plain))) break
    if (!joins.test(plain)) start = at
    next = at
  }
  return start
}

const joins = /^(?:&|and|und|y|e|et|i|de|des|du|la|of|for|der|die)$/
const opening = /^(?:wir|we|i|ich|nous|je|nosotros|firma|company|empresa|societe|entreprise|the|our|my)$/

/** Words before a firm's name in a sentence. */
function isSaid(plain: string): boolean {
  return commonWords.has(plain) && !inNames.has(plain) && !companyEndings.has(plain)
}

const inNames: ReadonlySet<string> = new Set(
  'info software system systems home house park school service services social media travel food car cars card cards water one digital global data software business sports music art big best blue green red black group'.split(
    ' ',
  ),
)

/** "Technologies Limited", "Infotech Pvt Ltd". */
function endOfForms(folded: string, end: number): number {
  const more = /^(?:[ ,]{1,2}(?:ltd|limited|llc|inc|corp|pvt|private|plc|gmbh|co|kg)\b\.?)+/.exec(
    folded.slice(end, end + 60),
  )
  const upTo = end + (more?.[0].length ?? 0)
  return folded[upTo - 1] === '.' && !/[a-z]\.[a-z]\.$/.test(folded.slice(0, upTo)) ? upTo - 1 : upTo
}

const oneWord =
  /^[a-z]{2,16}(?:infotech|softech|technologies|solutions|systems|musicals|softwares?|consulting|logistics)$/
const afterBare =
  /^[ ,.]*(?:$|and\b|\d|(?:my |the )?(?:password|pass|passcode|pswd|pw|pwd|no|number|account|ac|otp)\b|is (?:my|the|our) company)/

/** A message that is a firm's name and nothing else but numbers: "vt info services 1249", "it is jtk company". */
export function bareCompany(text: string, folded: string): Place | null {
  if (text.length > LONGEST_BARE) return null
  let start = -1
  let end = -1
  let last = ''
  let count = 0
  for (const match of eachMatch(folded, word)) {
    const plain = match[0].replace(/[.'’-]+$/, '')
    if (start < 0 && (answerFillers.has(plain) || plain === 'from' || plain === 'company')) continue
    if (/^\d/.test(plain) || companyStops.has(plain) || (end >= 0 && match.index > end + 1)) break
    if (isSaid(plain) && !companyEndings.has(plain)) return null
    if (start < 0) start = match.index
    end = match.index + plain.length
    last = plain
    count++
  }
  if (start < 0 || count > MOST_BEFORE + 1 || !afterBare.test(folded.slice(end))) return null
  return (count > 1 && companyEndings.has(last)) || (count === 1 && oneWord.test(last))
    ? { start, end }
    : null
}
