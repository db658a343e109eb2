import { createHash } from 'node:crypto'
import { rowsOf, type DataRow } from '#bench/facts/data-folder.ts'

export type SampledTurn = {
  draw: 1 | 2 | 3
  stratum: Stratum
  set: string
  id: string
  turn: number
  text: string
  before: string
}
export type Stratum = (typeof strata)[number]

export const strata = ['plain', 'opening', 'likely', 'named', 'person'] as const

type Quota = { set: string; lang?: string; counts: [number, number, number, number, number] }

/**
 * How many turns of each set go into each stratum; EVI has short answers only, so it has no openings. The second draw was
 * made and labelled when the rules were written, so that nobody could have written them with it in mind; the third when they
 * had been bettered by the mistakes in half of the second.
 */
const draws: { draw: 1 | 2 | 3; seed: string; quotas: Quota[] }[] = [
  {
    draw: 1,
    seed: 'turns-1',
    quotas: [
      { set: 'contact_star', counts: [20, 12, 20, 10, 6] },
      { set: 'contact_multidogo', counts: [24, 16, 24, 14, 8] },
      { set: 'contact_evi', lang: 'en', counts: [12, 0, 0, 0, 0] },
      { set: 'contact_evi', lang: 'pl', counts: [12, 0, 0, 0, 0] },
      { set: 'chat_tau', counts: [16, 10, 12, 8, 10] },
      { set: 'negative_multiwoz', counts: [20, 8, 12, 8, 2] },
      { set: 'negative_sgd', counts: [20, 10, 12, 10, 2] },
      { set: 'outcome_persuasion', counts: [20, 8, 12, 10, 2] },
    ],
  },
  {
    draw: 2,
    seed: 'turns-2',
    quotas: [
      { set: 'contact_star', counts: [6, 4, 12, 8, 5] },
      { set: 'contact_multidogo', counts: [6, 8, 6, 14, 5] },
      { set: 'chat_tau', counts: [4, 4, 6, 6, 8] },
      { set: 'negative_multiwoz', counts: [5, 4, 10, 6, 0] },
      { set: 'negative_sgd', counts: [5, 4, 10, 8, 1] },
      { set: 'outcome_persuasion', counts: [6, 3, 10, 8, 1] },
    ],
  },
  {
    draw: 3,
    seed: 'turns-3',
    quotas: [
      { set: 'contact_star', counts: [6, 3, 8, 6, 3] },
      { set: 'contact_multidogo', counts: [6, 6, 4, 8, 3] },
      { set: 'chat_tau', counts: [3, 2, 4, 3, 5] },
      { set: 'negative_multiwoz', counts: [4, 3, 7, 4, 0] },
      { set: 'negative_sgd', counts: [4, 3, 7, 5, 0] },
      { set: 'outcome_persuasion', counts: [5, 2, 8, 6, 1] },
    ],
  },
]

/** Words of this list only choose what people read and label; they are not those of the rules. */
const likely =
  /\?|\b(?:price|cost|much|buy|order|purchase|donate|book|reserve|appointment|deliver|available|agent|person|human)\b/i

/** Words of wishes that are rare in talk: without them there would be too few of a kind to say anything. */
const named =
  /\b(?:price|prices|fee|cost|costs|cheaper|discount|buy|purchase|sign up|subscribe|apply|donate|deliver|delivery|ship|shipping|available|availability|in stock|human|representative|someone|speak|talk|call me)\b/i

const person =
  /\b(?:agents?|human|representative|operator|supervisor|manager|call me|(?:speak|talk) (?:to|with))\b/i

/** The turns that were labelled: the same ones whenever it runs, whatever the rules find in them. */
export function sampleTurns(): SampledTurn[] {
  const taken = new Set<string>()
  return draws.flatMap(({ draw, seed, quotas }) =>
    quotas.flatMap(({ set, lang, counts }) => {
      const rows = rowsOf(set).filter((row) => lang === undefined || row.lang === lang)
      return strata.flatMap((stratum, index) => {
        const ordered = rows
          .flatMap((row) => turnsOf(row, set, stratum))
          .map((turn) => ({ turn, key: keyOf(turn), order: digest(`${seed} ${stratum} ${keyOf(turn)}`) }))
          .filter(({ key }) => !taken.has(key))
          .toSorted((a, b) => (a.order < b.order ? -1 : 1))
          .slice(0, counts[index])
        for (const { key } of ordered) taken.add(key)
        return ordered.map(({ turn }) => ({ draw, ...turn }))
      })
    }),
  )
}

/** Half of the turns, by their ids, is for reading mistakes; the other judges; so do the third draw and, before it, the second. */
export function isHeldBack(turn: { set: string; id: string; turn: number }): boolean {
  return digest(`half ${keyOf(turn)}`) >= '8'
}

export function keyOf({ set, id, turn }: { set: string; id: string; turn: number }): string {
  return `${set},${id},${turn}`
}

export function withoutMarks(text: string): string {
  return text.replace(/[?¿]/g, '').trim()
}

function turnsOf(row: DataRow, set: string, stratum: Stratum): Omit<SampledTurn, 'draw'>[] {
  const turns = row.turns ?? []
  const said = turns.flatMap(({ by, text, asked }, turn) => {
    if (by !== 'customer' || withoutMarks(text) === '') return []
    const before = turns[turn - 1]?.by === 'agent' ? (turns[turn - 1]?.text ?? '') : (asked ?? '')
    return [{ stratum, set, id: row.id, turn, text, before }]
  })
  if (stratum === 'opening')
    return said.filter(({ text }) => text.trim().split(/\s+/).length >= 4).slice(0, 1)
  if (stratum === 'likely') return said.filter(({ text }) => likely.test(text))
  if (stratum === 'named') return said.filter(({ text }) => named.test(text))
  return stratum === 'person' ? said.filter(({ text }) => person.test(text)) : said
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
