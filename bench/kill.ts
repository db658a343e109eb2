import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { killRounds, type Round } from '#test/crash/kill.ts'
import { seededRandom } from './statistics.ts'

// kill -9 under a stream of messages. With --blind-check the database answers commits before they are on disk, and the
// run succeeds only when the harness reports what that loses.

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    callers: { type: 'string', default: '32' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'blind-check': { type: 'boolean', default: false },
  },
})
const blind = given['blind-check']
const synchronousCommit = blind ? 'off' : 'on'
console.log(
  `${cpus().length} cores, ${given.callers} callers (three of four visitors, the others bots), synchronous_commit ${synchronousCommit}, seed ${given.seed}`,
)
console.log(
  'round victim   killed  ready  sent acked | due gone | scores lost doubled changed disordered invented else',
)

const { rounds, journal } = await killRounds({
  rounds: Number(given.rounds),
  callers: Number(given.callers),
  random: seededRandom(Number(given.seed)),
  victims: blind ? ['database', 'both'] : ['server', 'database', 'both'],
  synchronousCommit,
  onRound: print,
})
const clean = rounds.filter((round) => round.clean).length
const lost = rounds.reduce((most, { findings }) => Math.max(most, findings.lost.length), 0)
console.log(
  `${journal.sent.length} messages sent, ${journal.acknowledged} acknowledged, ${lost} of these lost; ` +
    `${clean} of ${rounds.length} rounds without a finding`,
)
if (blind) console.log(lost > 0 ? 'The harness sees losses.' : 'The harness saw no loss: it is blind.')
process.exitCode = (blind ? lost > 0 : clean === rounds.length) ? 0 : 1

function print({ findings, ...round }: Round): void {
  const { scores, lost: gone, doubled, changed, disordered, invented, counts, stuck, answers } = findings
  const others = [...scores, ...counts, ...stuck, ...answers]
  const due = round.answeredAfter === null ? 'NEVER' : `${round.answeredAfter.toFixed(1)} s`
  console.log(
    [
      `${String(round.number).padStart(5)} ${round.victim.padEnd(8)} ${ms(round.killedAfter)} ${ms(round.readyMs)}`,
      ` ${String(round.sent).padStart(5)} ${String(round.acknowledged).padStart(5)} | ${due.padStart(8)} |`,
      ` ${String(round.scored).padStart(6)} ${gone.length} ${doubled.length} ${changed.length} ${disordered.length} ${invented.length} ${others.length}`,
      round.stoppedByItself ? '' : '  (the server had to be killed)',
    ].join(''),
  )
  for (const sentence of [
    ...(blind ? [] : gone),
    ...doubled,
    ...changed,
    ...disordered,
    ...invented,
    ...others,
  ].slice(0, 6))
    console.log(`      ${sentence.slice(0, 300)}`)
}

function ms(value: number): string {
  return `${value} ms`.padStart(7)
}
