import type { frameText as English } from '#web/messages/en/frame.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count } from './counting.ts'
import { manyDative, oblique } from './grammar.ts'

/** The list of settings, the palette and the sheet of keys: what the frame loads once somebody asks for it. */
export const frameText: Twin<typeof English> = {
  settings: {
    all: 'Alle Einstellungen',
    rules: 'Kontakt und Dubletten',
    scoring: 'Bewertung',
    groups: { workspace: 'Arbeitsbereich', chat: 'Chat', team: 'Team', you: 'Sie' },
  },

  palette: {
    title: 'Suchen oder ausführen',
    label: ({ many }) => `${many}, Seiten und Befehle suchen`,
    results: 'Treffer',
    groups: {
      recent: 'Zuletzt',
      leads: ({ Many }) => Many,
      views: 'Ansichten',
      pages: 'Seiten',
      settings: 'Einstellungen',
      commands: 'Befehle',
    },
    found: (n) => count(n, 'Treffer', 'Treffer'),
    nothing: (text) => `Nichts gefunden für „${text}“`,
    nothingText: (words) =>
      `Versuchen Sie es mit Name, E-Mail, Telefon oder #Sitzung von einem ${oblique(words)} oder mit dem Namen einer Seite.`,
    failed: (words) => `In den ${manyDative(words)} konnte nicht gesucht werden.`,
    allMatches: (text, { many }) => `Alle ${many} zu „${text}“ zeigen`,
    newAndHot: 'Neu und heiß: wen Sie jetzt anrufen',
    newAndHotAlso: 'heute morgen anrufen',
    startReview: 'Durchsicht starten',
    goTo: (workspace) => `Zu ${workspace} wechseln`,
    theme: (theme) => `Farben: ${theme}`,
    themeAlso: 'Aussehen Darstellung Modus',
    presence: (presence) => `Sie sind ${presence}`,
    presenceAlso: 'Anwesenheit Status setzen',
    keys: 'Tastenkürzel',
    keysAlso: 'Hilfe Tastatur',
    chosen: 'gewählt',
    move: 'wählen',
    open: 'öffnen',
    shut: 'schließen',
  },
}
