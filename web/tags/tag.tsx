import { useQuery, queryOptions } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { tagColor } from '#web/tags/tag-color.ts'

export function tagsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['tags', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/tags', { signal }),
    select: (found) => found.items,
  })
}

/** The colour of each tag of the workspace by its name. */
export function useTagHues(): ReadonlyMap<string, number> {
  const { id } = useWorkspace()
  const tags = useQuery(tagsQuery(id)).data
  return new Map(tags?.map((tag) => [tag.name, tag.color]))
}

/** Only the # has the tag's colour. */
export function Tag({
  name,
  hue,
  children,
}: {
  name: string
  hue: number | undefined
  children?: React.ReactNode
}) {
  return (
    <span className="inline-flex h-5 max-w-36 min-w-0 items-center rounded-sm border border-line bg-bg px-1.5 text-xs text-ink-2">
      <span
        aria-hidden
        className="mr-px font-semibold text-ink-3"
        style={hue === undefined ? undefined : { color: tagColor(hue) }}
      >
        #
      </span>
      <span className="truncate">{name}</span>
      {children}
    </span>
  )
}
