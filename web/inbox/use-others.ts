import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { useInboxNews, useLive, useLiveSay } from '#web/shell/live-context.tsx'
import { membersQuery } from '#web/team/team-queries.ts'

const typingFor = 6000
const tellEvery = 2500

type Others = { visitorTypes: boolean; writing: string[]; looking: string[] }

/** Who else is at a conversation: the visitor writing, colleagues who look at it or write in it. */
export function useOthers(conversationId: string, lastVisitorSeq: number): Others {
  const { id: workspaceId } = useWorkspace()
  const me = useMe()
  const say = useLiveSay()
  const members = useQuery(membersQuery(workspaceId)).data?.items ?? []
  const [looking, setLooking] = useState<readonly string[]>([])
  const [typing, setTyping] = useState<ReadonlyMap<string, number>>(new Map())

  useEffect(() => {
    const tell = () =>
      say({ type: 'looking', conversationId: document.visibilityState === 'visible' ? conversationId : null })
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => {
      document.removeEventListener('visibilitychange', tell)
      say({ type: 'looking', conversationId: null })
    }
  }, [say, conversationId])
  // After a reconnect the server knows nothing of it any more.
  useLive(
    (news) =>
      news.type === 'resync' &&
      document.visibilityState === 'visible' &&
      say({ type: 'looking', conversationId }),
  )

  useInboxNews((news) => {
    if (news.type === 'looking' && news.conversationId === conversationId) setLooking(news.memberIds)
    if (news.type !== 'typing' || news.conversationId !== conversationId) return
    const who = news.by === 'visitor' ? 'visitor' : news.memberId
    if (who !== undefined && who !== me.id) setTyping((now) => new Map(now).set(who, Date.now()))
  })
  // What was being written has come.
  useEffect(() => setTyping((now) => without(now, ['visitor'])), [lastVisitorSeq])
  useEffect(() => {
    if (typing.size === 0) return
    const timer = setInterval(() => {
      const over = [...typing].filter(([, at]) => Date.now() - at > typingFor).map(([who]) => who)
      if (over.length > 0) setTyping((now) => without(now, over))
    }, 500)
    return () => clearInterval(timer)
  }, [typing])

  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => (id === me.id ? [] : (members.find((one) => one.id === id)?.name ?? [])))
  return {
    visitorTypes: typing.has('visitor'),
    writing: namesOf([...typing.keys()]),
    looking: namesOf(looking),
  }
}

function without(map: ReadonlyMap<string, number>, gone: readonly string[]): ReadonlyMap<string, number> {
  return gone.some((one) => map.has(one)) ? new Map([...map].filter(([who]) => !gone.includes(who))) : map
}

/** Tells the others, and the visitor, that the reader writes: every few seconds while they do. */
export function useTellTyping(conversationId: string): () => void {
  const say = useLiveSay()
  const told = useRef(0)
  return () => {
    if (Date.now() - told.current < tellEvery) return
    told.current = Date.now()
    say({ type: 'typing', conversationId })
  }
}
