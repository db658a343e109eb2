import { eachMatch } from '#rules/each-match.ts'
import { nameLikeness } from './name-likeness.ts'
import { nameAt, nameFact, startsCapital, tidyName, type NameWords } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { answerFillers, surnamesThatAreWords } from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'
import { knownPlaces, wellKnownPlaces } from './words-places.ts'

const MOST_PHRASES = 40

export function phrasePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9'])(?:${phrases.join('|')})(?![a-z0-9'])[ ,:"]{0,3}`, 'g')
}

type Test = (name: NameWords, phraseAt: number, phrase: string) => boolean

/** The first name behind one of the phrases that passes the test. */
export function byPhrase(
  text: string,
  folded: string,
  phrases: RegExp,
  certainty: number,
  test: Test,
): FoundFact | null {
  let count = 0
  for (const match of eachMatch(folded, phrases)) {
    count++
    if (count > MOST_PHRASES) return null
    const from = match.index + match[0].length
    const name = withoutTown(
      folded,
      withSmallSurname(text, folded, from) ?? nameAt(text, folded, from, false),
    )
    if (name && test(name, match.index, match[0].trim())) return withLastName(text, folded, name, certainty)
  }
  return null
}

/** "Soy Paco de Sevilla", "je suis Claire de Lyon": the town is none of the names. */
function withoutTown(folded: string, name: NameWords | null): NameWords | null {
  const [town = '', small = ''] = name?.words.toReversed() ?? []
  if (!name || name.words.length < 3 || small !== 'de' || !wellKnownPlaces.has(town)) return name
  const kept = folded.slice(name.start, name.end - town.length).replace(/ +de +$/, '')
  return { ...name, end: name.start + kept.length, words: name.words.slice(0, -2) }
}

/** "Sarah brown": a small second word counts where the sentence ends behind it. */
function withSmallSurname(text: string, folded: string, from: number): NameWords | null {
  const name = nameAt(text, folded, from, true)
  if (name?.words.length !== 2 || !startsCapital(text.slice(name.start))) return null
  const last = name.words[1] ?? ''
  if (!firstNames.has(last) && !surnamesThatAreWords.has(last) && nameLikeness(last) < LIKELY_NAMED)
    return null
  return /^\s*(?:$|[.,!?\n]|(?:and|i|can|could|my|please)\b)/.test(folded.slice(name.end, name.end + 9))
    ? name
    : null
}

const lastNameLabel =
  /^[ ,;.]{0,3}(?:(?:and|und|y|et|i|oraz) )?(?:(?:my|mein|mi|mon|moje) )?(?:last|sur|family|nach|nazwisko|apellido|nom)(?: ?name)?(?: (?:is|ist|es|est|to))? ?:? ?/

/** "First name Noah, last name Ito" is one name. */
function withLastName(text: string, folded: string, name: NameWords, certainty: number): FoundFact {
  const fact = nameFact(text, name, certainty)
  const label = lastNameLabel.exec(folded.slice(name.end, name.end + 40))
  const last = label && nameAt(text, folded, name.end + label[0].length, false)
  if (!last) return fact
  const quote = text.slice(name.start, last.end)
  return {
    ...fact,
    value: `${fact.value} ${tidyName(text.slice(last.start, last.end))}`,
    quote,
    end: last.end,
  }
}

/** "My name was misspelled": a small word that tells what became of the name. */
export function isSaid(text: string, { start, words }: NameWords, phrase: string): boolean {
  const [first = ''] = words
  if (startsCapital(text.slice(start)) || firstNames.has(first)) return true
  return !phrase.endsWith('was') && !(/(?:ed|ing|ly)$/.test(first) && nameLikeness(first) < 0)
}

