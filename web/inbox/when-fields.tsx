import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { instantOf } from '#web/inbox/snooze-times.ts'
import { inboxText } from '#texts/inbox.ts'
import { TextField } from '#web/ui/field.tsx'
import { clockTime, dayOf } from '#web/ui/time.ts'

const text = inboxText.snooze

/** A day and a time on the clock of the workspace; answers the instant once both make one. */
export function useWhen(start: Date) {
  const { timeZone } = useWorkspace()
  const [day, setDay] = useState(() => dayOf(start, timeZone))
  const [clock, setClock] = useState(() => clockTime(start, timeZone))
  const isWhole = /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(clock)
  return {
    at: isWhole ? instantOf(day, clock, timeZone) : null,
    day,
    clock,
    set: (at: Date) => {
      setDay(dayOf(at, timeZone))
      setClock(clockTime(at, timeZone))
    },
    setDay,
    setClock,
  }
}

export function WhenFields({
  when,
  error,
}: {
  when: ReturnType<typeof useWhen>
  error?: string | undefined
}) {
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <TextField
        label={text.day}
        type="date"
        required
        value={when.day}
        error={error}
        onChange={(event) => when.setDay(event.target.value)}
      />
      <TextField
        label={text.time}
        type="time"
        required
        value={when.clock}
        onChange={(event) => when.setClock(event.target.value)}
      />
    </div>
  )
}
