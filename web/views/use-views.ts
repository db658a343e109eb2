import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { View, ViewFilters } from '#contract/views.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { viewsKey, viewsQuery } from '#web/views/view-queries.ts'
import { listOf } from '#web/views/view-state.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.views
type Change = Partial<Pick<View, 'name' | 'shared' | 'filters' | 'sort'>>

/** What of the list on screen a view keeps. */
function keptOf(search: LeadsSearch): { filters: ViewFilters; sort: View['sort'] } {
  const { sort = 'lastActive', dateField, tagMode, ...filters } = listOf(search)
  return {
    sort,
    filters: {
      ...filters,
      ...(dateField === 'firstSeen' && { dateField }),
      ...(tagMode !== undefined && tagMode !== 'any' && { tagMode }),
    },
  }
}

/** Saves, changes and deletes views; each change says so and can be taken back. */
export function useViews() {
  const { id: workspaceId } = useWorkspace()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: viewsKey(workspaceId) })
  const onError = (problem: Error) => sayFailed(words.problems.notSaved(reasonOf(problem)))

  const add = useMutation({
    mutationFn: ({ name, shared, search }: { name: string; shared: boolean; search: LeadsSearch }) =>
      api('POST /api/v1/views', { body: { name, shared, ...keptOf(search) } }),
    onSuccess: refresh,
  })
  const patch = useMutation({
    mutationFn: ({ view, change }: { view: View; change: Change; says: string; undoing?: boolean }) =>
      api('PATCH /api/v1/views/{viewId}', { params: { viewId: view.id }, body: change }),
    onSuccess: async (_now, { view, change, says, undoing }) => {
      await refresh()
      const back = Object.fromEntries(Object.keys(change).map((key) => [key, view[key as keyof Change]]))
      const undo = () => patch.mutate({ view, change: back, says: text.saved(view.name), undoing: true })
      say(says, undoing ? undefined : undo)
    },
    onError,
  })
  const restore = useMutation({
    mutationFn: (view: View) => api('POST /api/v1/views/{viewId}/restore', { params: { viewId: view.id } }),
    onSuccess: refresh,
    onError,
  })
  const remove = useMutation({
    mutationFn: (view: View) => api('DELETE /api/v1/views/{viewId}', { params: { viewId: view.id } }),
    onSuccess: (_nothing, view) => {
      void refresh()
      say(text.removed(view.name), () => restore.mutate(view))
    },
    onError,
  })
  const order = useMutation({
    mutationFn: (ids: string[]) => api('PUT /api/v1/view-order', { body: { views: ids } }),
    scope: { id: 'view-order' },
    onMutate: async (ids) => {
      await queryClient.cancelQueries({ queryKey: viewsKey(workspaceId) })
      queryClient.setQueryData(
        viewsQuery(workspaceId).queryKey,
        (known) =>
          known && { ...known, items: known.items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) },
      )
    },
    onError: (problem) => {
      onError(problem)
      void refresh()
    },
  })
  return {
    add,
    /** All of them, in the order in which the reader wants them. */
    order: (ids: string[]) => order.mutate(ids),
    remove: remove.mutateAsync,
    rename: (view: View, name: string) =>
      patch.mutateAsync({ view, change: { name }, says: text.renamed(name) }),
    share: (view: View, shared: boolean) =>
      patch.mutate({
        view,
        change: { shared },
        says: shared ? text.isShared(view.name) : text.isPrivate(view.name),
      }),
    save: (view: View, search: LeadsSearch) =>
      patch.mutate({ view, change: keptOf(search), says: text.saved(view.name) }),
  }
}
