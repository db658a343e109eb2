import { useEffect, useRef } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import { reviewText as text } from '#texts/review.ts'
import { OutcomeKey } from '#web/review/outcome-key.tsx'
import { Button } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

const calls = ['reached', 'left_message', 'no_answer'] as const satisfies readonly CallOutcome[]

/** How a call went, in the place of the other outcomes: Enter for who was reached, a digit for each, Escape back. */
export function HowItWent({ onSay, onBack }: { onSay: (call: CallOutcome) => void; onBack: () => void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  useHotkey('1', () => onSay('reached'))
  useHotkey('2', () => onSay('left_message'))
  useHotkey('3', () => onSay('no_answer'))
  useHotkey('Escape', onBack)
  return (
    <div role="group" aria-label={text.howItWent} className="flex w-full flex-wrap items-center gap-2">
      <span className="text-sm text-ink-2 max-md:w-full">{text.howItWent}</span>
      <div className="grid auto-cols-fr grid-flow-col gap-2 max-md:w-full md:flex">
        {calls.map((call, index) => (
          <Button
            key={call}
            ref={index === 0 ? first : undefined}
            size="touch"
            look={index === 0 ? 'primary' : 'default'}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onSay(call)}
            className="max-md:!px-1 max-md:!text-sm max-md:!whitespace-normal md:!px-3"
          >
            {words.facts.call.outcomes[call]}
            <OutcomeKey onAccent={index === 0}>{String(index + 1)}</OutcomeKey>
          </Button>
        ))}
      </div>
      <span className="flex-1" />
      <Button
        size="touch"
        look="quiet"
        aria-keyshortcuts="Escape"
        onClick={onBack}
        className="max-md:!px-2 max-md:!text-sm md:!px-3"
      >
        {text.back}
        <KeyCap>Esc</KeyCap>
      </Button>
    </div>
  )
}
