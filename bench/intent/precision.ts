import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesIn, type Wish } from '#rules/scoring/wishes.ts'
import type { LabelledTurn } from './labels.ts'
import { isHeldBack, strata, withoutMarks } from './sample.ts'

type Tally = { found: number; right: number; there: number; misses: string[] }

const wishes: readonly Wish[] = ['price', 'buy', 'book', 'delivery', 'person']

/** Prints precision and recall by half and by stratum; `MISSES=seen` names the mistakes of the half for reading. */
export function printPrecision(turns: readonly LabelledTurn[]): void {
  const groups: [string, readonly LabelledTurn[]][] = [
    ['all', turns],
    ['first draw, seen half', turns.filter((turn) => turn.draw === 1 && !isHeldBack(turn))],
    ['first draw, judging half', turns.filter((turn) => turn.draw === 1 && isHeldBack(turn))],
    ['second draw', turns.filter((turn) => turn.draw === 2)],
    ['second draw, seen half', turns.filter((turn) => turn.draw === 2 && !isHeldBack(turn))],
    ['second draw, judging half', turns.filter((turn) => turn.draw === 2 && isHeldBack(turn))],
    ['third draw', turns.filter((turn) => turn.draw === 3)],
    ...strata.map((stratum): [string, LabelledTurn[]] => [
      stratum,
      turns.filter((turn) => turn.stratum === stratum),
    ]),
  ]
  console.log('questions and wishes of labelled turns without their question marks')
  console.log(
    'precision / recall (right of found, right of there); "questions" counts each, "asks" counts turns',
  )
  for (const [name, group] of groups) {
    console.log(`\n${name}: ${group.length} turns`)
    for (const [what, tally] of Object.entries(tallies(group))) {
      console.log(`  ${what.padEnd(10)} ${shares(tally)}`)
      if (process.env.MISSES === 'seen' && name.endsWith('seen half')) {
        for (const miss of tally.misses) console.log(`      ${miss}`)
      }
    }
  }
}

function tallies(turns: readonly LabelledTurn[]): Record<string, Tally> {
  const names = ['questions', 'asks', ...wishes, 'any wish']
  const all = Object.fromEntries(
    names.map((name): [string, Tally] => [name, { found: 0, right: 0, there: 0, misses: [] }]),
  )
  const count = (name: string, found: number, right: number, there: number, text: string) => {
    for (const tally of name in all ? [all[name]] : []) {
      if (!tally) continue
      tally.found += found
      tally.right += right
      tally.there += there
      if (found > right) tally.misses.push(`+ ${text}`)
      if (there > right) tally.misses.push(`- ${text}`)
    }
  }
  for (const turn of turns) {
    const text = withoutMarks(turn.text)
    const { least, most } = turn.questions
    const asked = questionsIn(text).length
    const beyondDoubt = least < most ? 0 : asked
    count('questions', beyondDoubt, Math.min(beyondDoubt, most), least, text)
    if (least === most) count('asks', Math.min(asked, 1), Math.min(asked, most, 1), Math.min(most, 1), text)
    for (const wish of wishes.filter((each) => !turn.perhaps.has(each))) {
      const found = wishesIn(text).includes(wish) ? 1 : 0
      const there = turn.wishes.has(wish) ? 1 : 0
      count(wish, found, found * there, there, text)
      count('any wish', found, found * there, there, `${wish}: ${text}`)
    }
  }
  return all
}

function shares({ found, right, there }: Tally): string {
  const share = (of: number) => (of === 0 ? '  –  ' : (right / of).toFixed(3))
  return `${share(found)} / ${share(there)}   (${right} of ${found}, ${right} of ${there})`
}
