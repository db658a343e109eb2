import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Message } from '#contract/messages.ts'
import { isTalkBeingChanged } from '#web/inbox/use-change-talk.ts'
import { inboxKeys, talkMessagesQuery, talkQuery } from '#web/inbox/inbox-queries.ts'
import { catchUp } from '#web/inbox/talk-cache.ts'
import { keys, leadQuery } from '#web/leads/lead-queries.ts'
import { isBeingChanged } from '#web/leads/use-change-lead.ts'
import { notesQuery } from '#web/notes/notes-query.ts'
import { useSeen } from '#web/seen/use-seen.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'

/** Everything about one conversation for as long as it is on screen, kept fresh by hints. */
export function useTalk(id: string) {
  const queryClient = useQueryClient()
  const talk = useQuery(talkQuery(id))
  const said = useInfiniteQuery(talkMessagesQuery(id))
  const leadId = talk.data?.lead.id
  const enabled = leadId !== undefined
  const lead = useQuery({ ...leadQuery(leadId ?? ''), enabled })
  useSeen(lead.data)
  const notes = useInfiniteQuery({ ...notesQuery(leadId ?? ''), enabled })
  const [jump, setJump] = useState<{ messageId: string } | null>(null)

  const refresh = useCallback(() => {
    void catchUp(queryClient, id)
    if (!isTalkBeingChanged(queryClient, id))
      void queryClient.invalidateQueries({ queryKey: inboxKeys.talk(id) })
  }, [queryClient, id])

  // What is shown from before may be old by now.
  useEffect(() => void catchUp(queryClient, id), [queryClient, id])
  useInboxNews((news) => {
    if (news.type === 'talks' && news.talks.some((one) => one.id === id)) refresh()
  })
  useLive((news) => {
    if (news.type === 'resync') refresh()
    if (leadId === undefined || isBeingChanged(queryClient, leadId)) return
    if (news.type === 'resync' || [...news.leads, ...news.removed].includes(leadId))
      void queryClient.invalidateQueries({ queryKey: keys.lead(leadId) })
    if (news.type === 'changed' && news.removed.includes(leadId)) refresh()
  })

  const messages = useMemo(
    () => said.data?.pages.toReversed().flatMap((page) => page.items) ?? [],
    [said.data],
  )
  const messageById = useMemo(
    () => new Map(messages.map((one): [string, Message] => [one.id, one])),
    [messages],
  )
  const noteList = useMemo(() => notes.data?.pages.flatMap((page) => page.items) ?? [], [notes.data])
  const jumpTo = useCallback((messageId: string) => setJump({ messageId }), [])
  return { talk, said, messages, messageById, lead, notes: noteList, jump, jumpTo }
}

export type TalkView = ReturnType<typeof useTalk>
