import { codeWords } from '#rules/code-words/de.ts'
import type { boardText as English } from '#web/messages/en/board.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'
import { oblique } from './grammar.ts'
import { quoted } from './spelling.ts'

/** Texts of the board, of moving a lead to another status, and of why a lead was lost, in German. */
export const boardText: Twin<typeof English> = {
  title: 'Board',
  column: (status, amount, { one, many }) => `${status}: ${amount} ${amount === '1' ? one : many}`,
  amount: (value, capped) => (capped ? `${whole(value)}+` : whole(value)),
  addTo: (status, words) => `${oblique(words)} in „${status}“ anlegen`,
  none: ({ many }) => `Keine ${many} hier`,
  filteredOut: 'Der Filter blendet diesen Status aus.',
  failed: 'Diese Spalte konnte nicht geladen werden.',
  moreFailed: 'Weitere konnten nicht geladen werden.',
  showWaiting: (n) => `${count(n, 'Änderung', 'Änderungen')} von anderen. Zeigen`,
  moveOf: (name) => `${name} verschieben nach …`,
  moveTitle: (name) => `${name} verschieben nach`,
  isHere: 'jetzt',
  aloud: {
    how: 'Um die Karte zu verschieben, drücken Sie die Leertaste, wählen mit den Pfeiltasten nach links und rechts eine Spalte und drücken noch einmal die Leertaste. Escape lässt die Karte, wo sie war. Die Taste m fragt, wohin.',
    role: 'Karte, die sich verschieben lässt',
    lifted: (name, status) => `${name} ist aus „${status}“ aufgenommen.`,
    over: (name, status) => `${name} ist über „${status}“.`,
    overNothing: (name) => `${name} ist über keiner Spalte.`,
    dropped: (name, status) => `${name} ist in „${status}“ abgelegt.`,
    back: (name, status) => `${name} bleibt in „${status}“.`,
  },
  lost: {
    reasons: codeWords.lostReason,
    title: (name) => `Warum ist ${name} verloren?`,
    text: 'Ein Klick genügt. Der Grund steht dann im Verlauf.',
    own: 'In eigenen Worten',
    keep: 'Grund speichern',
    skip: 'Ohne Grund',
    because: (sentence, reason) => `${sentence}: ${quoted(reason)}`,
    reason: 'Verlustgrund',
    ownWords: 'In eigenen Worten',
    notSaid: 'Kein Grund genannt',
    say: 'Grund angeben',
    change: (reason) => `Verlustgrund: ${reason}. Grund ändern`,
    saved: (name, reason) => `${name} ist verloren: ${quoted(reason)}`,
    cleared: (name) => `${name} ist verloren, ohne Grund`,
    notSaved: (name, why) => `Der Verlustgrund von ${name} konnte nicht gespeichert werden. ${why}`,
    told: (reason) => `hat den Verlustgrund angegeben: ${quoted(reason)}`,
    taken: 'hat den Verlustgrund entfernt',
  },
}
