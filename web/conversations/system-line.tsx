import { BadgeCheck, Hand, Undo2, UserRoundCheck } from 'lucide-react'
import type { Message } from '#contract/messages.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { clockTime, fullTime, lasting } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const icons = {
  asked: Hand,
  takeover: UserRoundCheck,
  handback: Undo2,
  signed: BadgeCheck,
  text: Hand,
} as const

/** A person was asked for, took over, handed back; the visitor signed in on the customer's site. */
export function SystemLine({ message, afterMs }: { message: Message; afterMs: number | null }) {
  const { timeZone } = useWorkspace()
  const Icon = icons[message.kind]
  const who = message.author.name ?? words.talk.team
  return (
    <div
      data-message={message.id}
      className="mt-3 mb-1 flex shrink-0 items-center gap-2 text-xs text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
    >
      <Icon className="!size-3.5 text-ink-3" aria-hidden />
      <span className="min-w-0 text-center [overflow-wrap:anywhere]">
        {message.kind === 'signed' ? (
          <Breakable>{message.text || words.talk.signedIn}</Breakable>
        ) : message.kind === 'asked' ? (
          message.author.name === undefined ? (
            words.talk.asked
          ) : (
            words.talk.askedBy(who)
          )
        ) : (
          <>
            <span className="font-medium text-ink">{who}</span>{' '}
            {message.kind === 'takeover' ? words.talk.took : words.talk.handedBack}
          </>
        )}
        {' · '}
        <time dateTime={message.sentAt} title={fullTime(message.sentAt, timeZone)}>
          {clockTime(message.sentAt, timeZone)}
        </time>
        {afterMs !== null && afterMs >= 60_000 && `, ${words.talk.after(lasting(afterMs))}`}
      </span>
    </div>
  )
}
