import { CalendarClock, Clock } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { snoozeTimes } from '#web/inbox/snooze-times.ts'
import { inboxText } from '#texts/inbox.ts'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { part } from '#web/ui/part.ts'
import { comingTime } from '#web/ui/time.ts'
import type { FloatingControl, TriggerProps } from '#web/ui/use-floating.ts'
import { useNow } from '#web/ui/use-now.ts'

const SnoozeDialog = part(() => import('#web/inbox/snooze-dialog.tsx').then((module) => module.SnoozeDialog))

const text = inboxText.snooze
const custom = 'custom'

/** What else can be done with a time that is set. */
export type SnoozeDeed = { value: string; label: string; mark: ReactNode; act: () => void }

/**
 * Until when a conversation is put off, or when to turn to a lead again: the usual times by the clock of the workspace, or any
 * other.
 */
export function SnoozeMenu(
  props: FloatingControl & {
    onChoose: (until: Date) => void
    /** What the time is for, where it is not to put a conversation off. */
    title?: string
    deeds?: readonly SnoozeDeed[]
    trigger: (props: TriggerProps) => ReactElement
  },
) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const [choosing, setChoosing] = useState(false)
  const deeds = props.deeds ?? []
  const times = snoozeTimes(new Date(now), timeZone)
  const control = props.onOpenChange ? { open: props.open, onOpenChange: props.onOpenChange } : {}
  return (
    <>
      <ChoiceMenu
        title={props.title ?? text.title}
        value={null}
        {...control}
        choices={[
          ...times.map(({ choice, at }, index) => ({
            value: choice as string,
            mark: <Clock className="!size-3.5 text-ink-3" aria-hidden />,
            label: (
              <span className="flex gap-4">
                <span className="flex-1">{text.choices[choice]}</span>
                <span className="num text-ink-3">{comingTime(at.toISOString(), now, timeZone)}</span>
              </span>
            ),
            key: String(index + 1),
          })),
          {
            value: custom,
            mark: <CalendarClock className="!size-3.5 text-ink-3" aria-hidden />,
            label: text.custom,
            key: String(times.length + 1),
          },
          ...deeds.map(({ value, label, mark }, index) => ({
            value,
            mark,
            label,
            key: String(times.length + 2 + index),
          })),
        ]}
        onChoose={(value) => {
          const chosen = times.find(({ choice }) => choice === value)
          const deed = deeds.find((one) => one.value === value)
          if (chosen) props.onChoose(chosen.at)
          else if (deed) deed.act()
          else setChoosing(true)
        }}
        trigger={props.trigger}
      />
      {choosing && (
        <Suspense>
          <SnoozeDialog title={props.title} onClose={() => setChoosing(false)} onChoose={props.onChoose} />
        </Suspense>
      )}
    </>
  )
}
