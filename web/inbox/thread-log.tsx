import { useMemo } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import type { Lead } from '#contract/leads.ts'
import { useMay, useMe, useWorkspace } from '#web/accounts/me.ts'
import { Bubble } from '#web/conversations/bubble.tsx'
import { DayLine } from '#web/conversations/day-line.tsx'
import { SystemLine } from '#web/conversations/system-line.tsx'
import { talkEntries } from '#web/conversations/talk-entries.ts'
import { useLogScroll } from '#web/conversations/use-log-scroll.ts'
import { useRinged } from '#web/conversations/use-ringed.ts'
import { NoteBubble } from '#web/inbox/note-bubble.tsx'
import { putBack } from '#web/inbox/drafts.ts'
import { SayingBubble } from '#web/inbox/saying-bubble.tsx'
import { firstNameOf } from '#web/inbox/talk-words.ts'
import { UnsaidAnswer } from '#web/inbox/unsaid-answer.tsx'
import { modeOf } from '#web/inbox/outbox.ts'
import { UnsentBubble } from '#web/inbox/unsent-bubble.tsx'
import { useMyName } from '#web/inbox/use-my-name.ts'
import { useOutbox } from '#web/inbox/use-outbox.ts'
import { useSaying } from '#web/inbox/use-saying.ts'
import type { TalkView } from '#web/inbox/use-talk.ts'
import { inboxText } from '#texts/inbox.ts'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = inboxText.talk
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
  const mayAnswer = useMay('inbox.answer')
  const me = useMyName()
  const saying = useSaying(talk.id, messages)
  const { outbox, list } = useOutbox()
  const arrived = new Set(notes.map(({ id }) => id))
  const unsent = list.filter(
    (one) => one.conversationId === talk.id && !one.said && !arrived.has(one.clientId),
  )
  const { facts, score } = view.lead.data ?? nothing
  const entries = useMemo(
    () => talkEntries(messages, { facts, lines: score.lines }, timeZone, notes, talk.unsaid),
    [messages, facts, score.lines, timeZone, notes, talk.unsaid],
  )
  const end = `${unsent.length} ${visitorTypes} ${writing.length} ${saying === null ? '' : saying.type === 'writes' ? saying.text.length : saying.type}`
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
        if (entry.type === 'unsaid')
          return <UnsaidAnswer key={entry.key} said={entry.text} onUse={mayAnswer ? props.onUse : null} />
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
      {unsent.map((one) => (
        <UnsentBubble
          key={one.clientId}
          unsent={one}
          onTakeBack={() => {
            outbox.remove(one.clientId)
            putBack(memberId, talk.id, { ...one, mode: modeOf(one), why: null })
          }}
        />
      ))}
      {saying !== null && <SayingBubble saying={saying} />}
      {visitorTypes && <Typing name={visitor} />}
      {writing.map((name) => (
        <p key={name} className="mt-3 self-end text-xs text-ink-3">
          {text.writing(name)}
        </p>
      ))}
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
        className="inline-flex h-9 items-center gap-[3px] rounded-lg rounded-ss-sm bg-(--visitor-bg) px-3"
      >
        {['', 'opacity-70', 'opacity-40'].map((look) => (
          <i key={look} className={`size-[5px] rounded-full bg-ink-3 ${look}`} />
        ))}
      </span>
    </div>
  )
}
