import { Hand } from 'lucide-react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** Who answers in the latest conversation, and since when the visitor waits for a person. */
export function StateLine({ lead }: { lead: Lead }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { conversation, waitingSince } = lead
  // Nobody answers a visitor who was blocked; the page says so above.
  if (lead.blockedAt !== null || (conversation === null && waitingSince === null)) return null
  const who = conversation?.holderName ?? words.talk.team
  const held = conversation?.holder === 'member'
  return (
    <div className="shrink-0 px-4 pb-4 md:px-6">
      <div className="flex min-h-11 items-center gap-2 rounded-md border border-line bg-subtle px-3 text-sm">
        {waitingSince !== null && (
          <>
            <span className="grid size-6 shrink-0 place-items-center">
              <Hand aria-hidden />
            </span>
            <time dateTime={waitingSince} className="mr-auto">
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
    </div>
  )
}
