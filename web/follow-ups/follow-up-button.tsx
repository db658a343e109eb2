import { CalendarClock, CalendarX, Check } from 'lucide-react'
import { useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { useFollowUp } from '#web/follow-ups/use-follow-up.ts'
import { SnoozeMenu } from '#web/inbox/snooze-menu.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { followUpsText as text } from '#texts/follow-ups.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { comingDay, comingTime, fullTime } from '#web/ui/time.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { useNow } from '#web/ui/use-now.ts'

/** When to turn to this lead again; its menu sets it, moves it, ends it and takes it away. Red once its time has come. */
export function FollowUpButton({
  lead,
  tight = false,
  keys = false,
}: {
  lead: Lead
  tight?: boolean
  keys?: boolean
}) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState(false)
  useHotkey('f', () => setOpen(true), keys && mayWrite)
  const name = nameOf(lead)
  const dueAt = lead.followUp?.dueAt ?? null
  const { setTo, finish, clear, isPending } = useFollowUp({ id: lead.id, name, dueAt })
  const when = dueAt === null ? null : comingTime(dueAt, now, timeZone)
  const isDue = dueAt !== null && Date.parse(dueAt) <= now
  if (!mayWrite) {
    if (when === null) return null
    return (
      <span
        className={`inline-flex h-8 items-center gap-1.5 text-sm ${isDue ? 'text-danger-ink' : 'text-ink-2'}`}
      >
        <CalendarClock aria-hidden />
        {when}
      </span>
    )
  }
  const mark = '!size-3.5 text-ink-3'
  const shown = dueAt === null ? text.set : tight ? comingDay(dueAt, now, timeZone) : when
  return (
    <SnoozeMenu
      title={text.set}
      open={open}
      onOpenChange={setOpen}
      onChoose={setTo}
      deeds={
        when === null
          ? []
          : [
              {
                value: 'done',
                label: text.done,
                mark: <Check className={mark} aria-hidden />,
                act: finish,
              },
              {
                value: 'clear',
                label: text.clear,
                mark: <CalendarX className={mark} aria-hidden />,
                act: clear,
              },
            ]
      }
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          disabled={isPending}
          aria-label={when === null ? text.setOf(name) : text.now(name, when)}
          title={dueAt === null ? text.set : fullTime(dueAt, timeZone)}
          className={`${buttonLook('default', 'normal', tight && when === null)} ${tight && when !== null ? '!px-2.5' : ''} data-popup-open:bg-muted`}
        >
          <CalendarClock className={isDue ? '!text-danger-ink' : ''} aria-hidden />
          {(when !== null || !tight) && (
            <span className={`num ${isDue ? 'text-danger-ink' : ''}`}>{shown}</span>
          )}
        </button>
      )}
    />
  )
}
