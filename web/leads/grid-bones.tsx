import type { LeadItem } from '#contract/leads.ts'
import type { ColumnName } from '#contract/views.ts'
import { rowTracks } from '#web/leads/lead-row.tsx'
import { ListHead } from '#web/leads/list-head.tsx'
import { useFittingColumns } from '#web/views/use-fitting-columns.ts'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const widths = ['w-28', 'w-20', 'w-32', 'w-24', 'w-28', 'w-24', 'w-20', 'w-32', 'w-24', 'w-28']

const none: readonly LeadItem[] = []

const shapes: Partial<Record<ColumnName, string>> = {
  status: 'h-6 w-18',
  score: 'h-3 w-20',
  tags: 'h-5 w-24',
  assignee: 'size-5 !rounded-full',
  active: 'h-3 w-10 justify-self-end',
  firstSeen: 'h-3 w-10 justify-self-end',
}

/** The list while it is on its way, in its final shape. */
export function GridBones({ cards, compact }: { cards: boolean; compact: boolean }) {
  const { frame, columns, tracks } = useFittingColumns<HTMLDivElement>(compact)
  return (
    <div ref={frame} role="status" aria-label={words.app.loading} style={tracks}>
      {!cards && (
        <div inert aria-hidden>
          <ListHead columns={columns} leads={none} />
        </div>
      )}
      {widths.map((width, index) =>
        cards ? (
          <div
            key={index}
            className="grid h-[104px] grid-cols-[40px_1fr] gap-3 border-b border-line px-4 py-3"
          >
            <Bone className="size-10 !rounded-full" />
            <div className="grid content-start gap-2.5 pt-1">
              <Bone className={`h-3 ${width}`} />
              <Bone className="h-3 w-4/5" />
              <Bone className="mt-1 h-5 w-40" />
            </div>
          </div>
        ) : (
          <div key={index} className={`${rowTracks} h-11 border-b border-line`}>
            {columns.map(({ name }) =>
              name === 'lead' ? (
                // After the place of the box that ticks it.
                <span key={name} className="flex items-center gap-2.5 ps-[26px]">
                  <Bone className="size-7 !rounded-full" />
                  <Bone className={`h-3 ${width}`} />
                </span>
              ) : (
                <Bone key={name} className={shapes[name] ?? 'h-3 w-4/5'} />
              ),
            )}
          </div>
        ),
      )}
    </div>
  )
}
