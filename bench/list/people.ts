import type { Band, Status } from '#contract/leads.ts'

/** A made-up lead; the figures of `howMany` say which share of a workspace looks how. */
export type Person = {
  name: string | null
  email: string | null
  phone: string | null
  company: string | null
  location: string | null
  status: Status
  band: Band
  score: number
  channel: string
  label: string
  tags: string[]
  firstSeenAt: Date
  lastActiveAt: Date
  waitingSince: Date | null
  lastWords: string
}

const firstNames =
  'Maria James Aisha Tomasz Sophie Lukas Grace Diego Hanna Oliver Fatima Jan Claire Mateusz Emily José Ingrid Ahmed Zoë Piotr Chloé Finn Noor Søren Agnieszka Liam Élodie Karl Priya Marta Björn Amélie Ian Rosa Yusuf Katarzyna Tom Nora Pablo Wei'.split(
    ' ',
  )
const lastNames =
  "García Smith Nowak Müller Dubois Okafor Kowalski Jones Lindqvist O'Dell Hernández Schmidt Wójcik Bernard Adeyemi Patel Fischer Moreau Brown Kaya Virtanen López Weber Zieliński Laurent Khan Taylor Brandt Núñez Ahlers Rossi Nakamura Walsh Petit Kamiński Evans Costa Ibrahim Larsen Vogel".split(
    ' ',
  )
const syllables =
  'an bel cor dan el far gor hal in jor kel lor mar nor ol par quin ros sal tor ul ven wes yar zel'.split(' ')
const towns = 'Leeds York Hamburg Berlin Madrid Valencia Lyon Kraków Gdańsk Bristol Dublin Malmö'.split(' ')
const words = [
  'What would a table of two metres cost, delivered to Leeds?',
  'Ist der Termin am Freitag noch frei?',
  '¿Cuánto tarda el envío?',
  'Could somebody call me back this afternoon, please?',
  'Thanks, that is all I wanted to know.',
  'Do you repair e-bikes of other makes as well?',
]

/** From common to rare: share of the leads that carry the tag. */
export const tagShares: Record<string, number> = {
  Newsletter: 0.25,
  Furniture: 0.15,
  Wholesale: 0.05,
  Returning: 0.03,
  VIP: 0.005,
  'Trade fair': 0.0005,
}

const day = 24 * 60 * 60_000

export function makePerson(random: () => number, now: number): Person {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  // Half of the last names are of a kind that few share, as in life.
  const last = random() < 0.5 ? pick(lastNames) : capital(pick(syllables) + pick(syllables) + pick(syllables))
  const full = `${pick(firstNames)} ${last}`
  const name = random() < 0.7 ? full : null
  const firstSeenAt = now - Math.floor(random() ** 2 * 365 * day)
  const lastActiveAt = Math.min(
    now,
    firstSeenAt + (random() < 0.3 ? random() * 20 * day : random() * 3_600_000),
  )
  const score = random() < 0.55 ? random() * 40 : random() < 0.75 ? 40 + random() * 30 : 70 + random() * 31
  const value = Math.floor(score)
  return {
    name,
    email:
      random() < 0.45
        ? `${asciiOf(full)}${Math.floor(random() * 1000)}@${pick(['mail.example', 'post.example', 'work.example'])}`
        : null,
    phone: random() < 0.4 ? phoneNumber(random) : null,
    company: random() < 0.1 ? `${capital(pick(syllables) + pick(syllables))} Ltd` : null,
    location: random() < 0.3 ? pick(towns) : null,
    status: byShare(random, { new: 0.45, contacted: 0.25, qualified: 0.12, converted: 0.08, lost: 0.1 }),
    band: value >= 70 ? 'hot' : value >= 40 ? 'warm' : 'cold',
    score: value,
    channel: random() < 0.85 ? 'web' : 'api',
    label: `#${Math.floor(random() * 36 ** 4)
      .toString(36)
      .toUpperCase()
      .padStart(4, '2')}-${Math.floor(random() * 90) + 10}`,
    tags: Object.keys(tagShares).filter((tag) => random() < (tagShares[tag] ?? 0)),
    firstSeenAt: new Date(firstSeenAt),
    lastActiveAt: new Date(lastActiveAt),
    waitingSince: random() < 0.003 ? new Date(lastActiveAt) : null,
    lastWords: pick(words),
  }
}

/** Numbers that are valid for their country, as only such are kept. */
function phoneNumber(random: () => number): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const kinds = [
    () => `+44113496${digits(4)}`,
    () => `+447700${digits(6)}`,
    () => `+4930${digits(7)}`,
    () => `+3461${digits(7)}`,
    () => `+336${digits(8)}`,
  ]
  return kinds[Math.floor(random() * kinds.length)]?.() ?? ''
}

function byShare<Name extends string>(random: () => number, shares: Record<Name, number>): Name {
  let left = random()
  const names = Object.keys(shares) as Name[]
  return names.find((name) => (left -= shares[name]) < 0) ?? (names[0] as Name)
}

function asciiOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\w ]/g, '')
    .toLowerCase()
    .replace(/ /g, '.')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
