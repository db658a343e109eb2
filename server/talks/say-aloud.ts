import type { Bus } from '#server/realtime/bus.ts'

/** A model says a word every few milliseconds; nobody reads faster than this. */
const everyMs = 80

export type SayAloud = {
  /** All that was said so far. */
  so: (text: string) => void
  /** No more comes of it; `silenced`: the visitor sees nothing of it any more. */
  over: (silenced?: 'silenced') => void
}

/** Lets those of the team who have a conversation open read along while the assistant makes its answer. */
export function sayAloud(
  bus: Pick<Bus, 'toTeam'>,
  talk: { workspaceId: string; conversationId: string; leadId: string | null },
): SayAloud {
  const { workspaceId, conversationId, leadId } = talk
  let isOver = leadId === null
  let latest = ''
  let waiting: NodeJS.Timeout | null = null
  const tell = (text: string | null, more: { silenced?: true } = {}) => {
    if (leadId !== null) bus.toTeam(workspaceId, { type: 'saying', conversationId, leadId, text, ...more })
  }
  const wait = () => {
    const told = latest
    waiting = setTimeout(() => {
      waiting = null
      if (isOver || latest === told) return
      tell(latest)
      wait()
    }, everyMs).unref()
  }
  return {
    so: (text) => {
      if (isOver) return
      latest = text
      if (waiting !== null) return
      tell(text)
      wait()
    },
    over: (silenced) => {
      if (!isOver) tell(null, silenced ? { silenced: true } : {})
      isOver = true
    },
  }
}
