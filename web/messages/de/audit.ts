import type { AuditEntry, AuditKind } from '#contract/audit.ts'
import type { auditText as English } from '#web/messages/en/audit.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count } from './counting.ts'
import { ruleNames } from './rule-names.ts'
import { deviceName, quoted } from './spelling.ts'

type Data = AuditEntry['data']

/** What an entry holds is shown as text, whatever it is. */
function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nichts'
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (Array.isArray(value)) return value.length === 0 ? 'nichts' : value.map(say).join(', ')
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
  return /^[\w.+-]+$/.test(text) ? text : quoted(text)
}

/** What a role or a rule is kept as. */
const codes: Record<string, string> = {
  owner: 'Inhaber',
  admin: 'Admin',
  agent: 'Mitarbeiter',
  viewer: 'Leser',
  ask: 'fragen',
  automatic: 'automatisch',
  off: 'nichts tun',
}
const coded = ['role', 'onContact']
const wordFor = (value: unknown) => (typeof value === 'string' ? codes[value] : undefined) ?? say(value)

const fields: Record<string, string> = {
  name: 'Name',
  role: 'Rolle',
  plan: 'Tarif',
  extraSeats: 'zusätzliche Plätze',
  timeZone: 'Zeitzone',
  country: 'Land',
  language: 'Sprache',
  leadWord: 'Wort für Leads',
  displayName: 'Anzeigename',
  phone: 'Telefon',
  onlyAssigned: 'nur zugewiesene Leads',
  hidesContact: 'Kontaktdaten verborgen',
  onContact: 'Regel für den Status nach einem Kontakt',
  joinClaimed: 'Zusammenführen von Leads mit demselben Kontakt',
  allowedOrigins: 'erlaubte Adressen',
  greeting: 'Begrüßung',
  starters: 'Einstiegsfragen',
  color: 'Farbe',
  assistant: 'Assistent antwortet',
  businessHours: 'Öffnungszeiten, Montag bis Sonntag,',
  holidays: 'Feiertage',
  promises: 'Zusagen eines Zeitpunkts',
  answerMinutes: 'Minuten bis zur Rückmeldung',
  waitMinutes: 'Minuten bis zum nächsten Mitglied',
  handOverHot: 'Übergabe heißer Leads',
  handOverUnsure: 'Übergabe ohne Antwort',
  handOverKeywords: 'Wörter, die einen Menschen rufen',
  provider: 'Anbieter',
  baseUrl: 'Adresse',
  model: 'Modell',
  key: 'Schlüssel',
  instructions: 'Anweisungen',
  inputPrice: 'Preis für Gelesenes',
  outputPrice: 'Preis für Geschriebenes',
  currency: 'Währung',
  monthlyLimit: 'Limit für einen Monat',
  firstSeconds: 'Wartezeit bis zum ersten Wort',
  betweenSeconds: 'Wartezeit zwischen zwei Wörtern',
  totalSeconds: 'längste Antwort',
  ...ruleNames,
}

