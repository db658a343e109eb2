import type { historyText as English } from '#web/messages/en/history.ts'
import type { Twin } from '#web/messages/twin.ts'

/** What happened to a lead, in German. */
export const historyText: Twin<typeof English> = {
  none: 'Noch nichts.',
  failed: 'Der Verlauf konnte nicht geladen werden.',
  more: 'Ältere Einträge zeigen',
  somebody: {
    member: 'Ein Mitglied',
    key: 'Die API',
    visitor: 'Der Besucher',
    assistant: 'Der Assistent',
    agent: 'Das Team',
    system: 'Das System',
  },
  tracked: (name, data) => `Auf der Seite: ${name}${data === '' ? '' : ` (${data})`}`,
  erasureAsked: 'Der Besucher wünscht, dass alles über ihn gelöscht wird',
  created: 'Erste Nachricht',
  of: (name) => `von ${name}`,
  ofMerged: 'einem zusammengeführten Lead',
  createdByHand: 'hat diesen Lead angelegt',
  setStatus: (from, to) => `hat „${from}“ auf „${to}“ gesetzt`,
  assigned: (to) => `hat den Lead ${to} zugewiesen`,
  tookOn: 'kümmert sich darum',
  unassigned: 'hat die Zuständigkeit aufgehoben',
  changed: (field, to) => `hat ${field} auf „${to}“ geändert`,
  cleared: (field) => `hat ${field} geleert`,
  factFound: (field, value) => `${field} erkannt: ${value}`,
  tagAdded: (tag) => `hat ${tag} hinzugefügt`,
  tagRemoved: (tag) => `hat ${tag} entfernt`,
  noteAdded: 'hat eine Notiz geschrieben',
  noteChanged: 'hat eine Notiz geändert',
  noteRemoved: 'hat eine Notiz gelöscht',
  took: 'hat übernommen',
  handedBack: 'hat zurückgegeben',
  asked: 'Hat nach einem Menschen gefragt',
}
