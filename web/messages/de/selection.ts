import type { selectionText as English } from '#web/messages/en/selection.ts'
import type { Twin } from '#web/messages/twin.ts'
import type { Job } from '#contract/jobs.ts'
import type { Status } from '#contract/leads.ts'
import type { LeadWords } from '#web/messages/en/lead-words.ts'
import { count, whole } from './counting.ts'
import { dashboardText } from './dashboard.ts'
import { manyDative, oblique } from './grammar.ts'

type Change = Job['change']

const status = (change: Change) => `„${dashboardText.status[change.status as Status]}“`
const who = ({ assignee }: Change) => assignee ?? 'niemandem'
const of = (value: number, { one, many }: LeadWords) => count(value, one, many)
const ofDative = (value: number, words: LeadWords) => count(value, oblique(words), manyDative(words))

/** Ticking rows, changing many at once, and what comes of it, in German. */
export const selectionText: Twin<typeof English> = {
  tick: (name) => `${name} auswählen`,
  tickAll: ({ many }) => `Alle ${many} dieser Seite auswählen`,
  toolbar: ({ many }) => `Ausgewählte ${many}`,
  selected: (value, capped) => `${whole(value)}${capped ? ' oder mehr' : ''} ausgewählt`,
  selectAll: (value, capped) =>
    capped
      ? `Alle passenden auswählen, ${whole(value)} oder mehr`
      : `Alle ${whole(value)} passenden auswählen`,
  selectAllShort: (value, capped) => (capped ? 'Alle auswählen' : `Alle ${whole(value)} auswählen`),
  tooMany: (most) =>
    `Einzeln lassen sich ${whole(most)} auswählen. Für mehr wählen Sie alle passenden auf einmal aus.`,
  clear: 'Auswahl aufheben',
  status: 'Status',
  statusTitle: (value, words) => `Status für ${of(value, words)}`,
  tag: 'Schlagwort',
  tagTitle: (value, words) => `Schlagwort für ${of(value, words)}`,
  addTag: 'Hinzufügen',
  removeTag: 'Entfernen',
  tagMode: 'Hinzufügen oder entfernen',
  tagField: 'Schlagwort suchen oder neu anlegen',
  tagFieldOld: 'Schlagwort suchen',
  noTags: 'Kein Schlagwort heißt so.',
  assign: 'Zuweisen',
  assignTitle: (value, words) => `${of(value, words)} zuweisen an`,
  export: 'Export',
  stop: 'Anhalten',
  waiting: 'Wartet auf die Änderung davor',
  progressLabel: 'Fortschritt',
  doing: ({ kind, change, done, wanted }) => {
    const far = `${whole(done)} von ${whole(wanted)}`
    if (kind === 'undo') return `${far} zurückgesetzt`
    if (kind === 'status') return `${far} auf ${status(change)} gesetzt`
    if (kind === 'assignee') return `${far} ${who(change)} zugewiesen`
    return `#${change.tag} bei ${far} ${kind === 'addTag' ? 'hinzugefügt' : 'entfernt'}`
  },
  done: (job, words) => {
    const { kind, change, changed, leftAlone, state } = job
    const them = of(changed, words)
    const stopped = state === 'stopped' ? 'Angehalten. ' : ''
    if (kind === 'undo') {
      const left =
        leftAlone > 0
          ? ` ${of(leftAlone, words)} ${leftAlone === 1 ? 'wurde seither geändert und bleibt' : 'wurden seither geändert und bleiben'} so.`
          : ''
      return `${stopped}${changed === 0 ? 'Nichts wurde zurückgesetzt.' : `${them} zurückgesetzt.`}${left}`
    }
    const gone =
      leftAlone > 0
        ? ` ${of(leftAlone, words)} ${leftAlone === 1 ? 'konnte' : 'konnten'} nicht mehr geändert werden.`
        : ''
    if (changed === 0) return `${stopped}Nichts war zu ändern.${gone}`
    if (kind === 'status') return `${stopped}${them} auf ${status(change)} gesetzt.${gone}`
    if (kind === 'assignee') return `${stopped}${them} ${who(change)} zugewiesen.${gone}`
    return `${stopped}#${change.tag} bei ${ofDative(changed, words)} ${kind === 'addTag' ? 'hinzugefügt' : 'entfernt'}.${gone}`
  },
  failed: (reason) => `Die Änderung wurde abgebrochen: ${reason}`,
  notBegun: (reason) => `Nichts wurde geändert. ${reason}`,
}
