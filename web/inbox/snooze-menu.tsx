import { CalendarClock, Clock } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { ReactElement } from 'react'
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

/** Until when a conversation is put off: the usual times by the clock of the workspace, or any other. */
export function SnoozeMenu(
  props: FloatingControl & {
    onChoose: (until: Date) => void
    trigger: (props: TriggerProps) => ReactElement
  },
) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const [choosing, setChoosing] = useState(false)
  const times = snoozeTimes(new Date(now), timeZone)
  const control = props.onOpenChange ? { open: props.open, onOpenChange: props.onOpenChange } : {}
  return (
    <>
      <ChoiceMenu
        title={text.title}
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
        ]}
        onChoose={(value) => {
          const chosen = times.find(({ choice }) => choice === value)
          if (chosen) props.onChoose(chosen.at)
          else setChoosing(true)
        }}
        trigger={props.trigger}
      />
      {choosing && (
        <Suspense>
          <SnoozeDialog onClose={() => setChoosing(false)} onChoose={props.onChoose} />
        </Suspense>
      )}
    </>
  )
}
