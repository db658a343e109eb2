import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { AlertItem } from '#contract/alerts.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { alertKeys, alertSettingsQuery, alertsQuery } from '#web/alerts/alert-queries.ts'
import { alertSentence, alertVisitor } from '#web/alerts/alert-words.ts'
import { chime } from '#web/alerts/chime.ts'
import { useOpenAlert } from '#web/alerts/use-open-alert.ts'
import { alertsText } from '#texts/alerts.ts'
import { pauses } from '#web/paced.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'
import { say } from '#web/ui/toast.tsx'
import { usePaced } from '#web/ui/use-paced.ts'

/** What is older than this when it is first seen is told by the bell alone. */
const fresh = 60_000
const rungKey = 'alerts-rung'

/** On every page: rings and shows a notification for what is new, as the reader has chosen. */
export function AlertWatch() {
  const { id, name } = useWorkspace()
  const queryClient = useQueryClient()
  const open = useOpenAlert()
  const settings = useQuery(alertSettingsQuery(id)).data
  const alerts = useInfiniteQuery(alertsQuery(id)).data?.pages[0]?.items
  const refresh = usePaced(
    () => queryClient.invalidateQueries({ queryKey: alertKeys.all(id) }),
    pauses.alerts,
  )
  useInboxNews((news) => news.type === 'alerts' && refresh())
  useLive((news) => news.type === 'resync' && refresh())

  const router = useRouter()
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (!alerts || !settings) return
    const before = known.current
    known.current = new Set(alerts.map((one) => one.id))
    // What was there when the page was opened is no news.
    if (before === null) return
    const loud = alerts.filter((one) => !before.has(one.id) && isLoud(one))
    // Who is asked to come, or is given a conversation, is told on the page itself, in each tab, unless the conversation
    // is what they look at.
    const called = loud.find(({ kind, forYou }) => forYou && (kind === 'asked' || kind === 'assigned'))
    if (called?.conversationId && !router.state.location.pathname.includes(called.conversationId)) {
      const says =
        called.kind === 'asked' ? alertsText.waitsForYou(alertVisitor(called)) : alertSentence(called)
      say(says, () => open(called), alertsText.open)
    }
    const news = loud.filter(isFirstHere)
    const [first] = news
    if (!first) return
    if (settings.sound) void chime().catch(() => undefined)
    if (settings.notification && !document.hasFocus()) {
      for (const alert of news.slice(0, 3)) {
        notify(alert, name, () => {
          window.focus()
          open(alert)
        })
      }
    }
  }, [alerts, settings, name, open, router])
  return null
}

function isLoud(alert: AlertItem): boolean {
  return alert.readAt === null && !alert.quiet && Date.now() - Date.parse(alert.at) < fresh
}

/** Of several tabs, the first one rings. */
function isFirstHere({ id }: AlertItem): boolean {
  const rung = (localStorage.getItem(rungKey) ?? '').split(' ')
  if (rung.includes(id)) return false
  localStorage.setItem(rungKey, [id, ...rung].slice(0, 20).join(' '))
  return true
}

function notify(alert: AlertItem, workspace: string, onClick: () => void) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const shown = new Notification(alertSentence(alert), {
      body: alert.words ?? workspace,
      tag: alert.id,
      icon: '/icon-192.png',
    })
    shown.addEventListener('click', () => {
      shown.close()
      onClick()
    })
  } catch {
    // Browsers on phones show notifications of service workers only; the bell is there.
  }
}
