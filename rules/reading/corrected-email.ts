import { eachMatch } from '#rules/each-match.ts'
import type { Corrected } from './corrections.ts'
import { isAlike } from './is-alike.ts'
import { mailHosts } from './words-email.ts'
import {
  alike,
  butThis,
  isIt,
  letterNames,
  notThat,
  once,
  signNames,
  sorry,
  twice,
  withLetters,
  withoutLetters,
} from './words-correcting.ts'

const piece =
  '((?:(?:dot|punkt|punto|point|kropka) )?[.@]?[a-z0-9][a-z0-9._@+-]*(?: (?:dot|punkt|punto|point|kropka) [a-z]{2,6})*|\\.[a-z]{2,})'
const opening = `^[\\s,*]*(?:(?:${sorry}|${isIt})[ ,.:]+){0,4}`
const contrast = new RegExp(`${opening}${piece},? ${notThat} ${piece}[ .!*]*`)
const denial = new RegExp(`${opening}${notThat} ${piece},? ${butThis} ${piece}[ .!*]*`)
const alone = new RegExp(`^[\\s,.*]*(?:${sorry})(?:[ ,:-]|\\.(?= ))+(?:${isIt}[ :]+)?${piece}[ .!*]*$`)
const starred = new RegExp(`^(?:\\*${piece}|${piece}\\*)[ .!]*$`)
/** Nothing else begins with a dot or an at sign. */
const bare = new RegExp(`^[\\s,*]*(?:${isIt} )?([.@][a-z0-9-]+(?:\\.[a-z0-9-]+)*)[ .!*]*$`)
const noSign = new RegExp(
  `(?:${withoutLetters}|no|kein|keine|nie ma) (?:the |den |das |el |la |le )?(${[...signNames.keys()].join('|')})(?![a-z])`,
)
const letter = `(?:the letter |letter |el |la |le |les )?-?([a-z]|${[...letterNames.keys()].join('|')})(?:'?s)?(?![a-z])`
const doubled = new RegExp(`(?:([a-z0-9._-]{3,}),? )?${withLetters} ${twice}[ -]?${letter}`)
const single = new RegExp(`(?:([a-z0-9._-]{3,}),? )?${withLetters} ${once} ${letter}`)
const left = new RegExp(`(?:([a-z0-9._-]{2,}),? )?${withoutLetters} (?:an? |einem? |une? |una? )?${letter}`)
const other = new RegExp(
  `(?:([a-z0-9._-]{2,}),? )?${withLetters} (?:an? |einem? |une? |una? )?${letter}(?:,? ${notThat} (?:${withLetters} )?(?:an? |einem? |une? |una? )?${letter})?`,
)
const LONGEST = 60
const address = /^[^@\s]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/

/** An address of which a part was wrong: "gmail not gmial", ".co.uk not .com", "with two n", "john without h". */
export function correctedEmail(folded: string, value: string): Corrected | null {
  const match = contrast.exec(folded)
  const denied = match ? null : denial.exec(folded)
  const [right, wrong] = match ? [match[1], match[2]] : [denied?.[2], denied?.[1]]
  const found = match ?? denied
  if (found && right !== undefined && wrong !== undefined) {
    const next = withPart(value, typedPart(right), typedPart(wrong))
    if (next) return made(next, found)
  }
  if (folded.length > LONGEST) return null
  const lone = alone.exec(folded) ?? starred.exec(folded) ?? bare.exec(folded)
  const said = lone?.[1] ?? lone?.[2]
  if (lone && said !== undefined) {
    const next = withLikePart(value, typedPart(said))
    if (next) return made(next, lone)
  }
  return byLetters(folded, value)
}

/** "dot com" as ".com" */
function typedPart(said: string): string {
  return said
    .replace(/ ?(?:dot|punkt|punto|point|kropka) /g, '.')
    .replace(/^(?:dot|punkt|punto|point|kropka) /, '.')
    .replace(/\.$/, '')
}

/** The wrong part stands in the address, best at its end, and is replaced. */
function withPart(value: string, right: string, wrong: string): string | null {
  if (wrong.length < 2 && !/^\d$/.test(wrong)) return null
  const at = value.lastIndexOf(wrong)
  if (at < 0) return null
  const isOnce = value.indexOf(wrong) === at
  const isWhole = isEdge(value[at - 1]) && isEdge(value[at + wrong.length])
  if (!isOnce && !isWhole && !wrong.startsWith('.')) return null
  return checked(`${value.slice(0, at)}${right}${value.slice(at + wrong.length)}`)
}

