import { Suspense } from 'react'
import { useOpens } from '#web/accounts/me.ts'
import { useGoKeys } from '#web/shell/use-go-keys.ts'
import { part } from '#web/ui/part.ts'

const InboxWatch = part(() => import('#web/inbox/inbox-watch.tsx').then((module) => module.InboxWatch))
const AlertWatch = part(() => import('#web/alerts/alert-watch.tsx').then((module) => module.AlertWatch))
const ReviewWatch = part(() => import('#web/review/review-watch.tsx').then((module) => module.ReviewWatch))

/** What of the inbox and the review goes on whatever page is on screen, once the page itself stands. */
export function Everywhere() {
  useGoKeys()
  const [hasInbox, hasReview] = [useOpens('inbox'), useOpens('review')]
  return (
    <Suspense>
      {hasInbox && <InboxWatch />}
      {hasInbox && <AlertWatch />}
      {hasReview && <ReviewWatch />}
    </Suspense>
  )
}
