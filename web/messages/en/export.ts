import { codeWords } from '#rules/code-words/en.ts'
import type { ExportColumn } from '#contract/export.ts'
import { count, whole } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

/** Leads as a file. */
export const exportText = {
  open: 'Export',
  title: (value: number, capped: boolean, { one, many }: LeadWords) =>
    `Export ${count(value, one, many)}${capped ? ' or more' : ''}`,
  text: 'A CSV file for Excel, Numbers, Google Sheets or another program. It has the rows of this list, in its order.',
  samples: 'Samples are left out.',
  columns: 'Columns',
  all: 'All',
  none: 'None',
  times: 'Times',
  local: (zone: string) => `As in ${zone.replaceAll('_', ' ')}`,
  localExample: '2026-03-01 09:30:00',
  iso: 'For programs (ISO 8601, UTC)',
  isoExample: '2026-03-01T09:30:00.000Z',
  begin: 'Export',
  hidden: 'Emails and phone numbers are hidden from you, so they are left out.',
  writing: (done: number, all: number) => `${whole(done)} of ${whole(all)}`,
  beginning: 'Looking up who matches',
  progress: 'Progress of the export',
  stop: 'Stop',
  stopped: 'Stopped. No file was made.',
  done: (value: number, name: string, { one, many }: LeadWords) =>
    `${count(value, one, many)} exported to ${name}.`,
  failed: (reason: string) => `No file was made. ${reason}`,
  brokenOff: 'The connection broke off before the file was whole.',
  column: codeWords.column satisfies Record<ExportColumn, string>,
}
