import { useCallback, useState } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import type { Moved } from '#web/board/arrange.ts'
import { useMoveLead } from '#web/leads/use-change-lead.ts'

const none: ReadonlyMap<string, Status> = new Map()

/**
 * What the reader moves: `moving` while a reason is asked for it, `moved`, the last one first, until the server's list has
 * it where it went.
 */
export function useMoves() {
  const save = useMoveLead()
  const [moving, setMoving] = useState(none)
  const [moved, setMoved] = useState<readonly Moved[]>([])

  const remember = useCallback(
    (latest: readonly Moved[]) =>
      setMoved((before) => [...latest, ...before.filter(({ id }) => !latest.some((one) => one.id === id))]),
    [setMoved],
  )
  const forget = useCallback(
    (settled: (one: Moved) => boolean) => setMoved((before) => before.filter((one) => !settled(one))),
    [setMoved],
  )

  /** Shows the card in its new column at once; settled when the move is under way, or when there will be none. */
  const move = useCallback(
    async (lead: LeadItem, to: Status) => {
      if (to === lead.status) return
      remember([{ id: lead.id, to }])
      setMoving((before) => new Map(before).set(lead.id, to))
      await save(lead, to)
      setMoving((before) => new Map([...before].filter(([id]) => id !== lead.id)))
    },
    [remember, save, setMoving],
  )

  return { moving, moved, move, remember, forget }
}
