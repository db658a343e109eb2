import { Blend, Split, Undo2, UserRoundX } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { LeadEvent } from '#contract/lead-history.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

const text = words.identity.history
type Sentence = (data: LeadEvent['data'], byMember: boolean) => { says: string; named: boolean }

export const identityIcons: Record<string, LucideIcon> = {
  'lead.merged': Blend,
  'lead.unmerged': Split,
  'proposal.declined': UserRoundX,
  'proposal.reopened': Undo2,
}

/** What the history says of merges; `named` sentences begin with whoever did it. */
export const identitySentences: Record<string, Sentence> = {
  'lead.merged': ({ other }, byMember) =>
    byMember
      ? { says: text.merged(nameIn(other)), named: true }
      : { says: text.mergedItself(nameIn(other)), named: false },
  'lead.unmerged': ({ other }) => ({ says: text.unmerged(nameIn(other)), named: true }),
  'proposal.declined': ({ other }) => ({ says: text.declined(nameIn(other)), named: true }),
  'proposal.reopened': ({ other }) => ({ says: text.reopened(nameIn(other)), named: true }),
}

function nameIn(other: unknown): string {
  if (typeof other !== 'string' || other === '') return text.somebody
  return other.startsWith('#') ? `${words.leads.visitor} ${other}` : phoneText(other)
}
