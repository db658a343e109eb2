import { LinkifyIt } from 'linkify-it'
import type { FoundFact } from './read-message.ts'
import { spokenEmails } from './spoken-email.ts'

const MOST_AT_SIGNS = 20
const MOST_BEFORE = 80
const MOST_AFTER = 200

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true })

/** Email addresses in a text, written or said; `folded` is the same text in small letters without accents. */
export function findEmails(text: string, folded: string, isAsked: boolean): FoundFact[] {
  const facts: FoundFact[] = []
  let at = text.indexOf('@')
  let signs = 0
  let readTo = 0
  while (at >= 0 && signs < MOST_AT_SIGNS) {
    signs++
    const fact = emailAround(text, at, readTo)
    if (fact) {
      facts.push(fact)
      readTo = fact.end
    }
    at = text.indexOf('@', Math.max(at + 1, readTo))
  }
  if (facts.length === 0) {
    for (const { value, start, end, certainty } of spokenEmails(folded, isAsked)) {
      facts.push({ ...emailFact(text, start, end, certainty), value })
    }
  }
  return facts
}

/** Only the surroundings of the sign are searched, so that a long text costs no more than a short one. */
function emailAround(text: string, at: number, readTo: number): FoundFact | null {
  const from = startOfWord(text, at, Math.max(readTo, at - MOST_BEFORE))
  const upTo = endOfWord(text, at, Math.min(text.length, at + MOST_AFTER))
  const word = text.slice(from, upTo)
  const match = linkify.match(word)?.find((found) => found.index <= at - from && found.lastIndex > at - from)
  if (match) {
    const scheme = match.schema === 'mailto:' && /^mailto:/i.test(match.raw) ? 'mailto:'.length : 0
    const start = from + match.index + scheme
    const end = from + match.lastIndex
    // A quote right before what was found belongs to a local part that mail forbids.
    if (text[start - 1] === '"' && text.indexOf('"', at) < 0) return null
    // `z@co.c` is nobody's address; after `mailto:` a host of one word is one.
    if (scheme === 0 && !/\.[^.]{2,}$/.test(text.slice(at, end))) return null
    return emailFact(text, start, end, 0.97)
  }
  return quotedEmail(text, at, upTo) ?? accentedEmail(text, from, at, upTo)
}

/** `jürgen.müller@example.com`: the finder knows ASCII names only. */
function accentedEmail(text: string, from: number, at: number, upTo: number): FoundFact | null {
  const local = /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,62}$/u.exec(text.slice(from, at))
  if (!local || /\.$|\.\.|^\p{ASCII}*$/u.test(local[0])) return null
  const host = linkify.match(`x${text.slice(at, upTo)}`)?.[0]
  if (!host || host.index !== 0) return null
  return emailFact(text, from + local.index, at - 1 + host.lastIndex, 0.9)
}

/** `"any words"@example.com`: rare, and right. */
function quotedEmail(text: string, at: number, upTo: number): FoundFact | null {
  if (text[at - 1] !== '"') return null
  const open = text.lastIndexOf('"', at - 2)
  if (open < 0 || at - open > 66 || /[^\s<(,;:]/.test(text[open - 1] ?? ' ')) return null
  const local = `x${text.slice(at, upTo)}`
  const match = linkify.match(local)?.[0]
  if (!match || match.index !== 0) return null
  return emailFact(text, open, at - 1 + match.lastIndex, 0.8)
}

function emailFact(text: string, start: number, end: number, certainty: number): FoundFact {
  const quote = text.slice(start, end)
  return { field: 'email', value: quote.toLowerCase(), quote, start, end, certainty }
}

function startOfWord(text: string, at: number, least: number): number {
  let start = at
  while (start > least && !isSpace(text.charCodeAt(start - 1))) start--
  return start
}

function endOfWord(text: string, at: number, most: number): number {
  let end = at
  while (end < most && !isSpace(text.charCodeAt(end))) end++
  return end
}

function isSpace(unit: number): boolean {
  return unit <= 32
}
