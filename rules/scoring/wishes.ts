import { foldText } from '#rules/reading/fold-text.ts'
import { eachMatch } from '#rules/each-match.ts'
import { mendApostrophes } from './mend-apostrophes.ts'
import { gateOf } from './words-gate.ts'
import { english } from './words-wishes-english.ts'
import { french } from './words-wishes-french.ts'
import { german } from './words-wishes-german.ts'
import { polish } from './words-wishes-polish.ts'
import { spanish } from './words-wishes-spanish.ts'
import { calledOff, noRefusal, refusal, refusalBehind } from './words-wishes.ts'

export type Wish = 'price' | 'buy' | 'book' | 'delivery' | 'person'

const MOST_READ = 4_000
const MOST_CLAUSES = 80
const REACH = 48

const wishes: readonly Wish[] = ['price', 'buy', 'book', 'delivery', 'person']

/** Each language's patterns of each wish, tried only where {@link gate} finds one of their words. */
const groups = [english, german, spanish, french, polish].flatMap((language) =>
  wishes.map((wish) => {
    const { words, phrases, unless } = language[wish]
    return {
      wish,
      words,
      pattern: new RegExp(`(?<![a-z0-9])(?:${phrases.join('|')})(?![a-z0-9])`, 'g'),
      unless: unless === undefined ? null : new RegExp(`(?<![a-z0-9])${unless}`),
    }
  }),
)
type Group = (typeof groups)[number]

const gate = gateOf(groups.map(({ words }) => words))

/** The different buying wishes that a visitor's text voices, without those it refuses. */
export function wishesIn(text: string): Wish[] {
  const found = groupsHeard(text, () => true)
  return found.size === 0 ? [] : wishes.filter((wish) => found.has(wish))
}

/** One wish alone, for less than looking for all of them. */
export function wishesFor(wish: Wish, text: string): boolean {
  return groupsHeard(text, (group) => group.wish === wish).has(wish)
}

function groupsHeard(text: string, isLookedFor: (group: Group) => boolean): Set<Wish> {
  const found = new Set<Wish>()
  const folded = foldText(text.slice(0, MOST_READ))
  const open = gate(folded)
  if (open === 0) return found
  let clauses: string[] | null = null
  for (const [index, group] of groups.entries()) {
    if ((open & (1 << index)) === 0 || found.has(group.wish) || !isLookedFor(group)) continue
    clauses ??= clausesOf(folded)
    if (clauses.some((clause) => voices(clause, group))) found.add(group.wish)
  }
  return found
}

/** Full stops and commas inside numbers end no clause. */
function clausesOf(folded: string): string[] {
  return mendApostrophes(folded)
    .split(/[!?;:\n()]+|[.,](?!\d)|\b(?:but|aber|pero|mais|ale|sondern|sino|sin embargo)\b/)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter((clause) => clause.length > 2)
    .slice(0, MOST_CLAUSES)
}

function voices(clause: string, { pattern, unless }: Group): boolean {
  for (const match of eachMatch(clause, pattern)) {
    const from = match.index
    const end = from + match[0].length
    const before = clause.slice(Math.max(0, from - REACH), from)
    if (unless?.test(before) || calledOff.test(before)) continue
    const refused =
      refusal.test(before) ||
      refusal.test(`${match[0]} `) ||
      refusalBehind.test(clause.slice(end, end + REACH).trimStart())
    if (!refused || noRefusal.test(clause)) return true
  }
  return false
}
