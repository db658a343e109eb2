import { Sparkles } from 'lucide-react'
import { useMemo } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import type { Lead } from '#contract/leads.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { Bubble } from '#web/conversations/bubble.tsx'
import { DayLine } from '#web/conversations/day-line.tsx'
import { SystemLine } from '#web/conversations/system-line.tsx'
import { talkEntries } from '#web/conversations/talk-entries.ts'
import { useLogScroll } from '#web/conversations/use-log-scroll.ts'
import { useRinged } from '#web/conversations/use-ringed.ts'
import { NoteBubble } from '#web/inbox/note-bubble.tsx'
import { putBack } from '#web/inbox/drafts.ts'
import { firstNameOf } from '#web/inbox/talk-words.ts'
import { UnsentBubble } from '#web/inbox/unsent-bubble.tsx'
import { useMyName } from '#web/inbox/use-my-name.ts'
import { useOutbox } from '#web/inbox/use-outbox.ts'
import type { TalkView } from '#web/inbox/use-talk.ts'
import { inboxEn } from '#web/messages/inbox-en.ts'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = inboxEn.talk
const nothing = { facts: [], score: { lines: [] } } satisfies { facts: Lead['facts']; score: { lines: [] } }

/** What was said in a conversation, newest last, with the team's notes, and what is on its way at its end. */
export function ThreadLog(props: {
  talk: Conversation
  view: TalkView
  visitorTypes: boolean
  writing: readonly string[]
  onUse: (text: string) => void
}) {
  const { talk, view, visitorTypes, writing } = props
  const { messages, notes, said, jump } = view
  const { timeZone } = useWorkspace()
  const { id: memberId } = useMe()
  const me = useMyName()
  const { outbox, list } = useOutbox()
  const unsent = list.filter((one) => one.conversationId === talk.id && !one.said)
  const { facts, score } = view.lead.data ?? nothing
  const entries = useMemo(
    () => talkEntries(messages, { facts, lines: score.lines }, timeZone, notes),
    [messages, facts, score.lines, timeZone, notes],
  )
  const end = `${unsent.length} ${visitorTypes} ${writing.length} ${talk.unsaid?.at}`
  const { log, onScroll, leaveEnd } = useLogScroll(
    messages[0]?.id ?? '',
    `${entries.length} ${messages.at(-1)?.id} ${end}`,
  )
  const ringed = useRinged(jump, { log, leaveEnd, entries, talk: said })
  const visitor = firstNameOf(talk.lead.name)

  return (
    <div
      ref={log}
      role="log"
      aria-label={words.talk.log}
      tabIndex={0}
      onScroll={onScroll}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 pt-2 pb-4 outline-offset-[-2px] md:px-6"
    >
      {/* Few words stand beside the composer, not far above it. */}
      <span className="flex-1" aria-hidden />
      {said.hasNextPage && (
        <Button
          look="quiet"
          size="small"
          className="mx-auto my-2"
          disabled={said.isFetchingNextPage}
          onClick={() => void said.fetchNextPage()}
        >
          {said.isFetchingNextPage ? words.talk.loadingEarlier : words.talk.earlier}
        </Button>
      )}
      {entries.map((entry) => {
        if (entry.type === 'day') return <DayLine key={entry.key} at={entry.at} />
        if (entry.type === 'note') return <NoteBubble key={entry.key} note={entry.note} />
        if (entry.type === 'system')
          return <SystemLine key={entry.key} message={entry.message} afterMs={entry.afterMs} me={me} />
        return (
          <Bubble
            key={entry.key}
            entry={entry}
            visitor={visitor}
            ringed={ringed === entry.message.id}
            me={me}
          />
        )
      })}
      {talk.unsaid !== null && talk.holder.type === 'member' && (
        <Unsaid said={talk.unsaid.text} onUse={props.onUse} />
      )}
      {unsent.map((one) => (
        <UnsentBubble
          key={one.clientId}
          unsent={one}
          onTakeBack={() => {
            outbox.remove(one.clientId)
            putBack(memberId, talk.id, { ...one, why: null })
          }}
        />
      ))}
      {visitorTypes && <Typing name={visitor} />}
      {writing.map((name) => (
        <p key={name} className="mt-3 self-end text-xs text-ink-3">
          {text.writing(name)}
        </p>
      ))}
    </div>
  )
}

/** What the assistant had ready when a member took over: never said, but a good start. */
function Unsaid({ said, onUse }: { said: string; onUse: (text: string) => void }) {
  return (
    <div className="mt-3 flex max-w-[86%] shrink-0 flex-col items-end self-end md:max-w-[78%]">
      <p className="mb-1 flex items-center gap-1.5 text-xs text-ink-3">
        <Sparkles className="!size-3" aria-hidden />
        {text.unsaid}
      </p>
      <div
        dir="auto"
        className="w-fit max-w-full rounded-lg rounded-tr-sm border border-dashed border-(--assistant-line) px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2"
      >
        {said}
      </div>
      <Button size="small" look="quiet" className="mt-1" onClick={() => onUse(said)}>
        {text.useUnsaid}
      </Button>
    </div>
  )
}

function Typing({ name }: { name: string }) {
  return (
    <div role="status" className="mt-3 flex flex-col items-start self-start">
      <p className="mb-1 text-xs text-ink-3">
        <span className="font-medium text-ink-2">{name}</span> {text.typing}
      </p>
      <span
        aria-hidden
        className="inline-flex h-9 items-center gap-[3px] rounded-lg rounded-tl-sm bg-(--visitor-bg) px-3"
      >
        {['', 'opacity-70', 'opacity-40'].map((look) => (
          <i key={look} className={`size-[5px] rounded-full bg-ink-3 ${look}`} />
        ))}
      </span>
    </div>
  )
}
