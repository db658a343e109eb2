import { codeWords } from '#rules/code-words/en.ts'
import type { LostReason } from '#contract/leads.ts'
import { count, whole } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

const reasons: Record<LostReason, string> = codeWords.lostReason

/** Texts of the board, of moving a lead to another status, and of why a lead was lost. */
export const boardText = {
  title: 'Board',
  column: (status: string, amount: string, { many }: LeadWords) => `${status}: ${amount} ${many}`,
  amount: (value: number, capped: boolean) => (capped ? `${whole(value)}+` : whole(value)),
  addTo: (status: string, { one }: LeadWords) => `Add a ${one} to ${status}`,
  none: ({ many }: LeadWords) => `No ${many} here`,
  filteredOut: 'The filter leaves this status out.',
  failed: 'This column could not be loaded.',
  moreFailed: 'No more could be loaded.',
  showWaiting: (n: number) => `${count(n, 'change', 'changes')} by others. Show`,
  moveOf: (name: string) => `Move ${name} to …`,
  moveTitle: (name: string) => `Move ${name} to`,
  isHere: 'now',
  /** What a screen reader says while a card is moved. */
  aloud: {
    how: 'To move the card, press the space bar, choose a column with the left and right arrow keys and press the space bar again. Escape leaves the card where it was. The letter m asks where to.',
    role: 'card that can be moved',
    lifted: (name: string, status: string) => `${name} is picked up from ${status}.`,
    over: (name: string, status: string) => `${name} is over ${status}.`,
    overNothing: (name: string) => `${name} is over no column.`,
    dropped: (name: string, status: string) => `${name} is put into ${status}.`,
    back: (name: string, status: string) => `${name} stays in ${status}.`,
  },
  lost: {
    reasons,
    title: (name: string) => `Why is ${name} lost?`,
    text: 'One click is enough. The reason stands in the history.',
    own: 'In your own words',
    keep: 'Save the reason',
    skip: 'Without a reason',
    because: (sentence: string, reason: string) => `${sentence}: ${reason}`,
    reason: 'Why lost',
    ownWords: 'In own words',
    notSaid: 'Nobody said why',
    say: 'Say why',
    change: (reason: string) => `Why lost: ${reason}. Change the reason`,
    saved: (name: string, reason: string) => `${name} is lost: ${reason}`,
    cleared: (name: string) => `${name} is lost without a reason`,
    notSaved: (name: string, why: string) => `The reason why ${name} is lost could not be saved. ${why}`,
    told: (reason: string) => `said why it is lost: ${reason}`,
    taken: 'took the reason why it is lost away',
  },
}
