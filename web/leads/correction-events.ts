import {
  BadgeCheck,
  Ban,
  Check,
  CornerUpLeft,
  Phone,
  RotateCcw,
  ShieldCheck,
  ShieldX,
  Undo2,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { calledText } from '#web/conversations/called-text.ts'
import type { CallOutcome } from '#contract/messages.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import { quoted } from '#texts/spelling.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

const text = words.facts.history
type Sentence = (data: LeadEvent['data']) => { says: string; named: boolean }

export const correctionIcons: Record<string, LucideIcon> = {
  'fact.picked': Check,
  'fact.rejected': Ban,
  'fact.restored': RotateCcw,
  'field.released': Undo2,
  'call.logged': Phone,
  'call.undone': Undo2,
  'lead.came_back': CornerUpLeft,
  signed: BadgeCheck,
  'lead.spam': ShieldX,
  'lead.unspam': ShieldCheck,
  'lead.blocked': Ban,
  'lead.unblocked': ShieldCheck,
}

/** What the history says of corrections, calls, sign-ins, leads that came back and those that were kept out. */
export const correctionSentences: Record<string, Sentence> = {
  'fact.picked': ({ field, to }) => ({ says: text.picked(fieldWord(field), valueOf(to)), named: true }),
  'fact.rejected': ({ value }) => ({ says: text.rejected(valueOf(value)), named: true }),
  'fact.restored': ({ value }) => ({ says: text.restored(valueOf(value)), named: true }),
  'field.released': ({ field }) => ({ says: text.released(fieldWord(field)), named: true }),
  'call.logged': ({ outcome, remark, endedWait }) => ({
    says: [
      `${calledText(outcome)}${endedWait === true ? text.endedWait : ''}`,
      ...(typeof remark === 'string' ? [quoted(remark)] : []),
    ].join(': '),
    named: true,
  }),
  'call.undone': ({ outcome }) => ({
    says: text.uncalled(words.facts.call.outcomes[outcome as CallOutcome] ?? String(outcome)),
    named: true,
  }),
  'lead.came_back': () => ({ says: text.cameBack, named: false }),
  signed: () => ({ says: words.talk.signedIn, named: false }),
  ...Object.fromEntries(
    Object.entries(words.keptOut.history).map(([kind, says]) => [kind, () => ({ says, named: true })]),
  ),
}

function valueOf(value: unknown): string {
  return phoneText(String(value))
}

function fieldWord(field: unknown): string {
  const names: Record<string, string> = words.field
  return words.within(names[String(field)] ?? String(field))
}
