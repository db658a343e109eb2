import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { canBeContacted } from '#web/leads/swipe-hint.tsx'
import { useMoveLead } from '#web/leads/use-change-lead.ts'
import type { SwipeWay } from '#web/ui/swipe-way.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** What a key or a swipe does to a row at once. What the first paint needs none of is fetched when it is asked for. */
export function useRowActs() {
  const queryClient = useQueryClient()
  const { id, timeZone } = useWorkspace()
  const move = useMoveLead()
  return useMemo(() => {
    const loaded = <T>(loading: Promise<T>, then: (module: T) => unknown) =>
      void loading.then(then).catch((problem) => sayFailed(words.problems.notSaved(reasonOf(problem))))
    return {
      turnSeen: (lead: LeadItem) =>
        loaded(import('#web/leads/turn-seen.ts'), (module) => module.turnSeenAndSay(queryClient, lead)),
      swipe: (lead: LeadItem, way: SwipeWay) => {
        if (way === 'left')
          loaded(import('#web/follow-ups/put-off.ts'), (module) =>
            module.putOff(queryClient, { id, timeZone }, lead),
          )
        else if (canBeContacted(lead.status)) void move(lead, 'contacted')
      },
    }
  }, [queryClient, id, timeZone, move])
}
