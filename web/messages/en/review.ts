import type { CallOutcome } from '#contract/messages.ts'
import type { ReviewOutcome } from '#contract/review.ts'
import { count, whole } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

/** The morning's way through the new leads, in English; loaded with its page. */
export const reviewText = {
  title: 'Review',
  since: (time: string, { many }: LeadWords) =>
    `New ${many} since ${time}: hot first, then who can be reached, then the longest wait`,
  today: (clock: string) => `today ${clock}`,
  yesterday: (clock: string) => `yesterday ${clock}`,
  undo: 'Undo',
  leave: 'Leave',
  progress: (at: number, of: number) => `${whole(at)} of ${whole(of)}`,
  progressLabel: 'How far the review is',
  failed: 'The review could not be loaded',
  leadFailed: ({ one }: LeadWords) => `This ${one} could not be loaded`,

  there: (clock: string) => `${clock} there`,
  firstSeen: (time: string) => `first seen ${time}`,
  waits: (lasted: string) => `Waiting for a person for ${lasted}.`,
  waitsText: 'Nobody has answered yet.',
  cameBack: 'Wrote again after being lost.',
  cameBackWhy: (reason: string) => `Lost before: ${reason}.`,
  putOff: (time: string, who: string | null) =>
    who === null ? `Put off until ${time}.` : `Put off until ${time} by ${who}.`,
  meanwhile: (who: string | null, status: string) =>
    who === null ? `Meanwhile this became ${status}.` : `Meanwhile ${who} set this to ${status}.`,
  meanwhileYou: (status: string) => `You set this to ${status} meanwhile.`,
  meanwhileText: 'Go on, or say what you did as well.',
  next: 'Next',
  openTalk: 'Open the talk',
  openLead: ({ one }: LeadWords) => `Open the ${one}`,

  lastWords: 'Last words',
  nothingSaid: 'Nothing was said yet.',
  saidAt: (time: string) => time,
  after: (time: string, before: string) => `${time}, after “${before}”`,
  stillOpen: 'Still open',
  wantsPerson: 'To talk to a person.',
  nothingOpen: 'No question is left open.',
  why: 'Why today',
  whyNew: 'New since the last review.',
  contact: 'Contact',
  phone: 'Phone',
  email: 'Email',
  tags: 'Tags',
  noContact: 'No phone number and no email address yet.',
  contactHidden: 'Phone and email are hidden from you.',

  outcomesLabel: 'What did you do?',
  outcomes: {
    called: 'Called',
    whatsapp: 'WhatsApp sent',
    email: 'Email sent',
    later: 'Later',
    not_a_lead: 'Not a lead',
    passed: 'Left as it was',
  } satisfies Record<ReviewOutcome, string>,
  called: { reached: 'Called', left_message: 'Left a message', no_answer: 'No answer' } satisfies Record<
    CallOutcome,
    string
  >,
  calledAgain: (time: string) => `No answer, again ${time}`,
  howItWent: 'How did the call go?',
  back: 'Back',
  call: 'Call',
  write: 'Write to',
  answerInChat: 'Answer in chat',
  missing: {
    phone: (name: string) => `There is no phone number of ${name}.`,
    email: (name: string) => `There is no email address of ${name}.`,
  },
  notA: ({ one }: LeadWords) => `Not a ${one}`,
  laterWhen: 'Later, at another time',
  foot: 'Called, WhatsApp and Email set the status to Contacted and show the next one. After a call that nobody answered the status stays, and tomorrow morning brings it back.',
  swipe: (right: string) => `Swipe: left later, right ${right}`,
  swipeRight: { phone: 'Called', email: 'Email', chat: 'Answer' },
  done: (name: string, what: string) => `${name}: ${what}`,
  laterUntil: (time: string) => `Later, ${time}`,
  undone: (name: string) => `${name} is to be looked at again`,
  leftAsIs: (name: string) => `${name} was changed by somebody since. The status stays as it is.`,
  notSaved: (name: string, what: string, reason: string) => `${name}: “${what}” was not saved. ${reason}`,
  notUndone: (name: string, reason: string) => `${name} could not be taken back. ${reason}`,

  none: {
    title: (time: string) => `Nobody new since ${time}`,
    text: ({ many }: LeadWords) =>
      `Hot and warm ${many} who write, lost ones who come back, and whom you have put off until now appear here.`,
    all: ({ many }: LeadWords) => `All new ${many}`,
  },
  viewer: {
    title: 'Only to look at',
    text: (n: number, { many, one }: LeadWords) =>
      `${count(n, one, many)} to review. You may look at ${many} and change nothing, so there is no review for you.`,
    list: (n: number, { many }: LeadWords) => (n === 0 ? `All ${many}` : `New ${many}`),
  },
  due: (n: number) => count(n, 'follow-up due', 'follow-ups due'),
  summary: {
    title: 'That was everyone',
    text: (n: number, { one, many }: LeadWords, lasted: string) => `${count(n, one, many)} in ${lasted}.`,
    list: 'What you did',
    more: (n: number, { one, many }: LeadWords) => `Go on with ${count(n, `new ${one}`, `new ${many}`)}`,
    left: (n: number, time: string) => `${count(n, 'is', 'are')} put off until ${time}.`,
    leftFrom: (n: number, time: string) => `${count(n, 'is', 'are')} put off, the first until ${time}.`,
    inbox: (n: number) => `${count(n, 'person still waits', 'people still wait')} in the inbox`,
    undo: (name: string) => `Undo: ${name}`,
    until: (time: string) => `until ${time}`,
  },
}
