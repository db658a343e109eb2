import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { CalendarCheck } from 'lucide-react'
import type { FollowUpState } from '#contract/follow-ups.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { followUpKeys, followUpsQuery } from '#web/follow-ups/follow-up-queries.ts'
import { FollowUpRow } from '#web/follow-ups/follow-up-row.tsx'
import { followUpsText as text } from '#texts/follow-ups.ts'
import { paths } from '#web/paths.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { DueCount, DueHead, DueList, dueTab } from '#web/ui/due-page.tsx'
import { useTitle } from '#web/ui/use-title.ts'

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
      <DueHead title={text.title} text={text.text(leadWords)} back={{ to: paths.review, name: text.back }} />
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
              className={dueTab}
            >
              {text.boxes[one]}
              {counts && <DueCount n={counts[one]} late={one === 'due'} />}
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

function FollowUpList({ state, whose }: { state: FollowUpState; whose: 'mine' | 'all' }) {
  const { id } = useWorkspace()
  return (
    <DueList
      list={useInfiniteQuery(followUpsQuery(id, state, whose))}
      label={text.boxes[state]}
      row={(followUp) => <FollowUpRow followUp={followUp} />}
      none={{ icon: CalendarCheck, ...text.none[state] }}
      failed={text.failed}
      more={text.more}
    />
  )
}
