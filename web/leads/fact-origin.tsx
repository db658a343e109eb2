import { BadgeCheck, Clock, Globe, MessageSquareText, Pencil, PencilOff } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Fact, FactField, Lead } from '#contract/leads.ts'
import { otherFacts, tellerOf } from '#web/leads/correction.ts'
import { preciseTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = words.facts.origin
const told = words.facts.told

const icons: Record<Fact['origin'], LucideIcon> = {
  visitor: MessageSquareText,
  member: Pencil,
  signed: BadgeCheck,
  address: Globe,
  timezone: Clock,
}

/** A sign and a few words for who told us a value, and when if that says something. */
export type Origin = { icon: LucideIcon; says: string; time: string | null }

/** Of one fact. What only the visitor's typing stands for is a claim where people are told apart by it. */
export function originOf(fact: Fact, now: number, timeZone: string): Origin {
  const time = preciseTime(fact.at, now, timeZone)
  const icon = icons[fact.origin]
  if (fact.origin === 'address' || fact.origin === 'timezone') {
    return { icon, says: text[fact.origin], time: null }
  }
  if (fact.origin === 'signed') return { icon, says: text.signed, time }
  if (fact.origin === 'member')
    return { icon, says: text.set(firstName(fact.by ?? words.leads.someone)), time }
  return { icon, says: isClaim(fact) ? text.claimed : text.said, time }
}

/** Of what a field shows: who told us, or why it shows nothing. Null where there is nothing to tell. */
export function originOfField(lead: Lead, field: FactField, now: number, timeZone: string): Origin | null {
  const fact = tellerOf(lead, field)
  if (fact) return originOf(fact, now, timeZone)
  if (lead.setByMember.includes(field)) return { icon: PencilOff, says: text.cleared, time: null }
  const { also, rejected } = otherFacts(lead, field)
  if (also.length > 0) return { icon: MessageSquareText, says: text.onlyOthers(also.length), time: null }
  if (rejected.length > 0)
    return { icon: MessageSquareText, says: text.onlyRejected(rejected.length), time: null }
  return null
}

/** The same as a sentence. */
export function toldBy(fact: Fact): string {
  if (fact.origin === 'member') return told.set(fact.by ?? words.leads.someone)
  if (fact.origin === 'visitor') return isClaim(fact) ? told.claimed : told.said
  return told[fact.origin]
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name
}

function isClaim({ field }: Fact): boolean {
  return field === 'email' || field === 'phone'
}

/** Whether a quote tells nothing that the value does not: a number is the same in any spelling. */
export function saysTheSame({ field, value }: Fact, quote: string): boolean {
  if (field !== 'phone') return quote.toLowerCase() === value.toLowerCase()
  return /^[\d\s()+./-]+$/.test(quote)
}
