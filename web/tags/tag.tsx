import { useQuery, queryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'
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

/** The colour of each tag of the workspace by its name, and by those it had. */
export function useTagHues(): ReadonlyMap<string, number> {
  const { id } = useWorkspace()
  const tags = useQuery(tagsQuery(id)).data
  // The same map for as long as the tags are the same: every row is given it.
  return useMemo(
    () =>
      new Map(
        tags?.flatMap(({ name, formerly, color }) => [...formerly, name].map((one) => [one, color] as const)),
      ),
    [tags],
  )
}

/** What a tag is called now, by any name it had. */
export function useTagNames(): (name: string) => string {
  const { id } = useWorkspace()
  const tags = useQuery(tagsQuery(id)).data
  const now = new Map(tags?.flatMap(({ name, formerly }) => formerly.map((one) => [one, name] as const)))
  return (name) => now.get(name) ?? name
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
    <span
      dir="auto"
      className="inline-flex h-5 max-w-36 min-w-0 items-center rounded-sm border border-line bg-bg px-1.5 text-xs text-ink-2"
    >
      <span
        aria-hidden
        className="me-px font-semibold text-ink-3"
        style={hue === undefined ? undefined : { color: tagColor(hue) }}
      >
        #
      </span>
      <span className="truncate">{name}</span>
      {children}
    </span>
  )
}
