import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { plans } from '#rules/plans.ts'
import type { Plan } from '#contract/access.ts'
import type { PlanInUse } from '#contract/plan.ts'
import { plansText } from '#texts/plans.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { OfferList } from '#web/plans/offer-list.tsx'
import { offersOf } from '#web/plans/offers.ts'
import { planQuery } from '#web/plans/plan-queries.ts'
import { UpgradeButton } from '#web/plans/upgrade-button.tsx'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = plansText.page
const all = Object.keys(plans) as Plan[]
const before: Record<Plan, Plan | undefined> = { freemium: undefined, basic: undefined, pro: 'basic' }

/** What the workspace has booked, what is used of it, and what each plan opens. */
export function PlanPage() {
  const workspace = useWorkspace()
  const plan = useQuery(planQuery(workspace.id))
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {plan.data ? (
        <InUse plan={plan.data} />
      ) : plan.isError ? (
        <NotLoaded title={text.failed} error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-8">
          <Bone className="h-[200px] w-full !rounded-md" />
          <Bone className="h-[232px] w-full !rounded-md" />
        </div>
      )}
    </SettingsFrame>
  )
}

function InUse({ plan: { plan, seats, sites } }: { plan: PlanInUse }) {
  const over = seats.used - seats.of
  const tooManySites = sites.of !== null && sites.used > sites.of
  return (
    <div className="grid gap-10">
      <section aria-label={text.now} className="rounded-md border border-line">
        <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-3">
          <h2 className="text-lg font-semibold">{plansText.planOf(plansText.names[plan])}</h2>
          <UpgradeButton />
        </div>
        <dl className="divide-y divide-line">
          <Row name={text.seats} about={text.seatsText}>
            <p className="num text-sm">
              {[
                text.seatsUsed(seats.used, seats.of),
                ...(seats.extra > 0 && seats.of > 0 ? [text.seatsExtra(seats.extra)] : []),
                ...(seats.promised > 0 ? [text.seatsPromised(seats.promised)] : []),
              ].join(' · ')}
            </p>
            {over > 0 && <p className="mt-1 text-sm text-danger-ink text-pretty">{text.seatsOver(over)}</p>}
          </Row>
          <Row name={text.sites} about={tooManySites ? text.sitesOver : undefined}>
            <p className="num text-sm">{text.sitesUsed(sites.used, sites.of)}</p>
          </Row>
        </dl>
      </section>
      <section aria-label={text.others}>
        <h2 className="mb-3 text-base font-semibold">{text.others}</h2>
        <div className="grid divide-line rounded-md border border-line max-md:divide-y md:grid-cols-3 md:divide-x">
          {all.map((one) => (
            <div key={one} className="p-4">
              <h3 className="mb-2 flex min-h-6 items-center gap-2 text-base font-semibold">
                {plansText.names[one]}
                {one === plan && (
                  <span className="rounded-sm bg-strong px-1.5 text-xs leading-5 font-medium text-ink">
                    {text.current}
                  </span>
                )}
              </h3>
              <OfferList offers={offersOf(one, before[one])} />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

function Row(props: { name: string; about?: string | undefined; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[96px_minmax(0,1fr)]">
      <dt className="text-sm font-medium">{props.name}</dt>
      <dd>
        {props.children}
        {props.about !== undefined && <p className="mt-0.5 text-xs text-ink-3">{props.about}</p>}
      </dd>
    </div>
  )
}
