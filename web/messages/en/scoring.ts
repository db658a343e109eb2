import type { RuleKey } from '#rules/scoring/rule-changes.ts'
import { count, whole } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

type RowKey = Exclude<RuleKey, `${string}.cap` | `bands.${string}`>

/** The page "Scoring" of the settings. */
export const scoringText = {
  title: 'Scoring',
  text: ({ many }: LeadWords) => `How the conversations of your ${many} become a number and a band.`,
  failed: 'The rules could not be loaded',
  readOnly: 'Only owners and admins change these.',
  inUse: (n: string, when: string, by: string | null) =>
    by === null ? `Version ${n} is in use since ${when}.` : `Version ${n} by ${by} is in use since ${when}.`,
  first: (n: string) => `Version ${n} is in use: the rules that every workspace begins with.`,
  pro: (plan: string) => `Rules of your own belong to the ${plan} plan`,
  proText: ({ many }: LeadWords) =>
    `Set points, limits and bands, see which ${many} would change band before you save, and go back to any earlier version.`,

  atMost: 'at most',
  capOf: (family: string) => `At most for ${family}`,
  points: (row: string) => `Points: ${row}`,
  rows: {
    'contact.firstWay': ['First way to reach them', 'an email address or a phone number, in any spelling'],
    'contact.secondWay': ['Second way', 'a phone number besides the address, or the other way about'],
    'contact.name': ['Name', 'said by the visitor, or signed in with it'],
    'intent.price': ['Price', 'asks what something costs'],
    'intent.buy': ['Buy or order', 'wants to have it'],
    'intent.book': ['Book or demo', 'a visit, an appointment, a call, a sample'],
    'intent.delivery': ['Delivery or availability', 'asks whether and when they can have it'],
    'intent.person': ['Asks for a person', 'wants to talk to somebody of your team'],
    'questions.question': ['Each question', 'a greeting or a repeated question is none'],
    'time.minute': ['Each minute of active talk', 'pauses over five minutes do not count'],
    'return.day': ['Each further day', 'the visitor writes again on another day'],
  } satisfies Record<RowKey, readonly [string, string]>,
  zone: (timeZone: string) => `Days are those of ${timeZone}.`,
  zoneNow: (timeZone: string) => `Days of ${timeZone.replaceAll('_', ' ')}`,
  off: 'off',
  highest: 'Highest possible score',
  limited: 'and counts as',
  noHot: 'Nobody can become Hot by these rules: the highest score is below it.',

  bands: 'Bands',
  band: (name: string, from: number, to: number) => `${name} ${from}–${to}`,
  from: (name: string) => `${name} from`,

  wrong: {
    number: 'A whole number from 0 to 100',
    band: 'A whole number from 1 to 100',
    order: 'Hot begins above Warm',
  },
  fixFirst: 'Mend the marked numbers to see what would change.',

  would: 'What would change',
  nothingYet: ({ many }: LeadWords) =>
    `Change a number, and see here at once which ${many} would change band. Nothing is saved until you say so.`,
  noLeads: ({ many }: LeadWords) => `There are no ${many} to try it on yet.`,
  trying: 'Trying it',
  tryFailed: 'It could not be tried',
  change: (n: number, exact: boolean, { one, many }: LeadWords) =>
    n === 0
      ? `No ${one} would change band`
      : `${exact ? '' : 'About '}${count(n, `${one} would change band`, `${many} would change band`)}`,
  triedAll: (n: number, { one, many }: LeadWords) => `Tried on all ${count(n, one, many)}.`,
  triedSome: (tried: number, of: number, { many }: LeadWords) =>
    `Worked out from ${whole(tried)} of ${whole(of)} ${many}, chosen at random.`,
  triedSamples: (n: number, { many }: LeadWords) => `Tried on your ${whole(n)} sample ${many}.`,
  rescored: (n: number, exact: boolean) =>
    n === 0 ? 'No score changes.' : `${exact ? '' : 'About '}${count(n, 'score changes', 'scores change')}.`,
  now: 'now',
  then: 'then',
  difference: 'difference',
  band1: 'Band',
  becomes: (n: number, band: string) => `${whole(n)} ${n === 1 ? 'becomes' : 'become'} ${band}`,
  were: (band: string) => `from ${band}`,
  largest: (shown: number, { many }: LeadWords) => `The ${whole(shown)} ${many} that move most.`,
  whole,
  signed: (n: number) => (n === 0 ? '0' : n < 0 ? `−${whole(-n)}` : `+${whole(n)}`),

  discard: 'Discard',
  save: (next: string) => `Save as version ${next}`,
  noteLabel: 'Why, in a few words',
  saved: (n: string) => `Version ${n} is in use`,
  rescoring: (done: number, wanted: number) => `Scoring anew: ${whole(done)} of ${whole(wanted)}`,
  rescoringLabel: 'How far the scoring is',
  rescoringText: 'New messages count by these rules already. You can leave this page.',

  history: 'Versions',
  historyFailed: 'The versions could not be loaded',
  version: (n: string) => `Version ${n}`,
  current: 'In use',
  begins: 'What every workspace begins with',
  madeBy: (by: string | null, when: string) => (by === null ? when : `${by}, ${when}`),
  fromTo: (name: string, from: number, to: number) => `${name} ${from} → ${to}`,
  use: 'Use again',
  useOf: (n: string) => `Use version ${n} again`,
  toDefault: 'Back to the default',
  older: 'Show older',
} as const
