import { useInfiniteQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { AlertList } from '#web/alerts/alert-list.tsx'
import { alertsQuery } from '#web/alerts/alert-queries.ts'
import { alertsEn as text } from '#web/messages/alerts-en.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'

/** The bell with how many alerts are unread, and behind it the alerts. */
export function AlertBell() {
  const { id } = useWorkspace()
  const unread = useInfiniteQuery(alertsQuery(id)).data?.pages[0]?.unread ?? 0
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={text.title}
      className="w-88 p-0"
      open={open}
      onOpenChange={setOpen}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          aria-label={text.bell(unread)}
          title={text.bell(unread)}
          className={`${buttonLook('quiet', 'normal', true)} relative data-popup-open:bg-muted`}
        >
          <Bell aria-hidden />
          {unread > 0 && (
            <span
              aria-hidden
              className="num absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-on-accent pointer-coarse:top-1 pointer-coarse:right-1"
            >
              {text.most(unread)}
            </span>
          )}
        </button>
      )}
    >
      <AlertList onDone={() => setOpen(false)} />
    </Popover>
  )
}
