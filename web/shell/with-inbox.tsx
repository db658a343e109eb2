import { Suspense } from 'react'
import { useOpens } from '#web/accounts/me.ts'
import { useGoKeys } from '#web/shell/use-go-keys.ts'
import { part } from '#web/ui/part.ts'

const InboxWatch = part(() => import('#web/inbox/inbox-watch.tsx').then((module) => module.InboxWatch))
const AlertWatch = part(() => import('#web/alerts/alert-watch.tsx').then((module) => module.AlertWatch))

/** What of the inbox goes on whatever page is on screen, once the page itself stands. */
export function WithInbox() {
  useGoKeys()
  if (!useOpens('inbox')) return null
  return (
    <Suspense>
      <InboxWatch />
      <AlertWatch />
    </Suspense>
  )
}
