import { codeWords } from '#rules/code-words/de.ts'
import type { exportText as English } from '#web/messages/en/export.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'

/** Leads as a file, in German. */
export const exportText: Twin<typeof English> = {
  open: 'Exportieren',
  title: (value, capped, { one, many }) => `Export: ${count(value, one, many)}${capped ? ' oder mehr' : ''}`,
  text: 'Eine CSV-Datei für Excel, Numbers, Google Sheets oder ein anderes Programm. Sie hat die Zeilen dieser Liste in ihrer Reihenfolge.',
  samples: 'Beispiele werden ausgelassen.',
  columns: 'Spalten',
  all: 'Alle',
  none: 'Keine',
  times: 'Zeiten',
  local: (zone) => `Uhrzeit in ${zone.replaceAll('_', ' ')}`,
  localExample: '2026-03-01 09:30:00',
  iso: 'Für Programme (ISO 8601, UTC)',
  isoExample: '2026-03-01T09:30:00.000Z',
  begin: 'Exportieren',
  hidden: 'E-Mails und Telefonnummern sind für Sie verborgen und werden ausgelassen.',
  writing: (done, all) => `${whole(done)} von ${whole(all)}`,
  beginning: 'Wer passt, wird gesucht',
  progress: 'Fortschritt des Exports',
  stop: 'Anhalten',
  stopped: 'Angehalten. Es wurde keine Datei erstellt.',
  done: (value, name, { one, many }) => `${count(value, one, many)} in ${name} exportiert.`,
  failed: (reason) => `Es wurde keine Datei erstellt. ${reason}`,
  brokenOff: 'Die Verbindung brach ab, bevor die Datei vollständig war.',
  column: codeWords.column,
}
