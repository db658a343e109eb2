import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
import { soundsLike } from './is-alike.ts'
import { nameAt, nameFact, startsCapital, type NameWords } from './name-words.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { firstNames } from './words-first-names.ts'

const MOST_PHRASES = 8
const CERTAINTY = 0.9

/** "not Jon, John", "nicht Jon, sondern John", "no Jon, sino John", "pas Jon mais John", "nie Jon, tylko John". */
const notThis =
  /(?<![a-z'])(?:(?:my |the )?name isn'?t|(?:my |the )?name is not|it'?s not|isn'?t|not|nicht|no|no es|pas|nie) (?=[a-z])/g
const butThat = /^(?:[,.;:-]? ?(?:but|it'?s|sondern|es ist|sino|es|mais|c'est|tylko|lecz|ale|to) |[,;-] ?)/
/** "John, not Jon". */
const andNotThat = /^,? (?:and )?(?:not|nicht|no|pas|a nie|nie) (?=[a-z])/
/** "it's Thom with an h", "Stefan mit f", "con hache", "avec un k", "przez k". */
const withLetter =
  /^,? (?:with|mit|con|avec|przez|z) (?:an? |one |two |double |ein(?:em)? |zwei |doppel-?|una? |dos |doble |une? |deux |dwa |dwoma |podwojnym )?(?:[a-z]'?s?|hache|ha|([a-z])\1|dt|th|ck|tz|ph|sz|ai|ei|ay|ey|ie|ae|oe|ue)(?![a-z'])/
