import type { ConversationItem } from '#contract/conversations.ts'
import { isWaiting } from '#web/inbox/group-talks.ts'

/** What stands above the composer: who answers, and so what the reader can do about it. */
export type Banner =
  | { type: 'mine'; waitingSince: string | null }
  | { type: 'taken'; by: string; waitingSince: string | null }
  | { type: 'waiting'; since: string; offeredTo: { name: string; isMe: boolean } | null }
  | { type: 'assistant' }
  | { type: 'snoozed'; until: string | null; mine: boolean }
  | { type: 'closed' }

export function bannerOf(talk: ConversationItem, me: string): Banner {
  const { holder, waitingSince } = talk
  if (talk.state === 'closed') return { type: 'closed' }
  if (talk.state === 'snoozed') return { type: 'snoozed', until: talk.snoozedUntil, mine: isHeldBy(talk, me) }
  if (holder.type === 'member') {
    return holder.id === me
      ? { type: 'mine', waitingSince }
      : { type: 'taken', by: holder.name, waitingSince }
  }
  if (isWaiting(talk) && waitingSince !== null)
    return {
      type: 'waiting',
      since: waitingSince,
      offeredTo: talk.offeredTo && { name: talk.offeredTo.name, isMe: talk.offeredTo.id === me },
    }
  return { type: 'assistant' }
}

export function isHeldBy(talk: Pick<ConversationItem, 'holder'>, me: string): boolean {
  return talk.holder.type === 'member' && talk.holder.id === me
}
