import { printBands } from '#bench/facts/bands.ts'
import { dataFolder } from '#bench/facts/data-folder.ts'
import { printDonors } from './intent/donors.ts'
import { labelledTurns } from './intent/labels.ts'
import { printPrecision } from './intent/precision.ts'
import { withoutMarks } from './intent/sample.ts'

const dialogues = [
  'contact_star',
  'contact_multidogo',
  'contact_evi',
  'chat_tau',
  'negative_multiwoz',
  'negative_sgd',
  'outcome_persuasion',
]

if (dataFolder() === null) {
  console.log('skipped: no data folder next to the checkout (../shared/data or DATASETS_DIR)')
} else if (process.argv.includes('--sample')) {
  printSample()
} else {
  printPrecision(labelledTurns())
  printBands(dialogues)
  printDonors()
}

/** What was read to label a turn, with its label. */
function printSample(): void {
  for (const { stratum, set, before, text, questions, wishes, perhaps } of labelledTurns()) {
    const perhapsSaid = [...perhaps].map((wish) => `${wish}?`)
    const label = [
      `${questions.most}${questions.least < questions.most ? '?' : ''}`,
      ...wishes,
      ...perhapsSaid,
    ]
    console.log(
      `${stratum} ${set}: ${label.join(' ')}\n  before: ${before.slice(-140)}\n  ${withoutMarks(text)}`,
    )
  }
}
