import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Wish } from '#rules/scoring/wishes.ts'
import { keyOf, sampleTurns, type SampledTurn } from './sample.ts'

/** A range, as what two readers could see differently counts neither way. */
export type LabelledTurn = SampledTurn & {
  questions: { least: number; most: number }
  wishes: ReadonlySet<Wish>
  perhaps: ReadonlySet<Wish>
}

const file = join(import.meta.dirname, '../../test/labels/turns.csv')

const codes: Readonly<Record<string, Wish>> = {
  p: 'price',
  b: 'buy',
  k: 'book',
  d: 'delivery',
  h: 'person',
}

/** The labels of docs/labelling.md with the texts of the data folder; it throws if one of the two has changed. */
export function labelledTurns(): LabelledTurn[] {
  const labels = new Map(linesOf(file).map(([, set, id, turn, ...label]) => [`${set},${id},${turn}`, label]))
  const turns = sampleTurns()
  if (turns.length !== labels.size) throw new Error(`${turns.length} turns, ${labels.size} labels`)
  return turns.map((turn) => {
    const [questions = '', wishes = ''] = labels.get(keyOf(turn)) ?? []
    if (questions === '') throw new Error(`No label for ${keyOf(turn)}`)
    const asked = Number.parseInt(questions, 10)
    const heard = wishes.split(' ').filter((code) => code !== '')
    return {
      ...turn,
      questions: { least: questions.endsWith('?') ? 0 : asked, most: asked },
      wishes: new Set(heard.filter((code) => !code.endsWith('?')).map(wishOf)),
      perhaps: new Set(heard.filter((code) => code.endsWith('?')).map((code) => wishOf(code.slice(0, -1)))),
    }
  })
}

function linesOf(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => line.split(','))
}

function wishOf(code: string): Wish {
  const wish = codes[code]
  if (wish === undefined) throw new Error(`No wish has the code ${code}`)
  return wish
}
