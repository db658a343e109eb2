import type { accountsText as English } from '#web/messages/en/accounts.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count } from './counting.ts'
import { leadWordsText } from './lead-words.ts'

const roles = { owner: 'Inhaber', admin: 'Admin', agent: 'Mitarbeiter', viewer: 'Leser' }

/** Texts about one's own account, about coming into a team, and about what a workspace is called, in German. */
export const accountsText: Twin<typeof English> = {
  leadWords: leadWordsText,

  nav: {
    yourAccount: 'Ihr Konto',
    workspace: 'Arbeitsbereich',
    workspaces: 'Arbeitsbereiche',
    newWorkspace: 'Neuer Arbeitsbereich',
    stillSaving: 'Hier wird noch eine Änderung gespeichert. Wechseln Sie danach.',
  },

  language: 'Sprache',
  passwordHint: 'Mindestens 10 Zeichen.',

  forgot: {
    link: 'Passwort vergessen?',
    title: 'Passwort vergessen?',
    text: 'Geben Sie die E-Mail ein, mit der Sie sich anmelden. Dorthin geht ein Link für ein neues Passwort.',
    email: 'E-Mail',
    submit: 'Link senden',
    sentTitle: 'Sehen Sie in Ihr Postfach',
    sentText: (email) =>
      `Wenn es zu ${email} hier ein Konto gibt, ist ein Link unterwegs. Er gilt eine Stunde. Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder fragen Sie, wer diese Installation betreibt.`,
    again: 'Andere Adresse verwenden',
    back: 'Zurück zur Anmeldung',
  },

  reset: {
    title: 'Neues Passwort wählen',
    text: 'Dabei werden alle Browser abgemeldet, in denen Sie angemeldet sind.',
    password: 'Neues Passwort',
    submit: 'Passwort speichern',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText: 'Er ist abgelaufen oder wurde schon benutzt.',
    askAgain: 'Neuen Link anfordern',
    doneTitle: 'Ihr neues Passwort ist gespeichert',
    doneText: 'Melden Sie sich damit an.',
    toSignIn: 'Anmelden',
  },

  join: {
    title: (workspace) => `${workspace} beitreten`,
    text: (invitedBy, role) => `${invitedBy} lädt Sie ins Team ein, als ${role}.`,
    roles,
    email: 'E-Mail',
    name: 'Ihr Name',
    password: 'Passwort',
    passwordHint: 'Mindestens 10 Zeichen. Damit melden Sie sich künftig an.',
    submit: 'Dem Team beitreten',
    loading: 'Einladung wird gelesen',
    hasAccount: (email) =>
      `Zu ${email} gibt es hier schon ein Konto. Melden Sie sich damit an, um beizutreten.`,
    signInToJoin: 'Anmelden und beitreten',
    currentPassword: 'Ihr Passwort',
    asYou: (name, email) => `Sie sind als ${name} (${email}) angemeldet.`,
    otherPerson: (email) =>
      `Diese Einladung gilt für ${email}: Melden Sie sich ab, um mit dieser Adresse beizutreten.`,
    signOut: 'Abmelden',
    goneTitle: 'Diese Einladung gilt nicht mehr',
    goneText: 'Sie ist abgelaufen, wurde benutzt oder zurückgezogen. Bitten Sie um eine neue.',
    failedTitle: 'Die Einladung konnte nicht gelesen werden',
    toSignIn: 'Zur Anmeldung',
  },

  nowhere: {
    title: 'Sie gehören zu keinem Team',
    text: 'Öffnen Sie eine Einladung, die Sie erhalten haben, oder legen Sie einen eigenen Arbeitsbereich an.',
    begin: 'Neuer Arbeitsbereich',
    signOut: 'Abmelden',
  },

  newWorkspace: {
    title: 'Neuer Arbeitsbereich',
    text: 'Ein weiterer Betrieb, getrennt von den anderen: mit eigenen Leads, eigenem Team, eigener Website und eigenem Tarif. Inhaber sind Sie.',
    name: 'Name des Betriebs',
    timeZone: 'Zeitzone',
    country: 'Land',
    language: 'Sprache',
    submit: 'Arbeitsbereich anlegen',
  },

  workspace: {
    tab: 'Arbeitsbereich',
    title: 'Arbeitsbereich',
    text: 'Wie Ihr Betrieb hier heißt und wie Tage und Nummern gelesen werden.',
    readOnly: 'Nur Inhaber und Admins können das ändern.',
    name: 'Name des Betriebs',
    nameHint: 'Steht in der Seitenleiste und in Einladungen.',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Was „heute“ in Listen, Zahlen und Punkten bedeutet.',
    country: 'Land',
    countryHint: 'So werden Telefonnummern ohne Ländervorwahl gelesen.',
    language: 'Sprache des Assistenten',
    languageHint:
      'Der Assistent antwortet in der Sprache, in der man ihm schreibt. Diese gilt, solange ein Besucher keine erkennen lässt.',
    leadWord: 'Wie Sie die Menschen nennen, die mit Ihnen chatten',
    leadWordHint: (many) => `Auf den Seiten steht dann „${many}“.`,
    submit: 'Änderungen speichern',
  },
  languages: { en: 'Englisch', de: 'Deutsch', es: 'Spanisch', fr: 'Französisch', pl: 'Polnisch' },

  account: {
    title: 'Ihr Konto',
    back: 'Zurück',
    you: 'Ihre Angaben',
    name: 'Name',
    email: 'E-Mail',
    password: 'Passwort',
    languageText:
      'Gilt für das Dashboard in diesem Browser. Die Seite wird neu geladen; nichts Geschriebenes geht verloren.',
    passwordText: 'Mit einem neuen Passwort werden alle anderen Browser abgemeldet.',
    changePassword: 'Passwort ändern',
    signIns: 'Wo Sie angemeldet sind',
    signInsText: 'Kennen Sie eine dieser Anmeldungen nicht? Melden Sie sie ab und ändern Sie Ihr Passwort.',
    thisBrowser: 'Dieser Browser',
    signedIn: (time) => `angemeldet ${time}`,
    lastUsed: (time) => `zuletzt benutzt ${time}`,
    end: 'Abmelden',
    endOf: (device, time) => `${device} abmelden, angemeldet ${time}`,
    ended: (device) => `${device} ist abgemeldet`,
    endOthers: 'Überall sonst abmelden',
    othersSure: (n) =>
      `Abgemeldet ${n === 1 ? 'wird' : 'werden'} ${count(n, 'anderer Browser', 'andere Browser')}.`,
    othersEnded: 'Alle anderen Browser sind abgemeldet',
    failed: 'Die Anmeldungen konnten nicht geladen werden',
    only: 'Sonst sind Sie nirgends angemeldet.',
    workspaces: 'Ihre Arbeitsbereiche',
    roles,
  },

  password: {
    title: 'Passwort ändern',
    current: 'Bisheriges Passwort',
    currentHint: 'Lassen Sie es leer, wenn Sie gerade über einen Einmal-Link gekommen sind.',
    label: 'Neues Passwort',
    submit: 'Passwort speichern',
    done: 'Das neue Passwort gilt, alle anderen Browser sind abgemeldet',
  },
}
