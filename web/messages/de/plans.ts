import type { plansText as English } from '#web/messages/en/plans.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'

/** Texts about plans in German: what they open, what stands where a page is shut, and who sets them. */
export const plansText: Twin<typeof English> = {
  names: { freemium: 'Freemium', basic: 'Basic', pro: 'Pro' },
  planOf: (name) => `Tarif ${name}`,

  offers: {
    everything: (of) => `Alles aus ${of}`,
    contacts: 'Namen, Kontaktdaten und Gespräche',
    scores: 'Punkte mit jeder Zeile',
    work: 'Status, Notizen, Schlagwörter und Zusammenführen',
    board: 'Ein Board, um sie voranzubringen',
    live: 'Änderungen erscheinen sofort',
    scoreRules: 'Eigene Punkte und Stufen',
    apiKeys: 'API-Schlüssel für eigene Programme',
    captured: 'Jeder Besucher wird erfasst und bewertet',
    counts: 'Wahre Zahlen, wer wartet',
    seats: (n) =>
      n === 0 ? 'Nur der Inhaber arbeitet hier' : `${count(n, 'Platz', 'Plätze')} neben dem des Inhabers`,
    sites: (n) => (n === null ? 'Beliebig viele Websites' : count(n, 'Website', 'Websites')),
  },

  gate: {
    hot: (n, { one, many }) => count(n, `heißer ${one} wartet`, `heiße ${many} warten`),
    some: (n, { one, many }) => count(n, `${one} wartet`, `${many} warten`),
    none: ({ many }) => `Ihre ${many} werden hier warten`,
    asked: (n) => `${count(n, 'Besucher fragt', 'Besucher fragen')} nach einem Menschen. `,
    kept: 'Alles, was sie geschrieben haben, wird aufbewahrt und bewertet; ein Tarif öffnet es bis zurück zur ersten Nachricht.',
    keptNone:
      'Was Besucher auf Ihrer Website schreiben, wird von der ersten Nachricht an aufbewahrt und bewertet; ein Tarif öffnet es jederzeit.',
    stays: 'Nichts wird gelöscht, wenn Sie bei Freemium bleiben.',
    upgrade: 'So wechseln Sie den Tarif',
    operate: 'Tarif ändern',
    site: 'Den Chat auf Ihre Website setzen',
    failed: 'Die Zahlen konnten nicht geladen werden',
  },

  upgrade: {
    title: 'So wechseln Sie den Tarif',
    run: 'Den Tarif setzt, wer diese Installation betreibt. Nichts muss installiert werden, und was bisher erfasst wurde, öffnet sich sofort. Senden Sie dies:',
    ask: 'Ein Inhaber dieses Arbeitsbereichs kann einen anderen Tarif erbitten. Senden Sie dies:',
    message: (name, id) =>
      `Bitte öffnen Sie unsere Leads: Der Arbeitsbereich „${name}“ hat den Tarif Freemium. Basic oder Pro wäre recht.\n\nKennung des Arbeitsbereichs: ${id}`,
    messageFrom: (plan, name, id) =>
      `Wir hätten gern einen anderen Tarif für den Arbeitsbereich „${name}“, der jetzt ${plan} hat.\n\nKennung des Arbeitsbereichs: ${id}`,
    subject: (name) => `Ein Tarif für ${name}`,
    mail: 'E-Mail schreiben',
    done: 'Fertig',
  },

  page: {
    title: 'Tarif',
    text: 'Was dieser Arbeitsbereich gebucht hat und was das öffnet. Ein Wechsel gilt sofort, und in keiner Richtung geht etwas verloren.',
    failed: 'Der Tarif konnte nicht geladen werden',
    now: 'Ihr Tarif',
    others: 'Alle Tarife',
    current: 'Jetzt',
    seats: 'Plätze',
    seatsUsed: (used, of) =>
      used > of ? `${whole(used)} gebraucht, ${whole(of)} gebucht` : `${whole(used)} von ${whole(of)} belegt`,
    seatsExtra: (n) => `${whole(n)} davon zusätzlich`,
    seatsPromised: (n) => count(n, 'offene Einladung', 'offene Einladungen'),
    seatsOver: (n) =>
      `${count(n, 'Mitglied hat', 'Mitglieder haben')} keinen Platz und ${n === 1 ? 'kann' : 'können'} nur ansehen. Machen Sie Leser daraus, oder buchen Sie mehr Plätze.`,
    seatsText: 'Inhaber, Admins und Mitarbeiter belegen je einen, außer dem ersten Inhaber. Leser keinen.',
    sites: 'Websites',
    sitesUsed: (used, of) =>
      of === null
        ? `${whole(used)} in Gebrauch, beliebig viele sind möglich`
        : used > of
          ? `${whole(used)} in Gebrauch, ${whole(of)} im Tarif`
          : `${whole(used)} von ${whole(of)} in Gebrauch`,
    sitesOver: 'Alle erfassen weiter; eine weitere kann nicht hinzukommen.',
  },

  keys: {
    title: 'API-Schlüssel',
    text: 'Eigene Programme kommen mit einem Schlüssel herein: andere Chatbots, die ihre Nachrichten abgeben, und Werkzeuge, die Leads lesen oder ändern.',
    list: 'Schlüssel in Gebrauch',
    failed: 'Die Schlüssel konnten nicht geladen werden',
    none: 'Noch keine Schlüssel. Die API ist beschrieben unter',
    docs: 'API-Dokumentation',
    shut: (plan) =>
      `API-Schlüssel gehören zum Tarif ${plan}. Jetzt lassen sich keine erzeugen; frühere geben nur Nachrichten ab und lesen und ändern nichts.`,
    shutNone: (plan) => `API-Schlüssel gehören zum Tarif ${plan}.`,
    scope: { read: 'Lesen', write: 'Ändern', ingest: 'Nachrichten abgeben' },
    scopeText: {
      read: 'Leads, ihre Gespräche, Notizen und Zahlen.',
      write: 'Leads ändern, anlegen und löschen, Notizen schreiben, Schlagwörter setzen.',
      ingest: 'Nachrichten eines anderen Chatbots oder Kanals. Lesen kann er nichts.',
    },
    made: (ago, by) => (by === null ? `erzeugt ${ago}` : `erzeugt ${ago} von ${by}`),
    used: (ago) => `zuletzt benutzt ${ago}`,
    unused: 'noch nicht benutzt',
    add: 'Schlüssel erzeugen',
    addText: 'Geben Sie ihm nur, was sein Programm braucht.',
    name: 'Name',
    nameHint: 'Wo er benutzt wird, etwa „Chatbot der Website“.',
    scopes: 'Er darf',
    make: 'Erzeugen',
    madeTitle: 'Ihr Schlüssel',
    madeOnce:
      'Er wird nur jetzt gezeigt. Bewahren Sie ihn auf, wo Ihr Server seine Passwörter aufbewahrt, nie in einer Seite.',
    madeUse: 'Senden Sie ihn mit jeder Anfrage als Kopfzeile x-api-key.',
    done: 'Fertig',
    revoke: 'Widerrufen',
    revokeOf: (name) => `${name} widerrufen`,
    revokeTitle: (name) => `${name} widerrufen?`,
    revokeText: 'Was ihn benutzt, wird binnen einer Sekunde abgewiesen. Das lässt sich nicht zurücknehmen.',
    revoked: (name) => `${name} ist widerrufen`,
  },

  operator: {
    title: 'Arbeitsbereiche',
    text: 'Jeder Betrieb auf dieser Installation mit dem, was er gebucht hat. Sie sehen hier Zahlen, keine Leads.',
    nav: 'Alle Arbeitsbereiche',
    back: 'Zurück zur Übersicht',
    search: 'Nach Name oder Kennung suchen',
    clear: 'Suche leeren',
    failed: 'Die Arbeitsbereiche konnten nicht geladen werden',
    nothing: (q) => `Kein Arbeitsbereich heißt „${q}“`,
    nothingText: 'Ein Teil des Namens genügt oder die ganze Kennung.',
    column: {
      name: 'Arbeitsbereich',
      plan: 'Tarif',
      extra: 'Mehr Plätze',
      members: 'Mitglieder',
      seats: 'Belegte Plätze',
      leads: 'Leads',
      since: 'Seit',
    },
    planOf: (name) => `Tarif von ${name}`,
    extraOf: (name) => `Zusätzliche Plätze von ${name}`,
    noExtra: 'Freemium hat keine Plätze, die sich mehren ließen',
    over: (n) => `${whole(n)} zu viel`,
    more: 'Mehr zeigen',
    changed: (name, plan) => `${name} hat jetzt den Tarif ${plan}`,
    seatsChanged: (name, n) => `${name} hat jetzt ${count(n, 'zusätzlichen Platz', 'zusätzliche Plätze')}`,
  },
}
