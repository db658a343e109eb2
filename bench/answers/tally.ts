import type { Question, QuestionSet } from './question-set.ts'
import type { Hit } from './ways.ts'

export type Asked = Question & { set: QuestionSet; hit: Hit }
export type Verdict = 'right' | 'wrong' | 'missed' | 'refused' | 'made up'

/** `least`: how well an entry must fit to be said. */
export function verdictOn({ hit, right, set }: Asked, least: number): Verdict {
  const said = hit !== null && hit.score >= least ? hit.question : null
  if (right.length === 0) return said === null ? 'refused' : 'made up'
  if (said === null) return 'missed'
  return set.entries.some(({ name, question }) => question === said && right.includes(name))
    ? 'right'
    : 'wrong'
}

/** The least fit with which most are right, answered or refused; with `refusals`, of those that refuse so often rightly. */
export function bestLeast(asked: readonly Asked[], refusals = 0): number {
  const fits = [...new Set(asked.flatMap(({ hit }) => (hit ? [hit.score] : [])))].sort((a, b) => a - b)
  let best = { least: 0, right: -1 }
  for (const least of [0, ...fits.map((fit) => fit + 1e-9)]) {
    const verdicts = asked.map((each) => verdictOn(each, least))
    const refused = verdicts.filter((each) => each === 'refused').length
    const right = verdicts.filter((each) => each === 'right').length
    if (refused >= refusals && right + refused > best.right) best = { least, right: right + refused }
    // The more is refused the less is answered: the first that refuses as often answers most.
    if (refusals > 0 && refused >= refusals) break
  }
  return best.least
}

export function printHead(): void {
  console.log(
    `${''.padEnd(38)} | ${'right answer first'.padEnd(24)} | wrong | refused | ${'right refusals'.padEnd(24)} | answered`,
  )
}

export function printRow(name: string, asked: readonly Asked[], least: number): void {
  const verdicts = asked.map((each) => verdictOn(each, least))
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length
  const answerable = asked.filter(({ right }) => right.length > 0).length
  const line = [
    name.padEnd(38),
    share(count('right'), answerable),
    String(count('wrong')).padStart(5),
    String(count('missed')).padStart(7),
    share(count('refused'), asked.length - answerable),
    String(count('made up')).padStart(8),
  ]
  console.log(line.join(' | '))
}

/** With the interval that holds the true share 95 times in 100 (Wilson 1927). */
function share(some: number, all: number): string {
  if (all === 0) return '–'.padEnd(24)
  const z = 1.96
  const part = some / all
  const middle = (part + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const beside = (z * Math.sqrt((part * (1 - part)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  const percent = (value: number) => (100 * value).toFixed(0)
  const interval = `${percent(Math.max(0, middle - beside))}–${percent(Math.min(1, middle + beside))}`
  return `${String(some).padStart(3)} of ${String(all).padStart(3)} ${percent(part).padStart(3)} % (${interval})`.padEnd(
    24,
  )
}
