import { eachMatch } from '#rules/each-match.ts'
import { numberWords, withinNumber, type NumberWord } from './words-numbers.ts'

/** A number said in words: `digits` as one would type it, in the groups in which it was said. */
export type SpokenRun = { start: number; end: number; digits: string; said: number }

type Token = { start: number; end: number; word: NumberWord | null; typed: string | null; text: string }

const token = /[a-z']+|\d+|\+/g
const MOST_RUNS = 8
/** Fewer words for digits are a time, a price or a party of four. */
const LEAST_SAID = 3
const LEAST_GLUED = 8
const gluedDigit =
  /null|eins|zwei|zwo|drei|vier|funf|sechs|sieben|acht|neun|zero|one|two|three|four|five|six|seven|eight|nine/g
const glued = new RegExp(`^(?:${gluedDigit.source}){2,30}$`)
const betweenWords = /^[\s,.\-/():;]{0,4}$/

/** `least` is how many words for digits there must be. "oh seven seven double oh nine hundred", "06 douze trente-quatre": numbers of which at least some digits are said in words. */
export function spokenRuns(folded: string, least: number = LEAST_SAID): SpokenRun[] {
  const runs: SpokenRun[] = []
  let open: Token[] = []
  let said = 0
  const close = () => {
    while (open.length > 0 && isSmall(open.at(-1))) open.pop()
    const last = open.at(-1)
    const [first] = open
    if (said >= least && first && last && runs.length < MOST_RUNS) {
      runs.push({ start: first.start, end: last.end, digits: dialled(open), said })
    }
    open = []
    said = 0
  }
  for (const { text, start } of tokensIn(folded)) {
    const word = numberWords.get(text) ?? null
    const typed = word === null && /^[\d+]/.test(text) ? text : null
    const previous = open.at(-1)
    if (previous && !betweenWords.test(folded.slice(previous.end, start))) close()
    if (word === null && typed === null) {
      if (open.length > 0 && withinNumber.has(text))
        open.push({ start, end: start + text.length, word, typed, text })
      else close()
      continue
    }
    open.push({ start, end: start + text.length, word, typed, text })
    if (word !== null) said++
  }
  close()
  return runs
}

function* tokensIn(folded: string): Generator<{ text: string; start: number }> {
  for (const match of eachMatch(folded, token)) {
    const [text] = match
    const start = match.index
    // "nulleinssieben", as Germans type what they dictate.
    if (text.length >= LEAST_GLUED && glued.test(text)) {
      for (const part of eachMatch(text, gluedDigit)) yield { text: part[0], start: start + part.index }
    } else yield { text, start }
  }
}

function isSmall(last: Token | undefined): boolean {
  return last !== undefined && last.word === null && last.typed === null
}

/** The digits of the words in order, with a space between groups. */
function dialled(tokens: readonly Token[]): string {
  const groups: string[] = []
  const parts = tokens.filter((part) => !isSmall(part) || /^(?:y|et|und|and|i)$/.test(part.text))
  let at = 0
  let wasDigit = false
  while (at < parts.length) {
    const [digits, taken, isDigit] = groupAt(parts, at)
    at += taken
    if (digits === '') continue
    // Single digits said one after the other make one group.
    if (isDigit && wasDigit) groups.push(`${groups.pop() ?? ''}${digits}`)
    else groups.push(digits)
    wasDigit = isDigit
  }
  return groups.join(' ').replace(/\+ /g, '+')
}

/** The digits of one group, how many tokens they take, and whether they are single digits. */
function groupAt(parts: readonly Token[], at: number): [string, number, boolean] {
  const part = parts[at]
  if (!part) return ['', 1, false]
  if (part.typed !== null) return [part.typed, 1, part.typed.length === 1]
  const { word } = part
  if (word === null) return ['', 1, false]
  if (word.kind === 'plus') return ['+', 1, false]
  if (word.kind === 'times') {
    const next = parts[at + 1]
    const digit = next?.word?.kind === 'digit' ? String(next.word.value) : /^\d$/.exec(next?.typed ?? '')?.[0]
    return digit === undefined ? ['', 1, false] : [digit.repeat(word.value), 2, true]
  }
  if (word.kind === 'hundred') return hundredAt(parts, at, word.value === 0 ? 100 : word.value, 1)
  if (word.kind === 'digit') {
    const next = parts[at + 1]?.word
    if (word.value > 0 && next?.kind === 'hundred' && next.value === 0)
      return hundredAt(parts, at, word.value * 100, 2)
    // "quatre-vingt", eighty
    if (word.value === 4 && /^quatre$/.test(part.text) && /^vingts?$/.test(parts[at + 1]?.text ?? '')) {
      const [rest, taken] = restAt(parts, at + 2, 20)
      return [String(80 + rest), 2 + taken, false]
    }
    return [String(word.value), 1, true]
  }
  const [value, taken] = pairAt(parts, at)
  return [String(value), taken, false]
}

/** What may follow a hundred: "nine hundred and twelve", "seiscientos doce", but not the digits dialled after it. */
function hundredAt(
  parts: readonly Token[],
  at: number,
  value: number,
  taken: number,
): [string, number, boolean] {
  const hundred = parts[at + taken - 1]?.word
  const isJoined = /^(?:and|und|y|i|et)$/.test(parts[at + taken]?.text ?? '')
  const next = at + taken + (isJoined ? 1 : 0)
  const word = parts[next]?.word
  const isFurther = parts[next + 1]?.word?.kind === 'digit'
  if (word && (word.kind === 'teen' || word.kind === 'ten' || word.kind === 'pair')) {
    const [rest, more] = pairAt(parts, next)
    return [String(value + rest), next - at + more, false]
  }
  if (word?.kind === 'digit' && word.value > 0 && (isJoined || (hundred?.adds && !isFurther))) {
    return [String(value + word.value), next - at + 1, false]
  }
  return [String(value), taken, false]
}

/** A number below a hundred and its tokens. */
function pairAt(parts: readonly Token[], at: number): [number, number] {
  const part = parts[at]
  const value = part?.word?.value ?? 0
  if (part?.word?.kind === 'teen') {
    // "dix-sept", seventeen
    const next = parts[at + 1]?.word
    if (
      part.text === 'dix' &&
      next?.kind === 'digit' &&
      next.value >= 7 &&
      /^(?:sept|huit|neuf)$/.test(parts[at + 1]?.text ?? '')
    )
      return [10 + next.value, 2]
    return [value, 1]
  }
  if (part?.word?.kind !== 'ten') return [value, 1]
  const [rest, taken] = restAt(parts, at + 1, part.text === 'soixante' ? 20 : 10)
  return [value + rest, 1 + taken]
}

/** What a word for tens goes on with, less than `below`: "two", "y cuatro", "et un", "dix-huit". */
function restAt(parts: readonly Token[], at: number, below: number): [number, number] {
  const skip = /^(?:y|et|i|and)$/.test(parts[at]?.text ?? '') ? 1 : 0
  const word = parts[at + skip]?.word
  if (word?.kind === 'digit' && word.value > 0) return [word.value, skip + 1]
  if (word?.kind === 'teen' && below === 20) {
    const [value, taken] = pairAt(parts, at + skip)
    return [value, skip + taken]
  }
  return [0, 0]
}
