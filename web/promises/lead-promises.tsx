import { useQuery } from '@tanstack/react-query'
import { leadPromisesQuery } from '#web/promises/promise-queries.ts'
import { PromiseRow } from '#web/promises/promise-row.tsx'
import { useFollowPromises } from '#web/promises/use-follow-promises.ts'

/** What one lead was promised and is still to be kept, above the composer. */
export function LeadPromises({ leadId }: { leadId: string }) {
  useFollowPromises()
  const promises = useQuery(leadPromisesQuery(leadId)).data ?? []
  const due = promises
    .filter(({ state }) => state === 'open' || state === 'broken')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  if (due.length === 0) return null
  return (
    <div className="max-h-32 overflow-y-auto rounded-md border border-line px-3 py-1">
      {due.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} small />
      ))}
    </div>
  )
}
