import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
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
import { roleAddresses } from './words-beside.ts'
import { firstNames } from './words-first-names.ts'

const REACH = 90
const LONGEST_WHOSE = 40
/** "It's my wife's", said behind a detail. */
const isTheirs =
  /^[\s,]*(?:\(|(?:(?:it'?s|is|that'?s|this is|which is|that is|das ist|ist|es|c'est|est|to|jest)\b[^.!?\n]{0,24}))\s*$/
const putsRight = new RegExp(
  `^[\\s,.;:()-]*(?:(?:${sorry}|it should be|should be|it's|rather|i think|aber|sondern|vielmehr|sino|plutot|raczej)[\\s,.:;-]*){1,3}(?:${isIt}[\\s:]*)?$`,
)
/** "My husband's name is Paul, his number is …" */
const theirDetail =
  /[^.!?\n]{0,60}\b(?:his|her|their|seine?|ihre?|su|son|sa|jego|jej) (?:\w+ )?(?:number|phone|mobile|cell|e-?mail|mail|address|nummer|handy|handynummer|telefon|telefonnummer|mailadresse|numero|movil|telefono|correo|portable|telephone|adresse|numer|komorka|mejl|adres)\b[\s:]*(?:is|ist|lautet|es|est|le|el|to|jest)?[\s:]*$/
/** "Contact my assistant Jane Fox, …" */
const namedThen =
  /^,? [a-z'-]{2,20}(?: [a-z'-]{2,20})?,? ?(?:on|at|under|via|unter|auf|al|en|au|sur|pod|na)?[\s:]*$/
const callsSomebody =
  /(?:call|ring|phone|text|reach|contact|email|mail|write to|rufen sie|ruf|kontaktieren sie|schreiben sie|llame a|llama a|llamen a|contacte a|escriba a|appelez|contactez|joignez|ecrivez a|zadzwon do|napisz do) ([a-z]{2,20})(?: [a-z'-]{2,20})?,? (?:on|at|under|via|unter|auf|an|al|en el|en|au|sur le|a|pod|na)[\s:]*$/
const saysWhoIAm =
  "(?:i'?m|i am|name is|name'?s|this is|it'?s|ich bin|heisse|heise|name ist|hier ist|soy|llamo|nombre es|je suis|appelle|nom est|jestem|nazywam sie|imie)"
const LONGEST_TEXT = 400
const asksIfRight =
  /^[\s,]{0,2}(?:is (?:it|that) )?(?:right|correct|yes|still valid|oder|richtig|stimmt das|stimmt|korrekt|verdad|es correcto|correcto|c'est (?:ca|juste|bien ca)|n'est-ce pas|prawda|zgadza sie)\s*$/
const listed = /^[\s,;/]*(?:or|and|oder|und|o|y|ou|et|lub|i|albo)?[\s,;/]*$/

/** Email addresses and phone numbers with the words that say they are somebody else's; those of the shop itself are left out. */
export function withOwners(
  text: string,
  folded: string,
  contacts: readonly FoundFact[],
  ownName = '',
): FoundFact[] {
  const owned: FoundFact[] = []
  let previous: FoundFact | null = null
  for (const fact of contacts) {
    const from = Math.max(sentenceStart(folded, fact.start), previous?.end ?? 0, fact.start - REACH)
    const before = folded.slice(from, fact.start)
    const behind = behindOf(folded, fact, contacts)
    const yours = yoursBefore.exec(before)
    if (isChecked(folded, fact, behind)) continue
    if (yoursBehind.test(behind) || (yours && !isStated(folded, fact.end, yours[0]))) continue
    if (contacts.length > 1 && (formerBefore.test(before) || isPutRight(folded, fact, contacts))) continue
    const words = yours
      ? text.slice(from + yours.index, fact.start).trim()
      : (ownerBefore(text, before, from, ownName) ??
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

/** "Is info@shop.example right?": the address of a desk, asked about, is rather the shop's. */
function isChecked(folded: string, { field, value, end }: FoundFact, behind: string): boolean {
  if (field !== 'email' || !roleAddresses.has(value.slice(0, value.indexOf('@')))) return false
  return asksIfRight.test(behind) && folded[end + behind.length] === '?'
}

/** "Your number is …." tells rather than asks: kept, but as theirs to whom it is said. */
function isStated(folded: string, end: number, words: string): boolean {
  if (!/\b(?:is|ist|es|est|to|jest)\b\W*$/.test(words)) return false
  return /^[^.!?\n]{0,40}\./.test(folded.slice(end, end + REACH))
}

function ownerBefore(text: string, before: string, from: number, ownName: string): string | null {
  const last = [...eachMatch(before, owners)].at(-1)
  if (!last) return namedBefore(text, before, from, ownName)
  const rest = before.slice(last.index + last[0].length)
  const own = [...eachMatch(before, ownAgain)].at(-1)
  if (own && own.index > last.index) return null
  if (!leadsToDetail.test(rest)) {
    const isTheirs =
      theirDetail.test(rest) || (detailOf.test(before.slice(0, last.index)) && namedThen.test(rest))
    return isTheirs ? text.slice(from + last.index, from + last.index + last[0].length) : null
  }
  const isLinked = /[a-z:]/.test(rest) || detailOf.test(before.slice(0, last.index))
  return isLinked ? text.slice(from + last.index, from + last.index + last[0].length) : null
}

/** "Call Tom on …": Tom's, but for one who is called Tom. */
function namedBefore(text: string, before: string, from: number, ownName: string): string | null {
  const match = callsSomebody.exec(before)
  const name = match?.[1] ?? ''
  if (!match || !firstNames.has(name) || foldText(ownName).split(' ').includes(name)) return null
  const isOwn = new RegExp(`\\b${saysWhoIAm} ${name}\\b`).test(foldText(text.slice(0, LONGEST_TEXT)))
  return isOwn ? null : text.slice(from + match.index, from + match.index + match[0].trimEnd().length)
}

function ownerBehind(text: string, behind: string, from: number): string | null {
  const first = [...eachMatch(behind, owners)][0]
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
