import type { sitesText as English } from '#web/messages/en/sites.ts'
import type { Twin } from '#web/messages/twin.ts'
import { whole } from './counting.ts'

/** The texts of several sites in German: the list of them, where a key may be used, and the look for a snippet. */
export const sitesText: Twin<typeof English> = {
  list: 'Ihre Websites',
  listText: 'Jede hat einen Widget-Schlüssel, eine Begrüßung und eigene Einstellungen.',
  never: 'Noch nicht gesehen',
  seen: (ago) => `Gesehen: ${ago}`,
  add: 'Website hinzufügen',
  addText:
    'Eine weitere Website oder ein weiterer Laden, dessen Besucher in dieselbe Liste kommen. Sie bekommt einen eigenen Widget-Schlüssel.',
  added: (name) => `${name} wurde hinzugefügt`,
  nameHint: 'Besucher lesen ihn oben im Chat.',
  full: (of) =>
    of === 1 ? 'Der Tarif hat Platz für eine Website.' : `Der Tarif hat Platz für ${whole(of)} Websites.`,
  plans: 'Tarife ansehen',
  readOnly: 'Inhaber und Admins ändern Websites.',
  settings: 'Was er sagt und wie er aussieht',
  origins: {
    title: 'Erlaubte Adressen',
    text: 'Seiten, auf denen der Chat laufen darf. Ist keine genannt, läuft er auf jeder Seite mit der Zeile.',
    none: 'Jede Seite darf diesen Schlüssel benutzen.',
    label: (n) => `Adresse ${n}`,
    placeholder: 'https://laden.example',
    hint: 'https://*.laden.example steht für alles unterhalb von laden.example.',
    add: 'Adresse hinzufügen',
    remove: (address) => (address === '' ? 'Diese Adresse entfernen' : `${address} entfernen`),
    save: 'Adressen speichern',
    saved: 'Die erlaubten Adressen wurden gespeichert',
  },
  preview: {
    title: 'Vorschau',
    frame: 'Der Chat, wie Besucher ihn sehen',
    hint: 'Das echte Widget mit dem, was im Formular steht. Was Sie hier schreiben, wird weder gesendet noch aufbewahrt.',
    showOpen: 'Offen zeigen',
    showClosed: 'Geschlossen zeigen',
    reply: 'Hier steht die Antwort. In dieser Vorschau antwortet niemand.',
  },
  texts: {
    title: 'Texte je Sprache',
    hint: 'Wo hier nichts steht, lesen Besucher dieser Sprache die Begrüßung und die Fragen von oben.',
    languages: 'Sprache dieser Texte',
    en: 'Englisch',
    de: 'Deutsch',
    greeting: 'Begrüßung',
    starters: 'Einstiegsfragen',
    launcher: 'Zeile neben dem Knopf',
    launcherHint: 'Erscheint einmal je Besuch nach 20 Sekunden. Ohne Text erscheint nichts.',
    consent: 'Text zur Einwilligung',
    consentHint:
      'Steht, wo nach Angaben gefragt wird. Worin ein Besucher einwilligt, wird wörtlich aufbewahrt.',
  },
  place: {
    language: 'Sprache',
    languageHint: 'Was der Chat selbst sagt: Knöpfe, Zeilen, Zeiten.',
    languages: { auto: 'Wie die Seite, sonst wie der Browser', en: 'Englisch', de: 'Deutsch' },
    side: 'Seite',
    sides: { right: 'Rechts', left: 'Links' },
    offsetX: 'Pixel vom Seitenrand',
    offsetY: 'Pixel von unten',
    ask: 'Vor der ersten Nachricht gefragt',
    askHint: 'Die Antworten gehen mit der ersten Nachricht mit.',
    details: { name: 'Name', email: 'E-Mail', phone: 'Telefon' },
    needs: { none: 'Nicht gefragt', optional: 'Freiwillig', required: 'Pflicht' },
    consent: 'Einwilligung',
    consentHint:
      'Bevor etwas aufbewahrt wird: Der Chat fragt zuerst. Bis dahin speichert er nichts auf dem Gerät und fragt den Server nur, wie er aussehen soll.',
    consents: {
      note: 'Ein Text, wo nach Angaben gefragt wird',
      first: 'Fragen, bevor etwas aufbewahrt wird',
      none: 'Kein Text',
    },
    privacyUrl: 'Datenschutzseite',
  },
  install: {
    title: 'So kommt er auf Ihre Website',
    ways: {
      wordpress: {
        name: 'WordPress',
        steps: [
          'Fügen Sie in der WordPress-Verwaltung das Plugin „WPCode“ hinzu (oder ein anderes für Skripte in Kopf und Fuß).',
          'Öffnen Sie Code Snippets, Header & Footer.',
          'Fügen Sie die Zeile von oben in das Feld Footer ein und speichern Sie.',
          'Wenn Sie ein Cache-Plugin verwenden, leeren Sie den Cache.',
        ],
      },
      shopify: {
        name: 'Shopify',
        steps: [
          'Öffnen Sie Onlineshop, Themes. Wählen Sie bei Ihrem Theme … und Code bearbeiten.',
          'Öffnen Sie layout/theme.liquid.',
          'Fügen Sie die Zeile von oben direkt vor </body> ein und speichern Sie.',
        ],
      },
      wix: {
        name: 'Wix',
        steps: [
          'Öffnen Sie Einstellungen, dann unter Erweitert den benutzerdefinierten Code.',
          'Wählen Sie Benutzerdefinierten Code hinzufügen und fügen Sie die Zeile von oben ein.',
          'Wählen Sie Alle Seiten, Code einmal laden und Body – Ende. Übernehmen Sie.',
          'Eigener Code braucht einen Wix-Tarif mit eigener Domain.',
        ],
      },
      tagManager: {
        name: 'Google Tag Manager',
        steps: [
          'Legen Sie ein neues Tag der Art Benutzerdefiniertes HTML an.',
          'Fügen Sie die Zeilen unten ein: Aus der üblichen Zeile entfernt ein Tag Manager den Schlüssel.',
          'Als Trigger wählen Sie Alle Seiten oder den Ihres Einwilligungswerkzeugs. Speichern und veröffentlichen Sie.',
        ],
      },
    },
  },
  check: {
    title: 'Die Zeile auf einer Seite suchen',
    text: 'Die Seite wird einmal abgerufen, so wie ein Besucher ohne Skripte sie sähe.',
    url: 'Adresse der Seite',
    act: 'Suchen',
    looking: 'Wird gesucht …',
  },
}
