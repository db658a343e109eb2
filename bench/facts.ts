import { printBands } from './facts/bands.ts'
import { printCost } from './facts/cost.ts'
import { dataFolder, rowsOf } from './facts/data-folder.ts'
import { measureAnyName, measureFirstName, measureInvented, measureSpans } from './facts/measure.ts'
import { printRows, type Row } from './facts/report.ts'
import { measureCases, measureSentences } from './facts/sentences.ts'

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
} else {
  measure()
}

function measure(): void {
  const star = rowsOf('contact_star')
  const multidogo = rowsOf('contact_multidogo')
  const evi = rowsOf('contact_evi')
  const presidio = rowsOf('contact_presidio')
  const multiwoz = rowsOf('negative_multiwoz')
  const sgd = rowsOf('negative_sgd')
  const recognizers = rowsOf('contact_recognizers')
  const inLanguage = (lang: string) => evi.filter((row) => row.lang === lang)
  const ofKind = (kind: string) => recognizers.filter((row) => row.kind === kind)
  const rows: Row[] = [
    {
      what: 'email',
      set: 'presidio',
      tally: measureSentences(presidio, 'email', 'EMAIL_ADDRESS'),
      baseline: '1.00 / 1.00',
      bar: '1.00 / 1.00',
    },
    {
      what: 'email',
      set: 'emailsyntax',
      tally: measureCases(rowsOf('contact_emailsyntax'), 'email'),
      baseline: '1.00 / 0.67',
      bar: '1.00 / 0.90',
    },
    {
      what: 'email',
      set: 'recognizers',
      tally: measureCases(ofKind('Email'), 'email'),
      baseline: '',
      bar: '',
    },
    {
      what: 'email invented',
      set: 'star',
      tally: measureInvented(star, 'contact_star', 'email'),
      baseline: '',
      bar: '',
      kind: 'count',
    },
    {
      what: 'phone',
      set: 'multidogo',
      tally: measureSpans(multidogo, 'contact_multidogo', 'phone', 'phone'),
      baseline: '0.88 / 0.88',
      bar: '0.95 / 0.92',
    },
    {
      what: 'phone',
      set: 'presidio',
      tally: measureSentences(presidio, 'phone', 'PHONE_NUMBER'),
      baseline: '0.65 / 0.56',
      bar: '0.85 / 0.75',
    },
    {
      what: 'phone',
      set: 'recognizers',
      tally: measureCases(ofKind('PhoneNumber'), 'phone'),
      baseline: '',
      bar: '',
    },
    {
      what: 'phone invented',
      set: 'star',
      tally: measureInvented(star, 'contact_star', 'phone'),
      baseline: '0',
      bar: '0',
      kind: 'count',
    },
    {
      what: 'phone invented',
      set: 'multiwoz',
      tally: measureInvented(multiwoz, 'negative_multiwoz', 'phone'),
      baseline: '',
      bar: '',
      kind: 'count',
    },
    {
      what: 'phone invented',
      set: 'sgd',
      tally: measureInvented(sgd, 'negative_sgd', 'phone'),
      baseline: '',
      bar: '',
      kind: 'count',
    },
    {
      what: 'name',
      set: 'star',
      tally: measureFirstName(star, 'contact_star'),
      baseline: '0.91 / 0.875',
      bar: '0.95 / 0.92',
    },
    {
      what: 'name',
      set: 'multidogo',
      tally: measureFirstName(multidogo, 'contact_multidogo'),
      baseline: '0.70 / 0.78',
      bar: '0.85 / 0.80',
    },
    {
      what: 'name asked',
      set: 'evi en',
      tally: measureAnyName(inLanguage('en'), 'contact_evi'),
      baseline: '0.97',
      bar: '0.98',
      kind: 'recall',
    },
    {
      what: 'name asked',
      set: 'evi pl',
      tally: measureAnyName(inLanguage('pl'), 'contact_evi'),
      baseline: '0.98',
      bar: '0.98',
      kind: 'recall',
    },
    {
      what: 'name',
      set: 'tau',
      tally: measureFirstName(rowsOf('chat_tau'), 'chat_tau'),
      baseline: '0.69 / 0.74',
      bar: '0.90 / 0.85',
    },
    {
      what: 'name invented',
      set: 'multiwoz',
      tally: measureInvented(multiwoz, 'negative_multiwoz', 'name'),
      baseline: '22 of 988',
      bar: '3',
      kind: 'count',
    },
    {
      what: 'name invented',
      set: 'sgd',
      tally: measureInvented(sgd, 'negative_sgd', 'name'),
      baseline: '20 of 1,000',
      bar: '3',
      kind: 'count',
    },
    {
      what: 'company',
      set: 'multidogo',
      tally: measureSpans(multidogo, 'contact_multidogo', 'company', 'company'),
      baseline: '0.74 / 0.22',
      bar: 'better',
    },
    {
      what: 'city',
      set: 'multidogo',
      tally: measureSpans(multidogo, 'contact_multidogo', 'location', 'city'),
      baseline: '0.92 / 0.56',
      bar: 'better',
    },
  ]
  printRows(rows)
  const messages = dialogues.flatMap(rowsOf).flatMap((row) => row.turns ?? [])
  printCost(messages.filter((turn) => turn.by === 'customer').map((turn) => turn.text))
  printBands(dialogues)
}
