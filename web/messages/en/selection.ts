import type { Job } from '#contract/jobs.ts'
import type { Status } from '#contract/leads.ts'
import { count, whole } from './counting.ts'
import { dashboardText } from './dashboard.ts'
import type { LeadWords } from './lead-words.ts'

type Change = Job['change']

const status = (change: Change) => dashboardText.status[change.status as Status]
const who = ({ assignee }: Change) => assignee ?? 'nobody'
const of = (value: number, { one, many }: LeadWords) => count(value, one, many)

/** Ticking rows, changing many at once, and what comes of it. */
export const selectionText = {
  tick: (name: string) => `Select ${name}`,
  tickAll: ({ many }: LeadWords) => `Select all ${many} on this page`,
  toolbar: ({ many }: LeadWords) => `Selected ${many}`,
  selected: (value: number, capped: boolean) => `${whole(value)}${capped ? ' or more' : ''} selected`,
  selectAll: (value: number, capped: boolean) =>
    capped ? `Select all that match, ${whole(value)} or more` : `Select all ${whole(value)} that match`,
  selectAllShort: (value: number, capped: boolean) => (capped ? 'Select all' : `Select all ${whole(value)}`),
  tooMany: (most: number) =>
    `${whole(most)} can be selected one by one. Select all that match to change more at once.`,
  clear: 'Clear selection',
  status: 'Status',
  statusTitle: (value: number, words: LeadWords) => `Status of ${of(value, words)}`,
  tag: 'Tag',
  tagTitle: (value: number, words: LeadWords) => `Tag ${of(value, words)}`,
  addTag: 'Add',
  removeTag: 'Remove',
  tagMode: 'Add or remove',
  tagField: 'Find a tag or name a new one',
  tagFieldOld: 'Find a tag',
  noTags: 'No tag of that name.',
  assign: 'Assign',
  assignTitle: (value: number, words: LeadWords) => `Assign ${of(value, words)} to`,
  export: 'Export',
  stop: 'Stop',
  waiting: 'Waiting for the change before it',
  progressLabel: 'Progress',
  /** What is under way: how many of how many. */
  doing: ({ kind, change, done, wanted }: Job) => {
    const far = `${whole(done)} of ${whole(wanted)}`
    if (kind === 'undo') return `Putting back ${far}`
    if (kind === 'status') return `Setting ${far} to ${status(change)}`
    if (kind === 'assignee') return `Assigning ${far} to ${who(change)}`
    return kind === 'addTag' ? `Tagging ${far} with #${change.tag}` : `Taking #${change.tag} off ${far}`
  },
  /** What has been done, in a sentence. */
  done: (job: Job, words: LeadWords) => {
    const { kind, change, changed, leftAlone, state } = job
    const them = of(changed, words)
    const stopped = state === 'stopped' ? 'Stopped. ' : ''
    if (kind === 'undo') {
      const left =
        leftAlone > 0
          ? ` ${of(leftAlone, words)} changed since ${leftAlone === 1 ? 'stays' : 'stay'} as ${leftAlone === 1 ? 'it is' : 'they are'}.`
          : ''
      return `${stopped}${changed === 0 ? 'Nothing was put back.' : `${them} put back.`}${left}`
    }
    const gone = leftAlone > 0 ? ` ${of(leftAlone, words)} could not be changed any more.` : ''
    if (changed === 0) return `${stopped}Nothing had to be changed.${gone}`
    if (kind === 'status') return `${stopped}${them} set to ${status(change)}.${gone}`
    if (kind === 'assignee') return `${stopped}${them} assigned to ${who(change)}.${gone}`
    return `${stopped}${kind === 'addTag' ? `${them} tagged #${change.tag}` : `#${change.tag} taken off ${them}`}.${gone}`
  },
  failed: (reason: string) => `The change broke off: ${reason}`,
  notBegun: (reason: string) => `Nothing was changed. ${reason}`,
}
