import { eachMatch } from '#rules/each-match.ts'
import type { FoundFact } from './read-message.ts'

const MOST_QUOTES = 10
const LONGEST_WHOSE = 40
/** "My friend said: …", "er schrieb „…“": not "I said", which quotes the visitor. */
const saidByOthers =
  /(?<![a-z'])([a-z']{1,20}(?: [a-z']{1,20})?) (?:said|says|told (?:me|us)|wrote(?: to (?:me|us))?|sagte|sagt|hat gesagt|meinte|schrieb|dijo|dice|escribio|(?:m')?a (?:dit|ecrit)|dit|powiedziala?|napisala?|pisze)(?: (?:to )?(?:me|us|mir|uns))?[ ,:]{0,3}["\u201c\u201e\u201d\u00ab]([^"\u201c\u201d\u00bb]{1,300})["\u201c\u201d\u00bb]/g
const oneself = /(?:^|[ '])(?:i|we|ich|wir|yo|nosotros|je|nous|j'ai|ja|my)$/

type Quoted = { start: number; end: number; whose: string }

/** What the visitor repeats from the mouth of others: details in it are none of the visitor's. */
export function quotedFromOthers(text: string, folded: string): Quoted[] {
  if (!/["\u201c\u201e\u201d\u00ab]/.test(folded)) return []
  const found: Quoted[] = []
  for (const match of eachMatch(folded, saidByOthers)) {
    const [all, speaker = '', words = ''] = match
    if (oneself.test(speaker)) continue
    const end = match.index + all.length - 1
    const start = end - words.length
    found.push({
      start,
      end,
      whose: text
        .slice(match.index, start - 1)
        .trim()
        .slice(0, LONGEST_WHOSE),
    })
    if (found.length >= MOST_QUOTES) break
  }
  return found
}

/** The same text with spaces in place of what was quoted, so that positions stay. */
export function withoutQuoted(text: string, quoted: readonly Quoted[]): string {
  let rest = text
  for (const { start, end } of quoted) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
}

export function markQuoted(fact: FoundFact, quoted: readonly Quoted[]): FoundFact {
  const within = quoted.find(({ start, end }) => fact.start >= start && fact.end <= end)
  return within && fact.whose === undefined ? { ...fact, whose: within.whose } : fact
}
