import { foldText } from './fold-text.ts'
import { saysNotMine } from './name-of-others.ts'
import type { FactField } from './read-message.ts'

/** `at` in milliseconds; `whose` says that it is somebody else's, which is never shown by itself. */
type Claim = { field: FactField; value: string; certainty: number; at: number; whose?: string | null }

/**
 * The value shown for each field: the latest fact that was at least as certain as the one before it, so that a correction
 * wins and a doubtful guess does not; of a name and a part of it the fuller one. The order of the input does not matter.
 */
export function currentFacts<F extends Claim>(facts: readonly F[]): Partial<Record<FactField, F>> {
  const current: Partial<Record<FactField, F>> = {}
  const denied = facts.filter(
    ({ field, whose }) => field === 'name' && whose && saysNotMine.test(foldText(whose)),
  )
  const own = facts.filter((fact) => !fact.whose && !denied.some((other) => takesBack(other, fact)))
  for (const fact of own.toSorted(byTimeThenContent)) {
    const shown = current[fact.field]
    if (shown === undefined || replaces(fact, shown)) current[fact.field] = fact
  }
  return current
}

/** From here on a name is more than a bare guess: a word beside a known name may be anything. */
const LEAST_TO_FILL = 0.5

function replaces(fact: Claim, shown: Claim): boolean {
  if (fact.field === 'name') {
    if (isPartOf(fact.value, shown.value)) return false
    if (isPartOf(shown.value, fact.value) && fact.certainty >= LEAST_TO_FILL) return true
  }
  return fact.certainty >= shown.certainty
}

/** "I'm not Peter" takes back what was read before; a name that somebody vouches for stays. */
function takesBack(denied: Claim, fact: Claim): boolean {
  if (fact.field !== 'name' || fact.at > denied.at || fact.certainty >= 1) return false
  const words = wordsOf(fact.value)
  return wordsOf(denied.value).every((word) => words.includes(word))
}

/** "Amara" and "A. Okafor" are parts of Amara Okafor; the same name is none. */
function isPartOf(part: string, whole: string): boolean {
  const words = wordsOf(whole)
  const said = wordsOf(part)
  if (said.length === 0 || said.length > words.length) return false
  let from = 0
  let isShorter = said.length < words.length
  for (const word of said) {
    const at = words.findIndex(
      (known, index) => index >= from && (known === word || (word.length === 1 && known.startsWith(word))),
    )
    if (at < 0) return false
    isShorter ||= words[at] !== word
    from = at + 1
  }
  return isShorter
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{M}']+/u)
    .filter((word) => word !== '')
}

function byTimeThenContent(a: Claim, b: Claim): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.certainty !== b.certainty) return a.certainty - b.certainty
  if (a.value === b.value) return 0
  return a.value < b.value ? -1 : 1
}
