import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { ChevronLeft, Handshake } from 'lucide-react'
import { useWorkspace } from '#web/accounts/me.ts'
import { promisesText as text } from '#texts/promises.ts'
import { paths } from '#web/paths.ts'
import { promiseCountsQuery, promisesQuery } from '#web/promises/promise-queries.ts'
import type { PromiseBox } from '#web/promises/promise-queries.ts'
import { PromiseRow } from '#web/promises/promise-row.tsx'
import { useFollowPromises } from '#web/promises/use-follow-promises.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const states: readonly PromiseBox[] = ['open', 'broken', 'kept']

/** What visitors were promised: what is to be kept by its time, what was broken, and what was kept. */
export function PromisesPage() {
  const workspace = useWorkspace()
  const { state = 'open' } = useSearch({ from: '/w/$workspaceId/promises' })
  useTitle(text.title, workspace.name)
  useFollowPromises()
  const counts = useQuery(promiseCountsQuery(workspace.id)).data
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-2 px-2 md:px-4">
        <Link
          to={paths.inbox}
          params={{ workspaceId: workspace.id }}
          aria-label={text.backToInbox}
          title={text.backToInbox}
          className={buttonLook('quiet', 'normal', true)}
        >
          <ChevronLeft aria-hidden />
        </Link>
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
        <p className="ms-2 truncate text-sm text-ink-3 max-md:hidden">{text.text}</p>
      </header>
      <nav aria-label={text.boxesLabel} className="flex shrink-0 gap-5 border-b border-line px-4 md:px-6">
        {states.map((one) => (
          <Link
            key={one}
            to={paths.promises}
            params={{ workspaceId: workspace.id }}
            search={one === 'open' ? {} : { state: one }}
            replace
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{}}
            aria-current={one === state ? 'page' : undefined}
            className="relative -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:h-11"
          >
            {text.boxes[one]}
            {counts && one !== 'kept' && (
              <span
                className={`num text-xs ${one === 'broken' && counts.broken > 0 ? 'font-medium text-danger-ink' : 'font-normal text-ink-3'}`}
              >
                {words.number(counts[one])}
              </span>
            )}
          </Link>
        ))}
      </nav>
      <PromiseList key={state} state={state} />
    </>
  )
}

function PromiseList({ state }: { state: PromiseBox }) {
  const { id } = useWorkspace()
  const list = useInfiniteQuery(promisesQuery(id, state))
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
              <Bone className="h-3 w-32" />
            </span>
          </div>
        ))}
      </div>
    )
  if (list.isError && items.length === 0)
    return <NotLoaded title={text.failed} error={list.error} onRetry={() => void list.refetch()} />
  if (items.length === 0) return <State role="status" icon={Handshake} {...text.none[state]} />
  return (
    <ul aria-label={text.boxes[state]} className="min-h-0 flex-1 overflow-y-auto">
      {items.map((promise) => (
        <li key={promise.id}>
          <PromiseRow promise={promise} />
        </li>
      ))}
      {list.hasNextPage && (
        <li className="grid justify-items-center p-3">
          <Button
            look="quiet"
            size="small"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {text.more}
          </Button>
        </li>
      )}
    </ul>
  )
}
