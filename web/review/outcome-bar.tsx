import { ArrowRight, CalendarClock, Clock, Mail, MessageCircle, Phone, UserX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import type { ReviewLead, ReviewOutcome } from '#contract/review.ts'
import { useLeadWords } from '#web/accounts/me.ts'
import { SnoozeMenu } from '#web/inbox/snooze-menu.tsx'
import { reviewText as text } from '#texts/review.ts'
import { HowItWent } from '#web/review/how-it-went.tsx'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { OutcomeKey } from '#web/review/outcome-key.tsx'
import { ReachFirst } from '#web/review/reach-first.tsx'
import { wayTo } from '#web/review/ways-to.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

const contacts = [
  { outcome: 'called', by: 'phone', icon: Phone, keyOf: 'c' },
  { outcome: 'whatsapp', by: 'phone', icon: MessageCircle, keyOf: 'w' },
  { outcome: 'email', by: 'email', icon: Mail, keyOf: 'e' },
] as const

/**
 * What was done about the lead on screen, each by a click, a key or a thumb: only what is possible with this person. Whoever
 * called says how it went. `changed`: somebody else has dealt with it.
 */
export function OutcomeBar(props: {
  item: ReviewLead
  conversationId: string | null
  changed: boolean
  /** A call was made, and it is not said yet how it went. */
  asking: boolean
  onAsk: (asks: boolean) => void
  onCalled: (call: CallOutcome) => void
  onChoose: (outcome: ReviewOutcome, until?: Date) => void
  onMissing: (sentence: string) => void
}) {
  const { item, changed, asking, onAsk, onChoose } = props
  const leadWords = useLeadWords()
  const way = wayTo(item)
  const next = changed || way === 'chat'
  const possible = contacts.filter(({ by }) => item[by] !== null)
  const called = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(asking)
  useEffect(() => {
    if (wasAsking.current && !asking) called.current?.focus({ preventScroll: true })
    wasAsking.current = asking
  }, [asking])
  function choose(outcome: (typeof contacts)[number]['outcome']) {
    const by = outcome === 'email' ? 'email' : 'phone'
    if (item[by] === null) return props.onMissing(text.missing[by](nameOfLabelled(item)))
    if (outcome === 'called') onAsk(true)
    else onChoose(outcome)
  }
  useHotkey('c', () => choose('called'), !asking)
  useHotkey('w', () => choose('whatsapp'), !asking)
  useHotkey('e', () => choose('email'), !asking)
  useHotkey('l', () => onChoose('later'), !asking)
  useHotkey('x', () => onChoose('not_a_lead'), !asking)
  useHotkey('n', () => onChoose('passed'), next && !asking)
  const small = 'max-md:!px-2 max-md:!text-sm md:!px-3'
  return (
    <div
      role="group"
      aria-label={text.outcomesLabel}
      data-keep-clear
      className="grid gap-2 max-md:border-t max-md:border-line max-md:px-4 max-md:pt-3 max-md:pb-1 md:gap-3 md:rounded-b-[10px] md:border-t md:border-line md:bg-subtle md:px-8 md:py-4"
    >
      <div className="flex min-w-0 gap-2">
        <ReachFirst
          way={way}
          lead={item}
          conversationId={props.conversationId}
          primary={!changed && !asking}
          onCall={() => onAsk(true)}
        />
        {next && !asking && (
          <Button
            look={changed ? 'primary' : 'default'}
            size="touch"
            aria-keyshortcuts="n"
            onClick={() => onChoose('passed')}
          >
            <ArrowRight aria-hidden />
            {text.next}
            <OutcomeKey onAccent={changed}>N</OutcomeKey>
          </Button>
        )}
      </div>
      {asking ? (
        <HowItWent onSay={props.onCalled} onBack={() => onAsk(false)} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {possible.length > 0 && (
            <div className="grid flex-1 auto-cols-fr grid-flow-col gap-2 md:flex md:flex-none">
              {possible.map(({ outcome, icon: Icon, keyOf }) => (
                <Button
                  key={outcome}
                  ref={outcome === 'called' ? called : undefined}
                  size="touch"
                  aria-keyshortcuts={keyOf}
                  onClick={() => choose(outcome)}
                  className="max-md:!px-1 max-md:!text-sm md:!px-3"
                >
                  <Icon className="max-[420px]:hidden" aria-hidden />
                  {text.outcomes[outcome]}
                  <KeyCap>{keyOf.toUpperCase()}</KeyCap>
                </Button>
              ))}
            </div>
          )}
          <span className="hidden flex-1 md:block" />
          <div className="flex w-full items-center justify-between md:w-auto md:gap-1">
            <span className="flex">
              <Button
                size="touch"
                look="quiet"
                aria-keyshortcuts="l"
                onClick={() => onChoose('later')}
                className={small}
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
              {text.swipe(words.within(text.swipeRight[way]))}
            </span>
            <Button
              size="touch"
              look="quiet"
              aria-keyshortcuts="x"
              onClick={() => onChoose('not_a_lead')}
              className={small}
            >
              <UserX className="max-md:hidden" aria-hidden />
              {text.notA(leadWords)}
              <KeyCap>X</KeyCap>
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
