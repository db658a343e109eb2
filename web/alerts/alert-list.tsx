import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  AtSign,
  BotOff,
  ClockAlert,
  Flame,
  Hand,
  MessageCircleWarning,
  Settings2,
  UserRoundCheck,
  Volume2,
  VolumeX,
} from 'lucide-react'
import type { AlertItem } from '#contract/alerts.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { alertSettingsQuery, alertsQuery } from '#web/alerts/alert-queries.ts'
import { alertSentence } from '#web/alerts/alert-words.ts'
import { useChangeAlertSettings } from '#web/alerts/use-change-alert-settings.ts'
import { useOpenAlert, useReadAlerts } from '#web/alerts/use-open-alert.ts'
import { alertsText as text } from '#texts/alerts.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { fullTime, shortTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const icons = {
  hot: Flame,
  asked: Hand,
  unanswered: MessageCircleWarning,
  assigned: UserRoundCheck,
  promise: ClockAlert,
  model: BotOff,
  mention: AtSign,
} as const

/** Alerts, newest first; a click leads to what they are about. */
export function AlertList({ onDone }: { onDone: () => void }) {
  const { id } = useWorkspace()
  const list = useInfiniteQuery(alertsQuery(id))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const read = useReadAlerts()
  const open = useOpenAlert()
  const settings = useQuery(alertSettingsQuery(id)).data
  const change = useChangeAlertSettings()
  const unread = list.data?.pages[0]?.unread ?? 0
  return (
    <>
      <header className="flex h-11 items-center gap-1 border-b border-line pe-2 ps-4">
        <h2 className="me-auto text-base font-semibold">{text.title}</h2>
        {unread > 0 && (
          <Button size="small" look="quiet" onClick={() => read.mutate(undefined)}>
            {text.readAll}
          </Button>
        )}
        {settings && (
          <IconButton
            size="small"
            label={settings.sound ? text.sound.on : text.sound.off}
            aria-pressed={settings.sound}
            onClick={() => change({ to: { sound: !settings.sound }, from: { sound: settings.sound } })}
          >
            {settings.sound ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
          </IconButton>
        )}
        <Link
          to={paths.alerts}
          params={{ workspaceId: id }}
          aria-label={text.settings}
          title={text.settings}
          onClick={onDone}
          className={buttonLook('quiet', 'small', true)}
        >
          <Settings2 aria-hidden />
        </Link>
      </header>
      {list.isPending && (
        <div role="status" aria-label={words.app.loading} className="grid gap-3 p-4">
          {[1, 2, 3].map((row) => (
            <Bone key={row} className="h-8 w-full" />
          ))}
        </div>
      )}
      {list.isError && items.length === 0 && (
        <p role="alert" className="p-4 text-sm text-ink-2">
          {text.failed}{' '}
          <button type="button" className="font-medium text-accent-ink" onClick={() => void list.refetch()}>
            {words.app.retry}
          </button>
        </p>
      )}
      {list.isSuccess && items.length === 0 && <p className="p-4 text-sm text-ink-2">{text.none}</p>}
      <ul className="max-h-[60vh] overflow-y-auto p-1 empty:hidden">
        {items.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            onOpen={() => {
              onDone()
              open(alert)
            }}
          />
        ))}
      </ul>
    </>
  )
}

function AlertRow({ alert, onOpen }: { alert: AlertItem; onOpen: () => void }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const Icon = icons[alert.kind]
  const isNew = alert.readAt === null
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="relative flex w-full items-start gap-2.5 rounded-md py-2 pe-2 ps-4 text-start text-sm hover:bg-surface-hover"
      >
        {isNew && (
          <span className="absolute top-3.5 start-1.5 size-1.5 rounded-full bg-accent">
            <span className="sr-only">{text.unread}</span>
          </span>
        )}
        <Icon
          className={`mt-0.5 !size-4 ${alert.kind === 'promise' ? 'text-danger-ink' : 'text-ink-2'}`}
          aria-hidden
        />
        <span className="min-w-0 flex-1">
          <span className={`block ${isNew ? 'font-semibold' : ''}`}>{alertSentence(alert)}</span>
          {alert.words !== null && (
            <span dir="auto" className="line-clamp-2 text-xs text-ink-2">
              {alert.words}
            </span>
          )}
          {alert.forYou && alert.kind !== 'assigned' && alert.kind !== 'mention' && (
            <span className="text-xs font-medium text-accent-ink">{text.forYou}</span>
          )}
        </span>
        <time
          dateTime={alert.at}
          title={fullTime(alert.at, timeZone)}
          className="shrink-0 text-xs whitespace-nowrap text-ink-3"
        >
          {shortTime(alert.at, now, timeZone)}
        </time>
      </button>
    </li>
  )
}
