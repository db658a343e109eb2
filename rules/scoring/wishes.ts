import { foldText } from '#rules/reading/fold-text.ts'
import { negation, negationBehind, noNegation, wishWords } from './words-wishes.ts'

export type Wish = 'price' | 'buy' | 'book' | 'delivery' | 'person'

const MOST_READ = 4_000
const MOST_CLAUSES = 80
const REACH = 48

const patterns = Object.entries(wishWords).map(([wish, phrases]) => ({
  wish: wish as Wish,
  pattern: new RegExp(`(?<![a-z0-9])(?:${phrases.join('|')})(?![a-z0-9])`, 'g'),
}))

/** The different buying wishes that a visitor's text voices, without those it refuses. */
export function wishesIn(text: string): Wish[] {
  const clauses = clausesOf(text)
  return patterns
    .filter(({ pattern }) => clauses.some((clause) => voices(clause, pattern)))
    .map(({ wish }) => wish)
}

/** One wish alone, at a fifth of the cost of looking for all of them. */
export function wishesFor(wish: Wish, text: string): boolean {
  const pattern = patterns.find((each) => each.wish === wish)?.pattern
  return pattern !== undefined && clausesOf(text).some((clause) => voices(clause, pattern))
}

function clausesOf(text: string): string[] {
  return foldText(text.slice(0, MOST_READ))
    .split(/[.!?;,:\n()]+|\b(?:but|aber|pero|mais|ale|sondern|sino|sin embargo)\b/)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter((clause) => clause.length > 2)
    .slice(0, MOST_CLAUSES)
}

function voices(clause: string, pattern: RegExp): boolean {
  for (const match of clause.matchAll(pattern)) {
    const from = match.index
    const end = from + match[0].length
    const before = clause.slice(Math.max(0, from - REACH), from)
    const refused =
      negation.test(before) ||
      negation.test(`${match[0]} `) ||
      negationBehind.test(clause.slice(end, end + REACH).trimStart())
    if (!refused || noNegation.test(clause)) return true
  }
  return false
}
