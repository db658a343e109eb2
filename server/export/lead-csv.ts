import { stringify } from 'csv-stringify/sync'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { ExportColumn, ExportLanguage } from '#contract/export.ts'
import type { LeadItem } from '#contract/leads.ts'
import type { Work } from '#server/export/with-work.ts'
import { exportWords, type ExportWords } from '#server/export/words.ts'

export type CsvForm = {
  columns: readonly ExportColumn[]
  values: 'words' | 'codes'
  /** Of the words. */
  language: ExportLanguage
  times: 'local' | 'iso'
  /** Of the workspace. */
  timeZone: string
}

const byteOrderMark = '\uFEFF'

/** The first line, with the mark by which spreadsheets know UTF-8. */
export function csvHead(form: CsvForm): string {
  const { columns, times, timeZone } = form
  const words = wordsOf(form)
  const zone = times === 'local' ? ` (${timeZone})` : ''
  const names = columns.map((column) => {
    const name = words?.column[column] ?? column
    return /(At|Since)$/.test(column) ? `${name}${zone}` : name
  })
  return byteOrderMark + lines([names.map(harmless)], form)
}

/** Leads as lines of RFC 4180, none of whose cells a spreadsheet takes for a formula. */
export function csvLines(leads: readonly (LeadItem & Work)[], form: CsvForm): string {
  const say = { time: timeIn(form), words: wordsOf(form) }
  return lines(
    leads.map((lead) => form.columns.map((column) => cells[column](lead, say))),
    form,
  )
}

function lines(rows: string[][], form: CsvForm): string {
  // A line break of any kind is quoted, not only the one that ends a row.
  return stringify(rows, {
    delimiter: delimiterOf(form),
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}

/** Where a number has a comma in it spreadsheets part cells by semicolons; programs get commas everywhere. */
function delimiterOf({ values, language, times }: CsvForm): ',' | ';' {
  return values === 'words' && language === 'de' && times === 'local' ? ';' : ','
}

type Time = (at: string | null) => string
/** `words` null: the codes as they are. */
type Say = { time: Time; words: ExportWords | null }

function wordsOf({ values, language }: Pick<CsvForm, 'values' | 'language'>): ExportWords | null {
  return values === 'words' ? exportWords[language] : null
}

/** Own words in the place of a code stay what they are, whatever they are called. */
function wordFor(code: string, words: Record<string, string> | undefined): string {
  return words !== undefined && Object.hasOwn(words, code) ? (words[code] ?? code) : code
}

const cells: Record<ExportColumn, (lead: LeadItem & Work, say: Say) => string> = {
  id: ({ id }) => id,
  name: ({ name }) => harmless(name),
  email: ({ email }) => harmless(email),
  phone: ({ phone }) => phoneText(phone),
  company: ({ company }) => harmless(company),
  location: ({ location }) => harmless(location),
  status: ({ status }, { words }) => words?.status[status] ?? status,
  lostReason: ({ lostReason }, { words }) =>
    harmless(lostReason === null ? null : wordFor(lostReason, words?.lostReason)),
  score: ({ score }) => String(score.value),
  band: ({ score }, { words }) => words?.band[score.band] ?? score.band,
  tags: ({ tags }) => harmless(tags.join(', ')),
  assignee: ({ assignee }) => harmless(assignee?.name ?? null),
  channel: ({ channel }, { words }) => harmless(wordFor(channel, words?.channel)),
  sessions: ({ sessions }) => harmless(sessions.map(({ label }) => label).join(', ')),
  lastWords: ({ lastWords }) => harmless(lastWords),
  firstSeenAt: ({ firstSeenAt }, { time }) => time(firstSeenAt),
  lastActiveAt: ({ lastActiveAt }, { time }) => time(lastActiveAt),
  waitingSince: ({ waitingSince }, { time }) => time(waitingSince),
  lastCallAt: ({ lastCall }, { time }) => time(lastCall?.at ?? null),
  lastCall: ({ lastCall }, { words }) =>
    lastCall === null ? '' : (words?.call[lastCall.outcome] ?? lastCall.outcome),
  followUpAt: ({ followUpAt }, { time }) => time(followUpAt ?? null),
  lastNote: ({ lastNote }) => harmless(lastNote),
}

/** What begins like a formula, also behind white space or in full width, and gets an apostrophe in front. */
const formula = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u

function harmless(text: string | null): string {
  if (text === null) return ''
  return formula.test(text) ? `'${text}` : text
}

/**
 * With its spaces a number is neither taken for a formula nor for a sum to be shown as 4.4E+11, so it needs no apostrophe
 * that whoever dials or imports it would have to cut off.
 */
function phoneText(phone: string | null): string {
  const spaced = phone === null ? undefined : parsePhoneNumberFromString(phone)?.formatInternational()
  return spaced !== undefined && /^\+\d+ [\d ()-]+$/.test(spaced) ? spaced : harmless(phone)
}

function timeIn({ times, timeZone }: CsvForm): Time {
  if (times === 'iso') return (at) => at ?? ''
  // The Swedish way to write a time is the one that spreadsheets of all countries read.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (at) => (at === null ? '' : format.format(new Date(at)))
}
