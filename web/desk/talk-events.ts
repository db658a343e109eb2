import {
  AlarmClock,
  CalendarCheck,
  CalendarClock,
  CalendarX,
  MessageCircle,
  Undo2,
  UserRoundCheck,
  X,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { LeadEvent } from '#contract/lead-history.ts'
import { followUpsText } from '#texts/follow-ups.ts'
import { talkEventsText as text } from '#texts/talk-events.ts'
import { preciseTime } from '#web/ui/time.ts'

type Data = LeadEvent['data']
type Sentence = (data: Data, byMember: boolean) => { says: string; named: boolean }

export const talkIcons: Record<string, LucideIcon> = {
  'conversation.taken': UserRoundCheck,
  'conversation.assigned': UserRoundCheck,
  'conversation.offered': UserRoundCheck,
  'conversation.handed_back': Undo2,
  'conversation.released': Undo2,
  'conversation.reopened': Undo2,
  'conversation.closed': X,
  'conversation.snoozed': AlarmClock,
  'promise.made': CalendarClock,
  'promise.changed': CalendarClock,
  'promise.kept': CalendarCheck,
  'promise.broken': CalendarX,
  'promise.dropped': CalendarX,
  'follow-up.set': CalendarClock,
  'follow-up.moved': CalendarClock,
  'follow-up.done': CalendarCheck,
  'follow-up.cleared': CalendarX,
  'contact.logged': MessageCircle,
  'review.undone': Undo2,
}

const named = (says: string) => ({ says, named: true })
const plain = (says: string) => ({ says, named: false })

/** By the time zone that times are shown in. */
export function talkSentences(timeZone: string): Record<string, Sentence> {
  const when = (at: unknown) =>
    typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? preciseTime(at, Date.now(), timeZone) : '?'
  return {
    'conversation.taken': () => named(text.taken),
    'conversation.assigned': ({ to }) => named(text.assigned(nameIn(to))),
    'conversation.handed_back': () => named(text.handedBack),
    'conversation.released': ({ from }) => plain(text.released(nameIn(from))),
    'conversation.offered': ({ to }) => plain(text.offered(nameIn(to))),
    'conversation.closed': () => named(text.closed),
    'conversation.reopened': (_, byMember) => (byMember ? named(text.reopened) : plain(text.cameBack)),
    'conversation.snoozed': ({ until }) => named(text.snoozed(when(until))),
    'promise.made': ({ dueAt, how }) =>
      how === 'desk'
        ? plain(text.deskPromised(when(dueAt)))
        : how === 'assistant'
          ? plain(text.assistantPromised(when(dueAt)))
          : named(text.promised(when(dueAt))),
    'promise.changed': ({ dueAt }) => named(text.moved(when(dueAt))),
    'promise.kept': ({ how, by, late }) =>
      how === 'hand'
        ? named(text.keptByHand)
        : plain((late === true ? text.keptLate : text.kept)(typeof by === 'string' ? by : null)),
    'promise.broken': () => plain(text.broken),
    'promise.dropped': () => named(text.dropped),
    'follow-up.set': ({ dueAt }) => named(followUpsText.history.set(when(dueAt))),
    'follow-up.moved': ({ dueAt }) => named(followUpsText.history.moved(when(dueAt))),
    'follow-up.done': () => named(followUpsText.history.done),
    'follow-up.cleared': () => named(followUpsText.history.cleared),
    'contact.logged': ({ how }) => named(followUpsText.history.contact[String(how)] ?? String(how)),
    'review.undone': ({ outcome }) =>
      named(followUpsText.history.undone(followUpsText.history.outcomes[String(outcome)] ?? String(outcome))),
  }
}

function nameIn(who: unknown): string {
  return typeof who === 'string' && who !== '' ? who : text.somebody
}
