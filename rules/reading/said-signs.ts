import { eachMatch } from '#rules/each-match.ts'
import { numberWords } from './words-numbers.ts'
import {
  atWords,
  dashWords,
  dotWords,
  likeWords,
  plusWords,
  twiceWords,
  twoWordSigns,
  underscoreWords,
} from './words-email.ts'

/** A piece of an address as said: `letter` is one of several that spell a word, `sign` one of @ . _ - + */
export type Sign = {
  kind: 'word' | 'letter' | 'number' | 'sign' | 'other'
  text: string
  start: number
  end: number
}

const token = /[a-z0-9]+|\S/g
const brackets = /^[()[\]{}<>]$/

/** The pieces of a folded text from which an address may be put together; brackets around signs are left out. */
export function signsIn(folded: string): Sign[] {
  const raw: Raw[] = Array.from(eachMatch(folded, token), (match) => ({ text: match[0], start: match.index }))
  const signs: Sign[] = []
  for (let at = 0; at < raw.length; at++) {
    const one = raw[at]
    if (!one) break
    const { text, start } = one
    const second = raw[at + 1]
    const two = second ? twoWordSigns.get(`${text} ${second.text}`) : undefined
    if (two !== undefined && second) {
      signs.push({ kind: 'sign', text: two, start, end: second.start + second.text.length })
      at++
      continue
    }
    if (brackets.test(text)) {
      if (isSignWord(raw[at + 1]?.text) || isSignWord(raw[at - 1]?.text)) continue
    }
    const spelled = spelledAt(raw, at)
    if (spelled) {
      const last = raw[at + spelled.taken - 1]
      signs.push({
        kind: 'letter',
        text: spelled.text,
        start,
        end: (last?.start ?? start) + (last?.text.length ?? 1),
      })
      at += spelled.taken - 1
      continue
    }
    signs.push({ kind: kindOf(text), text: signOf(text), start, end: start + text.length })
  }
  return signs
}

type Raw = { text: string; start: number }

/** "m as in mike", "double n" */
function spelledAt(raw: readonly Raw[], at: number): { text: string; taken: number } | null {
  const text = raw[at]?.text ?? ''
  const next = raw[at + 1]?.text ?? ''
  if (twiceWords.has(text) && /^[a-z]$/.test(next)) return { text: next + next, taken: 2 }
  if (!/^[a-z]$/.test(text) || !likeWords.has(next)) return null
  const isAsIn = next === 'as' && raw[at + 2]?.text === 'in'
  const example = raw[at + (isAsIn ? 3 : 2)]?.text ?? ''
  if (example.length < 3 || !example.startsWith(text)) return null
  return { text, taken: isAsIn ? 4 : 3 }
}

function isSignWord(text: string | undefined): boolean {
  return text !== undefined && (atWords.has(text) || dotWords.has(text))
}

function kindOf(text: string): Sign['kind'] {
  if (signOf(text) !== text || /^[@._+-]$/.test(text)) return 'sign'
  if (/^[a-z]$/.test(text)) return 'letter'
  if (/^\d+$/.test(text) || numberWords.get(text)?.kind === 'digit') return 'number'
  return /^[a-z0-9]+$/.test(text) ? 'word' : 'other'
}

function signOf(text: string): string {
  if (atWords.has(text)) return '@'
  if (dotWords.has(text)) return '.'
  if (underscoreWords.has(text)) return '_'
  if (dashWords.has(text)) return '-'
  return plusWords.has(text) ? '+' : text
}
