import { useQuery } from '@tanstack/react-query'
import { teamText } from '#texts/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { seatsQuery } from '#web/team/team-queries.ts'

const text = teamText.seats

/** How many seats are taken, and what that means for whoever comes next. */
export function SeatsLine() {
  const { id } = useWorkspace()
  const seats = useQuery(seatsQuery(id)).data
  // Beside the list, and no reason to hold it up.
  if (!seats) return <span className="min-w-0 flex-1" />
  const { of, used, promised } = seats
  const over = Math.max(0, used - of)
  return (
    <div className="min-w-0 flex-1">
      <p className="num text-sm font-medium">
        {of === 0 ? text.none : text.taken(Math.min(used, of), of)}
        {promised > 0 && <span className="text-ink-2"> · {text.promised(promised)}</span>}
      </p>
      <p className="text-xs text-ink-2 text-pretty">
        {over > 0 ? text.over(over) : used + promised >= of ? text.full : text.free}
      </p>
    </div>
  )
}
