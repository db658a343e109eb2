import type { FollowUpState } from '#contract/follow-ups.ts'
import type { LeadWords } from './lead-words.ts'

/** When to turn to somebody again, in English; loaded with the profile. */
export const followUpsText = {
  title: 'Follow-ups',
  text: ({ many }: LeadWords) => `${many[0]?.toUpperCase()}${many.slice(1)} to turn to again, and when.`,
  back: 'Back to the review',
  boxesLabel: 'Which follow-ups',
  boxes: { due: 'Due', coming: 'Coming' } satisfies Record<FollowUpState, string>,
  whoseLabel: 'Whose follow-ups',
  whose: { mine: 'Mine', all: 'Everybody’s' },
  none: {
    due: { title: 'Nobody is due', text: 'Whom you put off until a time appears here when it has come.' },
    coming: {
      title: 'Nobody is put off',
      text: 'Say in a profile or in the review when to turn to somebody again.',
    },
  },
  failed: 'The follow-ups could not be loaded',
  more: 'Show more',
  late: (time: string) => `due ${time}`,
  at: (time: string) => time,
  of: (name: string) => `for ${name}`,
  set: 'Follow up',
  setOf: (name: string) => `Say when to follow up with ${name}`,
  now: (name: string, time: string) => `Follow up with ${name}: ${time}`,
  done: 'Done',
  doneOf: (name: string) => `Done: ${name}`,
  move: 'Another time',
  moveOf: (name: string) => `Another time for ${name}`,
  clear: 'Remove',
  clearOf: (name: string) => `No follow-up with ${name}`,
  saved: (name: string, time: string) => `Follow up with ${name}: ${time}`,
  isDone: (name: string) => `Followed up with ${name}`,
  cleared: (name: string) => `No follow-up with ${name} any more`,
  notSaved: (reason: string) => `That did not work. ${reason}`,
  history: {
    set: (time: string) => `put a follow-up for ${time}`,
    moved: (time: string) => `moved the follow-up to ${time}`,
    done: 'followed up',
    cleared: 'cleared the follow-up',
    contact: { whatsapp: 'wrote on WhatsApp', email: 'sent an email' } as Record<string, string>,
    undone: (what: string) => `took back “${what}”`,
    outcomes: {
      called: 'Called',
      whatsapp: 'WhatsApp sent',
      email: 'Email sent',
      later: 'Later',
      not_a_lead: 'Not a lead',
      passed: 'Left as it was',
    } as Record<string, string>,
  },
}