const opens =
  /(?<![a-z'])(?:(?:no|nope|sorry|actually|wait|nein|ne|perdon|non|pardon|nie|przepraszam|oops|correction)[,.! ]+)?(?:it'?s|it is|es ist|ist|es|soy|c'est|to|jestem|i'?m|i am|ich bin|je suis) (?=[a-z])/g
const opensAlone =
  /^[\s,.]*(?:\*(?=[a-z])|(?:(?:no|nope|sorry|actually|wait|i meant?|nein|ne|ich meinte?|perdon|quiero decir|non|pardon|je veux dire|nie|przepraszam|to znaczy|oops|ups|correction|typo)[,.! ]+){1,3}(?:(?:it'?s|it is|that'?s|es ist|das ist|es|c'est|to|jest) )?(?=[a-z]))/
const endsThere = /^[\s.!*]*(?:please|bitte|por favor|s'il vous plait|prosze|sorry)?[\s.!*]*$/
/** "no wait, Tom was right" */
const backTo =
  /^[\s,.]*(?:(?:no|nope|sorry|actually|wait|hang on|nein|ne|doch|moment|halt|perdon|espere|espera|non|pardon|attendez|nie|jednak|przepraszam|oops|correction|oh)[,.! ]+){1,4}(?=[a-z])/
const wasRight =
  /^ (?:was|is|were) (?:right|correct|fine|ok|okay)|^ (?:war|ist|stimmt|stimmte|war doch)(?: schon| doch| so)? ?(?:richtig|korrekt)?(?=[ .,!]*$)|^ (?:estaba|era|es|esta) (?:bien|correcto|correcta)|^ (?:etait|est|c'etait) (?:juste|correct|bon|exact)|^ (?:bylo|byl|byla|jest) (?:dobrze|poprawnie|ok)/
const twoOfThem =
  /(?<![a-z'])(?:with|mit|con|avec|przez|z) (?:two|double|zwei|doppel|dos|doble|deux|dwa|dwoma|podwojnym) ?-?([a-z])(?:'?s)?(?![a-z])/

/** A name that puts another right; `carry` holds the one that was said before. */
export function correctedName(text: string, folded: string, { carry }: ReadingContext): FoundFact | null {
  const said = carry?.said.find((fact) => fact.field === 'name')
  const before = said?.value ?? null
  const corrected =
    inContrast(text, folded, before) ??
    withItsLetter(text, folded, before) ??
    backToFormer(text, folded, before) ??
    withTwo(text, folded, before)
  // What puts a name right is at least as certain as the name.
  return corrected && { ...corrected, certainty: Math.max(CERTAINTY, said?.certainty ?? 0) }
}

function inContrast(text: string, folded: string, before: string | null): FoundFact | null {
  for (const match of [...eachMatch(folded, notThis)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const wrong = nameAt(text, folded, from, false)
    if (wrong) {
      const step = butThat.exec(folded.slice(wrong.end, wrong.end + 16))
      const right = step && nameAt(text, folded, wrong.end + step[0].length, false)
      if (right && isPair(text, wrong, right, before)) return put(text, right, wrong, before)
    }
  }
  const first = nameAt(
    text,
    folded,
    /^(?:(?:it'?s|no,|sorry,|c'est|es|to|es ist) ?)*/.exec(folded)?.[0].length ?? 0,
    false,
  )
  const step = first && andNotThat.exec(folded.slice(first.end, first.end + 16))
  const wrong = first && step && nameAt(text, folded, first.end + step[0].length, false)
  return first && wrong && isPair(text, wrong, first, before) ? put(text, first, wrong, before) : null
}

/** Both must be names, and alike, or the wrong one the name that was said. */
function isPair(text: string, wrong: NameWords, right: NameWords, before: string | null): boolean {
  const isName = ({ start, words }: NameWords) =>
    startsCapital(text.slice(start)) || firstNames.has(words[0] ?? '')
  if (!isName(wrong) || !isName(right)) return false
  const wrongWords = wrong.words.join(' ')
  // "I'm not Peter, Peter is my brother"
  if (wrongWords === right.words.join(' ')) return false
  return (
    soundsLike(wrongWords, right.words.join(' ')) ||
    (before !== null &&
      before
        .toLowerCase()
        .split(' ')
        .includes(wrong.words[0] ?? ''))
  )
}

/** The right word in the place of the wrong one: "Jon Smith" becomes John Smith. */
function put(text: string, right: NameWords, wrong: NameWords | null, before: string | null): FoundFact {
  const fact = nameFact(text, right, CERTAINTY)
  if (before === null || right.words.length > 1) return fact
  const parts = before.split(' ')
  const index = parts.findIndex((part) =>
    wrong ? part.toLowerCase() === wrong.words[0] : isLike(foldText(part), right.words[0] ?? ''),
  )
  return index >= 0 && parts.length > 1 ? { ...fact, value: parts.with(index, fact.value).join(' ') } : fact
}

function withItsLetter(text: string, folded: string, before: string | null): FoundFact | null {
  for (const match of [...eachMatch(folded, opens)].slice(0, MOST_PHRASES)) {
    const name = nameAt(text, folded, match.index + match[0].length, false)
    if (!name) continue
    const isName = startsCapital(text.slice(name.start)) || firstNames.has(name.words[0] ?? '')
    if (isName && withLetter.test(folded.slice(name.end, name.end + 24))) return put(text, name, null, before)
    const isCorrection =
      /^(?:no|nope|sorry|actually|wait|nein|perdon|non|pardon|nie|przepraszam|oops|correction)/.test(match[0])
    const known = before?.toLowerCase().split(' ') ?? []
    if (isCorrection && known.some((part) => soundsLike(part, name.words[0] ?? '')))
      return put(text, name, null, before)
  }
  return aloneBehindSorry(text, folded, before)
}

/** "nein, Schmitt mit tt", "Maier mit ai bitte", "*Smyth", "sorry, Smyth": one word that sounds like one of the name. */
function aloneBehindSorry(text: string, folded: string, before: string | null): FoundFact | null {
  if (before === null) return null
  const opening = opensAlone.exec(folded)
  const name = nameAt(text, folded, opening?.[0].length ?? 0, false)
  const [word = ''] = name?.words ?? []
  if (!name || !before.split(' ').some((part) => isLike(foldText(part), word))) return null
  const rest = folded.slice(name.end, name.end + 24)
  const isName = startsCapital(text.slice(name.start)) || firstNames.has(word)
  const isAlone =
    opening !== null && isName && name.words.length === 1 && endsThere.test(folded.slice(name.end))
  return isAlone || withLetter.test(rest) ? put(text, name, null, before) : null
}

/** Jonathan for Jon as well as Smyth for Smith. */
function isLike(part: string, word: string): boolean {
  if (part === word) return false
  return soundsLike(part, word) || (part.length > 2 && word.startsWith(part))
}

/** "no wait, Tom was right": a name was said before this one, and that holds again. */
function backToFormer(text: string, folded: string, before: string | null): FoundFact | null {
  const opening = before === null ? null : backTo.exec(folded)
  const name = opening && nameAt(text, folded, opening[0].length, false)
  if (!name || !wasRight.test(folded.slice(name.end, name.end + 32))) return null
  const [first = ''] = name.words
  return startsCapital(text.slice(name.start)) || firstNames.has(first) ? put(text, name, null, before) : null
}

/** "no, with two n": the letter is doubled where it stands once. */
function withTwo(text: string, folded: string, before: string | null): FoundFact | null {
  const match = before !== null && text.length < 60 ? twoOfThem.exec(folded) : null
  const letter = match?.[1]
  if (!match || letter === undefined || before === null) return null
  const parts = before.split(' ')
  const alone = new RegExp(`(?<!${letter})${letter}(?!${letter})`, 'gi')
  const index = parts.findLastIndex((part) => part.search(alone) >= 0)
  const part = parts[index]
  if (part === undefined) return null
  const at = [...eachMatch(part, alone)].at(-1)?.index ?? 0
  const value = parts.with(index, part.slice(0, at + 1) + letter + part.slice(at + 1)).join(' ')
  const end = match.index + match[0].length
  return {
    field: 'name',
    value,
    quote: text.slice(match.index, end),
    start: match.index,
    end,
    certainty: CERTAINTY,
  }
}
