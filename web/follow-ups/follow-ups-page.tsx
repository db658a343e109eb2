import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { CalendarCheck, ChevronLeft } from 'lucide-react'
import type { FollowUpState } from '#contract/follow-ups.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { followUpKeys, followUpsQuery } from '#web/follow-ups/follow-up-queries.ts'
import { FollowUpRow } from '#web/follow-ups/follow-up-row.tsx'
import { followUpsText as text } from '#texts/follow-ups.ts'
import { paths } from '#web/paths.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { useLive } from '#web/shell/live-context.tsx'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const states: readonly FollowUpState[] = ['due', 'coming']

/** Whom to turn to again: those whose time has come, and those to come. */
export function FollowUpsPage() {
  const leadWords = useLeadWords()
  const { id: workspaceId, name } = useWorkspace()
  const queryClient = useQueryClient()
  const { state = 'due', whose = 'mine' } = useSearch({ from: '/w/$workspaceId/follow-ups' })
  useTitle(text.title, name)
  useLive(() => void queryClient.invalidateQueries({ queryKey: followUpKeys.all(workspaceId) }))
  const counts = useInfiniteQuery(followUpsQuery(workspaceId, state, whose)).data?.pages[0]?.counts
  const params = { workspaceId }
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-2 px-2 md:px-4">
        <Link
          to={paths.review}
          params={params}
          aria-label={text.back}
          title={text.back}
          className={buttonLook('quiet', 'normal', true)}
        >
          <ChevronLeft aria-hidden />
        </Link>
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
        <p className="ms-2 truncate text-sm text-ink-3 max-md:hidden">{text.text(leadWords)}</p>
      </header>
      <div className="flex shrink-0 items-center justify-between border-b border-line px-4 md:px-6">
        <nav aria-label={text.boxesLabel} className="flex gap-5">
          {states.map((one) => (
            <Link
              key={one}
              to={paths.followUps}
              params={params}
              search={{ ...(one === 'coming' && { state: one }), ...(whose === 'all' && { whose }) }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
              aria-current={one === state ? 'page' : undefined}
              className={tab}
            >
              {text.boxes[one]}
              {counts && (
                <span
                  className={`num text-xs ${one === 'due' && counts.due > 0 ? 'font-medium text-danger-ink' : 'font-normal text-ink-3'}`}
                >
                  {words.number(counts[one])}
                </span>
              )}
            </Link>
          ))}
        </nav>
        <nav aria-label={text.whoseLabel} className="flex gap-4">
          {(['mine', 'all'] as const).map((one) => (
            <Link
              key={one}
              to={paths.followUps}
              params={params}
              search={{ ...(state === 'coming' && { state }), ...(one === 'all' && { whose: one }) }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
              aria-current={one === whose ? 'page' : undefined}
              className="inline-flex h-10 items-center text-sm text-ink-3 hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:h-11"
            >
              {text.whose[one]}
            </Link>
          ))}
        </nav>
      </div>
      <FollowUpList key={`${state} ${whose}`} state={state} whose={whose} />
    </>
  )
}

const tab =
  'relative -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:h-11'

function FollowUpList({ state, whose }: { state: FollowUpState; whose: 'mine' | 'all' }) {
  const { id } = useWorkspace()
  const list = useInfiniteQuery(followUpsQuery(id, state, whose))
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
    return <NotLoaded title={text.failed} error={list.error} onRetry={() => void list.refetch()} />
  if (items.length === 0) return <State role="status" icon={CalendarCheck} {...text.none[state]} />
  return (
    <ul aria-label={text.boxes[state]} className="min-h-0 flex-1 overflow-y-auto">
      {items.map((followUp) => (
        <li key={followUp.id}>
          <FollowUpRow followUp={followUp} />
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
