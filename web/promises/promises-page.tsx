import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import { useWorkspace } from '#web/accounts/me.ts'
import { promisesText as text } from '#texts/promises.ts'
import { paths } from '#web/paths.ts'
import { promiseCountsQuery, promisesQuery } from '#web/promises/promise-queries.ts'
import type { PromiseBox } from '#web/promises/promise-queries.ts'
import { PromiseRow } from '#web/promises/promise-row.tsx'
import { useFollowPromises } from '#web/promises/use-follow-promises.ts'
import { DueCount, DueHead, DueList, dueTab } from '#web/ui/due-page.tsx'
import { useTitle } from '#web/ui/use-title.ts'

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
      <DueHead title={text.title} text={text.text} back={{ to: paths.inbox, name: text.backToInbox }} />
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
            className={dueTab}
          >
            {text.boxes[one]}
            {counts && one !== 'kept' && <DueCount n={counts[one]} late={one === 'broken'} />}
          </Link>
        ))}
      </nav>
      <PromiseList key={state} state={state} />
    </>
  )
}

function PromiseList({ state }: { state: PromiseBox }) {
  const { id } = useWorkspace()
  return (
    <DueList
      list={useInfiniteQuery(promisesQuery(id, state))}
      label={text.boxes[state]}
      row={(promise) => <PromiseRow promise={promise} />}
      none={{ icon: Handshake, ...text.none[state] }}
      failed={text.failed}
      more={text.more}
    />
  )
}
