import type { FoundFact, ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import { companyEndings, companyPhrases, companyStops, looseCompanyPhrase } from './words-companies.ts'
import { answerFillers } from './words-names.ts'

const MOST_WORDS = 5
const MOST_PHRASES = 20
const phrase = new RegExp(`(?<![a-z0-9'])(?:${companyPhrases.join('|')})(?![a-z0-9'])[ ,:"]{0,3}`, 'g')
const word = /[\p{L}\p{M}&][\p{L}\p{M}\p{N}&'’.-]*/uy
const words = /[\p{L}\p{M}&][\p{L}\p{M}\p{N}&'’-]*/gu

type Stretch = { start: number; end: number; words: string[] }

/** The company the visitor works for, if the text says it; `folded` is the same text in small letters without accents. */
export function findCompany(text: string, folded: string, context: ReadingContext): FoundFact | null {
  return (
    byPhrase(text, folded) ??
    (context.asked === 'company' ? inAnswer(text, folded) : null) ??
    byEnding(text, folded)
  )
}

function byPhrase(text: string, folded: string): FoundFact | null {
  for (const match of [...folded.matchAll(phrase)].slice(0, MOST_PHRASES)) {
    const found = companyAt(text, folded, match.index + match[0].length)
    if (!found) continue
    const isLoose = looseCompanyPhrase.test(match[0])
    const capital = /^\p{Lu}/u.test(text.slice(found.start))
    if (!isLoose || capital || companyEndings.has(found.words.at(-1) ?? ''))
      return fact(text, found, isLoose ? 0.75 : 0.9)
  }
  return null
}

function inAnswer(text: string, folded: string): FoundFact | null {
  let at = 0
  for (const match of folded.matchAll(words)) {
    if (!answerFillers.has(match[0])) {
      at = match.index
      break
    }
  }
  const found = companyAt(text, folded, at)
  return found && !text.includes('?') ? fact(text, found, 0.75) : null
}

/** "Müller Werkzeugbau GmbH": what stands before the ending, as far as it can be part of the name. */
function byEnding(text: string, folded: string): FoundFact | null {
  let start = -1
  let end = -1
  let count = 0
  for (const match of folded.matchAll(words)) {
    const [said] = match
    const isJoined = end >= 0 && match.index - end <= 2 && /^[ ,]{1,2}$/.test(text.slice(end, match.index))
    if (!isJoined) count = 0
    const isEnding = count > 0 && count <= MOST_WORDS && companyEndings.has(said)
    end = match.index + said.length
    if (isEnding && isFirm(text, start, said))
      return fact(text, { start, end: endOfEndings(folded, end) }, 0.6)
    if (commonWords.has(said) || companyStops.has(said)) {
      count = 0
    } else {
      if (count === 0) start = match.index
      count++
    }
  }
  return null
}

/** "Technologies Limited", "Infotech Pvt Ltd". */
function endOfEndings(folded: string, end: number): number {
  const more =
    /^(?:[ ,]{1,2}(?:ltd|limited|llc|inc|corp|pvt|private|plc|gmbh|technologies|solutions|company|group)\b\.?)+/.exec(
      folded.slice(end, end + 60),
    )
  return end + (more?.[0].replace(/\.$/, '').length ?? 0)
}

/** Legal forms are never anything else; "store" and "group" need to stand alone in a short text or behind a capital letter. */
function isFirm(text: string, start: number, ending: string): boolean {
  if (
    /^(?:ltd|limited|llc|inc|corp|corporation|plc|gmbh|infotech|tech|technologies|solutions?|enterprises|sarl|srl|spolka)$/.test(
      ending,
    )
  )
    return true
  if (
    /^(?:co|company|se|sa|ab|ag|sl|sp|kg|ug|nv|shop|store|stores|services|group|groups|studio)$/.test(ending)
  )
    return false
  return /^\p{Lu}/u.test(text.slice(start)) && text !== text.toUpperCase()
}

function companyAt(text: string, folded: string, from: number): Stretch | null {
  const found: Stretch = { start: from, end: from, words: [] }
  let at = from
  while (found.words.length < MOST_WORDS) {
    word.lastIndex = at
    const said = word.exec(text)?.[0].replace(/[.'’-]+$/, '')
    if (said === undefined || said === '') break
    const plain = folded.slice(at, at + said.length)
    if (
      companyStops.has(plain) ||
      (found.words.length === 0 && commonWords.has(plain) && !/^\p{Lu}/u.test(said))
    )
      break
    found.words.push(plain)
    found.end = at + said.length
    if (text[found.end] !== ' ') break
    at = found.end + 1
  }
  return found.words.length > 0 && found.end - found.start > 1 ? found : null
}

function fact(text: string, { start, end }: Pick<Stretch, 'start' | 'end'>, certainty: number): FoundFact {
  const quote = text.slice(start, end)
  return { field: 'company', value: quote.replace(/\s+/g, ' '), quote, start, end, certainty }
}