/** "Anna is my name, Mark is the host". */
const isNamedBefore =
  /(?<![a-z'-])(?!here|this|that|it|what|das|hier|este|voici)[a-z'-]+ (?:is|ist|est|es) (?:(?:my|mein|mon|mi) )?$/

/** "The host's name is …": a word before the label says whose name it is. */
export function isUnowned(folded: string, at: number): boolean {
  if (isNamedBefore.test(folded.slice(Math.max(0, at - 24), at))) return false
  const before = /([a-z']+)[ ,]*$/.exec(folded.slice(Math.max(0, at - 24), at))
  return (
    before?.[1] === undefined || (before[1] !== 'its' && answerFillers.has(before[1])) || before[1] === 'and'
  )
}

/** "Are you still there, im Sarah" and "good one im Ray": without a comma only a known name counts. */
export function isOwnMidway(folded: string, { words, end }: NameWords, at: number, phrase: string): boolean {
  const before = folded.slice(Math.max(0, at - 24), at)
  if (phrase === 'this is' && !(greeted.test(before) && firstNames.has(words[0] ?? ''))) return false
  if (phrase !== 'this is' && !saysWhoIAm.test(phrase)) return false
  if (/, *$/.test(before) || greeted.test(before)) return true
  if (phrase === 'im' && germanBeforeIm.test(before)) return false
  return (
    firstNames.has(words[0] ?? '') &&
    /^\s*(?:$|[.,!?;\n)]|(?:and|from|nice|here|my|i|can|please)\b)/.test(folded.slice(end, end + 8))
  )
}

/** "Wir sind im Max": "im" is German for "in the". */
const germanBeforeIm =
  /\b(?:sind|bin|ist|war|waren|gerade|heute|morgen|uns|tisch|termin|restaurant|laden|cafe|hotel|zimmer|lieferung|filiale) $/
const greeted =
  /\b(?:there|all|everyone|everybody|folks|team|guys|again|zusammen|nochmal|todos|a tous|wszystkim)[!.]? +$/
const saysWhoIAm = /^(?:i am|iam|im|i ?'m|ich bin.*|je suis|soy.*|jestem)$/

/** "I'm …" introduces anything: only a capital letter or a known name makes it a name. */
export function looksLikeName(text: string, folded: string, name: NameWords, phrase: string): boolean {
  const [first = ''] = name.words
  if (isOrdinary(first)) return false
  const isPlace = knownPlaces.has(name.words.join(' '))
  if (isPlace && !(firstNames.has(first) && (ownPhrases.test(phrase) || saysName.test(phrase)))) return false
  if (!startsCapital(text.slice(name.start)) || isShouted(text)) {
    if (!firstNames.has(first)) return isUnknownName(folded, name, phrase)
    return !namesThatAreWords.has(first) || (ownPhrases.test(phrase) && !neverAfterIAm.has(first))
  }
  if (firstNames.has(first) || hasTitle.test(folded.slice(Math.max(0, name.start - 10), name.start)))
    return true
  if (phrase === 'im') return nameLikeness(first) > 0
  return !isWhatOneIs(text, name, phrase) && ownPhrases.test(phrase)
}

/** "Ich bin Lehrer", "jestem Polakiem": the ending says that it is what somebody is. */
export function isWhatOneIs(text: string, { start, end, words }: NameWords, phrase: string): boolean {
  const [first = ''] = words
  if (words.length > 1 || firstNames.has(first)) return false
  if (phrase.startsWith('ich bin')) return germanNoun.test(first)
  return phrase === 'jestem' && /(?:em|ym|ą)$/.test(text.slice(start, end))
}

const hasTitle =
  /(?:^|[^a-z])(?:mr|mrs|ms|miss|dr|prof|herr|frau|sr|sra|senor|senora|mme|madame|monsieur|pan|pani)\.? $/
/** "Ich bin Lehrer", "ich bin Allergikerin": German writes what somebody is with a capital letter as well. */
const germanNoun =
  /(?:er|erin|ent|entin|ist|istin|ant|antin|eur|eurin|or|orin|ling|mann|frau|kraft|leiter|chef|ung|loge|login|arzt|wirt)$/

/** "name vetteyappa and password 12", "im ratheesh": small words in no list, where their letters and what follows speak for it. */
function isUnknownName(folded: string, { words, end }: NameWords, phrase: string): boolean {
  const isName = saysName.test(phrase)
  if (!isName && !saysWhoIAmInEnglish.test(phrase)) return false
  if (
    words.length > (isName ? 3 : 2) ||
    !(isName ? behindNamed : behindSaid).test(folded.slice(end, end + 24))
  )
    return false
  if (isName && phrase.endsWith(' is'))
    return words.every((plain) => firstNames.has(plain) || nameLikeness(plain) > LEAST_NAMED)
  const isHalfKnown = words.length > 1 && firstNames.has(words.at(-1) ?? '')
  const least = isName || isHalfKnown ? LIKELY_NAMED : LIKELY_SAID
  return words.every((plain) => {
    if (firstNames.has(plain)) return true
    const odds = nameLikeness(plain)
    return (
      odds > least && (isName || isHalfKnown || !describes.test(plain) || (plain.endsWith('y') && odds > 0.5))
    )
  })
}

/** The odds above which an unknown small word is a name behind "name" and behind "i am". */
const LIKELY_NAMED = -2
const LIKELY_SAID = 0
/** Behind "name is" only what speaks clearly against a name counts. */
const LEAST_NAMED = -4

const saysName = /^(?:(?:my |the |you |full |first |last |sur |family )*names?(?: is)?|myself|myself is)$/
const saysWhoIAmInEnglish = /^(?:i am|iam|im|i ?'m|am|this is|it ?'?s me|this is me)$/
const behindNamed =
  /^[ ,.]*(?:$|[,\n]|and\b|my\b|the\b|is\b|from\b|\d|ssn|password|passcode|pass|pwd|account|acc?\b|card|credit|contact|mobile|phone|ph\b|number|no\b|address|booking|confirmation|policy|claim|email|mail|zip|city)/
const behindSaid =
  /^[ ,.]*(?:$|\n|and (?:my|the|i|pass|number|account|conf|book|email|phone|\d)|from\b|my\b|here\b|\d)/
/** Endings of words that say how somebody is rather than who. */
const describes =
  /(?:ing|ed|ful|less|ous|ive|able|ible|ant|ent|ic|al|ly|ish|ist|ian|y|er|or|ee|bie|ness|ment|tion)$/

/** After these a capital letter is enough; "this is" and the like introduce things as well. */
export const ownPhrases = /^(?:i|im|i am|i ?'m|ich bin.*|je suis|soy.*|jestem|my .*|z tej strony)$/

/** "I'm rich", "I am in …". */
const neverAfterIAm: ReadonlySet<string> = new Set(
  `rich will hope joy faith may art sunny sandy china india israel london paris austin dallas houston orlando sydney geneva florence
georgia virginia in mai van di le la ma mo son soon mini pro penny art max june april summer autumn`.split(
    /\s+/,
  ),
)

function isShouted(text: string): boolean {
  return text === text.toUpperCase()
}
