import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft, RotateCcw, Search, SearchX, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { plansText } from '#texts/plans.ts'
import { reasonOf } from '#web/api.ts'
import { workspacesQuery } from '#web/operator/operator-queries.ts'
import { useChangePlan } from '#web/operator/use-change-plan.ts'
import { operatorColumns, WorkspaceRow } from '#web/operator/workspace-row.tsx'
import { paths } from '#web/paths.ts'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { State } from '#web/ui/state.tsx'
import { Toasts } from '#web/ui/toast.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = plansText.operator
const typingPause = 200

/** Every workspace of the installation with what it has booked, for whoever runs it. */
export function OperatorPage() {
  useTitle(text.title, words.app.name)
  const { q = '', from } = useSearch({ from: '/operator' })
  const list = useInfiniteQuery(workspacesQuery(q))
  const change = useChangePlan()
  const workspaces = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <main className="min-h-dvh">
      <div className="mx-auto max-w-[1080px] px-4 py-6 md:px-6 md:py-8">
        {from === undefined ? (
          <Link to={paths.home} className={`${buttonLook('quiet')} -ms-3`}>
            <ArrowLeft aria-hidden />
            {text.back}
          </Link>
        ) : (
          <Link
            to={paths.workspace}
            params={{ workspaceId: from }}
            className={`${buttonLook('quiet')} -ms-3`}
          >
            <ArrowLeft aria-hidden />
            {text.back}
          </Link>
        )}
        <h1 className="mt-3 text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
        <p className="mt-1 mb-5 text-base text-ink-2 text-pretty">{text.text}</p>
        <SearchField q={q} />
        {list.isPending ? (
          <RowBones rows={4} />
        ) : list.isError && workspaces.length === 0 ? (
          <State
            role="alert"
            icon={TriangleAlert}
            title={text.failed}
            text={reasonOf(list.error)}
            actions={
              <Button onClick={() => void list.refetch()}>
                <RotateCcw aria-hidden />
                {words.app.retry}
              </Button>
            }
          />
        ) : workspaces.length === 0 ? (
          <State role="status" icon={SearchX} title={text.nothing(q)} text={text.nothingText} />
        ) : (
          <>
            <div
              aria-hidden
              className={`${operatorColumns} hidden h-8 px-4 text-xs whitespace-nowrap text-ink-3 md:grid`}
            >
              {Object.values(text.column).map((name, index) => (
                <span key={name} className={index > 2 ? 'text-end' : ''}>
                  {name}
                </span>
              ))}
            </div>
            <ul aria-label={text.title} className="rounded-md border border-line">
              {workspaces.map((workspace) => (
                <WorkspaceRow
                  key={workspace.id}
                  workspace={workspace}
                  onChange={(to) => change({ workspace, to })}
                />
              ))}
            </ul>
            {list.hasNextPage && (
              <Button
                className="mt-4"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {list.isFetchingNextPage ? words.app.loading : text.more}
              </Button>
            )}
          </>
        )}
      </div>
      <Toasts left={false} />
    </main>
  )
}

/** Searches a moment after the last key, and keeps what is searched for in the address. */
function SearchField({ q }: { q: string }) {
  const navigate = useNavigate({ from: '/operator' })
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => {
      const wanted = typed.trim()
      void navigate({
        search: ({ q: _before, ...rest }) => (wanted === '' ? rest : { ...rest, q: wanted }),
        replace: true,
      })
    }, typingPause)
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  return (
    <div className="relative mb-4 max-w-80">
      <Search
        className="pointer-events-none absolute top-1/2 start-2.5 !size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
      <input
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={typed}
        maxLength={100}
        onChange={({ target }) => setTyped(target.value)}
        className={`${inputLook} h-8 pe-9 ps-8 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden`}
      />
      {typed !== '' && (
        <IconButton
          size="small"
          label={text.clear}
          className="!absolute top-1/2 end-1 -translate-y-1/2"
          onClick={() => setTyped('')}
        >
          <X className="!size-3.5" aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
