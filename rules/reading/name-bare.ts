import { isCode, nameAt, nameFact, startsWithPlace, type NameWords } from './name-words.ts'
import { nameLikeness } from './name-likeness.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { companyEndings } from './words-companies.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { particles, surnamesThatAreWords } from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'
import { knownPlaces } from './words-places.ts'

const LONGEST = 200
const opens =
  /^\s*(?:(?:hi|hello|hey|hallo)[ ,!.]+(?=it'?s |it is ))?(?:(?:sure|yes|yeah|ya|yep|it'?s|it is)[ ,.]+){0,2}/
/** A yes in German as well as a name, but not behind "it's". */
const alsoYes = /^jo$/
/** The odds above which a word that stands in no list may be a name where nothing else says so; of two words each needs less. */
const ALONE = -1
const TOGETHER = -1.7

/** What may stand behind a bare name: numbers and addresses, and what they are called. */
const detail =
  /^(?:\S*[\d@]\S*|[a-z]{1,3}|and|ssn|account|number|password|passcode|passward|pass|word|card|pin|code|confirmation|conformation|confirm|booking|policy|claim|email|mail|mailid|phone|mobile|contact|cell|reference|order|zip|address|credit|debit|savings|checking|saving|last|four|digits?|ending|ends|with|the|one|time|otp|pwd|here|please|thanks|\S*com)$/

/** Behind these any word may be a password or a street. */
const secret =
  /^(?: ?,| and| &)?(?: (?:my|the|is|one|time))*,? (?:password|passcode|passward|pass ?word|pwd|pass|address|addresss|otp)\b/

/**
 * A message that is a name and nothing else but numbers. Where nobody asked it must be a known name that is no word; where we
 * did not hear the question, any words that look like a name will do.
 */
export function bareName(text: string, folded: string, { asked }: ReadingContext): FoundFact | null {
  if (asked === 'other' || asked === 'company' || asked === 'location' || text.length > LONGEST) return null
  const said = opens.exec(folded)?.[0] ?? ''
  const whole = nameAt(text, folded, said.length, true)
  const name = withoutCode(folded, withoutAddress(folded, whole))
  if (!whole || !name || name.words.length > 3 || name.words.some((plain) => companyEndings.has(plain)))
    return null
  const { words } = name
  const [first = ''] = words
  const rest = folded.slice(whole.end)
  const isAlone = rest
    .replace(/ thank (?:you|u)\b/, '')
    .split(/[\s,.!&]+/)
    .every((part) => part === '' || detail.test(part))
  const isHouse =
    words.some((plain) => firstNames.has(plain) && !namesThatAreWords.has(plain)) &&
    /^,? \d{1,5} [a-z]/.test(rest)
  const goesOn =
    isHouse || secret.test(rest) || (firstNames.has(first) && /^ and (?:my|the|i|number|no)\b/.test(rest))
  if (!isAlone && !(asked === 'unseen' && goesOn)) return null
  const isTwoNames = words.length === 2 && words.every((plain) => firstNames.has(plain))
  if (startsWithPlace(words) && !(isTwoNames && !knownPlaces.has(words.join(' ')))) return null
  if (asked === null && words.length > 1 && !words.every(couldBeNamed)) return null
  if (alsoYes.test(words.join(' ')) && /it/.test(said)) return nameFact(text, name, 0.55)
  if (isTwoNames || words.some((plain) => firstNames.has(plain) && !namesThatAreWords.has(plain)))
    return nameFact(text, name, 0.55)
  if (asked !== 'unseen' || /[?!]/.test(text) || looksLikePostcode.test(rest)) return null
  if (words.length > 2 || words.some((plain) => isOrdinary(plain) || runTogether.test(plain))) return null
  if (/^ (?:of|on|to|in|for|is|it|ok|at|or|no)\b/.test(rest)) return null
  if (first.length < 3 || !/[aeiouy]/.test(first) || (/^ ?\d/.test(rest) && isCode(first))) return null
  const least = words.length === 1 ? ALONE : TOGETHER
  return words.every((plain) => firstNames.has(plain) || nameLikeness(plain) > least)
    ? nameFact(text, name, 0.4)
    : null
}

/** "latha 89 gmailcom", "leo mathews leomathew 265 gmailcom": the word before the number is of the address. */
function withoutAddress(folded: string, name: NameWords | null): NameWords | null {
  if (
    !name ||
    !/^[ _.]?\d* ?(?:g|hot|y|e)?(?:mail|ahoo|outlook|icloud)\w*com\b/.test(
      folded.slice(name.end, name.end + 24),
    )
  )
    return name
  const last = name.words.at(-1) ?? ''
  if (name.words.length < 2) return null
  return withoutLast(folded, name, last)
}

function couldBeNamed(plain: string): boolean {
  return (
    firstNames.has(plain) ||
    particles.has(plain) ||
    surnamesThatAreWords.has(plain) ||
    (!isOrdinary(plain) && nameLikeness(plain) > LEAST_OF_WORDS)
  )
}

const LEAST_OF_WORDS = -2.5

const looksLikePostcode = /^(?: and)? \d{5,6}$/
/** "suresir", "nothanks": small words typed without a space. */
const runTogether = /^(?:(?:no|ok)?(?:thank|sure|yes|okay|please|noth|hello|good|bye|sorry|higood)|ok)/

/** "Daniel dse 7 s 4": letters before a digit belong to the code. */
function withoutCode(folded: string, name: NameWords | null): NameWords | null {
  if (!name || name.words.length < 2 || !/^ ?\d/.test(folded.slice(name.end, name.end + 2))) return name
  const last = name.words.at(-1) ?? ''
  if (firstNames.has(last) || (last.length > 3 && !isCode(last))) return name
  return withoutLast(folded, name, last)
}

function withoutLast(folded: string, name: NameWords, last: string): NameWords {
  const kept = folded.slice(name.start, name.end - last.length).trimEnd()
  return { ...name, end: name.start + kept.length, words: name.words.slice(0, -1) }
}
