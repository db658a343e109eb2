import { useEffect, useState } from 'react'
import type { Message } from '#contract/messages.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'

/** Of the assistant: the words of its answer so far, or that the visitor sees no more of them. */
export type Saying = { type: 'writes'; text: string } | { type: 'silenced' }

/** Until the stored message is there, or in its stead: that nothing came. */
const goneAfter = 4000
/** Where the socket was cut in the middle of it, nobody says that it is over. */
const lostAfter = 70_000

/** The answer that the assistant is making in a conversation, while it is on screen. */
export function useSaying(conversationId: string, messages: readonly Message[]): Saying | null {
  const [saying, setSaying] = useState<(Saying & { until: number }) | null>(null)
  useInboxNews((news) => {
    if (news.type !== 'saying' || news.conversationId !== conversationId) return
    const { text, silenced } = news
    const [soon, late] = [Date.now() + goneAfter, Date.now() + lostAfter]
    if (text !== null) setSaying({ type: 'writes', text, until: late })
    else if (silenced) setSaying((now) => now && { type: 'silenced', until: soon })
    else setSaying((now) => now && { ...now, until: Math.min(now.until, soon) })
  })
  useLive((news) => {
    if (news.type === 'resync')
      setSaying((now) => now && { ...now, until: Math.min(now.until, Date.now() + goneAfter) })
  })
  const stored = messages.findLast(({ author, kind }) => author.kind === 'assistant' && kind === 'text')?.id
  useEffect(() => setSaying(null), [stored])
  const until = saying?.until
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setTimeout(() => setSaying(null), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  return saying
}
