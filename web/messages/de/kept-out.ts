import type { keptOutText as English } from '#web/messages/en/kept-out.ts'
import type { Twin } from '#web/messages/twin.ts'
import { ended } from './grammar.ts'

/** What is said of spam, of blocked visitors and of what limited members see, in German. */
export const keptOutText: Twin<typeof English> = {
  menu: {
    spam: { true: 'Als Spam markieren', false: 'Kein Spam' },
    spamText: { true: 'Raus aus Listen, Zahlen und Punkten', false: 'Zurück in Listen, Zahlen und Punkte' },
    blocked: { true: 'Besucher blockieren', false: 'Blockierung aufheben' },
    blockedText: { true: 'Nachrichten werden abgelehnt', false: 'Kann wieder schreiben' },
  },
  done: {
    spam: {
      true: (name) => `${name} ist als Spam markiert`,
      false: (name) => `${name} steht wieder in der Liste`,
    },
    blocked: {
      true: (name) => `${name} kann nicht mehr schreiben`,
      false: (name) => `${name} kann wieder schreiben`,
    },
  },
  line: {
    spam: (ago) => ended(`Als Spam markiert ${ago}`),
    spamText: 'In keiner Liste und keiner Zahl, ohne Punkte. Was geschrieben wird, bleibt erhalten.',
    blocked: (ago) => ended(`Blockiert ${ago}`),
    blockedText: 'Neue Nachrichten dieses Besuchers werden abgelehnt.',
  },
  mark: 'Blockiert: Dieser Besucher kann nicht schreiben',
  filter: { name: 'Spam', on: 'nur', only: 'Nur als Spam Markierte' },
  history: {
    'lead.spam': 'hat dies als Spam markiert',
    'lead.unspam': 'hat gesagt, dass dies kein Spam ist',
    'lead.blocked': 'hat den Besucher blockiert',
    'lead.unblocked': 'hat die Blockierung aufgehoben',
  },
  receipt: 'Als Spam markiert',
  onlyAssigned: {
    title: 'Ihnen ist noch nichts zugewiesen',
    hint: ({ many }) => `${many}, die Ihnen jemand zuweist, stehen hier.`,
    gone: 'Jemand anderes hat ihn jetzt, oder er wurde gelöscht.',
  },
  contact: {
    hidden: 'Verborgen',
    why: 'E-Mails und Telefonnummern sind in diesem Arbeitsbereich für Sie verborgen.',
    search: 'Name oder #Sitzung',
  },
}
