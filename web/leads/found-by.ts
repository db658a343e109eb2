import type { LeadItem } from '#contract/leads.ts'
import { phoneText } from '#web/leads/phone-text.ts'

/** A value with the part of it that was searched for. */
export type Found = { before: string; match: string; after: string }

type Findable = Pick<LeadItem, 'name' | 'email' | 'phone' | 'sessions'>

/**
 * By what a search has found this lead, where that is not the name its row shows: the number, else the address, else the
 * label. Null where the name says it, or where it is a value that the row does not hold.
 */
export function foundBy(lead: Findable, query: string): Found | null {
  const text = query.trim()
  if (/^[\d\s()+./-]+$/.test(text)) return byNumber(lead, text)
  const name = (lead.name ?? lead.email ?? '').toLowerCase()
  const terms = text.toLowerCase().split(/\s+/)
  for (const term of terms.filter((one) => one.length > 1 && !name.includes(one))) {
    const value = [lead.email, lead.sessions[0]?.label].find((one) =>
      one?.toLowerCase().includes(term.replace(/^#/, '')),
    )
    const at = value?.toLowerCase().indexOf(term.replace(/^#/, '')) ?? -1
    if (value) return cut(value, at, at + term.replace(/^#/, '').length)
  }
  return null
}

/** However it was typed: what is dialled at home begins with a zero that the number does not have. */
function byNumber({ name, email, phone }: Findable, typed: string): Found | null {
  if (phone === null || (name === null && email === null)) return null
  const wanted = (/^(\+|00)/.test(typed) ? typed.replace('(0)', '') : typed).replace(/\D/g, '')
  const written = phoneText(phone)
  const places = [...written].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []))
  const digits = written.replace(/\D/g, '')
  for (const one of [wanted, wanted.replace(/^0+/, '')]) {
    const at = one.length < 2 ? -1 : digits.indexOf(one)
    if (at >= 0) return cut(written, places[at] ?? 0, (places[at + one.length - 1] ?? 0) + 1)
  }
  return null
}

function cut(text: string, from: number, to: number): Found {
  return { before: text.slice(0, from), match: text.slice(from, to), after: text.slice(to) }
}
