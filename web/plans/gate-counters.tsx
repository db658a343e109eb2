import type { LeadCounts } from '#contract/lead-counts.ts'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** The counters of the list, to be looked at only. */
export function GateCounters({ counts, failed }: { counts: LeadCounts | undefined; failed: boolean }) {
  const text = words.leads.counters
  const cells = [
    { name: text.all, value: counts?.all },
    { name: text.new, value: counts?.byStatus.new },
    { name: text.hot, value: counts?.byBand.hot },
    { name: text.waiting, short: text.waitingShort, value: counts?.waiting },
    { name: text.converted, value: counts?.convertedThisMonth },
  ]
  return (
    <dl
      aria-label={text.label}
      className="grid shrink-0 grid-cols-2 gap-2 px-4 pb-4 md:mx-6 md:grid-cols-5 md:gap-0 md:divide-x md:divide-line md:rounded-md md:border md:border-line md:p-0"
    >
      {cells.map(({ name, short, value }) => (
        <div
          key={name}
          className="flex h-11 items-center justify-between gap-2 rounded-md border border-line px-3.5 md:grid md:h-[62px] md:content-center md:justify-start md:gap-1 md:rounded-none md:border-y-0 md:border-e-0 md:px-4 max-md:last:col-span-2 md:first:border-s-0"
        >
          <dt className="truncate text-sm text-ink-2 md:text-xs">
            <span className={short ? 'max-xl:hidden' : ''}>{name}</span>
            {short && <span className="xl:hidden">{short}</span>}
          </dt>
          <dd className="num text-base font-semibold md:text-xl md:tracking-[-0.015em]">
            {value !== undefined ? (
              words.number(value)
            ) : failed ? (
              <span className="font-normal text-ink-3">–</span>
            ) : (
              <Bone className="h-5 w-10 max-md:w-6" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
