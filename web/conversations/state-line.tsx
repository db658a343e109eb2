import type { Lead } from '#contract/leads.ts'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

/** Who answers in the latest conversation. */
export function StateLine({ conversation }: { conversation: Lead['conversation'] }) {
  if (conversation === null) return null
  const who = conversation.holderName ?? words.talk.team
  const held = conversation.holder === 'member'
  return (
    <div className="shrink-0 px-4 pb-4 md:px-6">
      <div className="flex min-h-11 items-center gap-2 rounded-md border border-line bg-subtle px-3 text-sm">
        {held ? <TeamAvatar name={who} /> : <AssistantAvatar />}
        {held ? words.talk.takenBy(who) : words.talk.assistantAnswers}
      </div>
    </div>
  )
}
