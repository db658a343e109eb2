import { Ban, Check, Clock, Hand } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import type { WaitReason } from '#contract/messages.ts'
import { useMay, useMe, useWorkspace } from '#web/accounts/me.ts'
import { bannerOf } from '#web/inbox/banner-of.ts'
import { firstNameOf } from '#web/inbox/talk-words.ts'
import { useChangeTalk } from '#web/inbox/use-change-talk.ts'
import { inboxText } from '#texts/inbox.ts'
import { AssistantAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { comingTime, lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

const text = inboxText.banner

/** Who answers, above the composer, and the one thing to do about it. */
export function StateBanner({ talk }: { talk: Conversation }) {
  const me = useMe()
  const { timeZone } = useWorkspace()
  const now = useNow()
  const mayAnswer = useMay('inbox.answer')
  const { change, isPending } = useChangeTalk(talk)
  const banner = bannerOf(talk, me.id)
  const lasted = (since: string) => lasting(now - Date.parse(since))
  const button = (label: string, type: 'takeover' | 'handback' | 'reopen', primary = false) =>
    mayAnswer && (
      <Button
        size={primary ? 'normal' : 'small'}
        look={primary ? 'primary' : 'default'}
        disabled={isPending}
        className="max-md:!h-11 max-md:!px-4 max-md:!text-sm"
        onClick={() => change({ type })}
      >
        {label}
      </Button>
    )

  if (talk.lead.blockedAt !== null && banner.type !== 'mine')
    return (
      <Look mark={<Ban aria-hidden />} says={text.blocked}>
        {null}
      </Look>
    )
  switch (banner.type) {
    case 'mine':
      return (
        <Look
          accent
          mark={<TeamAvatar name={me.name} />}
          says={banner.waitingSince === null ? text.mine : text.mineWaits(lasted(banner.waitingSince))}
        >
          {button(text.handBack, 'handback')}
        </Look>
      )
    case 'taken':
      return (
        <Look
          mark={<TeamAvatar name={banner.by} />}
          says={
            banner.waitingSince === null
              ? text.taken(banner.by)
              : text.takenWaits(banner.by, lasted(banner.waitingSince))
          }
        >
          {button(text.takeFrom(firstNameOf(banner.by)), 'takeover')}
        </Look>
      )
    case 'waiting':
      return (
        <Look
          accent
          mark={<Hand aria-hidden />}
          says={<b className="font-medium">{text.waits(firstNameOf(talk.lead.name))}</b>}
          below={
            banner.offeredTo !== null
              ? banner.offeredTo.isMe
                ? text.offeredYou(lasted(banner.since))
                : text.offered(lasted(banner.since), banner.offeredTo.name)
              : waitsWhy(talk.waitReason, lasted(banner.since))
          }
        >
          {button(text.takeOver, 'takeover', true)}
        </Look>
      )
    case 'assistant':
      return (
        <Look mark={<AssistantAvatar />} says={text.assistant}>
          {button(text.takeOver, 'takeover')}
        </Look>
      )
    case 'snoozed':
      return (
        <Look
          mark={<Clock aria-hidden />}
          says={
            banner.until === null
              ? text.snoozedOpen
              : text.snoozed(comingTime(banner.until, now, timeZone, 'within'))
          }
        >
          {button(text.wake, 'reopen')}
        </Look>
      )
    case 'closed':
      return (
        <Look mark={<Check aria-hidden />} says={text.closed}>
          {button(text.reopen, 'reopen')}
        </Look>
      )
  }
}

/** Who asked for a person needs no reason said; the others do. */
function waitsWhy(reason: WaitReason | null, lasted: string): string {
  if (reason === null || reason === 'asked') return text.waitsFor(lasted)
  return reason === 'no_assistant' ? text.waitsAlone(lasted) : `${lasted}, ${text.reasons[reason]}`
}

function Look(props: {
  mark: ReactNode
  says: ReactNode
  below?: string
  accent?: boolean
  children: ReactNode
}) {
  const { accent = false } = props
  return (
    <section
      aria-label={text.label}
      className={`flex min-h-11 items-center gap-2 rounded-md border py-1.5 pe-2 ps-3 text-sm max-md:min-h-16 ${accent ? 'border-accent-line bg-accent-soft' : 'border-line bg-subtle'} [&_svg]:text-ink-2`}
    >
      <span className="grid size-5 shrink-0 place-items-center">{props.mark}</span>
      <span className="min-w-0 flex-1">
        {props.says}
        {props.below !== undefined && <span className="num block text-xs text-ink-2">{props.below}</span>}
      </span>
      {props.children}
    </section>
  )
}
