import { onlineManager, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ReactNode } from 'react'
import type { TeamFrame } from '#contract/live.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { openLive } from '#web/live.ts'
import type { InboxNews, Live, LiveNews } from '#web/live.ts'
import { showSeen } from '#web/seen/seen-cache.ts'
import { followTeamNews } from '#web/team/follow-team-news.ts'

const LiveContext = createContext<Live | null>(null)

export function LiveProvider({ children }: { children: ReactNode }) {
  const { id, opens } = useWorkspace()
  const mayListen = opens.includes('live')
  const queryClient = useQueryClient()
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const opened = openLive(id, mayListen)
    opened.listenTeam((news) => void followTeamNews(queryClient, id, news))
    opened.listenInbox((news) => news.type === 'seen' && showSeen(queryClient, news.leadId, news.until))
    setLive(opened)
    return () => opened.close()
  }, [id, mayListen, queryClient])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Hears what changed in the workspace for as long as the component is on screen. */
export function useLive(listener: (news: LiveNews) => void) {
  const live = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => live?.listen((news) => latest.current(news)), [live])
}

/** Hears what happens in conversations, and whether there is something new for the reader alone. */
export function useInboxNews(listener: (news: InboxNews) => void) {
  const live = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => live?.listenInbox((news) => latest.current(news)), [live])
}

/** Tells the others what the reader does; nothing where there is no live view. */
export function useLiveSay(): (frame: TeamFrame) => void {
  const live = useContext(LiveContext)
  return useCallback((frame) => live?.say(frame), [live])
}

/** Whether the server has not been heard of for some seconds. */
export function useServerGone(): boolean {
  const server = useContext(LiveContext)?.server
  const subscribe = useCallback((listener: () => void) => server?.listen(listener) ?? (() => {}), [server])
  return useSyncExternalStore(subscribe, () => server?.isGone() ?? false)
}

/** Whether colleagues and visitors see nobody here: no network, or the socket has been away for long. */
export function useNotConnected(): boolean {
  const server = useContext(LiveContext)?.server
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [onlineManager.subscribe(listener), server?.listen(listener)]
      return () => stops.forEach((stop) => stop?.())
    },
    [server],
  )
  return useSyncExternalStore(subscribe, () => !onlineManager.isOnline() || (server?.isCut() ?? false))
}
