import type { QueryClient } from '@tanstack/react-query'

const watched = new WeakSet<QueryClient>()

/**
 * Steps of a review go one after the other; whoever closes the tab meanwhile takes those with them that still wait. So
 * when the page goes, the last of each lead is sent at once, by requests that outlive the page. The server takes one that
 * it has heard already for none.
 */
export function sendOnLeave<Step extends { lead: { id: string } }>(
  queryClient: QueryClient,
  mutationKey: readonly string[],
  send: (step: Step) => Promise<unknown>,
): void {
  if (watched.has(queryClient)) return
  watched.add(queryClient)
  function leave() {
    const waiting = queryClient.getMutationCache().findAll({ mutationKey, status: 'pending' })
    const steps = waiting.map(({ state }) => state.variables as Step)
    for (const step of new Map(steps.map((one) => [one.lead.id, one])).values())
      // Nobody is there any more to be told why it was refused.
      void send(step).catch(() => undefined)
  }
  window.addEventListener('pagehide', leave)
}
