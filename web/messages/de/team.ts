import type { teamText as English } from '#web/messages/en/team.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'

/** Texts about the people of a workspace in German: who they are, what they may do, whether they can be reached. */
export const teamText: Twin<typeof English> = {
  title: 'Team',
  text: 'Wer hier arbeitet, was jeder darf und wer erreichbar ist.',
  failed: 'Das Team konnte nicht geladen werden',
  readOnly: 'Ein Inhaber oder Admin kann das Team ändern.',
  list: 'Mitglieder',
  you: 'Sie',
  actionsFor: (name) => `Mehr zu ${name}`,
  joined: (day) => `dabei seit ${day}`,
  seenAs: (name) => `Besucher sehen ${name}`,

  roles: { owner: 'Inhaber', admin: 'Admin', agent: 'Mitarbeiter', viewer: 'Leser' },
  roleHints: {
    owner: 'Darf alles und liest das Protokoll.',
    admin: 'Darf alles, außer Inhaber zu ändern und das Protokoll zu lesen.',
    agent: 'Antwortet und arbeitet: Status, Notizen, Schlagwörter, Anrufe. Ändert keine Einstellungen.',
    viewer: 'Sieht alles an und ändert nichts. Braucht keinen Platz.',
  },
  role: 'Rolle',
  roleOf: (name) => `Rolle von ${name}`,
  roleChanged: (name, role) => `${name} hat jetzt die Rolle ${role}`,
  notChanged: (reason) => `Nicht geändert: ${reason}`,

  limits: {
    onlyAssigned: (many) => `Nur selbst zugewiesene ${many}`,
    onlyAssignedHint: 'Alle anderen sind, als gäbe es sie nicht.',
    hidesContact: 'Ohne E-Mails und Telefonnummern',
    hidesContactHint: 'Sie sind überall verdeckt und lassen sich nicht suchen.',
  },
  over: 'Kein Platz: kann nur ansehen',

  presences: { online: 'Online', away: 'Abwesend', dnd: 'Nicht stören', offline: 'Offline' },
  presence: 'Ihre Anwesenheit',

  seats: {
    taken: (used, of) => `${whole(used)} von ${count(of, 'Platz', 'Plätzen')} belegt`,
    promised: (n) => `${whole(n)} zugesagt`,
    none: 'Dieser Tarif hat außer dem des Inhabers keinen Platz',
    over: (n) =>
      n === 1
        ? '1 Mitglied ohne Platz kann nur ansehen, bis ein Platz frei oder gebucht ist.'
        : `${whole(n)} Mitglieder ohne Platz können nur ansehen, bis Plätze frei oder gebucht sind.`,
    full: 'Wer jetzt kommt, kann Leser sein; das braucht keinen Platz.',
    free: 'Jeder, der etwas ändern darf, belegt einen, außer dem ersten Inhaber.',
  },
  bannerOver: 'Alle Plätze des Tarifs sind von anderen belegt, deshalb können Sie nur ansehen.',
  bannerNoSeats: 'Dieser Tarif hat außer dem des Inhabers keinen Platz, deshalb können Sie nur ansehen.',
  bannerOverNext: 'Bitten Sie einen Inhaber um einen.',

  invited: 'Eingeladen',
  invitedBy: (name, ago) => `Eingeladen von ${name}, ${ago}`,
  expires: (when) => `gültig bis ${when}`,
  expired: 'der Link ist abgelaufen',
  invite: 'Einladen',
  inviteTitle: 'Ins Team einladen',
  inviteText: 'Eingeladene bekommen einen Link, der 7 Tage gilt, wählen ein Passwort und sind dabei.',
  send: 'Einladen',
  email: 'E-Mail',
  displayName: 'Name, den Besucher sehen',
  displayNameHint: 'Bleibt er leer, sehen sie den eigenen.',
  phone: 'Telefon',
  phoneHint: 'Für das Team; Besucher sehen es nicht.',
  linkTitle: (email) => `${email} ist eingeladen`,
  mail: {
    sent: 'Der Link wurde per E-Mail gesendet.',
    failed:
      'Die E-Mail konnte nicht gesendet werden. Geben Sie diesen Link selbst weiter; er wird nur jetzt gezeigt.',
    off: 'Hier ist kein Mailserver eingerichtet. Geben Sie diesen Link selbst weiter; er wird nur jetzt gezeigt.',
  },
  link: 'Link',
  done: 'Fertig',
  again: 'Neuen Link erzeugen',
  withdraw: 'Zurückziehen',
  withdrawn: (email) => `Die Einladung von ${email} wurde zurückgezogen`,

  edit: 'Bearbeiten …',
  editTitle: (name) => `${name} bearbeiten`,
  save: 'Speichern',
  log: 'Anwesenheit …',
  remove: 'Aus dem Team entfernen …',
  leave: 'Team verlassen …',

  removeTitle: (name) => `${name} entfernen`,
  removeText: (name) =>
    `${name} wird aus diesem Arbeitsbereich sofort abgemeldet, und die von dieser Person erzeugten API-Schlüssel gelten nicht mehr. Notizen, Anrufe und Verlauf behalten den Namen.`,
  leaveTitle: 'Team verlassen',
  leaveText: (workspace) =>
    `Sie sehen ${workspace} nicht mehr, und die von Ihnen erzeugten API-Schlüssel gelten nicht mehr. Notizen, Anrufe und Verlauf behalten Ihren Namen.`,
  handOver: (many) => `Zugewiesene ${many} gehen an`,
  handOverOwn: (many) => `Ihre ${many} gehen an`,
  nobody: 'Niemand',
  removeDo: 'Entfernen',
  leaveDo: 'Verlassen',
  removed: (name) => `${name} wurde aus dem Team entfernt`,

  logTitle: (name) => `Anwesenheit von ${name}`,
  logDays: { '7': 'Letzte 7 Tage', '30': 'Letzte 30 Tage' },
  logOnline: 'Online insgesamt',
  logNone: 'Keine Änderungen in diesen Tagen.',
  logFailed: 'Die Anwesenheit konnte nicht geladen werden',
  logSince: (lasting) => `${lasting} lang`,
  logNow: 'seither',
  hoursMinutes: (hours, minutes) => (hours === 0 ? `${minutes} Min.` : `${hours} Std. ${minutes} Min.`),

  outTitle: (workspace) => `Sie gehören nicht mehr zum Team von ${workspace}`,
  outText:
    'Jemand dort hat Sie entfernt, oder Sie sind gegangen. Was Sie geschrieben haben, behält Ihren Namen.',
  outTo: (workspace) => `Zu ${workspace} wechseln`,
}
