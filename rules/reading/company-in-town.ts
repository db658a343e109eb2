import { eachMatch } from '#rules/each-match.ts'
import type { Place } from './company-ending.ts'
import { knownPlaceAt } from './location-known.ts'
import type { ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import { firstNames } from './words-first-names.ts'
import { answerFillers } from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'

const LONGEST = 80
const inTown = / (?:a|in|en|w|we) (?=[a-z])/g
const word = /[\p{L}\p{M}&][\p{L}\p{M}\p{N}&'’.-]*/gu
/** Ahead of a firm's name; behind one they are as often what somebody looks for: "a bakery in Leeds". */
const trades =
  /^(?:boulangerie|patisserie|brasserie|menuiserie|garage|librairie|cabinet|atelier|studio|agence|domaine|bakerei|backerei|konditorei|metzgerei|tischlerei|schreinerei|gartnerei|kanzlei|praxis|autohaus|gasthof|buchhandlung|weingut|mobelhaus|cafe|caffe|restaurant|hotel|salon|bistro|trattoria|pizzeria|panaderia|pasteleria|carniceria|libreria|taller|clinica|bodega|ferreteria|piekarnia|cukiernia|ksiegarnia|stolarnia|kancelaria|warsztat|restauracja|kawiarnia|hurtownia)$/

export type InTown = { company: Place; town: Place; isTrade: boolean }

/** "Boulangerie Martin à Lyon": a firm and its town, where that is all that is said. */
export function companyInTown(text: string, folded: string, { asked }: ReadingContext): InTown | null {
  if (text.length > LONGEST || text.includes('?') || asked === 'name' || asked === 'other') return null
  for (const match of eachMatch(folded, inTown)) {
    const from = match.index + match[0].length
    const end = knownPlaceAt(folded, from)
    if (end === null || !/^[\s.!]*$/.test(folded.slice(end))) continue
    const start = startOfFirm(text, folded, match.index)
    if (start === null) return null
    const firm = [...eachMatch(folded.slice(start, match.index), word)].map(([said]) => said)
    const isTrade = trades.test(firm[0] ?? '') && firm.length > 1 && isNamed(text, folded, start, match.index)
    if (!isTrade && (asked !== 'company' || !/^\p{Lu}/u.test(text.slice(start)))) return null
    return { company: { start, end: match.index }, town: { start: from, end }, isTrade }
  }
  return null
}

/** Behind "sure", "we are" and the like; null where anything else is said before. */
function startOfFirm(text: string, folded: string, end: number): number | null {
  for (const match of eachMatch(folded.slice(0, end), word)) {
    if (answerFillers.has(match[0]) || opens.test(match[0])) continue
    const isCapital = /^\p{Lu}/u.test(text.slice(match.index))
    if (commonWords.has(match[0]) && !isCapital && !trades.test(match[0])) return null
    return match.index
  }
  return null
}

const opens =
  /^(?:we|we're|are|from|of|wir|sind|von|vom|der|die|das|somos|la|el|nous|sommes|jestesmy|firma|company|empresa|societe|i|ich|am|bin|soy|suis|jestem|z)$/

/** What stands behind the trade is a name: not "bakery products" and not "café and bar". */
function isNamed(text: string, folded: string, start: number, end: number): boolean {
  const [, ...rest] = [...eachMatch(folded.slice(start, end), word)]
  return (
    rest.length <= 3 &&
    rest.every(({ 0: plain, index }) => {
      if (/^(?:de|du|la|le|les|des|del|el|&|am|zum|zur|pod)$/.test(plain)) return true
      if (firstNames.has(plain)) return true
      return /^\p{Lu}/u.test(text.slice(start + index)) && !commonWords.has(plain) && !isOrdinary(plain)
    })
  )
}

/** "Gesellschaft für … mbH Göttingen": long names that say what the firm is for, up to their legal form and seat. */
const spelledOut =
  /^(?:gesellschaft|verein|institut|stiftung|verband|genossenschaft|societe|sociedad|towarzystwo|society|institute|association) (?:fur|zur|zum|der|des|pour|para|of|for) [^.,;:!?\n"()]{3,80}? (?:g?mbh|e\.? ?v\b\.?|eg\b|ag\b)/

export function spelledOutFirm(text: string, folded: string, from: number): Place | null {
  const found = spelledOut.exec(folded.slice(from, from + 130))?.[0]
  if (found === undefined) return null
  const end = from + found.length
  const seat = /^ \p{Lu}[\p{L}\p{M}-]+/u.exec(text.slice(end, end + 40))?.[0] ?? ''
  const isSeat = seat !== '' && !commonWords.has(folded.slice(end + 1, end + seat.length))
  return { start: from, end: isSeat ? end + seat.length : end }
}
