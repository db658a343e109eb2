import type { Status } from '#contract/leads.ts'
import { fold } from '#server/leads/search-text.ts'
import { hosts, type introductions, nameParts, syllables } from './words.ts'

/** Whom a workspace of the bench consists of: six of ten have said nothing of themselves. */
export type Visitor = {
  says: keyof typeof introductions
  name: string
  email: string
  phone: string
  status: Status
  lostReason: string | null
  channel: 'web' | 'api'
  /** Writes again on a later day. */
  returns: boolean
  waits: boolean
  cameBack: boolean
  tags: string[]
  assignee: 'many' | 'few' | null
  followUp: boolean
  note: boolean
}

/** From common to rare: share of the leads that carry the tag. */
export const tagShares: Record<string, number> = {
  Newsletter: 0.25,
  Furniture: 0.15,
  Wholesale: 0.05,
  Returning: 0.03,
  VIP: 0.005,
  'Trade fair': 0.0005,
}

const introduced = {
  none: 0.6,
  nameEmail: 0.12,
  email: 0.08,
  name: 0.06,
  all: 0.06,
  namePhone: 0.05,
  phone: 0.03,
}
const statuses = { new: 0.72, contacted: 0.13, qualified: 0.06, converted: 0.04, lost: 0.05 }
const lostReasons = ['too_expensive', 'no_answer', null] as const

/** `index` is the visitor's number in the workspace, so that nobody has the email or phone of another one. */
export function makeVisitor(random: () => number, index: number): Visitor {
  const name = makeName(random)
  const status = byShare(random, statuses)
  return {
    says: byShare(random, introduced),
    name,
    email: `${asciiOf(name)}${index.toString(36)}@${pick(random, hosts)}`,
    phone: phoneOf(index),
    status,
    lostReason: status === 'lost' ? pick(random, lostReasons) : null,
    channel: random() < 0.92 ? 'web' : 'api',
    returns: random() < 0.15,
    waits: random() < 0.0005,
    cameBack: random() < 0.0005,
    tags: Object.keys(tagShares).filter((tag) => random() < (tagShares[tag] ?? 0)),
    assignee: random() < 0.1 ? 'many' : random() < 0.003 ? 'few' : null,
    followUp: random() < 0.01,
    note: random() < 0.03,
  }
}

/** Half of the Latin last names are of a kind that few share, as in life. */
function makeName(random: () => number): string {
  let left = random()
  const script = nameParts.find(({ share }) => (left -= share) < 0) ?? nameParts[0]
  if (script === undefined) throw new Error('There are no names.')
  const rare = script === nameParts[0] && random() < 0.5
  const last = rare
    ? capital(pick(random, syllables) + pick(random, syllables) + pick(random, syllables))
    : pick(random, script.last)
  return `${pick(random, script.first)} ${last}`
}

/** Valid numbers of three countries; a prime step leads through all of a million before one comes again. */
function phoneOf(index: number): string {
  const number = (index * 7919) % 1_000_000
  const digits = String(number).padStart(6, '0')
  const lap = String(Math.floor(index / 1_000_000) % 10)
  const kinds = [`+44770${lap}${digits}`, `+493022${digits}`, `+33611${lap}${digits}`.slice(0, 12)]
  return kinds[index % kinds.length] ?? ''
}

function asciiOf(name: string): string {
  return fold(name)
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.')
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

function byShare<Name extends string>(random: () => number, shares: Record<Name, number>): Name {
  let left = random()
  const names = Object.keys(shares) as Name[]
  return names.find((name) => (left -= shares[name]) < 0) ?? (names[0] as Name)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
