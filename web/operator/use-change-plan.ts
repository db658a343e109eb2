import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { Plan } from '#contract/access.ts'
import type { OperatedWorkspace } from '#contract/plan.ts'
import { plansText } from '#texts/plans.ts'
import { meQuery } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import type { Output } from '#web/api.ts'
import { workspacesKey } from '#web/operator/operator-queries.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = plansText.operator

type Page = Output<'GET /api/v1/operator/workspaces'>
export type PlanChange = { plan: Plan } | { extraSeats: number }
type Wish = { workspace: OperatedWorkspace; to: PlanChange; undoing?: boolean }

/** Sets what a workspace has booked, says so with Undo, and shows what the server says is so now. */
export function useChangePlan() {
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    scope: { id: 'operator' },
    mutationFn: ({ workspace: { id }, to }: Wish) =>
      api('PATCH /api/v1/operator/workspaces/{id}', { params: { id }, body: to }),
    onSuccess: (changed, { workspace, to, undoing }) => {
      queryClient.setQueriesData<InfiniteData<Page>>(
        { queryKey: workspacesKey },
        (list) =>
          list && {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === changed.id ? changed : one)),
            })),
          },
      )
      // It may be one of the reader's own.
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: ['plan', changed.id] })
      const from: PlanChange = 'plan' in to ? { plan: workspace.plan } : { extraSeats: workspace.extraSeats }
      const said =
        'plan' in to
          ? text.changed(changed.name, plansText.names[changed.plan])
          : text.seatsChanged(changed.name, changed.extraSeats)
      say(said, undoing ? undefined : () => mutate({ workspace: changed, to: from, undoing: true }))
    },
    onError: (problem) => sayFailed(words.problems.notSaved(reasonOf(problem))),
  })
  return mutate
}
