import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { RefObject } from 'react'
import type { Member } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { PresenceWord } from '#web/team/presence-dot.tsx'
import { presenceDays } from '#web/team/presence-days.ts'
import { presenceQuery } from '#web/team/team-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Bone } from '#web/ui/state.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { clockTime, dayTitle, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = teamText
const spans = ['7', '30'] as const
type Days = (typeof spans)[number]

/** When a member was there and for how long, day by day. */
export function PresenceLogDialog({
  shown,
  opener,
  onClose,
}: {
  shown: Member | null
  opener: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const [days, setDays] = useState<Days>('7')
  return (
    <Dialog
      title={text.logTitle(shown?.name ?? '')}
      open={shown !== null}
      returnTo={opener.current}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      {shown && (
        <Tabs
          label={text.logTitle(shown.name)}
          value={days}
          onChange={setDays}
          spread
          items={spans.map((span) => ({
            value: span,
            label: text.logDays[span],
            content: <Log memberId={shown.id} days={span} />,
          }))}
        />
      )}
    </Dialog>
  )
}

function Log({ memberId, days }: { memberId: string; days: Days }) {
  const { id, timeZone } = useWorkspace()
  const now = useNow()
  const log = useQuery(presenceQuery(id, memberId, days))
  if (log.isError) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 py-4">
        <p className="min-w-0 flex-1 text-sm">
          {text.logFailed}. <span className="text-ink-2">{reasonOf(log.error)}</span>
        </p>
        <Button onClick={() => void log.refetch()}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      </div>
    )
  }
  if (!log.data) {
    return (
      <div role="status" aria-label={words.app.loading} className="grid gap-2 py-4">
        {['w-1/2', 'w-full', 'w-full', 'w-3/4'].map((width, index) => (
          <Bone key={index} className={`h-5 ${width}`} />
        ))}
      </div>
    )
  }
  const minutes = Math.round(log.data.onlineSeconds / 60)
  return (
    <div className="grid gap-4 py-4">
      <p className="flex items-baseline justify-between gap-3 text-sm text-ink-2">
        {text.logOnline}
        <span className="num text-xl font-semibold text-ink">
          {text.hoursMinutes(Math.floor(minutes / 60), minutes % 60)}
        </span>
      </p>
      {log.data.items.length === 0 && <p className="text-sm text-ink-2">{text.logNone}</p>}
      {presenceDays(log.data.items, timeZone).map(({ day, entries }) => (
        <section key={day} aria-label={dayTitle(entries[0]?.at ?? day, now, timeZone)}>
          <h3 className="mb-1 border-b border-line pb-1 text-xs text-ink-3">
            {dayTitle(entries[0]?.at ?? day, now, timeZone)}
          </h3>
          <ul>
            {entries.map(({ at, presence, until }) => (
              <li key={at} className="flex h-7 items-center gap-3 text-sm">
                <time dateTime={at} title={fullTime(at, timeZone)} className="w-11 text-ink-2">
                  {clockTime(at, timeZone)}
                </time>
                <PresenceWord presence={presence} />
                <span className="num ms-auto text-xs text-ink-3">
                  {until === null ? text.logNow : lastingMinutes(at, until)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function lastingMinutes(from: string, until: string): string {
  const minutes = Math.round((Date.parse(until) - Date.parse(from)) / 60_000)
  return text.logSince(text.hoursMinutes(Math.floor(minutes / 60), minutes % 60))
}
