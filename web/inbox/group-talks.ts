import type { ConversationItem } from '#contract/conversations.ts'

export const talkGroups = ['waiting', 'team', 'assistant', 'snoozed'] as const
export type TalkGroup = (typeof talkGroups)[number]

/** Somebody waits for a person and nobody has taken the conversation yet: what the box of the waiting holds. */
export function isWaiting({
  waitingSince,
  holder,
  state,
  lead,
}: Pick<ConversationItem, 'waitingSince' | 'holder' | 'state' | 'lead'>): boolean {
  return waitingSince !== null && holder.type === 'assistant' && state === 'open' && !lead.sample
}

function groupOf(talk: ConversationItem): TalkGroup {
  if (isWaiting(talk)) return 'waiting'
  if (talk.state === 'snoozed') return 'snoozed'
  return talk.holder.type === 'member' ? 'team' : 'assistant'
}

/**
 * The open conversations under their headings, those who wait first; each only once, whichever page it came with. `me` is
 * who reads them.
 */
export function groupTalks(
  talks: readonly ConversationItem[],
  me: string,
): { group: TalkGroup; talks: ConversationItem[] }[] {
  const once = [...new Map(talks.map((talk) => [talk.id, talk])).values()]
  return talkGroups
    .map((group) => {
      const here = once.filter((talk) => groupOf(talk) === group)
      return { group, talks: group === 'waiting' ? sortWaiting(here, me) : here }
    })
    .filter(({ talks: here }) => here.length > 0)
}

/** Whoever the reader was asked to come to stands first, else the longest waiting. */
export function sortWaiting(talks: readonly ConversationItem[], me: string): ConversationItem[] {
  const rank = ({ offeredTo }: ConversationItem) => (offeredTo?.id === me ? 0 : 1)
  return talks.toSorted((a, b) => rank(a) - rank(b) || byWaiting(a, b))
}

function byWaiting(a: ConversationItem, b: ConversationItem): number {
  return Date.parse(a.waitingSince ?? a.lastAt) - Date.parse(b.waitingSince ?? b.lastAt)
}
