import { Link, useNavigate } from '@tanstack/react-router'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Inbox, MessageSquareOff, RotateCcw, TriangleAlert, UserRoundX } from 'lucide-react'
import { useEffect } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { ApiProblem, reasonOf } from '#web/api.ts'
import { TalkBones } from '#web/conversations/transcript.tsx'
import { boxQuery, inboxKeys } from '#web/inbox/inbox-queries.ts'
import type { TalkView } from '#web/inbox/use-talk.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = inboxText.states

/** What stands in the place of a conversation that is not there (yet). */
export function ThreadMissing({ view }: { view: TalkView }) {
  const { id } = useWorkspace()
  const { error, isPending, refetch } = view.talk
  if (isPending)
    return (
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div aria-hidden className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4 md:px-6">
          <Bone className="size-8 !rounded-full" />
          <span className="grid gap-1.5">
            <Bone className="h-3.5 w-32" />
            <Bone className="h-3 w-44" />
          </span>
        </div>
        <TalkBones />
        <div aria-hidden className="grid gap-2 px-3 pb-4 md:px-6">
          <Bone className="h-11 w-full !rounded-md" />
          <Bone className="h-36 w-full !rounded-lg" />
        </div>
      </div>
    )
  const isGone = error instanceof ApiProblem && (error.status === 404 || error.status === 422)
  return (
    <div className="min-w-0 flex-1">
      <State
        role={isGone ? 'status' : 'alert'}
        icon={isGone ? MessageSquareOff : TriangleAlert}
        title={isGone ? text.gone : text.talkFailed}
        text={isGone ? text.goneText : reasonOf(error)}
        actions={
          isGone ? (
            <Link to={paths.inbox} params={{ workspaceId: id }} className={buttonLook()}>
              {text.back}
            </Link>
          ) : (
            <Button onClick={() => void refetch()}>
              <RotateCcw aria-hidden />
              {words.app.retry}
            </Button>
          )
        }
      />
    </div>
  )
}

/** In the place of a conversation whose person was deleted while it was open: nothing of it is kept. */
export function ThreadDeleted({ id, leadId }: { id: string; leadId: string }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  useEffect(() => {
    queryClient.removeQueries({ queryKey: inboxKeys.ofTalk(id) })
    queryClient.removeQueries({ queryKey: keys.lead(leadId) })
    void queryClient.invalidateQueries({ queryKey: inboxKeys.all(workspace.id) })
  }, [queryClient, id, leadId, workspace.id])
  return (
    <div className="min-w-0 flex-1">
      <State
        role="status"
        icon={UserRoundX}
        title={workspace.onlyAssigned ? text.gone : text.deleted}
        text={workspace.onlyAssigned ? words.keptOut.onlyAssigned.gone : text.deletedText}
        actions={
          <Link to={paths.inbox} params={{ workspaceId: workspace.id }} className={buttonLook()}>
            {text.back}
          </Link>
        }
      />
    </div>
  )
}

/** Beside the list while no conversation is open: whom to answer first. */
export function NoThread() {
  const { id } = useWorkspace()
  const navigate = useNavigate()
  const waiting = useInfiniteQuery(boxQuery(id, 'waiting', '')).data?.pages[0]
  const first = waiting?.items[0]
  const many = waiting?.counts.waiting ?? 0
  return (
    <div className="hidden min-w-0 flex-1 md:block">
      <State
        icon={Inbox}
        title={text.choose}
        text={many > 0 ? text.chooseWaiting(many) : text.chooseText}
        actions={
          first && (
            <Button
              look="primary"
              onClick={() =>
                void navigate({
                  to: paths.talk,
                  params: { workspaceId: id, conversationId: first.id },
                  search: true,
                })
              }
            >
              {text.openLongest}
            </Button>
          )
        }
      />
    </div>
  )
}
