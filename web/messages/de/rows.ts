import type { rowsText as English } from '#web/messages/en/rows.ts'
import type { Twin } from '#web/messages/twin.ts'

/** What can be done with a row or card of the list without opening it, in German. */
export const rowsText: Twin<typeof English> = {
  unread: 'Ungelesen',
  menu: (name) => `Möglichkeiten für ${name}`,
  open: 'Öffnen',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  isUnread: (name) => `${name} ist wieder ungelesen`,
  isRead: (name) => `${name} ist gelesen`,
  allRead: 'Alle als gelesen markieren',
  areRead: 'Alle als gelesen markiert',
  contacted: 'Kontaktiert',
  later: 'Später',
  laterHint: 'Morgen 9:00',
  already: (status) => `Schon „${status}“`,
  tag: 'Schlagwort',
  tagOf: (name) => `Schlagwörter von ${name}`,
  note: 'Notiz schreiben',
  noteOf: (name) => `Notiz zu ${name}`,
  noted: (name) => `Notiz zu ${name} gespeichert`,
  assign: 'Jemandem zuweisen',
}
