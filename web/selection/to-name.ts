import type { Named } from '#web/selection/jobs.ts'
import type { Scope } from '#web/selection/selection-scope.tsx'
import type { Ticked } from '#web/selection/selection-store.ts'

/** What is ticked in the words of the API. */
export function toName({ query }: Pick<Scope, 'query'>, { all, ids }: Ticked): Named {
  const { sort: _sort, ...filters } = query
  return all ? { filters, except: [...ids] } : { ids: [...ids] }
}
