import { memo } from 'react'
import type { CSSProperties } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { CameBackMark } from '#web/leads/came-back.tsx'
import { BlockedMark } from '#web/leads/kept-out.tsx'
import { ActiveTime, LeadName, RowTags } from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf, placeOf } from '#web/leads/lead-name.ts'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { RowTick } from '#web/selection/row-tick.tsx'
import { useIsTicked } from '#web/selection/selection-scope.tsx'
import { ScorePopover } from '#web/scoring/score-popover.tsx'
import { ColleagueAvatar } from '#web/team/colleague-avatar.tsx'
import { LeadAvatar, NobodyAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

export type RowProps = {
  lead: LeadItem
  index: number
  style: CSSProperties
  current: boolean
  open: boolean
  compact: boolean
  hues: ReadonlyMap<string, number>
  statusOpen: boolean
  onStatusOpen: (id: string | null) => void
  onOpen: (id: string, messageId?: string) => void
  onFocus: (id: string) => void
}

const columns =
  'grid items-center gap-x-3 px-6 grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_108px_112px_36px_64px] ' +
  '2xl:grid-cols-[minmax(0,292px)_minmax(0,1fr)_112px_116px_184px_36px_72px]'
const compactColumns = 'grid items-center gap-x-3 px-6 grid-cols-[minmax(0,236px)_minmax(0,1fr)_108px_108px]'

/** The columns of the list; beside the panel only the first four. */
export function columnsOf(compact: boolean): string {
  return compact ? compactColumns : columns
}

export const LeadRow = memo(function LeadRow(props: RowProps) {
  const { lead, current, open, compact, onOpen } = props
  const name = nameOf(lead)
  const place = placeOf(lead)
  const tabIndex = current ? 0 : -1
  const ticked = useIsTicked(lead.id)
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={ticked}
      tabIndex={tabIndex}
      data-lead={lead.id}
      style={props.style}
      onFocus={() => props.onFocus(lead.id)}
      onClick={() => onOpen(lead.id)}
      className={`${columnsOf(compact)} group/row absolute inset-x-0 top-0 h-11 scroll-mt-20 cursor-default border-b border-line outline-none after:pointer-events-none after:absolute after:-inset-y-px after:inset-x-1 after:rounded-md focus-visible:after:border-2 focus-visible:after:border-focus ${
        open || ticked
          ? 'bg-accent-soft'
          : props.statusOpen
            ? 'bg-accent-softer'
            : 'hover:bg-muted focus-visible:bg-accent-softer'
      }`}
    >
      <span role="gridcell" className="flex min-w-0 items-center gap-2.5">
        <RowTick lead={lead} tabIndex={tabIndex} />
        <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={28} />
        <span className="min-w-0 truncate font-medium" title={name}>
          <LeadName lead={lead} />
        </span>
        {place !== null && !compact && (
          <span className="min-w-0 shrink-[999] truncate text-sm text-ink-3">{place}</span>
        )}
      </span>
      <span role="gridcell" className="truncate text-sm text-ink-2">
        {lead.lastWords}
      </span>
      <span role="gridcell" className="flex items-center">
        <StatusBadge
          lead={lead}
          tabIndex={tabIndex}
          open={props.statusOpen}
          onOpenChange={(next) => props.onStatusOpen(next ? lead.id : null)}
        />
        <CameBackMark lead={lead} />
        <BlockedMark lead={lead} />
      </span>
      <span role="gridcell" className="flex items-center">
        <ScorePopover lead={lead} tabIndex={tabIndex} onJump={(messageId) => onOpen(lead.id, messageId)} />
      </span>
      {!compact && (
        <>
          <span role="gridcell" className="hidden min-w-0 2xl:block">
            <RowTags tags={lead.tags} hues={props.hues} most={2} />
          </span>
          <span role="gridcell" className="flex items-center">
            {lead.assignee ? <ColleagueAvatar {...lead.assignee} /> : <NobodyAvatar />}
            <span className="sr-only">{lead.assignee?.name ?? words.leads.nobody}</span>
          </span>
          <span role="gridcell" className="flex items-center justify-end">
            <ActiveTime lead={lead} />
          </span>
        </>
      )}
    </div>
  )
})
