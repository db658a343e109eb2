import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, ClockAlert, Handshake } from 'lucide-react'
import { useWorkspace } from '#web/accounts/me.ts'
import { promisesText as text } from '#texts/promises.ts'
import { paths } from '#web/paths.ts'
import { promiseCountsQuery } from '#web/promises/promise-queries.ts'
import { useFollowPromises } from '#web/promises/use-follow-promises.ts'

/** The way from the inbox to what was promised; in words and red when something was not kept. Nothing where nothing is due. */
export function DuePromises() {
  const { id } = useWorkspace()
  useFollowPromises()
  const counts = useQuery(promiseCountsQuery(id)).data
  if (!counts || counts.open + counts.broken === 0) return null
  const { open, broken } = counts
  const Icon = broken > 0 ? ClockAlert : Handshake
  return (
    <Link
      to={paths.promises}
      params={{ workspaceId: id }}
      search={broken > 0 ? { state: 'broken' as const } : {}}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line px-4 text-sm outline-offset-[-4px] hover:bg-muted pointer-coarse:h-11"
    >
      <Icon className={broken > 0 ? 'text-danger-ink' : 'text-ink-3'} aria-hidden />
      <span className="flex-1 truncate">
        {broken > 0 && <b className="font-medium text-danger-ink">{text.broken(broken)}</b>}
        {broken > 0 && open > 0 && ', '}
        {open > 0 && text.due(open)}
      </span>
      <ChevronRight className="!size-3.5 text-ink-3" aria-hidden />
    </Link>
  )
}
