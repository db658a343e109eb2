import { useState } from 'react'
import type { AlertSettings } from '#contract/alerts.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { SwitchRow } from '#web/alerts/switch-row.tsx'
import { useChangeAlertSettings } from '#web/alerts/use-change-alert-settings.ts'
import { alertsText } from '#texts/alerts.ts'
import { TextField } from '#web/ui/field.tsx'

const text = alertsText.page
const usual = { from: '20:00', to: '08:00' }

/** From when until when alerts come in without a sound. */
export function QuietHours({ settings }: { settings: AlertSettings }) {
  const { timeZone } = useWorkspace()
  const change = useChangeAlertSettings()
  const { quiet } = settings
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || timeZone
  const [from, setFrom] = useState(quiet?.from ?? usual.from)
  const [to, setTo] = useState(quiet?.to ?? usual.to)
  const save = (next: AlertSettings['quiet']) => change({ to: { quiet: next }, from: { quiet } })
  function keep() {
    const whole = /^\d\d:\d\d$/.test(from) && /^\d\d:\d\d$/.test(to) && from !== to
    if (quiet && whole && (from !== quiet.from || to !== quiet.to)) save({ ...quiet, from, to })
  }
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{text.quiet}</legend>
      <div className="overflow-hidden rounded-md border border-line-strong">
        <SwitchRow
          label={text.quietOn}
          hint={text.quietHint}
          on={quiet !== null}
          onChange={(on) => save(on ? { from, to, timeZone: own } : null)}
        />
        {quiet !== null && (
          <div className="grid grid-cols-2 gap-3 border-t border-line px-3.5 py-3">
            <TextField
              label={text.from}
              type="time"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
              onBlur={keep}
            />
            <TextField
              label={text.to}
              type="time"
              value={to}
              error={from === to ? text.same : undefined}
              onChange={(event) => setTo(event.target.value)}
              onBlur={keep}
            />
            <p className="col-span-2 text-xs text-ink-3">{text.zone(quiet.timeZone)}</p>
          </div>
        )}
      </div>
    </fieldset>
  )
}
