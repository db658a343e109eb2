import { MessageSquare, RotateCcw, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { Bubble } from '#web/conversations/bubble.tsx'
import { SystemLine } from '#web/conversations/system-line.tsx'
import { DayLine } from '#web/conversations/day-line.tsx'
import { talkEntries } from '#web/conversations/talk-entries.ts'
import { useLogScroll } from '#web/conversations/use-log-scroll.ts'
import { useRinged } from '#web/conversations/use-ringed.ts'
import { useMyName } from '#web/inbox/use-my-name.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { Button } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** All that was said, newest last. It stays at its end while the reader is there, and where the reader is otherwise. */
export function Transcript({ lead, view }: { lead: Lead; view: LeadView }) {
  const { talk, messages, jump } = view
  const { timeZone } = useWorkspace()
  const me = useMyName()
  const entries = useMemo(
    () => talkEntries(messages, { facts: lead.facts, lines: lead.score.lines }, timeZone),
    [messages, lead, timeZone],
  )
  const { log, onScroll, leaveEnd } = useLogScroll(messages[0]?.id ?? '', entries)
  const ringed = useRinged(jump, { log, leaveEnd, entries, talk })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = talk

  if (talk.isPending) return <TalkBones />
  if (talk.isError && messages.length === 0) {
    return (
      <State
        role="alert"
        icon={TriangleAlert}
        title={words.talk.failed}
        text={reasonOf(talk.error)}
        actions={
          <Button onClick={() => void talk.refetch()}>
            <RotateCcw aria-hidden />
            {words.app.retry}
          </Button>
        }
      />
    )
  }
  if (messages.length === 0)
    return <State icon={MessageSquare} title={words.talk.none} text={words.talk.noneText} />
  const firstName = lead.name?.split(/\s+/)[0] ?? words.leads.visitor
  return (
    <div
      ref={log}
      role="log"
      aria-label={words.talk.log}
      tabIndex={0}
      onScroll={onScroll}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 pt-2 pb-4 outline-offset-[-2px] md:px-6"
    >
      {hasNextPage && (
        <Button
          look="quiet"
          size="small"
          className="mx-auto my-2"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? words.talk.loadingEarlier : words.talk.earlier}
        </Button>
      )}
      {entries.map((entry) =>
        entry.type === 'day' ? (
          <DayLine key={entry.key} at={entry.at} />
        ) : entry.type === 'system' ? (
          <SystemLine key={entry.key} message={entry.message} afterMs={entry.afterMs} me={me} />
        ) : entry.type === 'message' ? (
          <Bubble key={entry.key} entry={entry} visitor={firstName} ringed={ringed === entry.message.id} />
        ) : null,
      )}
    </div>
  )
}

/** A talk while it is on its way. */
export function TalkBones() {
  const shapes = ['w-1/2', 'w-3/5 self-end', 'w-2/5', 'w-1/2 self-end', 'w-3/5']
  return (
    <div
      role="status"
      aria-label={words.app.loading}
      className="flex flex-1 flex-col gap-5 px-4 pt-8 md:px-6"
    >
      {shapes.map((shape, index) => (
        <Bone key={index} className={`h-10 !rounded-lg ${shape}`} />
      ))}
    </div>
  )
}
