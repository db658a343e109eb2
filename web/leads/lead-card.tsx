import { memo } from 'react'
import { CameBackMark } from '#web/leads/came-back.tsx'
import { BlockedMark } from '#web/leads/kept-out.tsx'
import { ActiveTime, LeadName, RowTags } from '#web/leads/lead-cells.tsx'
import { labelOf, placeOf, rowNameOf } from '#web/leads/lead-name.ts'
import type { RowProps } from '#web/leads/lead-row.tsx'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { CardTick } from '#web/selection/row-tick.tsx'
import { useIsTicked } from '#web/selection/selection-scope.tsx'
import { ScorePopover } from '#web/scoring/score-popover.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'

/** A lead on a phone. */
export const LeadCard = memo(function LeadCard(props: RowProps) {
  const { lead, current, onOpen } = props
  const place = placeOf(lead)
  const ticked = useIsTicked(lead.id)
  return (
    <div
      role="row"
      aria-label={rowNameOf(lead)}
      aria-current={props.open || undefined}
      aria-rowindex={props.index + 2}
      aria-selected={ticked}
      tabIndex={current ? 0 : -1}
      data-lead={lead.id}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={() => props.onFocus(lead.id)}
      onClick={() => onOpen(lead.id)}
      className={`${ticked ? 'bg-accent-soft' : 'bg-bg'} absolute inset-x-0 top-0 grid h-[104px] grid-cols-[40px_minmax(0,1fr)] gap-3 border-b border-line px-4 py-3 outline-none focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset active:bg-muted`}
    >
      <span role="gridcell">
        <CardTick lead={lead}>
          <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={40} />
        </CardTick>
      </span>
      <div role="gridcell" className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1">
        <div className="flex min-w-0 items-baseline gap-2">
          <span className="max-w-[70%] shrink-0 truncate font-medium">
            <LeadName lead={lead} />
          </span>
          {place !== null && <span className="min-w-0 truncate text-sm text-ink-3">{place}</span>}
          <span className="ms-auto shrink-0">
            <ActiveTime lead={lead} />
          </span>
        </div>
        <p className="truncate text-sm text-ink-2">{lead.lastWords ?? ' '}</p>
        <div className="mt-1 flex items-center gap-3">
          <StatusBadge
            lead={lead}
            open={props.statusOpen}
            onOpenChange={(next) => props.onStatusOpen(next ? lead.id : null)}
          />
          <CameBackMark lead={lead} long />
          <BlockedMark lead={lead} />
          <ScorePopover lead={lead} onJump={(messageId) => onOpen(lead.id, messageId)} />
          <span className="ms-auto min-w-0">
            <RowTags tags={lead.tags} hues={props.hues} most={1} />
          </span>
        </div>
      </div>
    </div>
  )
})
