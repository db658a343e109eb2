import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Column } from '#contract/views.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { chosenColumns } from '#web/views/columns.ts'
import { viewsKey, viewsQuery } from '#web/views/view-queries.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** The reader's columns, and how to change them: shown at once, kept on the server, so that they follow the person. */
export function useColumns() {
  const { id: workspaceId } = useWorkspace()
  const queryClient = useQueryClient()
  const query = viewsQuery(workspaceId)
  const saved = useQuery(query).data?.columns
  const columns = useMemo(() => chosenColumns(saved), [saved])
  const { mutate } = useMutation({
    scope: { id: `columns-${workspaceId}` },
    mutationFn: (next: Column[]) => api('PUT /api/v1/columns', { body: { columns: next } }),
    onMutate: (next) => {
      const before = queryClient.getQueryData(query.queryKey)
      queryClient.setQueryData(
        query.queryKey,
        (data) => data && { ...data, columns: next.length > 0 ? next : null },
      )
      return before
    },
    onError: (problem) => {
      sayFailed(words.views.columns.notSaved(reasonOf(problem)))
      void queryClient.invalidateQueries({ queryKey: viewsKey(workspaceId) })
    },
  })
  return { columns, isUsual: !saved, setColumns: mutate }
}
