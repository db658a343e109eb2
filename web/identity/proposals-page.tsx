import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Blend, ChevronRight, RotateCcw, TriangleAlert } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { groupPairs } from '#web/identity/group-pairs.ts'
import type { ProposedPair } from '#web/identity/group-pairs.ts'
import { proposalsQuery, useLiveProposals } from '#web/identity/identity-queries.ts'
import { ProposalRow } from '#web/identity/proposal-row.tsx'
import { BackToLeads } from '#web/leads/back-to-leads.tsx'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { Bone, State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const CompareDialog = part(() =>
  import('#web/identity/compare-dialog.tsx').then((module) => module.CompareDialog),
)
const text = words.identity.list

/** All pairs of leads that may be one person. */
export function ProposalsPage() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  useTitle(text.title, workspace.name)
  useLiveProposals()
  const list = useInfiniteQuery(proposalsQuery(workspace.id))
  const pairs = groupPairs(list.data?.pages.flatMap((page) => page.items) ?? [])
  const [compared, setCompared] = useState<ProposedPair | null>(null)
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line px-4 md:px-6">
        <BackToLeads />
        <ChevronRight className="!size-3.5 text-ink-3 max-md:hidden" aria-hidden />
        <h1 className="truncate text-base font-medium">{text.title}</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending ? (
          <Bones />
        ) : list.isError && pairs.length === 0 ? (
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
        ) : pairs.length === 0 ? (
          <State
            role="status"
            icon={Blend}
            title={text.none}
            text={text.noneText}
            actions={
              <Link to={paths.leads} params={{ workspaceId: workspace.id }} className={buttonLook()}>
                {words.app.toLeads(leadWords)}
              </Link>
            }
          />
        ) : (
          <div className="max-w-[1008px] px-4 pt-4 pb-8 md:px-6">
            <p className="pb-3 text-sm text-ink-2">{text.text}</p>
            <ul className="border-t border-line">
              {pairs.map((pair) => (
                <ProposalRow key={pair.key} pair={pair} onCompare={() => setCompared(pair)} />
              ))}
            </ul>
            {list.hasNextPage && (
              <Button
                className="mt-4"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {text.more}
              </Button>
            )}
          </div>
        )}
      </div>
      <Suspense>
        {compared && (
          <CompareDialog
            leadId={compared.leads[0].id}
            otherId={compared.leads[1].id}
            onClose={() => setCompared(null)}
          />
        )}
      </Suspense>
    </>
  )
}

function Bones() {
  return (
    <div role="status" aria-label={words.app.loading} className="grid max-w-[1008px] px-4 pt-4 md:px-6">
      <Bone className="mb-4 h-3 w-80 max-w-full" />
      {[0, 1, 2].map((index) => (
        <div
          key={index}
          className="flex gap-x-6 gap-y-3 border-t border-line py-4 max-md:flex-col md:items-center"
        >
          {[0, 1].map((side) => (
            <div key={side} className="flex flex-1 items-center gap-2.5">
              <Bone className="size-8 shrink-0 !rounded-full" />
              <div className="grid flex-1 gap-2">
                <Bone className="h-3 w-2/5" />
                <Bone className="h-3 w-3/5" />
              </div>
            </div>
          ))}
          <Bone className="h-6 w-24 max-md:hidden" />
        </div>
      ))}
    </div>
  )
}
