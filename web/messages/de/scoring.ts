import type { scoringText as English } from '#web/messages/en/scoring.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'
import { manyDative, oblique } from './grammar.ts'

/** The page "Scoring" of the settings, in German. */
export const scoringText: Twin<typeof English> = {
  title: 'Bewertung',
  text: ({ many }) => `Wie aus den Gesprächen Ihrer ${many} eine Punktzahl und eine Stufe wird.`,
  failed: 'Die Regeln konnten nicht geladen werden',
  readOnly: 'Nur Inhaber und Admins ändern sie.',
  inUse: (n, when, by) =>
    by === null ? `Version ${n} gilt seit ${when}.` : `Version ${n} von ${by} gilt seit ${when}.`,
  first: (n) => `Version ${n} gilt: die Regeln, mit denen jeder Arbeitsbereich beginnt.`,
  pro: (plan) => `Eigene Regeln gehören zum Tarif ${plan}`,
  proText: ({ many }) =>
    `Legen Sie Punkte, Grenzen und Stufen fest, sehen Sie vor dem Speichern, welche ${many} die Stufe wechseln würden, und kehren Sie zu jeder früheren Version zurück.`,

  atMost: 'höchstens',
  capOf: (family) => `Höchstens für ${family}`,
  points: (row) => `Punkte: ${row}`,
  rows: {
    'contact.firstWay': ['Erster Kontaktweg', 'E-Mail-Adresse oder Telefonnummer, in jeder Schreibweise'],
    'contact.secondWay': ['Zweiter Kontaktweg', 'Telefonnummer neben der Adresse oder umgekehrt'],
    'contact.name': ['Name', 'vom Besucher genannt oder mit der Anmeldung gekommen'],
    'intent.price': ['Preis', 'fragt, was etwas kostet'],
    'intent.buy': ['Kauf oder Bestellung', 'möchte es haben'],
    'intent.book': ['Buchung oder Vorführung', 'Besuch, Termin, Anruf, Muster'],
    'intent.delivery': ['Lieferung oder Verfügbarkeit', 'fragt, ob und wann es zu haben ist'],
    'intent.person': ['Fragt nach einem Menschen', 'möchte mit jemandem aus Ihrem Team sprechen'],
    'questions.question': ['Jede Frage', 'Begrüßung und wiederholte Frage zählen nicht'],
    'time.minute': ['Jede Minute aktiven Gesprächs', 'Pausen über fünf Minuten zählen nicht'],
    'return.day': ['Jeder weitere Tag', 'der Besucher schreibt an einem anderen Tag wieder'],
  },
  zoneNow: (timeZone) => `Tage nach ${timeZone.replaceAll('_', ' ')}`,
  zone: (timeZone) => `Es gelten die Tage von ${timeZone}.`,
  off: 'aus',
  highest: 'Höchste mögliche Punktzahl',
  limited: 'und zählt als',
  noHot: 'Mit diesen Regeln kann niemand heiß werden: Die höchste Punktzahl liegt darunter.',

  bands: 'Stufen',
  band: (name, from, to) => `${name} ${from}–${to}`,
  from: (name) => `${name} ab`,

  wrong: {
    number: 'Eine ganze Zahl von 0 bis 100',
    band: 'Eine ganze Zahl von 1 bis 100',
    order: 'Heiß beginnt über Warm',
  },
  fixFirst: 'Berichtigen Sie die markierten Zahlen, um zu sehen, was sich ändern würde.',

  would: 'Was sich ändern würde',
  nothingYet: ({ many }) =>
    `Ändern Sie eine Zahl, und Sie sehen hier sofort, welche ${many} die Stufe wechseln würden. Gespeichert wird erst, wenn Sie es sagen.`,
  noLeads: ({ many }) => `Noch gibt es keine ${many} zum Ausprobieren.`,
  trying: 'Wird ausprobiert',
  tryFailed: 'Es konnte nicht ausprobiert werden',
  change: (n, exact, { one, many }) =>
    n === 0
      ? `Kein ${one} würde die Stufe wechseln`
      : `${exact ? '' : 'Etwa '}${count(n, `${one} würde die Stufe wechseln`, `${many} würden die Stufe wechseln`)}`,
  triedAll: (n, { one, many }) =>
    n === 1
      ? `An 1 ${oblique({ one, many })} ausprobiert.`
      : `An allen ${whole(n)} ${manyDative({ one, many })} ausprobiert.`,
  triedSome: (tried, of, words) =>
    `Aus ${whole(tried)} von ${whole(of)} zufällig gewählten ${manyDative(words)} errechnet.`,
  triedSamples: (n) => `An ${count(n, 'Beispiel', 'Beispielen')} ausprobiert.`,
  rescored: (n, exact) =>
    n === 0
      ? 'Keine Punktzahl ändert sich.'
      : `${exact ? '' : 'Etwa '}${count(n, 'Punktzahl ändert sich', 'Punktzahlen ändern sich')}.`,
  now: 'jetzt',
  then: 'dann',
  difference: 'Unterschied',
  band1: 'Stufe',
  becomes: (n, band) => `${whole(n)} ${n === 1 ? 'wird' : 'werden'} ${band.toLowerCase()}`,
  were: (band) => `bisher ${band.toLowerCase()}`,
  largest: (shown, words) =>
    `Die ${whole(shown)} mit dem größten Unterschied unter Ihren ${manyDative(words)}.`,
  whole,
  signed: (n) => (n === 0 ? '0' : n < 0 ? `−${whole(-n)}` : `+${whole(n)}`),

  discard: 'Verwerfen',
  save: (next) => `Als Version ${next} speichern`,
  noteLabel: 'Warum, in wenigen Worten',
  saved: (n) => `Version ${n} gilt`,
  rescoring: (done, wanted) => `Neue Bewertung: ${whole(done)} von ${whole(wanted)}`,
  rescoringLabel: 'Stand der Bewertung',
  rescoringText: 'Neue Nachrichten zählen schon nach diesen Regeln. Sie können die Seite verlassen.',

  history: 'Versionen',
  historyFailed: 'Die Versionen konnten nicht geladen werden',
  version: (n) => `Version ${n}`,
  current: 'Gilt',
  begins: 'Womit jeder Arbeitsbereich beginnt',
  madeBy: (by, when) => (by === null ? when : `${by}, ${when}`),
  fromTo: (name, from, to) => `${name} ${from} → ${to}`,
  use: 'Wieder verwenden',
  useOf: (n) => `Version ${n} wieder verwenden`,
  toDefault: 'Auf Standard zurücksetzen',
  older: 'Ältere zeigen',
}
