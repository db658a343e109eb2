import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { Box } from '#contract/conversations.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { inboxCountsQuery } from '#web/inbox/inbox-queries.ts'
import type { InboxCounts } from '#web/inbox/inbox-queries.ts'
import { boxes } from '#web/inbox/inbox-search.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { words } from '#web/words.ts'

/** Which conversations the list shows, each with how many there are. */
export function BoxTabs({ box }: { box: Box }) {
  const { id } = useWorkspace()
  const counts = useQuery(inboxCountsQuery(id)).data
  return (
    <nav
      aria-label={text.boxesLabel}
      className="flex shrink-0 gap-3.5 overflow-x-auto border-b border-line px-4"
    >
      {boxes.map((one) => (
        <Link
          key={one}
          to={paths.inbox}
          params={{ workspaceId: id }}
          search={({ q }: { q?: string }) => ({
            ...(q !== undefined && { q }),
            ...(one !== 'open' && { box: one }),
          })}
          replace
          preload={false}
          // Otherwise each would count as current whose search is a part of the address's.
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
          aria-current={one === box ? 'page' : undefined}
          className="relative -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:h-11"
        >
          {text.boxes[one]}
          {counts && one !== 'closed' && (
            <span className="num text-xs font-normal text-ink-3">{countOf(counts, one)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

function countOf(counts: InboxCounts, box: Box): string {
  const found = counts[box]
  if (typeof found === 'number') return words.number(found)
  return found.capped ? text.capped(found.value) : words.number(found.value)
}
