import type { KeyboardEvent } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { words } from '#web/words.ts'

/** "Move to…": the way to move a card without dragging it. */
export function MoveDialog(props: { lead: LeadItem; onClose: () => void; onMove: (to: Status) => void }) {
  const { lead, onClose, onMove } = props

  function byDigit(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = statuses[Number(event.key) - 1]
    if (chosen) onMove(chosen)
  }

  return (
    <Dialog title={words.board.moveTitle(nameOf(lead))} open onOpenChange={(open) => !open && onClose()}>
      <div className="-mx-2 grid gap-0.5">
        {statuses.map((status, index) => (
          <button
            key={status}
            type="button"
            autoFocus={status === statuses[(statuses.indexOf(lead.status) + 1) % statuses.length]}
            aria-current={status === lead.status}
            onKeyDown={byDigit}
            onClick={() => onMove(status)}
            className="flex h-9 items-center gap-2.5 rounded-md px-2 text-start text-sm hover:bg-surface-hover aria-[current=true]:text-ink-3 pointer-coarse:h-11"
          >
            <StatusDot status={status} />
            <span className="flex-1">
              {words.status[status]}
              {status === lead.status && ` (${words.board.isHere})`}
            </span>
            <KeyCap>{String(index + 1)}</KeyCap>
          </button>
        ))}
      </div>
    </Dialog>
  )
}
