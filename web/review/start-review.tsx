import { Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useMayWrite, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

/** The way into the review from the list; a phone has it in the bar at its foot. */
export function StartReview({ primary }: { primary: boolean }) {
  const { id: workspaceId } = useWorkspace()
  const hasReview = useOpens('review')
  const mayWrite = useMayWrite()
  if (!hasReview || !mayWrite) return null
  return (
    <Link
      to={paths.review}
      params={{ workspaceId }}
      title={`${words.nav.startReview} (g r)`}
      className={`${buttonLook(primary ? 'primary' : 'default')} max-md:!hidden`}
    >
      <ListChecks aria-hidden />
      {words.nav.startReview}
    </Link>
  )
}
