import type { FactField, FoundFact } from './read-message.ts'

/** Details spread over turns, and what a correction may correct. At most 300 characters as JSON. */
export type Carry = {
  /** The talk is about accounts, cards, expenses or the state of an order or claim: bare numbers in it are rather theirs. */
  about?: 'accounts'
  /** Visitor turns since the rest was said. */
  turns: number
  /** What may be the beginning of an email address or a phone number. */
  open: { field: 'email' | 'phone'; said: string; whose?: string } | null
  /** The latest own value of each field with its certainty, latest first. */
  said: { field: FactField; value: string; certainty: number }[]
}

const MOST_TURNS = 3
const LONGEST = 300
const MOST_READ = 1_000
export const LONGEST_OPEN = 60
const longest: Partial<Record<FactField, number>> = { email: 64, phone: 16, name: 32 }

const accounts =
  /\b(?:account|accounts|card|balance|transfer|statement|ssn|bank|banking|loan|expens\w*|reimburse\w*|claim status|(?:status|state) of (?:my|the|our) (?:\w+ )?(?:claim|order|parcel|case|ticket)|order status|track(?:ing)? (?:my|the) (?:order|parcel|package)|password|login|konto|kontostand|spesen|(?:status|stand) (?:meiner|der) (?:bestellung|sendung)|uberweisung|kreditkarte|bank|passwort|cuenta|tarjeta|saldo|transferencia|gastos|estado de mi (?:pedido|reclamacion)|banco|contrasena|compte|carte|solde|notes? de frais|(?:etat|suivi) de ma commande|virement|banque|mot de passe|konta|karta|karty|przelew|status (?:mojego )?zamowienia|saldo|bank|hasla|haslo)\b/

/** What the next message of the talk needs to know of this one. */
export function nextCarry(
  folded: string,
  facts: readonly FoundFact[],
  open: Carry['open'],
  carry: Carry | null,
): Carry | null {
  const isAccounts = carry?.about === 'accounts' || accounts.test(folded.slice(0, MOST_READ))
  const fresh = facts
    .filter(({ field, value, whose }) => whose === undefined && value.length <= (longest[field] ?? 0))
    .toSorted((a, b) => b.start - a.start)
    .map(({ field, value, certainty }) => ({ field, value, certainty }))
  const isFresh = fresh.length > 0 || open !== null
  const turns = isFresh ? 0 : (carry?.turns ?? 0) + 1
  const isOver = turns >= MOST_TURNS
  const said: Carry['said'] = []
  for (const entry of isOver ? [] : [...fresh, ...(carry?.said ?? [])]) {
    if (!said.some(({ field }) => field === entry.field)) said.push(entry)
  }
  const still = open ?? (isOver || fresh.length > 0 ? null : (carry?.open ?? null))
  if (!isAccounts && still === null && said.length === 0) return null
  const next: Carry = { turns: said.length === 0 && still === null ? 0 : turns, open: still, said }
  if (isAccounts) next.about = 'accounts'
  while (said.length > 0 && JSON.stringify(next).length > LONGEST) said.pop()
  return next
}
