import type { LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** Status, score and last seen in one quiet line, to tell a lead by. */
export function LeadMarks({ lead }: { lead: LeadItem }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return (
    <span className="num flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-xs text-ink-2">
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <StatusDot status={lead.status} />
        {words.status[lead.status]}
      </span>
      <span className="whitespace-nowrap">
        <span className="font-semibold text-ink">{lead.score.value}</span> {words.band[lead.score.band]}
      </span>
      <time
        dateTime={lead.lastActiveAt}
        title={fullTime(lead.lastActiveAt, timeZone)}
        className="whitespace-nowrap text-ink-3"
      >
        {words.identity.seen(preciseTime(lead.lastActiveAt, now, timeZone))}
      </time>
    </span>
  )
}
