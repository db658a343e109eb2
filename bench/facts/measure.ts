import type { FoundFact } from '#rules/reading/read-message.ts'
import { scoreOfTurns } from '#rules/lead-history.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import type { DataRow, DataSpan } from './data-folder.ts'
import { turnsOf } from './talks.ts'

/** How many were found, how many of these are right, and how many there are. */
export type Tally = { found: number; right: number; there: number; misses: string[] }

export const ruleSet = defaultRuleSet('UTC')

export function emptyTally(): Tally {
  return { found: 0, right: 0, there: 0, misses: [] }
}

export function precisionOf({ found, right }: Tally): number {
  return found === 0 ? 1 : right / found
}

export function recallOf({ right, there }: Tally): number {
  return there === 0 ? 1 : right / there
}

/** The same words, whatever their case and accents. */
export function plain(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function truthNames(row: DataRow): string[] {
  const name = row.truth?.name
  const said = row.names ?? (typeof name === 'string' ? [name] : (name ?? []))
  return said.map(plain)
}

/** The first name guessed in each talk against the visitor's own. */
export function measureFirstName(rows: readonly DataRow[], set: string): Tally {
  const tally = emptyTally()
  for (const row of rows) {
    if (row.nameUnlabelled) continue
    const names = truthNames(row)
    const guess = scoreOfTurns(turnsOf(row, set), ruleSet).facts.find(isOwnName)
    if (names.length > 0) tally.there++
    if (guess) tally.found++
    if (guess && names.includes(plain(guess.value))) tally.right++
    else if (guess || names.length > 0) {
      const said = guess ? row.turns?.[Number(guess.messageId)]?.text : lineWith(row, names[0] ?? '')
      tally.misses.push(`${guess?.value ?? '-'} for ${names.join('/') || '-'}: ${said}`)
    }
  }
  return tally
}

/** A name marked as somebody else's is no guess at the visitor's own. */
function isOwnName({ field, whose }: FoundFact): boolean {
  return field === 'name' && whose === undefined
}

function lineWith(row: DataRow, name: string): string {
  return row.turns?.find((turn) => turn.by === 'customer' && plain(turn.text).includes(name))?.text ?? ''
}

/** Whether the name is among those guessed in the talk: for talks where it is asked for again and again. */
export function measureAnyName(rows: readonly DataRow[], set: string): Tally {
  const tally = emptyTally()
  for (const row of rows) {
    const [name] = truthNames(row)
    if (name === undefined) continue
    const { facts } = scoreOfTurns(turnsOf(row, set), ruleSet)
    const guesses = facts.filter(isOwnName).map((fact) => plain(fact.value))
    tally.there++
    if (guesses.includes(name)) tally.right++
    else
      tally.misses.push(
        `${guesses.join('/') || '-'} for ${name}: ${row.turns
          ?.filter((turn) => turn.asked === 'name')
          .map((turn) => turn.text)
          .join(' | ')}`,
      )
  }
  tally.found = tally.right
  return tally
}

/** Talks in which the visitor gives nothing, and how many of them have something found nevertheless. */
export function measureInvented(rows: readonly DataRow[], set: string, field: FoundFact['field']): Tally {
  const tally = emptyTally()
  for (const row of rows) {
    const { facts } = scoreOfTurns(turnsOf(row, set), ruleSet)
    const invented = facts.find((fact) => (field === 'name' ? isOwnName(fact) : fact.field === field))
    if (!invented) continue
    tally.found++
    tally.misses.push(`${invented.value}: ${row.turns?.[Number(invented.messageId)]?.text}`)
  }
  return tally
}

/** Every span of a kind in the talks against what is found there; a found one is right if it shares the span's letters. */
export function measureSpans(
  rows: readonly DataRow[],
  set: string,
  field: FoundFact['field'],
  label: string,
): Tally {
  const tally = emptyTally()
  for (const row of rows) {
    const { facts } = scoreOfTurns(turnsOf(row, set), ruleSet)
    row.turns?.forEach((turn, index) => {
      const found = facts.filter((fact) => fact.field === field && fact.messageId === String(index))
      countSpans(tally, turn.text, turn.spans ?? [], found, label)
    })
  }
  return tally
}

export function countSpans(
  tally: Tally,
  text: string,
  spans: readonly DataSpan[],
  found: readonly FoundFact[],
  label: string,
): void {
  const wanted = spans.filter((span) => span.f === label).map((span) => text.slice(span.start, span.end))
  tally.found += found.length
  tally.there += wanted.length
  const open = [...wanted]
  for (const fact of found) {
    const index = open.findIndex((want) => sameContact(want, fact))
    if (index >= 0) {
      tally.right++
      open.splice(index, 1)
    } else tally.misses.push(`+ ${fact.quote}: ${text.slice(0, 200)}`)
  }
  for (const want of open) tally.misses.push(`- ${want}: ${text.slice(0, 200)}`)
}

/** Phones are compared by their digits without an extension, everything else by its words. */
export function sameContact(want: string, fact: FoundFact): boolean {
  if (fact.field !== 'phone') return plain(want) === plain(fact.quote)
  const digits = (said: string) => said.replace(/\s*(?:x|ext\.?|extension)\s*\d+$/i, '').replace(/\D/g, '')
  return digits(want) === digits(fact.quote)
}
