import { useQuery } from '@tanstack/react-query'
import { Link, useMatches } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import type { LeadCounts } from '#contract/lead-counts.ts'
import { plansText } from '#texts/plans.ts'
import { useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { countsQuery } from '#web/leads/lead-queries.ts'
import { paths } from '#web/paths.ts'
import { GateCounters } from '#web/plans/gate-counters.tsx'
import { GateShapes } from '#web/plans/gate-shapes.tsx'
import { OfferList } from '#web/plans/offer-list.tsx'
import { offersOf } from '#web/plans/offers.ts'
import { UpgradeButton } from '#web/plans/upgrade-button.tsx'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = plansText.gate

/** Counts change while somebody looks at them, and no live hint comes here. */
const askAgainMs = 15_000

/**
 * Stands where the plan shuts a page: true counts, shapes in the place of what is kept, and what each plan opens. It asks
 * for the counts and nothing else, so that nothing of a lead is in the page or on the network.
 */
export function Gate() {
  const workspace = useWorkspace()
  const title = useShutTitle()
  useTitle(title, workspace.name)
  const counts = useQuery({ ...countsQuery(workspace.id), refetchInterval: askAgainMs })
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <header className="flex h-14 shrink-0 items-center justify-between gap-3 px-4 md:px-6">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{title}</h1>
        <span className="text-sm text-ink-2">{plansText.planOf(plansText.names[workspace.plan])}</span>
      </header>
      <GateCounters counts={counts.data} failed={counts.isError} />
      <div className="relative flex-1 border-line max-md:border-t md:mt-4 md:min-h-[560px] md:border-t">
        <GateShapes />
        <section className="relative mx-4 my-6 grid max-w-[608px] gap-6 rounded-lg bg-surface p-5 shadow-lift md:mx-auto md:w-[calc(100%-48px)] md:mt-24 md:p-8">
          {counts.data ? (
            <Headline counts={counts.data} />
          ) : counts.isError ? (
            <div role="alert" className="grid justify-items-start gap-3">
              <div>
                <h2 className="text-xl font-semibold">{text.failed}</h2>
                <p className="mt-1 text-base text-ink-2">{reasonOf(counts.error)}</p>
              </div>
              <Button onClick={() => void counts.refetch()}>
                <RotateCcw aria-hidden />
                {words.app.retry}
              </Button>
            </div>
          ) : (
            <div role="status" aria-label={words.app.loading} className="grid gap-3">
              <Bone className="h-8 w-72 max-w-full" />
              <Bone className="h-4 w-full" />
            </div>
          )}
          <div className="grid divide-line rounded-md border border-line max-md:order-1 max-md:divide-y md:grid-cols-2 md:divide-x">
            <PlanOffers name={plansText.names.basic} offers={offersOf('basic')} />
            <PlanOffers name={plansText.names.pro} offers={offersOf('pro', 'basic')} />
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <UpgradeButton size="touch" />
            <p className="text-sm text-ink-3">{text.stays}</p>
          </div>
        </section>
      </div>
    </div>
  )
}

/** What stood here if the plan opened it. */
function useShutTitle(): string {
  const { Many } = useLeadWords()
  const feature = useMatches({ select: (matches) => matches.at(-1)?.staticData.feature })
  if (feature === 'board') return words.board.title
  if (feature === 'inbox') return words.nav.inbox
  return feature === 'review' ? words.nav.review : Many
}

function Headline({ counts }: { counts: LeadCounts }) {
  const workspace = useWorkspace()
  const mayChange = useMay('sites.change')
  const leadWords = useLeadWords()
  const { all, waiting } = counts
  const hot = counts.byBand.hot
  return (
    <div role="status">
      <h2 className="text-2xl font-semibold tracking-[-0.02em] text-balance">
        {hot > 0 ? text.hot(hot, leadWords) : all > 0 ? text.some(all, leadWords) : text.none(leadWords)}
      </h2>
      <p className="mt-2 text-base text-ink-2 text-pretty">
        {all === 0 ? text.keptNone : `${waiting > 0 ? text.asked(waiting) : ''}${text.kept}`}
      </p>
      {all === 0 && mayChange && (
        <Link
          to={paths.site}
          params={{ workspaceId: workspace.id }}
          className={`${buttonLook('default')} mt-4`}
        >
          {text.site}
        </Link>
      )}
    </div>
  )
}

function PlanOffers({ name, offers }: { name: string; offers: readonly string[] }) {
  return (
    <div className="p-4">
      <h3 className="mb-2 text-base font-semibold">{name}</h3>
      <OfferList offers={offers} />
    </div>
  )
}
