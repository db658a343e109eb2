import { Link } from '@tanstack/react-router'
import { RotateCcw, TriangleAlert, UserRoundX } from 'lucide-react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { TalkBones } from '#web/conversations/transcript.tsx'
import { ApiProblem, reasonOf } from '#web/api.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** What stands in the place of a lead that is not there (yet). */
export function LeadMissing({ view, page = false }: { view: LeadView; page?: boolean }) {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const { error, isPending, refetch } = view.lead
  // A merged lead is left for the one it was merged into.
  if (isPending || view.lead.data?.mergedInto !== undefined) return page ? <PageBones /> : <LeadBones />
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) {
    return (
      <State
        page={page}
        icon={UserRoundX}
        title={words.lead.goneTitle(leadWords)}
        text={workspace.onlyAssigned ? words.keptOut.onlyAssigned.gone : words.lead.goneText}
        actions={
          <Link to={paths.leads} params={{ workspaceId: workspace.id }} className={buttonLook()}>
            {words.app.toLeads(leadWords)}
          </Link>
        }
      />
    )
  }
  return (
    <State
      page={page}
      role="alert"
      icon={TriangleAlert}
      title={words.lead.failedTitle(leadWords)}
      text={reasonOf(error)}
      actions={
        <Button onClick={() => void refetch()}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      }
    />
  )
}

/** The page in its final shape; on a phone the conversation comes first. */
function PageBones() {
  return (
    <div className="grid min-h-0 flex-1 md:grid-cols-[328px_minmax(0,1fr)] xl:grid-cols-[328px_minmax(0,1fr)_296px]">
      <div className="hidden border-e border-line md:block">
        <LeadBones />
      </div>
      <div className="flex flex-col">
        <div aria-hidden className="flex items-center gap-2 px-4 pt-2 pb-3 md:hidden">
          <Bone className="h-6 w-18" />
          <Bone className="h-6 w-28" />
        </div>
        <div aria-hidden className="flex h-11 items-center border-b border-line md:h-12 md:px-6">
          <Bone className="mx-auto h-4 w-20 md:mx-0 md:w-28" />
          <Bone className="mx-auto h-4 w-16 md:hidden" />
          <Bone className="mx-auto h-4 w-16 md:hidden" />
        </div>
        <TalkBones />
      </div>
      <div aria-hidden className="hidden border-s border-line xl:block">
        {['h-5 w-40', 'h-8 w-full', 'h-20 w-full'].map((shape) => (
          <div key={shape} className="grid gap-3 border-line px-6 pt-4 pb-4 [&+div]:border-t">
            <Bone className="h-4 w-14" />
            <Bone className={shape} />
          </div>
        ))}
      </div>
    </div>
  )
}

function LeadBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="grid gap-5 px-6 py-4">
      <div className="flex items-center gap-3">
        <Bone className="size-10 !rounded-full" />
        <div className="grid gap-2">
          <Bone className="h-4 w-40" />
          <Bone className="h-3 w-28" />
        </div>
      </div>
      <Bone className="h-8 w-56" />
      <Bone className="h-10 w-full" />
      {['w-3/5', 'w-1/2', 'w-2/3', 'w-2/5'].map((width) => (
        <Bone key={width} className={`h-3 ${width}`} />
      ))}
    </div>
  )
}
