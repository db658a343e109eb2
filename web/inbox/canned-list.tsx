import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Settings2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CannedReply } from '#contract/canned-replies.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { repliesQuery } from '#web/inbox/inbox-queries.ts'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { findReplies } from '#web/replies/canned-picker.ts'
import { floatLook } from '#web/ui/float-look.ts'
import { words } from '#web/words.ts'

const text = inboxText.canned

export function useFoundReplies(query: string | null): CannedReply[] {
  const { id } = useWorkspace()
  const replies = useQuery({ ...repliesQuery(id), enabled: query !== null }).data ?? []
  return query === null ? [] : findReplies(replies, query)
}

/** The saved replies that fit, over the composer. The text field keeps the focus and names the active one. */
export function CannedList(props: {
  id: string
  found: readonly CannedReply[]
  active: number
  onActive: (index: number) => void
  onPick: (reply: CannedReply) => void
}) {
  const { id, found, active } = props
  const workspace = useWorkspace()
  const replies = useQuery(repliesQuery(workspace.id))
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const empty = replies.isError
    ? text.failed
    : replies.isPending
      ? words.app.loading
      : replies.data.length === 0
        ? text.none
        : text.noMatch
  return (
    <div className={`${floatLook} absolute inset-x-0 bottom-full z-20 mb-2 flex max-h-72 flex-col`}>
      <div className="flex h-8 shrink-0 items-center justify-between pe-1.5 ps-3 text-xs text-ink-3">
        {text.title}
        <Link
          to={paths.replies}
          params={{ workspaceId: workspace.id }}
          // Before the field loses the focus, which would close the list.
          onPointerDown={(event) => event.preventDefault()}
          className="inline-flex h-6 items-center gap-1 rounded-md px-1.5 text-ink-2 hover:bg-muted hover:text-ink pointer-coarse:h-11"
        >
          <Settings2 className="!size-3" aria-hidden />
          {text.manage}
        </Link>
      </div>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={text.title}
        hidden={found.length === 0}
        className="min-h-0 overflow-y-auto px-1 pb-1"
      >
        {found.map((reply, index) => (
          <div
            key={reply.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              props.onPick(reply)
            }}
            onPointerMove={() => props.onActive(index)}
            className="flex min-h-8 items-baseline gap-3 rounded-md px-2 py-1.5 text-sm aria-selected:bg-surface-hover pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <span className="max-w-[40%] shrink-0 truncate font-medium">{reply.name}</span>
            <span dir="auto" className="min-w-0 flex-1 truncate text-ink-3">
              {reply.text}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="px-3 pb-3 text-sm text-ink-2">
          {empty}
        </p>
      )}
    </div>
  )
}
