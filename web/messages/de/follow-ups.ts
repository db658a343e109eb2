import type { followUpsText as English } from '#web/messages/en/follow-ups.ts'
import type { Twin } from '#web/messages/twin.ts'

/** When to turn to somebody again, in German; loaded with the profile. */
export const followUpsText: Twin<typeof English> = {
  title: 'Wiedervorlagen',
  text: ({ many }) => `${many}, bei denen Sie sich wieder melden, und wann.`,
  back: 'Zurück zur Durchsicht',
  boxesLabel: 'Welche Wiedervorlagen',
  boxes: { due: 'Fällig', coming: 'Demnächst' },
  whoseLabel: 'Wessen Wiedervorlagen',
  whose: { mine: 'Meine', all: 'Alle' },
  none: {
    due: {
      title: 'Nichts ist fällig',
      text: 'Was Sie auf Wiedervorlage legen, erscheint hier, wenn es so weit ist.',
    },
    coming: {
      title: 'Nichts auf Wiedervorlage',
      text: 'Sagen Sie in einem Profil oder in der Durchsicht, wann Sie sich wieder melden.',
    },
  },
  failed: 'Die Wiedervorlagen konnten nicht geladen werden',
  more: 'Mehr zeigen',
  late: (time) => `fällig ${time}`,
  at: (time) => time,
  of: (name) => `für ${name}`,
  set: 'Wiedervorlage',
  setOf: (name) => `Wiedervorlage für ${name} festlegen`,
  now: (name, time) => `Wiedervorlage für ${name}: ${time}`,
  done: 'Erledigt',
  doneOf: (name) => `Erledigt: ${name}`,
  move: 'Andere Zeit',
  moveOf: (name) => `Andere Zeit für ${name}`,
  clear: 'Entfernen',
  clearOf: (name) => `Keine Wiedervorlage für ${name}`,
  saved: (name, time) => `Wiedervorlage für ${name}: ${time}`,
  isDone: (name) => `Wiedervorlage für ${name} erledigt`,
  cleared: (name) => `Keine Wiedervorlage mehr für ${name}`,
  notSaved: (reason) => `Das hat nicht geklappt. ${reason}`,
  history: {
    set: (time) => `hat eine Wiedervorlage für ${time} angelegt`,
    moved: (time) => `hat die Wiedervorlage auf ${time} verschoben`,
    done: 'hat die Wiedervorlage erledigt',
    cleared: 'hat die Wiedervorlage entfernt',
    contact: { whatsapp: 'hat per WhatsApp geschrieben', email: 'hat eine E-Mail gesendet' },
    undone: (what) => `hat „${what}“ zurückgenommen`,
    outcomes: {
      called: 'Angerufen',
      whatsapp: 'WhatsApp gesendet',
      email: 'E-Mail gesendet',
      later: 'Später',
      not_a_lead: 'Kein Lead',
      passed: 'So gelassen',
    },
  },
}
