import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const widths = ['w-2/5', 'w-1/3', 'w-1/2']

/** A framed list on its way: as many rows, each of a line and what is said about it. */
export function RowBones({ rows = 3 }: { rows?: number }) {
  return (
    <div
      role="status"
      aria-label={words.app.loading}
      className="delayed divide-y divide-line rounded-md border border-line"
    >
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid h-[60px] content-center gap-2.5 px-3.5">
          <Bone className={`h-3 ${widths[row % widths.length] ?? ''}`} />
          <Bone className="h-3 w-3/5" />
        </div>
      ))}
    </div>
  )
}