function has(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `hat die Angaben von Jon geändert: Rolle von Mitarbeiter auf Leser, Telefon von nichts auf +44…` */
function changed(what: string, { from, to }: Data): string {
  const [before, after] = [has(from) ? from : {}, has(to) ? to : {}]
  const parts = Object.keys(after)
    .filter((field) => say(before[field]) !== say(after[field]))
    .map((field) => {
      const value = coded.includes(field) ? wordFor : say
      return `${fields[field] ?? field} von ${value(before[field])} auf ${value(after[field])}`
    })
  return `hat ${what} geändert${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
}

const named = ({ name }: Data, otherwise: string) => (typeof name === 'string' ? name : otherwise)
const thing = (what: string, { name }: Data) =>
  name === undefined ? what : `${what} ${quoted(String(name as string | number))}`
const scopes = { read: 'lesen', write: 'ändern', ingest: 'Nachrichten abgeben' } as const
const able = (given: unknown) =>
  [given]
    .flat()
    .map((one) => scopes[one as keyof typeof scopes] ?? say(one))
    .join(', ')
const using = ({ device }: Data) => (typeof device === 'string' ? ` mit ${deviceName(device)}` : '')
const leadsOf = (leads: unknown) => (typeof leads === 'number' ? count(leads, 'Lead', 'Leads') : 'Leads')

/** What was done, one sentence an entry; `who` begins it. */
const sentences: Record<AuditKind, (who: string, data: Data) => string> = {
  'sign-in': (who, data) => `${who} hat sich${using(data)} angemeldet`,
  'sign-in.ended': (who, data) => `${who} hat eine Anmeldung${using(data)} beendet`,
  'password.changed': (who) => `${who} hat ein anderes Passwort gewählt`,
  'workspace.created': (who, data) => `${who} hat ${thing('den Arbeitsbereich', data)} angelegt`,
  'workspace.changed': (who, data) => `${who} ${changed('den Arbeitsbereich', data)}`,
  'member.invited': (who, { email, role }) =>
    `${who} hat ${typeof email === 'string' ? email : 'jemanden'} eingeladen${role === undefined ? '' : `, als ${wordFor(role)}`}`,
  'invitation.withdrawn': (who, { email }) =>
    `${who} hat die Einladung ${typeof email === 'string' ? `an ${email} ` : ''}zurückgezogen`,
  'member.joined': (who, data) => {
    const name = named(data, who)
    const as = data['role'] === undefined ? '' : `, als ${wordFor(data['role'])}`
    return name === who
      ? `${who} ist dem Team beigetreten${as}`
      : `${who} hat ${name} ins Team aufgenommen${as}`
  },
  'member.changed': (who, data) =>
    `${who} ${changed(`die Angaben von ${named(data, 'einem Mitglied')}`, data)}`,
  'member.removed': (who, data) => {
    const name = named(data, 'ein Mitglied')
    return name === who ? `${who} hat das Team verlassen` : `${who} hat ${name} aus dem Team entfernt`
  },
  'plan.changed': (who, data) => `${who} ${changed('den Arbeitsbereich', data)}`,
  'key.made': (who, data) =>
    `${who} hat ${thing('den API-Schlüssel', data)} erzeugt${data['scopes'] === undefined ? '' : ` (darf: ${able(data['scopes'])})`}`,
  'key.revoked': (who, data) => `${who} hat ${thing('den API-Schlüssel', data)} widerrufen`,
  'identity-key.made': (who, data) =>
    `${who} hat ${thing('den Schlüssel', data)} für angemeldete Besucher hinzugefügt`,
  'identity-key.revoked': (who, data) =>
    `${who} hat ${thing('den Schlüssel', data)} für angemeldete Besucher widerrufen`,
  'site.added': (who, data) => `${who} hat ${thing('die Website', data)} hinzugefügt`,
  'site.changed': (who, data) => `${who} ${changed(thing('die Website', data), data)}`,
  'assistant.changed': (who, data) => `${who} ${changed('den Assistenten', data)}`,
  'scoring.changed': (who, data) => `${who} ${changed('die Bewertung', data)}`,
  'export.made': (who, { leads }) => `${who} hat ${leadsOf(leads)} exportiert`,
  'lead.deleted': (who, { leads }) =>
    `${who} hat einen Lead gelöscht${typeof leads === 'number' && leads > 1 ? ` (mit ${count(leads - 1, 'zusammengeführten', 'zusammengeführten')})` : ''}`,
  'tag.renamed': (who, { from, to }) => `${who} hat das Schlagwort ${say(from)} in ${say(to)} umbenannt`,
  'tag.merged': (who, { from, to, leads }) =>
    `${who} hat das Schlagwort ${say(from)} mit ${say(to)} zusammengeführt (${leadsOf(leads)})`,
  'tag.deleted': (who, { name, leads }) =>
    `${who} hat das Schlagwort ${say(name)} gelöscht (${leadsOf(leads)})`,
  'samples.removed': (who, { leads }) =>
    `${who} hat ${typeof leads === 'number' ? count(leads, 'Beispiel', 'Beispiele') : 'die Beispiele'} entfernt`,
}

/** Texts of the log that owners read, in German. */
export const auditText: Twin<typeof English> = {
  title: 'Protokoll',
  text: 'Wer sich angemeldet und wer Rollen, Tarif, Schlüssel und Daten geändert hat. Was hier steht, kann niemand ändern.',
  filter: 'Zeigen',
  all: 'Alles',
  kinds: {
    'sign-in': 'Anmeldungen',
    'sign-in.ended': 'Beendete Anmeldungen',
    'password.changed': 'Geänderte Passwörter',
    'workspace.created': 'Arbeitsbereich angelegt',
    'workspace.changed': 'Arbeitsbereich geändert',
    'member.invited': 'Eingeladene Mitglieder',
    'invitation.withdrawn': 'Zurückgezogene Einladungen',
    'member.joined': 'Beigetretene Mitglieder',
    'member.changed': 'Geänderte Mitglieder',
    'member.removed': 'Entfernte Mitglieder',
    'plan.changed': 'Tarif geändert',
    'key.made': 'Erzeugte API-Schlüssel',
    'key.revoked': 'Widerrufene API-Schlüssel',
    'identity-key.made': 'Erzeugte Besucherschlüssel',
    'identity-key.revoked': 'Widerrufene Besucherschlüssel',
    'site.added': 'Hinzugefügte Websites',
    'site.changed': 'Geänderte Websites',
    'assistant.changed': 'Assistent geändert',
    'scoring.changed': 'Bewertung geändert',
    'export.made': 'Exporte',
    'lead.deleted': 'Gelöschte Leads',
    'tag.renamed': 'Umbenannte Schlagwörter',
    'tag.merged': 'Zusammengeführte Schlagwörter',
    'tag.deleted': 'Gelöschte Schlagwörter',
    'samples.removed': 'Entfernte Beispiele',
  },
  who: ({ kind, name }) => {
    if (kind === 'system') return 'Die Befehlszeile'
    if (kind === 'operator') return `${name ?? 'Jemand'} (betreibt die Installation)`
    return kind === 'key' ? `Der API-Schlüssel ${name ?? ''}`.trimEnd() : (name ?? 'Jemand')
  },
  sentence: ({ kind, actor, data }) => sentences[kind](auditText.who(actor), data),
  failed: 'Das Protokoll konnte nicht geladen werden',
  none: 'Noch nichts festgehalten',
  noneText: 'Anmeldungen und Änderungen werden hier stehen.',
  noneOfKind: 'Davon ist nichts festgehalten',
  more: 'Ältere zeigen',
  address: (address) => `von ${address}`,
}
