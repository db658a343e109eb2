import type { repliesText as English } from '#web/messages/en/replies.ts'
import type { Twin } from '#web/messages/twin.ts'

/** Saved replies in German; loaded with their page. */
export const repliesText: Twin<typeof English> = {
  title: 'Textbausteine',
  text: 'Bereit für alle, die antworten. Beim Schreiben findet / sie nach dem Namen.',
  add: 'Neuer Textbaustein',
  failed: 'Die Textbausteine konnten nicht geladen werden',
  none: 'Noch keine Textbausteine',
  noneText:
    'Speichern Sie, was Sie immer wieder schreiben: Lieferzeiten, Öffnungszeiten, wie man etwas zurückgibt.',
  changed: (who, time) => `${who}, ${time}`,
  edit: (name) => `${name} bearbeiten`,
  remove: (name) => `${name} löschen`,
  removed: (name) => `„${name}“ wurde gelöscht`,
  readOnly: 'Sie können sie lesen. Wer Besuchern antwortet, kann sie ändern.',
  addTitle: 'Neuer Textbaustein',
  editTitle: 'Textbaustein bearbeiten',
  name: 'Name',
  nameHint: 'Was Sie nach / schreiben',
  reply: 'Text',
  variables: 'Wird beim Verwenden ausgefüllt:',
  variable: {
    name: 'Name des Besuchers',
    firstName: 'Vorname des Besuchers',
    me: 'Ihr Name',
    business: 'Ihr Betrieb',
    page: 'Seite, auf der er gerade ist',
  },
  preview: 'Für Marta Kowalska lautet er',
  sample: { name: 'Marta Kowalska', firstName: 'Marta', page: 'https://laden.example/baenke' },
  submit: 'Speichern',
}
