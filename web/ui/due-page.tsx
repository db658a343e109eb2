import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import type { paths } from '#web/paths.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** The head of a page of what is to be done by a time, with the way back to the page it belongs to. */
export function DueHead(props: {
  title: string
  text: string
  back: { to: typeof paths.review | typeof paths.inbox; name: string }
}) {
  const { id: workspaceId } = useWorkspace()
  const { to, name } = props.back
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 px-2 md:px-4">
      <Link
        to={to}
        params={{ workspaceId }}
        aria-label={name}
        title={name}
        className={buttonLook('quiet', 'normal', true)}
      >
        <ChevronLeft aria-hidden />
      </Link>
      <h1 className="text-xl font-semibold tracking-[-0.015em]">{props.title}</h1>
      <p className="ms-2 truncate text-sm text-ink-3 max-md:hidden">{props.text}</p>
    </header>
  )
}

/** The look of a link to one of its boxes. */
export const dueTab =
  'relative -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:h-11'

/** How many a box holds; `late`: they should have been done. */
export function DueCount({ n, late }: { n: number; late: boolean }) {
  return (
    <span
      className={`num text-xs ${late && n > 0 ? 'font-medium text-danger-ink' : 'font-normal text-ink-3'}`}
    >
      {words.number(n)}
    </span>
  )
}

/** A query of pages, as far as a list needs to know it. */
type Listed<T> = {
  data: { pages: readonly { items: readonly T[] }[] } | undefined
  isPending: boolean
  isError: boolean
  error: Error | null
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** What a box holds: loading, not loaded, empty, or its rows with more behind a button. */
export function DueList<T extends { id: string }>(props: {
  list: Listed<T>
  label: string
  row: (one: T) => ReactNode
  none: Pick<ComponentProps<typeof State>, 'icon' | 'title' | 'text'>
  failed: string
  more: string
}) {
  const { list } = props
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending)
    return (
      <div role="status" aria-label={words.app.loading}>
        {[1, 2, 3, 4].map((row) => (
          <div key={row} className="flex gap-3 border-b border-line px-4 py-3 md:px-6">
            <Bone className="size-8 !rounded-full" />
            <span className="grid flex-1 gap-2 py-0.5">
              <Bone className="h-3.5 w-40" />
              <Bone className="h-3 w-3/5" />
            </span>
          </div>
        ))}
      </div>
    )
  if (list.isError && items.length === 0)
    return <NotLoaded title={props.failed} error={list.error} onRetry={() => void list.refetch()} />
  if (items.length === 0) return <State role="status" {...props.none} />
  return (
    <ul aria-label={props.label} className="min-h-0 flex-1 overflow-y-auto">
      {items.map((one) => (
        <li key={one.id}>{props.row(one)}</li>
      ))}
      {list.hasNextPage && (
        <li className="grid justify-items-center p-3">
          <Button
            look="quiet"
            size="small"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {props.more}
          </Button>
        </li>
      )}
    </ul>
  )
}
