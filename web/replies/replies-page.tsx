import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Plus, TextQuote, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { CannedReply } from '#contract/canned-replies.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { inboxKeys, repliesQuery } from '#web/inbox/inbox-queries.ts'
import { repliesText as text } from '#texts/replies.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { RowBones } from '#web/ui/row-bones.tsx'
import { State } from '#web/ui/state.tsx'
import { preciseTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const ReplyDialog = part(() => import('#web/replies/reply-dialog.tsx').then((module) => module.ReplyDialog))

/** The saved replies of the team. */
export function RepliesPage() {
  const { id } = useWorkspace()
  const mayChange = useMay('inbox.answer')
  const replies = useQuery(repliesQuery(id))
  const [edited, setEdited] = useState<CannedReply | 'new' | null>(null)
  const items = replies.data ?? []
  return (
    <SettingsFrame title={text.title} text={text.text}>
      <div className="mb-3 flex min-h-8 items-center justify-end">
        {mayChange ? (
          <Button look="primary" onClick={() => setEdited('new')}>
            <Plus aria-hidden />
            {text.add}
          </Button>
        ) : (
          <p className="me-auto text-sm text-ink-2">{text.readOnly}</p>
        )}
      </div>
      {replies.isPending && <RowBones rows={4} />}
      {replies.isError && items.length === 0 && (
        <NotLoaded title={text.failed} error={replies.error} onRetry={() => void replies.refetch()} />
      )}
      {replies.isSuccess && items.length === 0 && (
        <State icon={TextQuote} title={text.none} text={text.noneText} />
      )}
      {items.length > 0 && (
        <ul aria-label={text.title} className="border-t border-line">
          {items.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} onEdit={mayChange ? () => setEdited(reply) : undefined} />
          ))}
        </ul>
      )}
      {edited !== null && (
        <Suspense>
          <ReplyDialog reply={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </SettingsFrame>
  )
}

function ReplyRow({ reply, onEdit }: { reply: CannedReply; onEdit: (() => void) | undefined }) {
  const { id: workspaceId, timeZone } = useWorkspace()
  const now = useNow()
  const remove = useRemoveReply(workspaceId, reply)
  return (
    <li className="flex items-start gap-2 border-b border-line py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-3">
          <span className="truncate text-base font-medium">{reply.name}</span>
          <span className="shrink-0 text-xs text-ink-3">
            {text.changed(reply.by, preciseTime(reply.changedAt, now, timeZone))}
          </span>
        </p>
        <p
          dir="auto"
          className="mt-0.5 line-clamp-2 text-sm [overflow-wrap:anywhere] whitespace-pre-line text-ink-2"
        >
          {reply.text}
        </p>
      </div>
      {onEdit && (
        <>
          <IconButton label={text.edit(reply.name)} onClick={onEdit}>
            <Pencil className="!size-3.5" aria-hidden />
          </IconButton>
          <IconButton
            label={text.remove(reply.name)}
            disabled={remove.isPending}
            onClick={() => remove.mutate()}
          >
            <Trash2 className="!size-3.5" aria-hidden />
          </IconButton>
        </>
      )}
    </li>
  )
}

/** Gone at once, with a way back: it is saved anew then. */
function useRemoveReply(workspaceId: string, reply: CannedReply) {
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: inboxKeys.replies(workspaceId) })
  const failed = (problem: unknown) => sayFailed(words.problems.notSaved(reasonOf(problem)))
  const { name, text: said } = reply
  return useMutation({
    mutationFn: () => api('DELETE /api/v1/canned-replies/{replyId}', { params: { replyId: reply.id } }),
    onSuccess: () =>
      say(text.removed(name), () => {
        api('POST /api/v1/canned-replies', { body: { name, text: said } }).then(refresh, failed)
      }),
    onError: failed,
    onSettled: refresh,
  })
}
