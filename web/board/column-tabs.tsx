import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import type { Status } from '#contract/leads.ts'
import type { Board } from '#web/board/use-board.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { useSwipe } from '#web/ui/use-swipe.ts'
import { words } from '#web/words.ts'

/** On a phone: one column at a time, chosen by its tab or by a swipe. */
export function ColumnTabs(props: {
  board: Board
  value: Status
  onChange: (status: Status) => void
  children: (status: Status) => ReactNode
}) {
  const { board, value, onChange } = props
  const index = statuses.indexOf(value)
  // On is where reading goes to.
  const swipe = useSwipe(
    (way) => {
      const mirrored = document.documentElement.dir === 'rtl'
      const next = statuses[index + ((way === 'left') === mirrored ? -1 : 1)]
      if (next) onChange(next)
    },
    { far: 64, follows: false },
  )
  return (
    <Base.Root
      value={value}
      onValueChange={(next: Status) => onChange(next)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Base.List
        aria-label={words.board.title}
        activateOnFocus
        className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-4 [scrollbar-width:none]"
      >
        {statuses.map((status) => {
          const { total, leftOut } = board[status]
          return (
            <Base.Tab
              key={status}
              value={status}
              ref={(tab: HTMLElement | null) => {
                if (status === value) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
              }}
              className="relative -mb-px inline-flex h-11 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] select-none data-active:border-accent data-active:text-ink"
            >
              <StatusDot status={status} />
              {words.status[status]}
              {total && (
                <span className="num text-xs font-normal text-ink-3">
                  {leftOut ? '–' : words.board.amount(total.value, total.capped)}
                </span>
              )}
            </Base.Tab>
          )
        })}
      </Base.List>
      {statuses.map((status) => (
        <Base.Panel
          key={status}
          value={status}
          tabIndex={-1}
          {...swipe.handlers}
          className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] pt-3 outline-none"
        >
          {props.children(status)}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
