import { useInfiniteQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { AlertList } from '#web/alerts/alert-list.tsx'
import { alertsQuery } from '#web/alerts/alert-queries.ts'
import { alertsText as text } from '#texts/alerts.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'

/** The bell with how many alerts are unread, and behind it the alerts; as a `row` of the sidebar with its name. */
export function AlertBell({ row = false }: { row?: boolean }) {
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
          aria-label={row ? undefined : text.bell(unread)}
          title={text.bell(unread)}
          className={
            row
              ? 'relative flex h-8 w-full items-center justify-center gap-2 rounded-md font-medium text-ink-2 hover:bg-muted data-popup-open:bg-muted xl:justify-start xl:px-2'
              : `${buttonLook('quiet', 'normal', true)} relative data-popup-open:bg-muted`
          }
        >
          <Bell className={row ? 'text-ink-3' : ''} aria-hidden />
          {row && <span className="sr-only xl:not-sr-only xl:flex-1 xl:text-start">{text.title}</span>}
          {unread > 0 && (
            <span
              aria-hidden
              className={`num grid place-items-center rounded-full leading-none font-semibold ${row ? 'bg-strong text-ink xl:static xl:h-5 xl:min-w-5 xl:px-1.5 xl:text-[11px]' : 'bg-accent text-on-accent'} absolute -top-0.5 end-0 h-4 min-w-4 px-1 text-[10px] pointer-coarse:top-1 pointer-coarse:end-1`}
            >
              {text.most(unread)}
            </span>
          )}
          {row && unread > 0 && <span className="sr-only">{text.unreadMany(unread)}</span>}
        </button>
      )}
    >
      <AlertList onDone={() => setOpen(false)} />
    </Popover>
  )
}
