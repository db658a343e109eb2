import type { Lead, Status } from '#contract/leads.ts'
import type { OnContact } from '#contract/settings.ts'

export type Contact = {
  how: 'reply' | 'call'
  by: string | null
  /** In milliseconds. */
  at: number
  /** Too weak to move a status by itself, though the workspace wants that: only proposed. */
  doubtful: boolean
}

/** What being in contact means for a lead: the status it has then, and the notice that tells of it. Null: nothing. */
export function contactMade(
  lead: Pick<Lead, 'status' | 'statusNotice'>,
  onContact: OnContact,
  { how, by, at, doubtful }: Contact,
): { status: Status; statusNotice: NonNullable<Lead['statusNotice']> } | null {
  if (lead.status !== 'new' || onContact === 'off') return null
  const moves = onContact === 'automatic' && !doubtful
  if (!moves && lead.statusNotice !== null) return null
  const notice = { from: 'new', to: 'contacted', how, by, at: new Date(at).toISOString() } as const
  return {
    status: moves ? 'contacted' : 'new',
    statusNotice: { type: moves ? 'moved' : 'suggested', ...notice },
  }
}
