import type { promisesText as English } from '#web/messages/en/promises.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count } from './counting.ts'
import { timeDative } from './grammar.ts'

/** Promises in German; loaded with the inbox. */
export const promisesText: Twin<typeof English> = {
  title: 'Zusagen',
  text: 'Was Besuchern zugesagt wurde, und bis wann.',
  make: 'Zusagen',
  withIt: (time) => `Sagt etwas zu bis ${time}`,
  without: 'Ohne die Zusage senden',
  boxes: { open: 'Zu halten', broken: 'Gebrochen', kept: 'Gehalten' },
  boxesLabel: 'Welche Zusagen',
  due: (n) => count(n, 'Zusage zu halten', 'Zusagen zu halten'),
  broken: (n) => count(n, 'gebrochene Zusage', 'gebrochene Zusagen'),
  none: {
    open: {
      title: 'Nichts ist zugesagt',
      text: 'Was Sie in einer Antwort zusagen, wird hier im Blick behalten.',
    },
    broken: {
      title: 'Keine Zusage ist gebrochen',
      text: 'Hier erscheint eine Zusage, deren Zeit ohne ein Wort verstrichen ist.',
    },
    kept: {
      title: 'Noch keine gehalten',
      text: 'Eine Zusage gilt als gehalten, sobald Sie wieder antworten oder einen Anruf festhalten.',
    },
  },
  failed: 'Die Zusagen konnten nicht geladen werden',
  more: 'Mehr zeigen',
  backToInbox: 'Zurück zum Posteingang',
  by: (time) => `bis ${time}`,
  left: (time) => `noch ${time}`,
  late: (time) => `seit ${timeDative(time)} überfällig`,
  keptAt: (time, who) => (who === null ? `gehalten ${time}` : `gehalten ${time} von ${who}`),
  keptLate: 'verspätet',
  of: (name) => `für ${name}`,
  assistant: 'vom Assistenten gesagt',
  desk: 'gesagt, als niemand kommen konnte',
  getBack: 'Beim Besucher melden',
  member: (name) => `gesagt von ${name}`,
  actions: (sentence) => `Mehr zu „${sentence}“`,
  openTalk: 'Gespräch öffnen',
  openLead: 'Lead öffnen',
  putOff: 'Andere Zeit …',
  drop: 'Fallen lassen',
  dropped: 'Die Zusage wurde fallen gelassen',
  movedTo: (time) => `Jetzt zugesagt bis ${time}`,
  notDone: (reason) => `Das hat nicht geklappt. ${reason}`,
  dialog: {
    title: 'Etwas zusagen',
    text: (name) =>
      `Der Satz kommt in Ihre Antwort an ${name}, und beim Senden wird die Zusage festgehalten. Ihre nächste Antwort oder ein festgehaltener Anruf löst sie ein.`,
    sentence: 'Was Sie zusagen',
    call: (name, time) =>
      name === null ? `Ich rufe Sie bis ${time} an.` : `${name}, ich rufe Sie bis ${time} an.`,
    reply: (time) => `Ich melde mich bis ${time} bei Ihnen.`,
    kind: 'Wie',
    kinds: { call: 'Ein Anruf', reply: 'Eine Antwort' },
    past: 'Diese Zeit ist vorbei.',
    empty: 'Schreiben Sie, was Sie zusagen.',
    submit: 'In die Antwort übernehmen',
    moveTitle: 'Andere Zeit',
    moveText: 'Der Besucher erfährt das nicht von selbst: Schreiben Sie ihm.',
    move: 'Zeit ändern',
  },
}
