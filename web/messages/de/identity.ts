import type { identityText as English } from '#web/messages/en/identity.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'

/** Texts about who is the same person: proposals, comparing, merging, splitting, in German. */
export const identityText: Twin<typeof English> = {
  sameAs: (name) => ['Dieselbe Person wie ', name, '?'],
  bothGave: (values) => `Von beiden angegeben: ${values}`,
  and: 'und',
  compare: 'Vergleichen',
  compareWith: (name) => `Mit ${name} vergleichen`,
  comparePair: (one, other) => `${one} und ${other} vergleichen`,
  no: 'Nein',
  notSame: (name) => `Nein, ${name} ist jemand anderes`,
  notSamePair: (one, other) => `Nein, ${one} und ${other} sind zwei Personen`,
  declined: (one, other) => `${one} und ${other} bleiben zwei Leads`,
  reopened: (one, other) => `${one} und ${other} werden wieder vorgeschlagen`,
  moreProposals: (n) => `+${whole(n)}`,
  showMore: (n) => `${count(n, 'weiteren Vorschlag', 'weitere Vorschläge')} zeigen`,
  seen: (time) => `gesehen ${time}`,
  proposals: 'Vorschläge',
  signed: 'Angemeldet',
  signedText: 'Ihre Website bürgt dafür',

  list: {
    title: 'Zu vergleichen',
    text: 'Leads, die dieselbe E-Mail oder Telefonnummer angegeben haben. Zusammengeführte lassen sich wieder trennen.',
    button: (n) => `${n} zu vergleichen`,
    open: (n) => `${n} zu vergleichen: Leads, die dieselbe Person sein können`,
    none: 'Niemand sieht doppelt aus',
    noneText: 'Wenn zwei Leads dieselbe E-Mail oder Telefonnummer angeben, stehen sie hier nebeneinander.',
    failed: 'Die Vorschläge konnten nicht geladen werden',
    more: 'Mehr zeigen',
  },

  menu: {
    label: (name) => `Mehr zu ${name}`,
    mergeWith: 'Zusammenführen mit …',
  },

  pick: {
    title: 'Mit einem anderen Lead zusammenführen',
    text: (name) => `Wer ist dieselbe Person wie ${name}? Sie vergleichen beide, bevor etwas geschieht.`,
    label: 'Lead suchen',
    hint: 'Name, E-Mail, Telefon, #Sitzung',
    results: 'Gefundene Leads',
    none: (text) => `Sonst passt niemand zu „${text}“.`,
    failed: 'Die Suche hat nicht geklappt.',
    found: (n) => count(n, 'Lead gefunden', 'Leads gefunden'),
  },

  dialog: {
    title: 'Ist das dieselbe Person?',
    stays: 'Wer bleibt',
    stay: (name) => `${name} bleibt`,
    staysMark: 'Bleibt',
    staysHint: 'Zuerst da',
    same: 'gleich',
    none: 'nichts',
    nobody: 'Niemand',
    row: {
      assignee: 'Zuständig',
      tags: 'Schlagwörter',
      sessions: 'Sitzungen',
      channel: 'Kanal',
      firstSeen: 'Zuerst gesehen',
      lastSeen: 'Zuletzt gesehen',
      messages: 'Nachrichten',
      lastWords: 'Letzte Nachricht',
    },
    channels: { web: 'Chat auf der Website', api: 'API', manual: 'Von Hand angelegt' },
    messagesMore: (n) => `${whole(n)}+`,
    outcome: (stays, status, assignee) =>
      `${stays} bleibt, mit Status „${status}“; zuständig ist ${assignee === null ? 'niemand' : assignee}.`,
    together:
      'Gespräche, Notizen und Schlagwörter kommen zusammen; die Punkte werden über beide gezählt. Von zwei Angaben wird die zuletzt genannte gezeigt, die andere steht darunter. Sie können beide wieder trennen.',
    twoPeople: (one, other) =>
      `Ihre Website hat sie als zwei verschiedene Personen angemeldet: ${one} und ${other}.`,
    merge: 'Zusammenführen',
    merging: 'Wird zusammengeführt',
    failed: 'Die beiden Leads konnten nicht geladen werden',
    alreadyOne: 'Diese beiden sind schon ein Lead.',
    mergedElsewhere: (name) => `${name} wurde inzwischen mit einem anderen Lead zusammengeführt.`,
    gone: 'Einen der beiden Leads gibt es hier nicht mehr.',
  },

  merged: 'Zusammengeführt.',
  mergedInto: (name) => `${name} wurde mit diesem Lead zusammengeführt.`,
  includes: (name) => ['Enthält ', name],
  how: {
    member: (day, who) => `zusammengeführt ${day} von ${who}`,
    claimed: (day) => `von selbst zusammengeführt ${day}, weil beide denselben Kontakt angaben`,
    signed: (day) => `von selbst zusammengeführt ${day}, weil beide als dieselbe Person angemeldet waren`,
  },
  split: 'Abtrennen',
  splitOf: (name) => `${name} abtrennen`,
  splitFirst: (name) => `Zuerst ${name} abtrennen`,
  splitDialog: {
    title: (name) => `${name} abtrennen?`,
    goes: (name) =>
      `${name} ist dann wieder ein eigener Lead, mit den eigenen Gesprächen und mit Notizen, Schlagwörtern und Status von vorher.`,
    stays: (name) =>
      `Was Ihr Team seit dem Zusammenführen geschrieben hat, bleibt bei ${name}. Die Punkte beider werden neu gezählt.`,
    submit: 'Abtrennen',
    submitting: 'Wird abgetrennt',
  },
  splitDone: (one, other) => `${one} und ${other} sind wieder zwei Leads`,

  history: {
    merged: (name) => `hat ${name} mit diesem Lead zusammengeführt`,
    mergedItself: (name) => `${name} wurde von selbst mit diesem Lead zusammengeführt`,
    unmerged: (name) => `hat ${name} abgetrennt`,
    declined: (name) => `hat gesagt, dass ${name} jemand anderes ist`,
    reopened: (name) => `hat ${name} wieder vorgeschlagen`,
    // Neuter, as it is the subject in one sentence and the object in the next.
    somebody: 'ein anderes Profil',
  },
}
