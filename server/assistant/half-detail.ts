import { foldText } from '#rules/reading/fold-text.ts'
import type { Asked } from '#rules/reading/asked.ts'

/** What looks like an address or a number and is not whole. `read` is what can be read of it. */
export type HalfDetail = { kind: 'email' | 'phone'; read: string }

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
  if (/[?¿]/.test(said) || otherNumber.test(folded)) return null
  const wantsPhone = asked === 'phone' || asked === 'contact' || ownNumber.test(folded)
  const number = wantsPhone ? digits.exec(folded)?.[0] : undefined
  return number !== undefined && isHalf(number) ? half('phone', number) : null
}

/** As many digits as numbers have, or fewer. */
function isHalf(number: string): boolean {
  const count = number.replace(/\D/g, '').length
  return count >= 4 && count <= 15
}

function half(kind: HalfDetail['kind'], read: string): HalfDetail {
  return { kind, read: read.replace(/[?!¿.,]+$/, '').trim() }
}
