import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Message } from '#contract/messages.ts'
import { ApiProblem } from '#web/api.ts'
import { keys, leadQuery, messagesQuery } from '#web/leads/lead-queries.ts'
import { isBeingChanged } from '#web/leads/use-change-lead.ts'
import { useSeen } from '#web/seen/use-seen.ts'
import { useLive } from '#web/shell/live-context.tsx'

/** Which message to show and ring; `turn` tells a second jump to the same one from the first. */
export type Jump = { messageId: string; turn: number }

/** Everything about one lead for as long as it is on screen, kept fresh by hints. */
export function useLead(id: string, startAt?: string) {
  const queryClient = useQueryClient()
  const [jump, setJump] = useState<Jump | null>(
    startAt === undefined ? null : { messageId: startAt, turn: 0 },
  )
  const lead = useQuery(leadQuery(id))
  const talk = useInfiniteQuery(messagesQuery(id))
  useSeen(lead.data)

  /** Who may not see a lead any more keeps nothing of it on screen, nor in what was fetched. */
  const forget = () => queryClient.resetQueries({ queryKey: keys.lead(id) })
  const isGone = lead.data !== undefined && lead.error instanceof ApiProblem && lead.error.status === 404
  useEffect(() => {
    if (isGone) void queryClient.resetQueries({ queryKey: keys.lead(id) })
  }, [isGone, queryClient, id])

  useLive((news) => {
    if (news.type === 'changed' && ![...news.leads, ...news.removed].includes(id)) return
    if (news.type === 'changed' && news.removed.includes(id)) return void forget()
    if (isBeingChanged(queryClient, id)) return
    void queryClient.invalidateQueries({ queryKey: keys.lead(id) })
  })

  const messages = useMemo(
    () => talk.data?.pages.toReversed().flatMap((page) => page.items) ?? [],
    [talk.data],
  )
  const messageById = useMemo(
    () => new Map(messages.map((one): [string, Message] => [one.id, one])),
    [messages],
  )
  const jumpTo = useCallback(
    (messageId: string) => setJump((before) => ({ messageId, turn: (before?.turn ?? 0) + 1 })),
    [],
  )
  return { lead, talk, messages, messageById, jump, jumpTo }
}

export type LeadView = ReturnType<typeof useLead>
