import { BadgeCheck, Check, Hand, MoonStar, Phone, PhoneForwarded, Undo2, UserRoundCheck } from 'lucide-react'
import type { Message } from '#contract/messages.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { clockTime, fullTime, comingTime, lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { calledText } from '#web/conversations/called-text.ts'
import { words } from '#web/words.ts'

const icons = {
  asked: Hand,
  takeover: UserRoundCheck,
  handback: Undo2,
  signed: BadgeCheck,
  text: Hand,
  closed: Check,
  connecting: PhoneForwarded,
  away: MoonStar,
  called: Phone,
} as const

const deeds = { takeover: 'took', closed: 'closed', connecting: 'called' } as const

function deedOf({ kind, reason }: Message): keyof typeof words.talk.did {
  if (kind === 'handback' && reason === 'no_answer') return 'didNotAnswer'
  return deeds[kind as keyof typeof deeds] ?? 'handedBack'
}

/** A person was asked for, took over, handed back; the visitor signed in on the customer's site. */
export function SystemLine(props: { message: Message; afterMs: number | null; me?: string | undefined }) {
  const { message, afterMs, me } = props
  const { timeZone } = useWorkspace()
  const Icon = icons[message.kind]
  const name = message.author.name ?? words.talk.team
  const who = name === me ? words.talk.you : name
  return (
    <div
      data-message={message.id}
      className="mt-3 mb-1 flex shrink-0 items-center gap-2 text-xs text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
    >
      <span className="min-w-0 text-center [overflow-wrap:anywhere]">
        <Icon className="me-1.5 inline !size-3.5 align-[-2px] text-ink-3" aria-hidden />
        {message.kind === 'signed' ? (
          <Breakable>{message.text || words.talk.signedIn}</Breakable>
        ) : message.kind === 'asked' ? (
          message.author.name === undefined ? (
            (words.talk.called[message.reason as keyof typeof words.talk.called] ?? words.talk.asked)
          ) : (
            words.talk.askedBy(who)
          )
        ) : message.kind === 'away' ? (
          <AwayLine message={message} />
        ) : message.kind === 'called' ? (
          <>
            <span className="font-medium text-ink">{name}</span> {calledText(message.outcome)}
            {message.takenBack && words.facts.history.takenBack}
          </>
        ) : message.by !== undefined ? (
          <>
            <span className="font-medium text-ink">{message.by === me ? words.talk.you : message.by}</span>{' '}
            {(message.by === me ? words.talk.youDid : words.talk.did).gaveTo}{' '}
            <span className="font-medium text-ink">{name === me ? words.talk.toYou : name}</span>
          </>
        ) : (
          <>
            <span className="font-medium text-ink">{who}</span>{' '}
            {(name === me ? words.talk.youDid : words.talk.did)[deedOf(message)]}
          </>
        )}
        {' · '}
        <time dateTime={message.sentAt} title={fullTime(message.sentAt, timeZone)}>
          {clockTime(message.sentAt, timeZone)}
        </time>
        {message.remark !== undefined && `: ${message.remark}`}
        {afterMs !== null && afterMs >= 60_000 && `, ${words.talk.after(lasting(afterMs))}`}
      </span>
    </div>
  )
}

/** Why nobody came, and what the visitor was told, in the words and on the clocks of the team. */
function AwayLine({ message: { until, promised, reason } }: { message: Message }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const told =
    promised !== undefined
      ? words.talk.toldPromise(comingTime(promised, now, timeZone, 'within'))
      : until !== undefined
        ? words.talk.toldBack(comingTime(until, now, timeZone, 'within'))
        : null
  return (
    <>
      {reason === 'no_answer' ? words.talk.missed : words.talk.away}
      {told !== null && `. ${told}`}
    </>
  )
}
