import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Tag } from '#contract/tags.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { refreshTags } from '#web/tags/refresh-tags.ts'
import { tagsQuery } from '#web/tags/tag.tsx'

type Change = { name?: string; color?: number }
type Pages = { items: Tag[] }

/** Changes a tag, shown at once; whatever shows tags is fetched again. */
export function useChangeTag() {
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ of, to }: { of: string; to: Change }) =>
      api('PATCH /api/v1/tags/{tag}', { params: { tag: of }, body: to }),
    onMutate: ({ of, to }) => {
      const before = queryClient.getQueryData<Pages>(tagsQuery(id).queryKey)
      queryClient.setQueryData<Pages>(
        tagsQuery(id).queryKey,
        (data) => data && { items: data.items.map((one) => (one.name === of ? { ...one, ...to } : one)) },
      )
      return before
    },
    onError: (_problem, _change, before) => queryClient.setQueryData(tagsQuery(id).queryKey, before),
    onSettled: () => refreshTags(queryClient, id),
  })
}
