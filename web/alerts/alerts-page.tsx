import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertKind, AlertSettings } from '#contract/alerts.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { alertSettingsQuery } from '#web/alerts/alert-queries.ts'
import { chime } from '#web/alerts/chime.ts'
import { QuietHours } from '#web/alerts/quiet-hours.tsx'
import { SwitchRow } from '#web/alerts/switch-row.tsx'
import { useChangeAlertSettings } from '#web/alerts/use-change-alert-settings.ts'
import { alertsText } from '#texts/alerts.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Button } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = alertsText.page
const kinds = [
  'asked',
  'unanswered',
  'assigned',
  'hot',
  'promise',
  'mention',
] as const satisfies readonly AlertKind[]
/** Of no use to somebody who cannot change the assistant. */
const ofHeads = ['model'] as const satisfies readonly AlertKind[]
const box = 'overflow-hidden rounded-md border border-line-strong divide-y divide-line'

/** What the reader is told of, and how. */
export function AlertsPage() {
  const { id } = useWorkspace()
  const settings = useQuery(alertSettingsQuery(id))
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {settings.data ? (
        <Settings settings={settings.data} />
      ) : settings.isError ? (
        <NotLoaded title={text.failed} error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-8">
          <Bone className="h-[228px] w-full !rounded-md" />
          <Bone className="h-[172px] w-full !rounded-md" />
        </div>
      )}
    </SettingsFrame>
  )
}

function Settings({ settings }: { settings: AlertSettings }) {
  const change = useChangeAlertSettings()
  const canManage = useMay('assistant.manage')
  return (
    <div className="grid gap-8">
      <fieldset>
        <legend className="mb-2 text-base font-semibold">{text.kinds}</legend>
        <div className={box}>
          {[...kinds, ...(canManage ? ofHeads : [])].map((kind) => (
            <SwitchRow
              key={kind}
              label={text.kind[kind]}
              hint={text.kindHint[kind]}
              on={settings.kinds.includes(kind)}
              onChange={(on) =>
                change({
                  to: {
                    kinds: on ? [...settings.kinds, kind] : settings.kinds.filter((one) => one !== kind),
                  },
                  from: { kinds: settings.kinds },
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 text-base font-semibold">{text.how}</legend>
        <div className={box}>
          <SwitchRow label={text.inside} hint={text.insideHint} on disabled onChange={() => undefined} />
          <NotificationRow settings={settings} />
          <SwitchRow
            label={text.sound}
            hint={text.soundHint}
            on={settings.sound}
            onChange={(sound) => change({ to: { sound }, from: { sound: settings.sound } })}
          >
            <Button size="small" onClick={() => void chime().catch(() => undefined)}>
              {text.tryIt}
            </Button>
          </SwitchRow>
        </div>
      </fieldset>
      <QuietHours settings={settings} />
    </div>
  )
}

type Allowed = NotificationPermission | 'unsupported'

/** The browser is asked by this click alone, never by opening a page. */
function NotificationRow({ settings }: { settings: AlertSettings }) {
  const change = useChangeAlertSettings()
  const [allowed, setAllowed] = useState<Allowed>(() =>
    'Notification' in window ? Notification.permission : 'unsupported',
  )
  async function turn(notification: boolean) {
    change({ to: { notification }, from: { notification: settings.notification } })
    if (notification && allowed === 'default') setAllowed(await Notification.requestPermission())
  }
  const hint = !settings.notification
    ? text.notificationHint
    : allowed === 'denied'
      ? text.blocked
      : allowed === 'unsupported'
        ? text.unsupported
        : allowed === 'default'
          ? text.askText
          : text.notificationHint
  return (
    <SwitchRow
      label={text.notification}
      hint={hint}
      on={settings.notification}
      onChange={(on) => void turn(on)}
    >
      {settings.notification && allowed === 'default' && (
        <Button
          size="small"
          onClick={() => void Notification.requestPermission().then((answer) => setAllowed(answer))}
        >
          {text.ask}
        </Button>
      )}
    </SwitchRow>
  )
}
