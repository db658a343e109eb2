import type { deskText as English } from '#web/messages/en/desk.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count } from './counting.ts'

/** The page "Hours and hand-over" in German; what a visitor would hear is as the desk says it to German visitors. */
export const deskText: Twin<typeof English> = {
  title: 'Zeiten und Übergabe',
  text: 'Wann Ihr Team für Besucher da ist und wann der Assistent es ruft.',
  failed: 'Die Zeiten konnten nicht geladen werden',
  readOnly: 'Nur Inhaber und Admins können das ändern.',
  submit: 'Änderungen speichern',
  discard: 'Verwerfen',
  unsaved: 'Noch nicht gespeichert',

  open: (until) => `Jetzt geöffnet, bis ${/^\d\d:\d\d$/.test(until) ? `${until} Uhr` : until}.`,
  alwaysOpen: 'Jetzt und immer geöffnet.',
  closed: (when) => `Jetzt geschlossen. Öffnet ${when}.`,
  never: 'Geschlossen: Kein Tag hat Zeiten.',
  zone: (timeZone) => `Nach der Uhrzeit in ${timeZone}.`,
  heard: 'Ist niemand online, liest ein Besucher, der nach einem Menschen fragt, jetzt:',
  away: 'Gerade kann niemand aus dem Team antworten.',
  back: (when) => `Wir melden uns ${when} bei Ihnen.`,
  backAt: (when) => `Wir sind ${when} wieder da.`,
  by: (day, clock) => `${day} bis ${clock} Uhr`,
  at: (day, clock) => `${day} um ${clock} Uhr`,
  today: 'heute',
  tomorrow: 'morgen',
  on: (day) => `am ${day}`,

  hours: 'Öffnungszeiten',
  days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  closedDay: 'Geschlossen',
  from: (day) => `${day}, öffnet`,
  to: (day) => `${day}, schließt`,
  addHours: 'Zeit hinzufügen',
  addHoursTo: (day) => `Zeit hinzufügen: ${day}`,
  removeHours: (day, from, to) => `${day}: ${from} bis ${to} entfernen`,
  likeMonday: 'Montag für Dienstag–Freitag übernehmen',
  backwards:
    'Diese Zeit endet, bevor sie beginnt. Was über Mitternacht hinausgeht, tragen Sie beim nächsten Tag ein.',
  overlap: 'Zwei dieser Zeiten überschneiden sich.',
  missing: 'Eine Uhrzeit fehlt.',

  holidays: 'Feiertage und andere Tage',
  holidaysText: 'An diesen Tagen gelten eigene Zeiten statt der ihres Wochentags.',
  noHolidays: 'Noch keine.',
  date: 'Tag',
  name: 'Name',
  namePlaceholder: 'Weihnachten',
  addDay: 'Tag hinzufügen',
  removeDay: (name) => `${name} entfernen`,
  nameMissing: 'Geben Sie dem Tag einen Namen.',
  dateMissing: 'Wählen Sie einen Tag.',
  dateTwice: 'Dieser Tag steht schon in der Liste.',
  over: 'vorbei',

  missed: 'Wenn niemand kommen kann',
  promises: 'Einen Zeitpunkt zusagen',
  promisesHint:
    'Der Besucher erfährt, bis wann sich jemand meldet. Das steht in Ihren Zusagen, bis jemand schreibt oder anruft.',
  within: 'Rückmeldung innerhalb von',
  withinHint: 'In Öffnungszeit, ab der Frage des Besuchers gezählt.',
  minutes: (minutes) =>
    minutes % 60 === 0 ? count(minutes / 60, 'Stunde', 'Stunden') : count(minutes, 'Minute', 'Minuten'),
  wait: 'Nächstes Mitglied fragen nach',
  waitHint: 'Wer wartet, wird einem Mitglied nach dem anderen angeboten; danach bekommen alle eine Meldung.',

  handOver: 'Der Assistent übergibt',
  asked: 'Wenn ein Besucher nach einem Menschen fragt',
  askedHint: 'Immer.',
  unsure: 'Wenn er zweimal hintereinander keine Antwort hat',
  unsureHint: 'Einmal fragt er mit anderen Worten nach, dann ruft er jemanden.',
  hot: 'Wenn ein Lead heiß wird',
  hotHint: 'Ihr Team steigt ein, solange der Besucher noch da ist.',
  keywords: 'Wenn ein Besucher eines dieser Wörter schreibt',
  keywordsHint: 'Eines je Zeile. „storn*“ steht für alles, was so beginnt.',
  tooMany: 'Höchstens 50 Wörter mit je 60 Zeichen.',
}
