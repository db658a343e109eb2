import type { reviewText as English } from '#web/messages/en/review.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'
import { ended, manyDative, oblique, timeDative } from './grammar.ts'

/** The morning's way through the new leads, in German; loaded with its page. */
export const reviewText: Twin<typeof English> = {
  title: 'Durchsicht',
  since: (time, { many }) =>
    `Neue ${many} seit ${time}: erst heiße, dann wer erreichbar ist, dann wer am längsten wartet`,
  today: (clock) => `heute ${clock}`,
  yesterday: (clock) => `gestern ${clock}`,
  undo: 'Rückgängig',
  leave: 'Verlassen',
  progress: (at, of) => `${whole(at)} von ${whole(of)}`,
  progressLabel: 'Stand der Durchsicht',
  failed: 'Die Durchsicht konnte nicht geladen werden',
  leadFailed: ({ one }) => `Dieser ${one} konnte nicht geladen werden`,

  there: (clock) => `dort ${clock}`,
  firstSeen: (time) => `zuerst gesehen ${time}`,
  waits: (lasted) => `Wartet seit ${timeDative(lasted)} auf einen Menschen.`,
  waitsText: 'Noch hat niemand geantwortet.',
  cameBack: 'Hat wieder geschrieben, nachdem der Lead verloren war.',
  cameBackWhy: (reason) => `Grund damals: ${reason}.`,
  putOff: (time, who) =>
    who === null ? `Zurückgestellt bis ${time}.` : `Zurückgestellt bis ${time} von ${who}.`,
  meanwhile: (who, status) =>
    who === null
      ? `Steht inzwischen auf „${status}“.`
      : `${who} hat den Status inzwischen auf „${status}“ gesetzt.`,
  meanwhileYou: (status) => `Sie haben den Status inzwischen auf „${status}“ gesetzt.`,
  meanwhileText: 'Gehen Sie weiter, oder halten Sie fest, was Sie selbst getan haben.',
  next: 'Weiter',
  openTalk: 'Gespräch öffnen',
  openLead: (words) => `${oblique(words)} öffnen`,

  lastWords: 'Letzte Nachricht',
  nothingSaid: 'Noch wurde nichts gesagt.',
  saidAt: (time) => time,
  after: (time, before) => `${time}, nach „${before}“`,
  stillOpen: 'Noch offen',
  wantsPerson: 'Möchte mit jemandem sprechen.',
  nothingOpen: 'Keine Frage ist offen.',
  why: 'Warum heute',
  whyNew: 'Neu seit der letzten Durchsicht.',
  contact: 'Kontakt',
  phone: 'Telefon',
  email: 'E-Mail',
  tags: 'Schlagwörter',
  noContact: 'Noch keine Telefonnummer und keine E-Mail-Adresse.',
  contactHidden: 'Telefon und E-Mail sind für Sie verdeckt.',

  outcomesLabel: 'Was haben Sie getan?',
  outcomes: {
    called: 'Angerufen',
    whatsapp: 'Per WhatsApp',
    email: 'Per E-Mail',
    later: 'Später',
    not_a_lead: 'Kein Lead',
    passed: 'So gelassen',
  },
  called: { reached: 'Angerufen', left_message: 'Nachricht hinterlassen', no_answer: 'Nicht erreicht' },
  calledAgain: (time) => `Nicht erreicht, wieder ${time}`,
  howItWent: 'Wie verlief der Anruf?',
  back: 'Zurück',
  call: 'Anrufen:',
  write: 'Schreiben an',
  answerInChat: 'Im Chat antworten',
  missing: {
    phone: (name) => `Von ${name} gibt es keine Telefonnummer.`,
    email: (name) => `Von ${name} gibt es keine E-Mail-Adresse.`,
  },
  notA: ({ one }) => `Kein ${one}`,
  laterWhen: 'Später, zu einer anderen Zeit',
  foot: 'Angerufen, WhatsApp und E-Mail setzen den Status auf „Kontaktiert“ und zeigen den Nächsten. Wer nicht erreicht wurde, behält den Status und kommt morgen früh wieder.',
  swipe: (right) => `Wischen: links später, rechts ${right}`,
  swipeRight: { phone: 'angerufen', email: 'E-Mail', chat: 'antworten' },
  done: (name, what) => `${name}: ${what}`,
  laterUntil: (time) => `Später, ${time}`,
  undone: (name) => `${name} ist wieder durchzusehen`,
  leftAsIs: (name) => `${name} wurde inzwischen von jemandem geändert. Der Status bleibt, wie er ist.`,
  notSaved: (name, what, reason) => `${name}: „${what}“ wurde nicht gespeichert. ${reason}`,
  notUndone: (name, reason) => `${name} konnte nicht zurückgenommen werden. ${reason}`,

  none: {
    title: (time) => `Niemand Neues seit ${time}`,
    text: ({ many }) =>
      `Hier erscheinen heiße und warme ${many}, die schreiben, verlorene, die zurückkommen, und alle, die Sie bis jetzt zurückgestellt haben.`,
    all: ({ many }) => `Alle neuen ${many}`,
  },
  viewer: {
    title: 'Nur zum Ansehen',
    text: (n, { many, one }) =>
      `${count(n, one, many)} durchzusehen. Sie können ${many} ansehen, aber nichts ändern; deshalb gibt es für Sie keine Durchsicht.`,
    list: (n, { many }) => (n === 0 ? `Alle ${many}` : `Neue ${many}`),
  },
  due: (n) => count(n, 'Wiedervorlage fällig', 'Wiedervorlagen fällig'),
  summary: {
    title: 'Das waren alle',
    text: (n, { one, many }, lasted) => ended(`${count(n, one, many)} in ${timeDative(lasted)}`),
    list: 'Was Sie getan haben',
    more: (n, { one, many }) =>
      `Weiter mit ${n === 1 ? `1 neuen ${oblique({ one, many })}` : `${whole(n)} neuen ${manyDative({ one, many })}`}`,
    left: (n, time) => `${count(n, 'ist', 'sind')} bis ${time} zurückgestellt.`,
    leftFrom: (n, time) => `${count(n, 'ist', 'sind')} zurückgestellt, zuerst bis ${time}.`,
    inbox: (n) => `${count(n, 'Person wartet', 'Personen warten')} noch im Posteingang`,
    undo: (name) => `Rückgängig: ${name}`,
    until: (time) => `bis ${time}`,
  },
}
