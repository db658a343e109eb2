import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMayWrite } from '#web/accounts/me.ts'

/** A quiet line about a lead, with what can be done about it; `boxed` in the panel. */
export function NoticeLine({
  icon: Icon,
  boxed,
  children,
}: {
  icon: LucideIcon
  boxed: boolean
  children: ReactNode
}) {
  return (
    <div
      role="status"
      className={`flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 bg-subtle text-sm ${
        boxed ? 'rounded-md border border-line px-3 py-1.5' : 'border-b border-line px-4 py-1.5 md:px-6'
      }`}
    >
      <Icon className="!size-3.5 shrink-0 text-ink-2" aria-hidden />
      {children}
    </div>
  )
}

/** What can be done about it, for whoever may. */
export function Offered({ children }: { children: ReactNode }) {
  const mayWrite = useMayWrite()
  return mayWrite && <span className="flex shrink-0 items-center gap-1">{children}</span>
}
