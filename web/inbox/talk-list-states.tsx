import { Link } from '@tanstack/react-router'
import { Inbox, RotateCcw, SearchX, TriangleAlert } from 'lucide-react'
import type { Box } from '#contract/conversations.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = inboxText.states

/** Rows on their way. */
export function ListBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="min-h-0 flex-1 overflow-hidden">
      {['w-28', 'w-36', 'w-24', 'w-32', 'w-28', 'w-40', 'w-24', 'w-32'].map((width, index) => (
        <div key={index} className="flex h-16 items-center gap-3 border-b border-line px-4">
          <Bone className="size-8 shrink-0 !rounded-full" />
          <span className="grid flex-1 gap-2">
            <Bone className={`h-3.5 ${width}`} />
            <Bone className="h-3 w-4/5" />
          </span>
        </div>
      ))}
    </div>
  )
}

export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <State
      role="alert"
      icon={TriangleAlert}
      title={text.failed}
      text={reasonOf(error)}
      actions={
        <Button onClick={onRetry}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      }
    />
  )
}

/** No rows: nothing matches what was looked for, or there is none of this kind. */
export function ListEmpty({ box, q }: { box: Box; q: string }) {
  const { id } = useWorkspace()
  if (q !== '')
    return <State role="status" icon={SearchX} title={text.nothingFor(q)} text={text.nothingText} />
  return (
    <State
      role="status"
      icon={Inbox}
      {...text.none[box]}
      actions={
        box !== 'open' && (
          <Link to={paths.inbox} params={{ workspaceId: id }} search={{}} className={buttonLook()}>
            {text.toOpen}
          </Link>
        )
      }
    />
  )
}
