import { onlineManager, useMutationState } from '@tanstack/react-query'
import { ServerOff, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { useServerGone } from '#web/shell/live-context.tsx'
import { clockTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

/** Says quietly that there is no network, or that the server does not answer, for as long as that is so. */
export function OfflineBanner() {
  const { timeZone } = useWorkspace()
  const [since, setSince] = useState<Date | null>(() => (onlineManager.isOnline() ? null : new Date()))
  useEffect(() => onlineManager.subscribe((online) => setSince(online ? null : new Date())), [])
  const waiting = useMutationState({ filters: { predicate: (mutation) => mutation.state.isPaused } }).length
  const gone = useServerGone()
  if (since === null && !gone) return null
  const Icon = since === null ? ServerOff : WifiOff
  return (
    <div
      role="status"
      className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line bg-subtle px-4 py-2 text-sm md:px-6"
    >
      <Icon className="text-ink-2" aria-hidden />
      <span className="flex-1">
        {since === null ? words.app.serverGone : words.app.offlineSince(clockTime(since, timeZone))}
      </span>
      {waiting > 0 && <span className="num text-xs text-ink-3">{words.app.waitingToSend(waiting)}</span>}
    </div>
  )
}
