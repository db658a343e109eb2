import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { Box, ConversationItem } from '#contract/conversations.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { groupTalks, sortWaiting } from '#web/inbox/group-talks.ts'
import { boxQuery } from '#web/inbox/inbox-queries.ts'
import { ListBones, ListEmpty, ListFailed } from '#web/inbox/talk-list-states.tsx'
import { TalkRow } from '#web/inbox/talk-row.tsx'
import { useStillOrder } from '#web/inbox/use-still-order.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'

type Section = { group: string | null; talks: readonly ConversationItem[] }

/** The conversations of a box, the open ones under headings. `j` and `k` walk through them. */
export function TalkList({ box, q, openId }: { box: Box; q: string; openId: string | undefined }) {
  const workspace = useWorkspace()
  const me = useMe().id
  const navigate = useNavigate()
  const list = useInfiniteQuery(boxQuery(workspace.id, box, q))
  // Those who wait stand on top of all open ones, whichever page they would come with.
  const grouped = box === 'open'
  const waiting = useInfiniteQuery({ ...boxQuery(workspace.id, 'waiting', q), enabled: grouped })
  const { order, holdProps } = useStillOrder()
  const scroller = useRef<HTMLDivElement>(null)

  const talks = useMemo(() => {
    const first = grouped ? (waiting.data?.pages ?? []) : []
    return [...first, ...(list.data?.pages ?? [])].flatMap(({ items }) => items)
  }, [grouped, list.data, waiting.data])
  const sections: Section[] = grouped
    ? groupTalks(order(talks), me)
    : [{ group: null, talks: order(box === 'waiting' ? sortWaiting(talks, me) : talks) }]

  function step(by: 1 | -1) {
    const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-talk]') ?? [])]
    const focused = rows.findIndex((row) => row === document.activeElement)
    const at = focused === -1 ? rows.findIndex((row) => row.dataset['talk'] === openId) : focused
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (!next) return
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
    // Beside an open conversation the next one takes its place at once.
    const conversationId = next.dataset['talk']
    if (openId === undefined || conversationId === undefined) return
    void navigate({
      to: paths.talk,
      params: { workspaceId: workspace.id, conversationId },
      search: true,
      replace: true,
    })
  }
  useHotkey('j', () => step(1))
  useHotkey('k', () => step(-1))

  if (list.isPending) return <ListBones />
  if (list.isError && talks.length === 0)
    return <ListFailed error={list.error} onRetry={() => void list.refetch()} />
  if (talks.length === 0) return <ListEmpty box={box} q={q} />
  return (
    <div
      ref={scroller}
      {...holdProps}
      className={`min-h-0 flex-1 overflow-y-auto overscroll-contain ${list.isPlaceholderData ? 'opacity-60' : ''}`}
    >
      {sections.map(({ group, talks: here }) => (
        <section key={group ?? 'all'} aria-label={titleOf(group) ?? text.boxes[box]}>
          {group !== null && (
            <h2 className="sticky top-0 z-1 flex h-8 items-center border-b border-line bg-subtle px-4 text-xs font-normal text-ink-3">
              {titleOf(group)}
            </h2>
          )}
          {here.map((talk) => (
            <TalkRow key={talk.id} talk={talk} open={talk.id === openId} />
          ))}
        </section>
      ))}
      {list.hasNextPage && (
        <div className="grid justify-items-center gap-1 p-3">
          {list.isFetchNextPageError && <p className="text-xs text-danger-ink">{text.moreFailed}</p>}
          <Button
            look="quiet"
            size="small"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? text.loadingMore : text.more}
          </Button>
        </div>
      )}
    </div>
  )
}

function titleOf(group: string | null): string | undefined {
  return group === null ? undefined : text.groups[group as keyof typeof text.groups]
}
