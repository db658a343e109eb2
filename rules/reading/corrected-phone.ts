import { eachMatch } from '#rules/each-match.ts'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Corrected } from './corrections.ts'
import { spokenRuns } from './spoken-numbers.ts'
import { endsWords, isIt, notThat, butThis, sorry, startsWords } from './words-correcting.ts'

type Digits = { start: number; end: number; digits: string; isDenied: boolean }

const typed = /\+?\d(?:[ ().\-/]{0,2}\d)*/g
const ends = new RegExp(`\\b(?:${endsWords})\\b`)
const starts = new RegExp(`\\b(?:${startsWords})\\b`)
const denies = new RegExp(`\\b${notThat}(?: (?:in|with|on|auf|mit|en|con|par|na|od|an))? ?$`)
const turns = new RegExp(`\\b${butThis}\\b`)
/** "No, 0701 was right" */
const wasRight =
  /\d,? (?:(?:was|is) (?:right|correct)|(?:war|ist|stimmt|stimmte)(?: doch)?(?: richtig| korrekt)?[\s.!]*$|(?:era|es|estaba) (?:el |la )?(?:correct[oa]|buen[oa]|bien)|(?:etait|est) (?:bon|correct|juste|exact)|(?:bylo|byl|jest) (?:dobrze|poprawn\w+))/
const saysSorry = new RegExp(`^[\\s,.]*(?:${sorry}|${isIt})\\b`)
const MOST_DIGITS = 8
const between =
  /^[\s:,]*(?:(?:in|with|on|auf|mit|en|con|por|par|na|od|is|are|it's|ist|sind|es|son|est|sont|to|a|an|the|die|el|le)[\s:,]+){0,3}$/
const MOST_BEFORE = 3

/** A phone number of which a part was wrong: "no, 33 at the end not 32", "it starts with 0171". */
export function correctedPhone(folded: string, value: string): Corrected | null {
  const said = digitsIn(folded)
  const right = said.find((part) => !part.isDenied)
  const wrong = said.find((part) => part.isDenied)
  if (!right || right.digits.length > MOST_DIGITS || said.length > 2) return null
  const next = replaced(folded, value, right.digits, wrong?.digits ?? null)
  if (next === null || (value.startsWith('+') && !parsePhoneNumberFromString(next)?.isPossible())) return null
  const place = ends.exec(folded) ?? starts.exec(folded)
  if (place && !isNear(folded, right, place)) return null
  const from = place?.index ?? right.start
  const near = Math.min(from, right.start)
  return { value: next, start: near, end: Math.max(right.end, wordEnd(folded, from)) }
}

/** "Ends in 32", "33 at the end", and nothing else between. */
function isNear(folded: string, { start, end }: Digits, { index, 0: words }: RegExpExecArray): boolean {
  if (index >= end) return index - end <= MOST_BEFORE
  return between.test(folded.slice(index + words.length, start))
}

function replaced(folded: string, value: string, right: string, wrong: string | null): string | null {
  if (ends.test(folded) || (wasRight.test(folded) && right.length > 1)) {
    const tail = value.slice(-right.length)
    if (wrong !== null && !value.endsWith(wrong)) return null
    return wrong !== null && wrong.length !== right.length
      ? `${value.slice(0, -wrong.length)}${right}`
      : tail.length === right.length
        ? `${value.slice(0, -right.length)}${right}`
        : null
  }
  const parsed = parsePhoneNumberFromString(value)
  const code = parsed ? `+${parsed.countryCallingCode}` : ''
  const national = value.slice(code.length)
  if (starts.test(folded)) {
    const first = right.replace(/^0/, '')
    const old = wrong?.replace(/^0/, '') ?? null
    if (old !== null && !national.startsWith(old)) return null
    return `${code}${first}${national.slice(old?.length ?? first.length)}`
  }
  if (wrong === null || wrong.length < 2 || !saysOther(folded)) return null
  const isFront = right.startsWith('0') && wrong.startsWith('0')
  const from = isFront ? wrong.slice(1) : wrong
  const to = isFront ? right.slice(1) : right
  const at = isFront ? (national.startsWith(from) ? 0 : -1) : national.lastIndexOf(from)
  // Said once and found twice, nobody knows which is meant.
  if (at < 0 || (!isFront && national.indexOf(from) !== at && !national.endsWith(from))) return null
  return `${code}${national.slice(0, at)}${to}${national.slice(at + from.length)}`
}

function saysOther(folded: string): boolean {
  return (
    saysSorry.test(folded) ||
    /^[\s,.]*\+?\d/.test(folded) ||
    turns.test(folded) ||
    denies.test(folded.replace(/\d.*$/, ''))
  )
}

function digitsIn(folded: string): Digits[] {
  const spoken = spokenRuns(folded, 1).filter(
    ({ start, end }) => end - start > 3 || /\d/.test(folded.slice(start, end)),
  )
  const found = [...eachMatch(folded, typed)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0].replace(/\D/g, ''),
    }))
    .filter(({ start, end }) => !spoken.some((run) => start < run.end && run.start < end))
  return [
    ...spoken.map(({ start, end, digits }) => ({ start, end, digits: digits.replace(/\D/g, '') })),
    ...found,
  ]
    .toSorted((a, b) => a.start - b.start)
    .map((part) => ({ ...part, isDenied: denies.test(folded.slice(0, part.start)) }))
}

function wordEnd(folded: string, from: number): number {
  return from + (/^(?:[a-z']+ ?){1,4}/.exec(folded.slice(from))?.[0].trimEnd().length ?? 0)
}
