import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { useMayWrite } from '#web/accounts/me.ts'
import { CameBackMark } from '#web/leads/came-back.tsx'
import { BlockedMark } from '#web/leads/kept-out.tsx'
import {
  ActiveTime,
  LeadName,
  markedName,
  nameLine,
  NameMarks,
  FollowUpMark,
  placeLook,
  RowTags,
} from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf, placeOf, rowNameOf } from '#web/leads/lead-name.ts'
import type { RowProps } from '#web/leads/lead-row.tsx'
import { FoundBy } from '#web/leads/searched-for.tsx'
import { StatusChoice } from '#web/leads/status-badge.tsx'
import { SwipeHint } from '#web/leads/swipe-hint.tsx'
import { CardTick } from '#web/selection/row-tick.tsx'
import { useIsTicked } from '#web/selection/selection-scope.tsx'
import { ScorePopover } from '#web/scoring/score-popover.tsx'
import { UnreadMark } from '#web/seen/unread-mark.tsx'
import { rowsText as text } from '#texts/rows.ts'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { useSwipe } from '#web/ui/use-swipe.ts'

/** A lead on a phone. Drawn aside it shows what that does; the same stands in its menu. */
export const LeadCard = memo(function LeadCard(props: RowProps) {
  const { lead, current, onOpen } = props
  const place = placeOf(lead)
  const ticked = useIsTicked(lead.id)
  const enabled = useMayWrite() && !props.ticking
  const { by, handlers } = useSwipe((way) => props.onSwipe(lead, way), { enabled })
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
      {...handlers}
      className="group/card absolute inset-x-0 top-0 h-[104px] touch-pan-y overflow-hidden border-b border-line outline-none after:pointer-events-none after:absolute after:inset-0 focus-visible:after:ring-2 focus-visible:after:ring-focus focus-visible:after:ring-inset"
    >
      {by !== 0 && <SwipeHint by={by} status={lead.status} />}
      <div
        style={by === 0 ? undefined : { transform: `translateX(${by}px)`, transition: 'none' }}
        className={`${ticked ? 'bg-accent-soft' : 'bg-bg'} relative grid h-full grid-cols-[40px_minmax(0,1fr)] gap-3 px-4 py-3 group-active/card:bg-muted motion-safe:transition-transform motion-safe:duration-(--t-base)`}
      >
        <span role="gridcell">
          <CardTick lead={lead}>
            <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={40} />
          </CardTick>
        </span>
        <div role="gridcell" className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1">
          <div className="flex min-w-0 items-baseline gap-2">
            <UnreadMark lead={lead} className="absolute start-[5px] top-[29px]" />
            <span className={nameLine}>
              <span className={markedName}>
                <span className={`truncate ${lead.unread ? 'font-semibold' : 'font-medium'}`}>
                  <LeadName lead={lead} />
                </span>
                <NameMarks lead={lead} />
              </span>
              {place !== null && <span className={placeLook}>{place}</span>}
            </span>
            <span className="shrink-0">
              <ActiveTime lead={lead} />
            </span>
          </div>
          <p className={`truncate text-sm ${lead.unread ? 'text-ink' : 'text-ink-2'}`}>
            <FoundBy lead={lead} />
            {lead.lastWords ?? ' '}
          </p>
          <div className="mt-1 flex items-center gap-3">
            <StatusChoice
              lead={lead}
              open={props.statusOpen}
              isPending={props.saving}
              onChoose={props.onStatus}
              onOpenChange={(next) => props.onStatusOpen(next ? lead.id : null)}
            />
            <CameBackMark lead={lead} long />
            <BlockedMark lead={lead} />
            <ScorePopover lead={lead} onJump={(messageId) => onOpen(lead.id, messageId)} />
            {/* Tags that find no room beside the follow-up are left out, not cut. */}
            <span className="flex h-6 min-w-0 flex-1 flex-wrap content-start gap-x-3 overflow-hidden *:h-6">
              <FollowUpMark lead={lead} />
              <span className="ms-auto flex max-w-full min-w-0 items-center">
                <RowTags tags={lead.tags} hues={props.hues} most={1} />
              </span>
            </span>
          </div>
        </div>
        {/* For who cannot swipe: seen once it has the focus. */}
        <span role="gridcell" className="sr-only focus-within:not-sr-only">
          <button
            type="button"
            aria-label={text.menu(nameOf(lead))}
            aria-haspopup="menu"
            tabIndex={current ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation()
              props.onAct({ id: lead.id, act: 'menu' })
            }}
            onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
            className={`${buttonLook('default', 'touch', true)} absolute end-3 bottom-2`}
          >
            <Ellipsis aria-hidden />
          </button>
        </span>
      </div>
    </div>
  )
})
