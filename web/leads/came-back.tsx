import { CornerUpLeft } from 'lucide-react'
import type { LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { agoTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** A lost lead wrote again and nobody has looked yet: a sign beside the status, with its words where there is room. */
export function CameBackMark({ lead: { cameBackAt }, long = false }: { lead: LeadItem; long?: boolean }) {
  return cameBackAt === null ? null : <Mark at={cameBackAt} long={long} />
}

function Mark({ at, long }: { at: string; long: boolean }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const says = words.facts.notice.cameBack(agoTime(at, now, timeZone))
  return (
    <span
      title={says}
      className="inline-flex h-6 shrink-0 items-center gap-1 rounded-md px-1 text-xs font-medium whitespace-nowrap text-ink"
    >
      <CornerUpLeft className="!size-3.5" aria-hidden />
      <span className={long ? '' : 'sr-only'}>{long ? words.facts.filter.name : says}</span>
    </span>
  )
}
