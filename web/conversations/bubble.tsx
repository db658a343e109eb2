import { BookOpen, ScanSearch } from 'lucide-react'
import { memo } from 'react'
import type { Message } from '#contract/messages.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import type { FoundFact, TalkEntry } from '#web/conversations/talk-entries.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { signed } from '#web/scoring/receipt.tsx'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { clockTime, fullTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

type Props = {
  entry: Extract<TalkEntry, { type: 'message' }>
  visitor: string
  ringed: boolean
  /** The reader's own name, where it stands for nobody else: what they said is "You". */
  me?: string | undefined
}

/** One message: the visitor left, the business right; assistant and human differ in label, icon and tint. */
export const Bubble = memo(function Bubble({ entry, visitor, ringed, me }: Props) {
  const { message, continues, found } = entry
  const { timeZone } = useWorkspace()
  const { kind, name } = message.author
  const mine = kind !== 'visitor'
  const human = name ?? words.talk.team
  const who =
    kind === 'visitor'
      ? visitor
      : kind === 'assistant'
        ? words.talk.assistant
        : human === me
          ? words.talk.you
          : human
  const look =
    kind === 'visitor'
      ? 'rounded-ss-sm border-transparent bg-(--visitor-bg)'
      : kind === 'assistant'
        ? 'rounded-se-sm border-(--assistant-line) bg-(--assistant-bg)'
        : 'rounded-se-sm border-transparent bg-(--agent-bg) text-(--agent-ink)'
  return (
    <div
      data-message={message.id}
      tabIndex={-1}
      role={ringed ? 'group' : undefined}
      aria-label={
        ringed ? words.talk.message(who, clockTime(message.sentAt, timeZone), message.text) : undefined
      }
      className={`flex max-w-[86%] shrink-0 flex-col md:max-w-[78%] ${mine ? 'items-end self-end' : 'items-start self-start'} ${continues ? 'mt-1' : 'mt-3'}`}
    >
      {!continues && (
        <div className="mb-1 flex items-center gap-1.5 text-xs text-ink-3">
          {kind === 'assistant' && <AssistantAvatar />}
          {kind === 'agent' && <TeamAvatar name={human} />}
          <span className="font-medium text-ink-2">{who}</span>
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
        {message.given !== undefined && <p className="text-xs text-ink-3">{words.talk.given}</p>}
        {message.text}
      </div>
      {message.stopped === true && <p className="mt-1 text-xs text-ink-3">{words.talk.stopped}</p>}
      {message.sources !== undefined && message.sources.length > 0 && <Sources sources={message.sources} />}
      {found.map((one) => (
        <Found key={one.fact.id} {...one} />
      ))}
    </div>
  )
})

/** What an answer of the assistant rests on. */
function Sources({ sources }: { sources: NonNullable<Message['sources']> }) {
  return (
    <ul
      aria-label={words.talk.sources}
      className="mt-1 flex flex-wrap justify-end gap-x-3 text-xs text-ink-3"
    >
      {sources.map(({ title, url }, index) => (
        <li key={index} className="flex min-w-0 items-center gap-1">
          <BookOpen className="!size-3" aria-hidden />
          {isPage(url) ? (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              className="min-w-0 truncate py-1 underline decoration-line-strong underline-offset-2 hover:text-ink"
            >
              {title}
            </a>
          ) : (
            <span className="min-w-0 truncate py-1">{title}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function isPage(url: string | undefined): url is string {
  return url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? '')
}

function Found({ fact, points, limit }: FoundFact) {
  return (
    <p className="relative mt-1 ps-[22px] text-xs text-ink-3">
      <ScanSearch className="absolute top-px start-0 !size-3.5" aria-hidden />
      {words.talk.found(words.field[fact.field])}{' '}
      <span
        className={`me-2 font-medium [overflow-wrap:anywhere] text-ink ${fact.field === 'phone' ? 'num' : 'as-written'}`}
      >
        {fact.field === 'phone' ? phoneText(fact.value, fact.quote) : fact.value}
      </span>
      {fact.whose !== null && <span>{words.facts.card.whose(fact.whose)}</span>}
      {points > 0 && (
        <span className="num whitespace-nowrap">
          <span className="font-semibold text-hot-ink">{signed(points)}</span>
          {limit < 0 && ` ${words.within(words.score.limit)} ${signed(limit)}`}
        </span>
      )}
    </p>
  )
}
