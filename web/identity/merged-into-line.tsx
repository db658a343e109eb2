import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Blend } from 'lucide-react'
import type { Lead } from '#contract/leads.ts'
import { mergedName } from '#web/identity/merged-name.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { leadQuery } from '#web/leads/lead-queries.ts'
import { words } from '#web/words.ts'

/** Says why another lead is here than the one that was asked for; gone once they are split again. */
export function MergedIntoLine({ lead }: { lead: Lead }) {
  const from = useLocation({ select: (location) => location.state.mergedFrom })
  if (from === undefined || from === lead.id) return null
  return <Line lead={lead} from={from} />
}

function Line({ lead, from }: { lead: Lead; from: string }) {
  const asked = useQuery(leadQuery(from)).data
  if (asked?.mergedInto !== lead.id) return null
  const merged = lead.merged.find((one) => one.id === from)
  return (
    <p
      role="status"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-subtle px-4 py-2 text-sm md:px-6"
    >
      <Blend className="!size-3.5 text-ink-2" aria-hidden />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {words.identity.mergedInto(merged ? mergedName(merged, lead) : nameOf(asked))}
      </span>
    </p>
  )
}
