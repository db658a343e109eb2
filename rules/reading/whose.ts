import type { FoundFact } from './read-message.ts'
import {
  detailOf,
  formerBefore,
  leadsToDetail,
  owners,
  ownAgain,
  yoursBefore,
  yoursBehind,
} from './words-owners.ts'
import { isIt, sorry } from './words-correcting.ts'

const REACH = 90
const LONGEST_WHOSE = 40
/** "It's my wife's", said behind a detail. */
const isTheirs =
  /^[\s,]*(?:\(|(?:(?:it'?s|is|that'?s|this is|which is|that is|das ist|ist|es|c'est|est|to|jest)\b[^.!?\n]{0,24}))\s*$/
const putsRight = new RegExp(
  `^[\\s,.;:()-]*(?:(?:${sorry}|it should be|should be|it's|rather|i think|aber|sondern|vielmehr|sino|plutot|raczej)[\\s,.:;-]*){1,3}(?:${isIt}[\\s:]*)?$`,
)
const listed = /^[\s,;/]*(?:or|and|oder|und|o|y|ou|et|lub|i|albo)?[\s,;/]*$/

/** Email addresses and phone numbers with the words that say they are somebody else's; those of the shop itself are left out. */
export function withOwners(text: string, folded: string, contacts: readonly FoundFact[]): FoundFact[] {
  const owned: FoundFact[] = []
  let previous: FoundFact | null = null
  for (const fact of contacts) {
    const from = Math.max(sentenceStart(folded, fact.start), previous?.end ?? 0, fact.start - REACH)
    const before = folded.slice(from, fact.start)
    const behind = behindOf(folded, fact, contacts)
    const yours = yoursBefore.exec(before)
    if (yoursBehind.test(behind) || (yours && !isStated(folded, fact.end, yours[0]))) continue
    if (contacts.length > 1 && (formerBefore.test(before) || isPutRight(folded, fact, contacts))) continue
    const words = yours
      ? text.slice(from + yours.index, fact.start).trim()
      : (ownerBefore(text, before, from) ??
        ownerBehind(text, behind, fact.end) ??
        inherited(previous, before))
    const found: FoundFact =
      words === null || fact.whose !== undefined ? fact : { ...fact, whose: words.slice(0, LONGEST_WHOSE) }
    owned.push(found)
    previous = found
  }
  return owned
}

/** "jo@gmial.com, sorry, jo@gmail.com": only the second counts. */
function isPutRight(folded: string, fact: FoundFact, contacts: readonly FoundFact[]): boolean {
  const next = contacts.find(({ field, start }) => field === fact.field && start >= fact.end)
  return next !== undefined && putsRight.test(folded.slice(fact.end, next.start))
}

/** "Your number is …." tells rather than asks: kept, but as theirs to whom it is said. */
function isStated(folded: string, end: number, words: string): boolean {
  if (!/\b(?:is|ist|es|est|to|jest)\b\W*$/.test(words)) return false
  return /^[^.!?\n]{0,40}\./.test(folded.slice(end, end + REACH))
}

function ownerBefore(text: string, before: string, from: number): string | null {
  const last = [...before.matchAll(owners)].at(-1)
  if (!last) return null
  const rest = before.slice(last.index + last[0].length)
  const own = [...before.matchAll(ownAgain)].at(-1)
  if (own && own.index > last.index) return null
  if (!leadsToDetail.test(rest)) return null
  const isLinked = /[a-z:]/.test(rest) || detailOf.test(before.slice(0, last.index))
  return isLinked ? text.slice(from + last.index, from + last.index + last[0].length) : null
}

function ownerBehind(text: string, behind: string, from: number): string | null {
  const first = [...behind.matchAll(owners)][0]
  if (!first || !isTheirs.test(behind.slice(0, first.index))) return null
  return text.slice(from + first.index, from + first.index + first[0].length)
}

/** "My wife's number is … or …" */
function inherited(previous: FoundFact | null, before: string): string | null {
  return previous?.whose !== undefined && listed.test(before) ? previous.whose : null
}

/** Up to the end of the sentence or the next detail. */
function behindOf(folded: string, { end }: FoundFact, contacts: readonly FoundFact[]): string {
  const next = contacts.find((other) => other.start >= end)?.start ?? folded.length
  return folded.slice(end, Math.min(next, end + REACH)).split(/[.!?\n](?=\s|$)/, 1)[0] ?? ''
}

function sentenceStart(folded: string, at: number): number {
  const before = folded.slice(Math.max(0, at - REACH), at)
  const last = [...before.matchAll(/[.!?\n](?=\s)/g)].at(-1)
  return last ? at - before.length + last.index + 1 : Math.max(0, at - REACH)
}
