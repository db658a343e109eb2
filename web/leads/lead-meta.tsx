import type { ReactNode } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { AssigneeMenu } from '#web/leads/assignee-menu.tsx'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { WhyLostLine } from '#web/leads/why-lost-line.tsx'
import { clockTime, fullTime, lasting, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.lead

/** Status, assignee, last active and how long the visitor has waited; in one line, or with names above in the panel. */
export function LeadMeta({ lead, inline = false }: { lead: Lead; inline?: boolean }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { waitingSince, lastActiveAt } = lead
  const parts: [name: string, value: ReactNode][] = [
    [text.assignee, <AssigneeMenu key="a" lead={lead} />],
    [
      text.lastActive,
      <time key="l" dateTime={lastActiveAt} title={fullTime(lastActiveAt, timeZone)}>
        {preciseTime(lastActiveAt, now, timeZone)}
      </time>,
    ],
  ]
  if (lead.status === 'lost') parts.unshift([words.board.lost.reason, <WhyLostLine key="r" lead={lead} />])
  if (waitingSince !== null) {
    const since = text.since(clockTime(waitingSince, timeZone))
    const waited = lasting(now - Date.parse(waitingSince))
    parts.push([
      text.waiting,
      <time key="w" dateTime={waitingSince} title={since}>
        {inline ? `${waited}, ${since}` : waited}
      </time>,
    ])
  }
  if (inline) {
    return (
      <dl className="flex items-center gap-5 text-sm">
        {parts.map(([name, value]) => (
          <div key={name} className="flex items-center gap-1.5 whitespace-nowrap">
            <dt className="text-xs text-ink-3">{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {[[words.leads.column.status, <StatusBadge key="s" lead={lead} chevron />] as const, ...parts].map(
        ([name, value]) => (
          <div key={name} className="grid gap-0.5">
            <dt className="text-xs text-ink-3">{name}</dt>
            <dd className="num flex min-h-7 items-center text-sm whitespace-nowrap">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
