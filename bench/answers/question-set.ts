import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '#rules/scoring/short-hash.ts'

/** What one business has written, and what its visitors ask. */
export type QuestionSet = {
  trade: string
  language: 'en' | 'de'
  entries: readonly { name: string; question: string; answer: string }[]
  questions: readonly Question[]
}

/** `seen` was tuned by; `held` was not looked at meanwhile; `later` are other trades, written when all else stood. */
export type Half = 'seen' | 'held' | 'later'
/** `right`: the names of the entries that answer it; none for a question to which nothing is known. */
export type Question = { asked: string; right: readonly string[]; isNear: boolean; half: Half }

type Written = {
  trade: string
  language: 'en' | 'de'
  entries: [name: string, question: string, answer: string][]
  /** The third names the entry that is near to a question without answering it. */
  asked: [asked: string, right: string[], near?: string][]
}

export function questionSets(): QuestionSet[] {
  const folder = import.meta.dirname
  return [
    ...setsIn(folder, (asked) => halves(asked)),
    ...setsIn(join(folder, 'later'), (asked) => new Map(asked.map(([text]) => [text, 'later']))),
  ]
}

function setsIn(
  folder: string,
  halfOf: (asked: Written['asked']) => ReadonlyMap<string, Half>,
): QuestionSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { trade, language, entries, asked } = JSON.parse(
        readFileSync(join(folder, name), 'utf8'),
      ) as Written
      const half = halfOf(asked)
      return {
        trade,
        language,
        entries: entries.map(([entry, question, answer]) => ({ name: entry, question, answer })),
        questions: asked.map(([text, right, near]) => ({
          asked: text,
          right,
          isNear: near !== undefined,
          half: half.get(text) ?? 'seen',
        })),
      }
    })
}

/** Every second question by the order of their hashes, of those with an answer and of those without. */
function halves(asked: Written['asked']): ReadonlyMap<string, Half> {
  return new Map(
    [asked.filter(([, right]) => right.length > 0), asked.filter(([, right]) => right.length === 0)].flatMap(
      (group) =>
        group
          .map(([text]) => ({ text, hash: shortHash(text) }))
          .sort((one, other) => (one.hash < other.hash ? -1 : 1))
          .map(({ text }, index) => [text, index % 2 === 0 ? 'seen' : 'held'] as const),
    ),
  )
}
