import { printBands } from './facts/bands.ts'
import { printCost } from './facts/cost.ts'
import { dataFolder, rowsOf } from './facts/data-folder.ts'
import { measureAnyName, measureFirstName, measureInvented, measureSpans } from './facts/measure.ts'
import { isInHalf, optionsOf } from './facts/options.ts'
import { printRows, type Row } from './facts/report.ts'
import { measureCases, measureNumbers, measureSentences } from './facts/sentences.ts'

// `npm run bench -- facts [--half a|b] [--misses <set> <field> <n>]`: what is read from real talks, right and wrong.

const dialogues = [
  'contact_star',
  'contact_multidogo',
  'contact_evi',
  'chat_tau',
  'negative_multiwoz',
  'negative_sgd',
  'outcome_persuasion',
]

const { half, misses } = optionsOf(process.argv.slice(2))

if (dataFolder() === null) {
  console.log('skipped: no data folder next to the checkout (../shared/data or DATASETS_DIR)')
} else {
  if (half !== null) console.log(`half ${half} of each set`)
  printRows(rowsToMeasure(), misses)
  if (misses === null && half === null) {
    const messages = dialogues.flatMap(rowsOf).flatMap((row) => row.turns ?? [])
    printCost(messages.filter((turn) => turn.by === 'customer').map((turn) => turn.text))
    printBands(dialogues)
  }
}

function rowsToMeasure(): Row[] {
  const star = inHalf('contact_star')
  const multidogo = inHalf('contact_multidogo')
  const presidio = inHalf('contact_presidio')
  const multiwoz = inHalf('negative_multiwoz')
  const sgd = inHalf('negative_sgd')
  const recognizers = inHalf('contact_recognizers')
  const inLanguage = (lang: string) => inHalf('contact_evi').filter((row) => row.lang === lang)
  const ofKind = (kind: string) => recognizers.filter((row) => row.kind === kind)
  return [
    {
      what: 'email',
      set: 'presidio',
      measure: () => measureSentences(presidio, 'email', 'EMAIL_ADDRESS'),
      baseline: '1.00 / 1.00',
      bar: { precision: 1, recall: 1 },
    },
    {
      what: 'email',
      set: 'emailsyntax',
      measure: () => measureCases(inHalf('contact_emailsyntax'), 'email'),
      baseline: '1.00 / 0.67',
      bar: { precision: 1, recall: 0.9 },
    },
    {
      what: 'email',
      set: 'recognizers',
      measure: () => measureCases(ofKind('Email'), 'email'),
      baseline: '',
      bar: {},
    },
    {
      what: 'email',
      set: 'multidogo',
      measure: () => measureSpans(multidogo, 'contact_multidogo', 'email', 'email'),
      baseline: '',
      bar: {},
    },
    {
      what: 'email invented',
      set: 'star',
      measure: () => measureInvented(star, 'contact_star', 'email'),
      baseline: '',
      bar: { most: 0 },
    },
    {
      what: 'email invented',
      set: 'multiwoz',
      measure: () => measureInvented(multiwoz, 'negative_multiwoz', 'email'),
      baseline: '',
      bar: { most: 0 },
    },
    {
      what: 'email invented',
      set: 'sgd',
      measure: () => measureInvented(sgd, 'negative_sgd', 'email'),
      baseline: '',
      bar: { most: 0 },
    },
    {
      what: 'phone',
      set: 'multidogo',
      measure: () => measureSpans(multidogo, 'contact_multidogo', 'phone', 'phone'),
      baseline: '0.88 / 0.88',
      bar: { precision: 0.95, recall: 0.92 },
    },
    {
      what: 'phone',
      set: 'presidio',
      measure: () => measureSentences(presidio, 'phone', 'PHONE_NUMBER'),
      baseline: '0.65 / 0.56',
      bar: { precision: 0.85, recall: 0.75 },
    },
    {
      what: 'phone',
      set: 'recognizers',
      measure: () => measureCases(ofKind('PhoneNumber'), 'phone'),
      baseline: '',
      bar: {},
    },
    {
      what: 'phone',
      set: 'libphonenumber',
      measure: () => measureNumbers(inHalf('contact_libphonenumber')),
      baseline: '',
      bar: {},
    },
    {
      what: 'phone invented',
      set: 'star',
      measure: () => measureInvented(star, 'contact_star', 'phone'),
      baseline: '0',
      bar: { most: 0 },
    },
    {
      what: 'phone invented',
      set: 'multiwoz',
      measure: () => measureInvented(multiwoz, 'negative_multiwoz', 'phone'),
      baseline: '',
      bar: { most: 0 },
    },
    {
      what: 'phone invented',
      set: 'sgd',
      measure: () => measureInvented(sgd, 'negative_sgd', 'phone'),
      baseline: '',
      bar: { most: 0 },
    },
    {
      what: 'name',
      set: 'star',
      measure: () => measureFirstName(star, 'contact_star'),
      baseline: '0.91 / 0.875',
      bar: { precision: 0.95, recall: 0.92 },
    },
    {
      what: 'name',
      set: 'multidogo',
      measure: () => measureFirstName(multidogo, 'contact_multidogo'),
      baseline: '0.70 / 0.78',
      bar: { precision: 0.85, recall: 0.8 },
    },
    {
      what: 'name asked',
      set: 'evi en',
      measure: () => measureAnyName(inLanguage('en'), 'contact_evi'),
      baseline: '0.97',
      bar: { recall: 0.98 },
    },
    {
      what: 'name asked',
      set: 'evi pl',
      measure: () => measureAnyName(inLanguage('pl'), 'contact_evi'),
      baseline: '0.98',
      bar: { recall: 0.98 },
    },
    {
      what: 'name',
      set: 'tau',
      measure: () => measureFirstName(inHalf('chat_tau'), 'chat_tau'),
      baseline: '0.69 / 0.74',
      bar: { precision: 0.9, recall: 0.85 },
    },
    {
      what: 'name invented',
      set: 'multiwoz',
      measure: () => measureInvented(multiwoz, 'negative_multiwoz', 'name'),
      baseline: '22 of 988',
      bar: { most: 3 },
    },
    {
      what: 'name invented',
      set: 'sgd',
      measure: () => measureInvented(sgd, 'negative_sgd', 'name'),
      baseline: '20 of 1,000',
      bar: { most: 3 },
    },
    {
      what: 'company',
      set: 'multidogo',
      measure: () => measureSpans(multidogo, 'contact_multidogo', 'company', 'company'),
      baseline: '0.74 / 0.22',
      bar: { precision: 0.74, recall: 0.22 },
    },
    {
      what: 'city',
      set: 'multidogo',
      measure: () => measureSpans(multidogo, 'contact_multidogo', 'location', 'city'),
      baseline: '0.92 / 0.56',
      bar: { precision: 0.92, recall: 0.56 },
    },
  ]
}

function inHalf(set: string) {
  return rowsOf(set).filter((row) => isInHalf(row.id, half))
}
