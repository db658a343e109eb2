import { ScanSearch } from 'lucide-react'
import { memo } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import type { FoundFact, TalkEntry } from '#web/conversations/talk-entries.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { signed } from '#web/scoring/receipt.tsx'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { clockTime, fullTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

type Props = { entry: Extract<TalkEntry, { type: 'message' }>; visitor: string; ringed: boolean }

/** One message: the visitor left, the business right; assistant and human differ in label, icon and tint. */
export const Bubble = memo(function Bubble({ entry, visitor, ringed }: Props) {
  const { message, continues, found } = entry
  const { timeZone } = useWorkspace()
  const { kind, name } = message.author
  const mine = kind !== 'visitor'
  const human = name ?? words.talk.team
  const look =
    kind === 'visitor'
      ? 'rounded-tl-sm border-transparent bg-(--visitor-bg)'
      : kind === 'assistant'
        ? 'rounded-tr-sm border-(--assistant-line) bg-(--assistant-bg)'
        : 'rounded-tr-sm border-transparent bg-(--agent-bg) text-(--agent-ink)'
  return (
    <div
      data-message={message.id}
      className={`flex max-w-[86%] shrink-0 flex-col md:max-w-[78%] ${mine ? 'items-end self-end' : 'items-start self-start'} ${continues ? 'mt-1' : 'mt-3'}`}
    >
      {!continues && (
        <div className="mb-1 flex items-center gap-1.5 text-xs text-ink-3">
          {kind === 'assistant' && <AssistantAvatar />}
          {kind === 'agent' && <TeamAvatar name={human} />}
          <span className="font-medium text-ink-2">
            {kind === 'visitor' ? visitor : kind === 'assistant' ? words.talk.assistant : human}
          </span>
          <time dateTime={message.sentAt} title={fullTime(message.sentAt, timeZone)}>
            {clockTime(message.sentAt, timeZone)}
          </time>
        </div>
      )}
      <div
        title={fullTime(message.sentAt, timeZone)}
        dir="auto"
        className={`w-fit max-w-full rounded-lg border px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap ${look} ${ringed ? 'ring-2 ring-focus' : ''}`}
      >
        {message.text}
      </div>
      {found.map((one) => (
        <Found key={one.fact.id} {...one} />
      ))}
    </div>
  )
})

function Found({ fact, points, limit }: FoundFact) {
  return (
    <p className="relative mt-1 pl-[22px] text-xs text-ink-3">
      <ScanSearch className="absolute top-px left-0 !size-3.5" aria-hidden />
      {words.talk.found(words.field[fact.field])}{' '}
      <span
        className={`mr-2 font-medium [overflow-wrap:anywhere] text-ink ${fact.field === 'phone' ? 'num' : ''}`}
      >
        {fact.field === 'phone' ? phoneText(fact.value, fact.quote) : fact.value}
      </span>
      {fact.whose !== null && <span>{words.facts.card.whose(fact.whose)}</span>}
      {points > 0 && (
        <span className="num whitespace-nowrap">
          <span className="font-semibold text-hot-ink">{signed(points)}</span>
          {limit < 0 && ` ${words.score.limit.toLowerCase()} ${signed(limit)}`}
        </span>
      )}
    </p>
  )
}