function isEdge(letter: string | undefined): boolean {
  return letter === undefined || /[@._+-]/.test(letter)
}

/** Said without what was wrong: an ending, a host or a name that looks like the one said before. */
function withLikePart(value: string, right: string): string | null {
  const at = value.indexOf('@')
  const local = value.slice(0, at)
  const host = value.slice(at + 1)
  const said = right.replace(/^@/, '')
  if (/^\.[a-z]{2,}(?:\.[a-z]{2,})?$/.test(said))
    return checked(`${local}@${host.split('.')[0] ?? ''}${said}`)
  const [provider = '', ...ending] = host.split('.')
  const [first = '', ...rest] = said.split('.')
  if (
    mailHosts.has(first) &&
    (isAlike(first, provider) || right.startsWith('@') || rest.length > 0 || mailHosts.has(provider))
  ) {
    return checked(`${local}@${first}.${rest.length > 0 ? rest.join('.') : ending.join('.')}`)
  }
  if (said.includes('@')) return null
  if (isAlike(first, provider) && rest.length === 0 && !isAlike(first, local))
    return checked(`${local}@${said}.${ending.join('.')}`)
  if (isAlike(said, host)) return checked(`${local}@${said}`)
  return isAlike(said, local) ? checked(`${said}@${host}`) : null
}

/** "With two n", "without h", "with a k, not a c". */
function byLetters(folded: string, value: string): Corrected | null {
  const at = value.indexOf('@')
  const local = value.slice(0, at)
  const change = (
    match: RegExpExecArray | null,
    make: (letter: string, old: string | undefined) => string | null,
  ) => {
    if (!match) return null
    const next = make(letterOf(match[2]), match[3] === undefined ? undefined : letterOf(match[3]))
    const named = match[1]
    // "Jonn with two n" names a word; it must be the one that was said.
    if (
      next === null ||
      next === local ||
      (named !== undefined && folded.trim().startsWith(named) && !isKnown(named, local, next))
    )
      return null
    const email = checked(`${next}${value.slice(at)}`)
    return email === null ? null : made(email, match)
  }
  const signed = noSign.exec(folded)
  const sign = signNames.get(signed?.[1] ?? '')
  if (signed && sign !== undefined && local.split(sign).length === 2) {
    const email = checked(`${local.replace(sign, '')}${value.slice(at)}`)
    return email === null ? null : made(email, signed)
  }
  const word = other.exec(folded)
  // "Johnson with h": the word itself says how it is written.
  for (const match of [doubled.exec(folded), single.exec(folded), word]) {
    const named = match?.[1]
    if (!match || named === undefined || !isAlike(named, local) || !named.includes(letterOf(match[2])))
      continue
    const email = checked(`${named}${value.slice(at)}`)
    return email === null ? null : made(email, match)
  }
  return (
    change(doubled.exec(folded), (one) =>
      onlyOne(local, new RegExp(`(?<!${one})${one}(?!${one})`, 'g'), one + one),
    ) ??
    change(single.exec(folded), (one) => onlyOne(local, new RegExp(`${one}{2,}`, 'g'), one)) ??
    change(left.exec(folded), (one) => onlyOne(local, new RegExp(one, 'g'), '')) ??
    change(word, (one, old) => {
      const wrong = old ?? alike[one]
      return wrong === undefined || (old === undefined && local.includes(one))
        ? null
        : onlyOne(local, new RegExp(wrong, 'g'), one)
    })
  )
}

function isKnown(named: string, local: string, next: string): boolean {
  return isFiller(named) || local.includes(named) || next.includes(named) || isAlike(named, local)
}

function isFiller(word: string): boolean {
  return new RegExp(`^(?:${sorry}|${isIt}|spelled|spelt|written|geschrieben|escrito|ecrit|pisane)$`).test(
    word,
  )
}

function letterOf(said: string | undefined): string {
  return letterNames.get(said ?? '') ?? said ?? ''
}

/** Replaced where it stands once; where it stands twice nobody knows which is meant. */
function onlyOne(text: string, wrong: RegExp, right: string): string | null {
  const found = [...eachMatch(text, wrong)]
  const [one] = found
  if (!one || found.length > 1) return null
  return `${text.slice(0, one.index)}${right}${text.slice(one.index + one[0].length)}`
}

function checked(value: string): string | null {
  return address.test(value) && !/\.\./.test(value) ? value : null
}

function made(value: string, match: RegExpExecArray): Corrected {
  const lead = /^[\s,.*]*/.exec(match[0])?.[0].length ?? 0
  const start = match.index + lead
  return { value, start, end: match.index + match[0].replace(/[ .!]+$/, '').length }
}
