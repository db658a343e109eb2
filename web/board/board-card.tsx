import { memo } from 'react'
import type { ComponentProps, Ref } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { CameBackMark } from '#web/leads/came-back.tsx'
import { BlockedMark } from '#web/leads/kept-out.tsx'
import { ActiveTime, FollowUpMark, LeadName, NameMarks } from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf } from '#web/leads/lead-name.ts'
import { lostReasonText } from '#web/leads/lost-reason.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { Score } from '#web/scoring/score.tsx'
import { ColleagueAvatar } from '#web/team/colleague-avatar.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

type Props = Omit<ComponentProps<'div'>, 'ref'> & {
  lead: LeadItem
  /** Somebody else has just taken it out of the column it is shown in still. */
  gone?: boolean
  open?: boolean
  cardRef?: Ref<HTMLDivElement>
}

/** A lead on the board: as a row, but smaller. */
export function BoardCard({ lead, gone = false, open = false, cardRef, className = '', ...rest }: Props) {
  return (
    <div
      ref={cardRef}
      {...rest}
      data-lead={gone ? undefined : lead.id}
      className={`@container grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border px-2.5 pt-2.5 pb-2 [transition:background-color_var(--t-base),border-color_var(--t-base)] select-none [-webkit-touch-callout:none] outline-offset-1 ${
        gone ? 'border-dashed border-line-strong' : 'shadow-low'
      } ${
        open ? 'border-accent-line bg-accent-soft' : gone ? '' : 'border-line bg-bg hover:border-line-strong'
      } ${className}`}
    >
      <Face lead={lead} gone={gone} />
    </div>
  )
}

// While one card is dragged every card is told where it is; what stands on it is not drawn anew for that.
const Face = memo(function Face({ lead, gone }: { lead: LeadItem; gone: boolean }) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-2 group-focus-within:pe-5 group-hover:pe-5 pointer-coarse:pe-8">
        <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={24} />
        <span className="min-w-0 truncate font-medium" title={nameOf(lead)}>
          <LeadName lead={lead} />
        </span>
        <NameMarks lead={lead} />
        <CameBackMark lead={lead} />
        <BlockedMark lead={lead} />
      </span>
      {lead.lastWords !== null && (
        <span className="line-clamp-2 text-sm text-ink-2 [overflow-wrap:anywhere]">{lead.lastWords}</span>
      )}
      {lead.status === 'lost' && lead.lostReason !== null && (
        <span className="truncate text-xs text-ink-2">
          <span className="text-ink-3">{words.board.lost.reason}:</span> {lostReasonText(lead.lostReason)}
        </span>
      )}
      <FollowUpMark lead={lead} />
      <span className="flex min-h-5 min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1">
        <Score score={lead.score} short />
        {gone ? (
          <span className="ms-auto flex items-center gap-1.5 text-xs font-medium">
            <StatusDot status={lead.status} />
            {words.status[lead.status]}
          </span>
        ) : (
          <span className="ms-auto flex items-center gap-1.5">
            <ActiveTime lead={lead} />
            {lead.assignee && <ColleagueAvatar {...lead.assignee} />}
            <span className="sr-only">{lead.assignee?.name ?? words.leads.nobody}</span>
          </span>
        )}
      </span>
    </>
  )
})
