import { foldText } from '#rules/reading/fold-text.ts'
import type { Asked } from '#rules/reading/asked.ts'

/** What looks like an address or a number and is not whole. `read` is what can be read of it. */
export type HalfDetail = {
  kind: 'email' | 'phone'
  /** Null when it is spoken, and cannot be told back. */
  read: string | null
}

const longest = 200
const withSign = /[^\s@<>"'(,;:]{1,40}@[^\s@,;]{0,40}/u
const spoken =
  /^(?:\D{0,20}\b(?:is|ist|es|est|to|at) )?([a-z0-9._-]{2,40} (?:at|arroba|malpa|chez) [a-z0-9-]{2,30})$/
const withoutSign =
  /(?:^|\s)([a-z0-9_-]+(?:\.[a-z0-9_-]+){1,3}\.(?:com|net|org|de|es|fr|pl|uk|eu|at|ch|io))(?=$|[\s,.!])/
const digits = /\+?\(?\d[\d ()./-]{1,24}\d/
const ownNumber =
  /\b(?:my|meine|mi|mon|moj) (?:\w+ )?(?:number|phone|mobile|cell|nummer|telefon\w*|handy\w*|numero|telefono|movil|portable|numer\w*)\b/
const otherNumber =
  /[$€£%]|\b(?:cm|mm|m|kg|eur|euros?|pounds?|usd|zl|pln|card|account|iban|pin|code|post ?code|zip|karten?\w*|konto\w*|plz|tarjeta|cuenta|codigo|carte|compte|kart[aey]|kont[aoe]|order|bestell\w*|pedido|commande|zamowien\w*|pieces?|stuck|people|personas|personen|osob|piezas|pieces|szt\w*|years?|jahre?|anos|ans|lat|weeks?|o'?clock|uhr)\b|\d{1,2}[.:]\d\d(?!\d)/

const digitWords =
  /\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|null|eins|zwei|zwo|drei|vier|funf|fuenf|sechs|sieben|acht|neun|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|un|deux|trois|quatre|cinq|sept|huit|neuf|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec)\b/g
const spokenSign =
  /\b\S+ (?:at|arroba|arrobase|malpa|klammeraffe|affenschwanz) \S+ (?:dot|punkt|punto|point|kropka) \S/
const ownEmail =
  /\b(?:my|meine?|mi|mon|moj) (?:\w+ )?(?:e-?mail\w*|mail\w*|courriel|correo|adresse|address|adres)\b/
/** Fewer may be a count of chairs. */
const leastDigitWords = 4

/** The half of a detail in a text in which no whole one was found. `asked` is what was asked for just before. */
export function halfDetailIn(said: string, asked: Asked | null): HalfDetail | null {
  const folded = foldText(said.slice(0, longest)).trim()
  const email = withSign.exec(folded)?.[0] ?? null
  if (email !== null) return half('email', email)
  const wantsEmail = asked === 'email' || asked === 'contact'
  const plain = wantsEmail
    ? (spoken.exec(folded.replace(/[.!]+$/, ''))?.[1] ?? withoutSign.exec(folded)?.[1])
    : null
  if (plain) return half('email', plain)
  if ((wantsEmail || ownEmail.test(folded)) && spokenSign.test(folded)) return { kind: 'email', read: null }
  if (/[?¿]/.test(said) || otherNumber.test(folded)) return null
  const wantsPhone = asked === 'phone' || asked === 'contact' || ownNumber.test(folded)
  const number = wantsPhone ? digits.exec(folded)?.[0] : undefined
  if (number !== undefined && isHalf(number)) return half('phone', number)
  const isSpoken = wantsPhone && (folded.match(digitWords)?.length ?? 0) >= leastDigitWords
  return isSpoken ? { kind: 'phone', read: null } : null
}

/** As many digits as numbers have, or fewer. */
function isHalf(number: string): boolean {
  const count = number.replace(/\D/g, '').length
  return count >= 4 && count <= 15
}

function half(kind: HalfDetail['kind'], read: string): HalfDetail {
  return { kind, read: read.replace(/[?!¿.,]+$/, '').trim() }
}
