import { eachMatch } from '#rules/each-match.ts'
import { couldBeSomebody, nameAt, nameFact, nameParts, startsCapital, type NameWords } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { someoneElse } from './words-beside.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { isOrdinary } from './words-ordinary.ts'

const MOST_CONTACTS = 4
/** How far before a number its name and the wish to be called are looked for. */
const REACH = 160
const MOST_MARKS = 6
const LONGEST_NAME = 60

/** Says that one wants to be called or written to; on folded text. */
const callMe =
  /\b(?:(?:call|ring|phone|text|contact|reach|message|e-?mail|write(?: to)?|get (?:back to|in touch with)) (?:me|us)|give (?:me|us) a (?:call|ring|bell)|call ?back|ruckruf|ruckmeldung|(?:rufen sie|ruft?|erreichen sie|kontaktieren sie) (?:mich|uns)|(?:mich|uns) (?:\S+ ){0,4}?(?:zuruck|an)(?:zu)?rufen|meld(?:en|et|e) (?:sie sich|dich|euch)|llam(?:a|e|en|ad|ar)(?:me|nos)|(?:me|nos) llam(?:a|e|en|an|ar)|contact(?:e|en|ar)(?:me|nos)|(?:appelez|rappelez|contactez|joignez)[- ](?:moi|nous)|(?:me |nous |m')(?:rappeler|appeler|contacter|joindre)|zadzwon\w*|oddzwon\w*|prosze o (?:telefon|kontakt)|kontakt ze mna)(?![a-z])/g

/** "Call me about the offer with: …": what follows belongs to the word before. */
const leadsOn =
  /\b(?:with|to|for|about|of|from|like|and|or|than|my|our|mit|von|uber|zu|fur|wegen|und|oder|con|para|sobre|de|del|y|o|avec|pour|chez|et|ou|z|ze|od|dla|do|i|lub|mein\w*|unser\w*) *$/
/** "Call me back today, …" */
const polite =
  /^(?: (?:back|please|pls|now|soon|today|tomorrow|tonight|asap|an|zuruck|bitte|heute|morgen|bald|por favor|hoy|manana|svp|s'il vous plait|aujourd'hui|demain|prosze|do mnie|dzis|jutro))*$/
const mark = /(?::| -|,) */g
const between =
  /^[ ,:;|(/-]{1,4}(?:(?:my |meine |mi |mon |moj )?(?:number|phone|tel|telephone|mobile|cell|handy|nummer|telefon|telefonnummer|numero|telefono|movil|portable|numer|komorka|e-?mail|mail|correo)\b[ .:]{0,3}(?:is |ist |es |est |to )?)?[ ,:.(]{0,2}$/
const behind = /^ ?(?:,|\(| -) ?/

/**
 * The name beside the number of somebody who wishes to be called: "bitte rufen Sie mich an: Anke Petersen, 040 …" and
 * "call me on 0113 496 0123, Peter Ashcroft". `contacts` are the visitor's own.
 */
export function nameToCall(text: string, folded: string, contacts: readonly FoundFact[]): FoundFact | null {
  for (const contact of contacts.slice(0, MOST_CONTACTS)) {
    const from = sentenceStart(folded, contact.start)
    const before = folded.slice(from, contact.start)
    const wish = [...eachMatch(before, callMe)].at(-1)
    if (!wish || someoneElse.test(folded.slice(from, sentenceEnd(folded, contact.end)))) continue
    const found =
      nameBefore(text, folded, from + wish.index + wish[0].length, contact) ??
      nameBehind(text, folded, contact)
    if (found) return found
  }
  return null
}

function nameBefore(text: string, folded: string, from: number, contact: FoundFact): FoundFact | null {
  const words = folded.slice(from, contact.start)
  for (const found of [...eachMatch(words, mark)].slice(-MOST_MARKS).toReversed()) {
    const name = nameAt(text, folded, from + found.index + found[0].length, false)
    if (!name || !isWhole(text, name) || leadsOn.test(words.slice(0, found.index))) continue
    if (!between.test(folded.slice(name.end, contact.start))) continue
    const [first = ''] = name.words
    if (firstNames.has(first) && (nameParts(name) > 1 || !namesThatAreWords.has(first)))
      return nameFact(text, name, 0.75)
    // Words that are no known name need a colon, or the wish right before them: a comma may part anything.
    const isRightBehind = found[0].startsWith(':') || polite.test(words.slice(0, found.index))
    if (isRightBehind && nameParts(name) > 1 && !name.words.some((plain) => isOrdinary(plain)))
      return nameFact(text, name, 0.5)
  }
  return null
}

function nameBehind(text: string, folded: string, { end }: FoundFact): FoundFact | null {
  const gap = behind.exec(folded.slice(end, end + 4))?.[0]
  const name = gap === undefined ? null : nameAt(text, folded, end + gap.length, false)
  if (!name || !isWhole(text, name) || nameParts(name) < 2 || !firstNames.has(name.words[0] ?? ''))
    return null
  return /^\)?[\s.!]*(?:$|[.!\n])/.test(folded.slice(name.end)) ? nameFact(text, name, 0.65) : null
}

function isWhole(text: string, name: NameWords): boolean {
  return startsCapital(text.slice(name.start)) && nameParts(name) < 4 && couldBeSomebody(name)
}

function sentenceStart(folded: string, at: number): number {
  const least = Math.max(0, at - REACH)
  const last = [...folded.slice(least, at).matchAll(/[.!?;\n](?=\s)/g)].at(-1)
  return last ? least + last.index + 1 : least
}

function sentenceEnd(folded: string, from: number): number {
  const end = folded.slice(from, from + LONGEST_NAME).search(/[.!?;\n](?:\s|$)/)
  return from + (end < 0 ? LONGEST_NAME : end)
}
