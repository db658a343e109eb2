import { Link } from '@tanstack/react-router'
import { CalendarClock, CircleCheck, Eye } from 'lucide-react'
import type { ReviewState } from '#contract/review.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { reviewText as text } from '#texts/review.ts'
import { paths } from '#web/paths.ts'
import { useDueCount } from '#web/review/use-due-count.ts'
import { useSinceText } from '#web/review/use-since-text.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** The card in grey, while the lead is on its way. */
export function CardBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="grid gap-6 p-4 md:p-8">
      <div className="flex items-center gap-3">
        <Bone className="size-12 !rounded-full" />
        <span className="grid gap-2">
          <Bone className="h-6 w-52" />
          <Bone className="h-3 w-36" />
        </span>
      </div>
      <Bone className="h-11 w-full !rounded-md" />
      <div className="grid gap-6 md:grid-cols-2">
        <span className="grid content-start gap-3">
          <Bone className="h-5 w-full" />
          <Bone className="h-5 w-2/3" />
        </span>
        <span className="grid content-start gap-3">
          {[1, 2, 3, 4].map((row) => (
            <Bone key={row} className="h-4 w-full" />
          ))}
        </span>
      </div>
    </div>
  )
}

/** Nothing to go through: since when, and where to look instead. */
export function NobodyNew({ next }: { next: ReviewState['next'] }) {
  const leadWords = useLeadWords()
  const { id: workspaceId } = useWorkspace()
  const since = useSinceText(next.since)
  return (
    <State
      role="status"
      icon={CircleCheck}
      title={text.none.title(since)}
      text={text.none.text(leadWords)}
      actions={
        <>
          <Link
            to={paths.leads}
            params={{ workspaceId }}
            search={{ status: ['new'] }}
            className={buttonLook('default')}
          >
            {text.none.all(leadWords)}
          </Link>
          <DueLink />
        </>
      }
    />
  )
}

/** For those who may only look. */
export function OnlyToLook({ next }: { next: ReviewState['next'] }) {
  const leadWords = useLeadWords()
  const { id: workspaceId } = useWorkspace()
  const isNew = next.leads > 0
  return (
    <State
      role="status"
      icon={Eye}
      title={text.viewer.title}
      text={text.viewer.text(next.leads, leadWords)}
      actions={
        <Link
          to={paths.leads}
          params={{ workspaceId }}
          search={isNew ? { status: ['new'] } : {}}
          className={buttonLook('default')}
        >
          {text.viewer.list(next.leads, leadWords)}
        </Link>
      }
    />
  )
}

/** The way to whom somebody is to turn to again, where there is anybody. */
export function DueLink({ quiet = false }: { quiet?: boolean }) {
  const { id: workspaceId } = useWorkspace()
  const due = useDueCount()
  if (due === 0) return null
  return (
    <Link to={paths.followUps} params={{ workspaceId }} className={buttonLook(quiet ? 'quiet' : 'default')}>
      <CalendarClock aria-hidden />
      {text.due(due)}
    </Link>
  )
}
