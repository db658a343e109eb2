import type { LeadWords } from './lead-words.ts'

/** What is said of spam, of blocked visitors and of what limited members see. */
export const keptOutText = {
  menu: {
    spam: { true: 'Mark as spam', false: 'Not spam' },
    spamText: { true: 'Out of lists, counts and scores', false: 'Back into lists, counts and scores' },
    blocked: { true: 'Block visitor', false: 'Unblock visitor' },
    blockedText: { true: 'Their messages are refused', false: 'They can write again' },
  },
  done: {
    spam: {
      true: (name: string) => `${name} is marked as spam`,
      false: (name: string) => `${name} is back in the list`,
    },
    blocked: {
      true: (name: string) => `${name} cannot write any more`,
      false: (name: string) => `${name} can write again`,
    },
  },
  line: {
    spam: (ago: string) => `Marked as spam ${ago}.`,
    spamText: 'In no list, count or score. What is written is still kept.',
    blocked: (ago: string) => `Blocked ${ago}.`,
    blockedText: 'New messages of this visitor are refused.',
  },
  mark: 'Blocked: this visitor cannot write',
  filter: { name: 'Spam', on: 'only', only: 'Only what was marked as spam' },
  history: {
    'lead.spam': 'marked this as spam',
    'lead.unspam': 'said that this is no spam',
    'lead.blocked': 'blocked the visitor',
    'lead.unblocked': 'unblocked the visitor',
  },
  receipt: 'Marked as spam',
  onlyAssigned: {
    title: 'Nothing is assigned to you yet',
    hint: ({ Many }: LeadWords) => `${Many} that somebody gives you stand here.`,
    gone: 'Somebody else has it now, or deleted it.',
  },
  contact: {
    hidden: 'Hidden',
    why: 'Emails and phone numbers are hidden from you in this workspace.',
    search: 'Name or #session',
  },
}
