import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarClock, CornerUpLeft, Hand, UserRoundCheck } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Lead } from '#contract/leads.ts'
import type { ReviewLead } from '#contract/review.ts'
import { useMe, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { lostReasonText } from '#web/leads/lost-reason.ts'
import { waitingSinceOf } from '#web/leads/lead-name.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { reviewText as text } from '#texts/review.ts'
import { paths } from '#web/paths.ts'
import { lasting, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** What makes this lead pressing, or different from the others: each a line, with the way to the talk. */
export function Reasons({ lead, item }: { lead: Lead; item: ReviewLead }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { followUp, lostReason } = lead
  const waitingSince = waitingSinceOf(lead)
  const isChanged = item.outcome === null && item.status !== item.wasStatus
  const putOff =
    item.reason === 'follow_up' && followUp
      ? text.putOff(preciseTime(followUp.dueAt, now, timeZone), followUp.madeBy)
      : null
  return (
    <>
      {isChanged && <Meanwhile lead={lead} />}
      {waitingSince !== null && (
        <Reason icon={Hand} says={text.waits(lasting(now - Date.parse(waitingSince)))} more={text.waitsText}>
          <TalkLink lead={lead} />
        </Reason>
      )}
      {lead.cameBackAt !== null && (
        <Reason
          icon={CornerUpLeft}
          says={text.cameBack}
          more={lostReason === null ? '' : text.cameBackWhy(lostReasonText(lostReason))}
        />
      )}
      {putOff !== null && <Reason icon={CalendarClock} says={putOff} more="" />}
    </>
  )
}

/** Somebody else has dealt with the lead since the review began: who, as the history tells. */
function Meanwhile({ lead }: { lead: Lead }) {
  const { data } = useQuery({
    queryKey: [...keys.events(lead.id), 'status'],
    queryFn: async ({ signal }) => {
      const query = { limit: 20 }
      const page = await api('GET /api/v1/leads/{id}/events', { params: { id: lead.id }, query, signal })
      return page.items.find(({ kind }) => kind === 'status.changed')?.actor.name ?? null
    },
  })
  const me = useMe().name
  const status = words.status[lead.status]
  const says = data === me ? text.meanwhileYou(status) : text.meanwhile(data ?? null, status)
  return <Reason icon={UserRoundCheck} says={says} more={text.meanwhileText} />
}

function Reason(props: { icon: LucideIcon; says: string; more: string; children?: ReactNode }) {
  const Icon = props.icon
  return (
    <p className="mx-4 flex min-h-11 items-center gap-2 rounded-md border border-line bg-subtle px-3 py-2 text-sm md:mx-8">
      <Icon className="shrink-0" aria-hidden />
      <span className="min-w-0 flex-1">
        <b className="font-medium">{props.says}</b>{' '}
        <span className="text-ink-2 max-md:hidden">{props.more}</span>
      </span>
      {props.children}
    </p>
  )
}

/** To the conversation where it can be answered, else to where it can be read. */
export function TalkLink({ lead }: { lead: Lead }) {
  const { id: workspaceId } = useWorkspace()
  const hasInbox = useOpens('inbox')
  const look =
    'inline-flex min-h-6 shrink-0 items-center font-medium text-accent-ink hover:underline pointer-coarse:min-h-11'
  const conversationId = lead.conversation?.id
  if (hasInbox && conversationId !== undefined)
    return (
      <Link to={paths.talk} params={{ workspaceId, conversationId }} className={look}>
        {text.openTalk}
      </Link>
    )
  return (
    <Link to={paths.lead} params={{ workspaceId, leadId: lead.id }} className={look}>
      {text.openTalk}
    </Link>
  )
}
