import { ArrowRight, CalendarClock, Clock, Mail, MessageCircle, Phone, UserX } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReviewOutcome } from '#contract/review.ts'
import { useLeadWords } from '#web/accounts/me.ts'
import { SnoozeMenu } from '#web/inbox/snooze-menu.tsx'
import { reviewText as text } from '#texts/review.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'

type Choose = (outcome: ReviewOutcome, until?: Date) => void

const contacts = [
  { outcome: 'called', icon: Phone, keyOf: 'c' },
  { outcome: 'whatsapp', icon: MessageCircle, keyOf: 'w' },
  { outcome: 'email', icon: Mail, keyOf: 'e' },
] as const satisfies { outcome: ReviewOutcome; icon: LucideIcon; keyOf: string }[]

/** What was done about the lead on screen, each by a click, a key or a thumb. `next`: somebody else has dealt with it. */
export function OutcomeBar({ next, onChoose }: { next: boolean; onChoose: Choose }) {
  const leadWords = useLeadWords()
  useHotkey('c', () => onChoose('called'))
  useHotkey('w', () => onChoose('whatsapp'))
  useHotkey('e', () => onChoose('email'))
  useHotkey('l', () => onChoose('later'))
  useHotkey('x', () => onChoose('not_a_lead'))
  useHotkey('n', () => onChoose('passed'), next)
  return (
    <div
      role="group"
      aria-label={text.outcomesLabel}
      data-keep-clear
      className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:border-t max-md:border-line max-md:px-4 max-md:pt-3 max-md:pb-1 md:rounded-b-[10px] md:border-t md:border-line md:bg-subtle md:px-8 md:py-4"
    >
      {next && (
        <Button
          look="primary"
          size="touch"
          className="max-md:mb-1 max-md:w-full"
          aria-keyshortcuts="n"
          onClick={() => onChoose('passed')}
        >
          <ArrowRight aria-hidden />
          {text.next}
          <KeyCap>N</KeyCap>
        </Button>
      )}
      <div className="grid flex-1 grid-cols-3 gap-2 md:flex md:flex-none">
        {contacts.map(({ outcome, icon: Icon, keyOf }, index) => (
          <Button
            key={outcome}
            size="touch"
            look={index === 0 && !next ? 'primary' : 'default'}
            aria-keyshortcuts={keyOf}
            onClick={() => onChoose(outcome)}
            className="max-md:!px-1 max-md:!text-sm md:!px-3"
          >
            <Icon className="max-[420px]:hidden" aria-hidden />
            {text.outcomes[outcome]}
            <OnAccent when={index === 0 && !next}>{keyOf.toUpperCase()}</OnAccent>
          </Button>
        ))}
      </div>
      <span className="hidden flex-1 md:block" />
      <div className="flex w-full items-center justify-between md:w-auto md:gap-1">
        <span className="flex">
          <Button
            size="touch"
            look="quiet"
            aria-keyshortcuts="l"
            onClick={() => onChoose('later')}
            className="max-md:!px-2 max-md:!text-sm md:!px-3"
          >
            <Clock aria-hidden />
            {text.outcomes.later}
            <KeyCap>L</KeyCap>
          </Button>
          <SnoozeMenu
            onChoose={(until) => onChoose('later', until)}
            trigger={(trigger) => (
              <button
                {...trigger}
                type="button"
                aria-label={text.laterWhen}
                title={text.laterWhen}
                className={`${buttonLook('quiet', 'touch', true)} data-popup-open:bg-muted`}
              >
                <CalendarClock aria-hidden />
              </button>
            )}
          />
        </span>
        <span aria-hidden className="text-xs text-ink-3 md:hidden">
          {text.swipe}
        </span>
        <Button
          size="touch"
          look="quiet"
          aria-keyshortcuts="x"
          onClick={() => onChoose('not_a_lead')}
          className="max-md:!px-2 max-md:!text-sm md:!px-3"
        >
          <UserX className="max-md:hidden" aria-hidden />
          {text.notA(leadWords)}
          <KeyCap>X</KeyCap>
        </Button>
      </div>
    </div>
  )
}

/** The key's frame takes the button's own colour where that is the accent. */
function OnAccent({ when, children }: { when: boolean; children: string }) {
  if (!when) return <KeyCap>{children}</KeyCap>
  return (
    <kbd
      aria-hidden
      className="hidden h-5 min-w-5 rounded-sm border border-current/40 px-[5px] text-center font-sans text-xs leading-[18px] font-medium fine:inline-block"
    >
      {children}
    </kbd>
  )
}
