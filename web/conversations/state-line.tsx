import { Link } from '@tanstack/react-router'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Hand } from 'lucide-react'
import { Suspense } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useOpens, useWorkspace } from '#web/accounts/me.ts'
import { talkQuery } from '#web/inbox/inbox-queries.ts'
import { paths } from '#web/paths.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const StateBanner = part(() => import('#web/inbox/state-banner.tsx').then((module) => module.StateBanner))

/**
 * Who answers in the latest conversation, and since when the visitor waits for a person; with the way to answer it, where
 * the plan opens the inbox.
 */
export function StateLine({ lead }: { lead: Lead }) {
  const hasInbox = useOpens('inbox')
  const { conversation, waitingSince } = lead
  // Nobody answers a visitor who was blocked; the page says so above.
  if (lead.blockedAt !== null || (conversation === null && waitingSince === null)) return null
  return (
    <div data-keep-clear className="shrink-0 px-4 pb-4 md:px-6">
      {conversation !== null && hasInbox ? (
        <TalkLine lead={lead} conversationId={conversation.id} />
      ) : (
        <PlainLine lead={lead} />
      )}
    </div>
  )
}

function TalkLine({ lead, conversationId }: { lead: Lead; conversationId: string }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const query = talkQuery(conversationId)
  const talk = useQuery(query).data
  const refresh = () => void queryClient.invalidateQueries({ queryKey: query.queryKey })
  useInboxNews(
    (news) => news.type === 'talks' && news.talks.some(({ id }) => id === conversationId) && refresh(),
  )
  useLive((news) => news.type === 'resync' && refresh())
  if (!talk) return <PlainLine lead={lead} />
  return (
    <div className="grid gap-2">
      <Suspense fallback={<PlainLine lead={lead} />}>
        <StateBanner talk={talk} />
      </Suspense>
      <Link
        to={paths.talk}
        params={{ workspaceId: workspace.id, conversationId }}
        className={`${buttonLook('quiet', 'small')} justify-self-end`}
      >
        {words.talk.openInInbox}
      </Link>
    </div>
  )
}

function PlainLine({ lead }: { lead: Lead }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { conversation, waitingSince } = lead
  const who = conversation?.holderName ?? words.talk.team
  const held = conversation?.holder === 'member'
  return (
    <div className="flex min-h-11 items-center gap-2 rounded-md border border-line bg-subtle px-3 text-sm">
      {waitingSince !== null && (
        <>
          <span className="grid size-6 shrink-0 place-items-center">
            <Hand aria-hidden />
          </span>
          <time dateTime={waitingSince} className="me-auto">
            {words.talk.waitingSince(preciseTime(waitingSince, now, timeZone))}
          </time>
        </>
      )}
      {held && (
        <>
          <TeamAvatar name={who} />
          {words.talk.takenBy(who)}
        </>
      )}
      {waitingSince === null && !held && (
        <>
          <AssistantAvatar />
          {words.talk.assistantAnswers}
        </>
      )}
    </div>
  )
}
