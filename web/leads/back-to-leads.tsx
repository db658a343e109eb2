import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What a lead's page was opened from, one step back in the browser's history. */
    behind?: 'list'
  }
}

/** The way back at the head of a page behind the list: its name, or an arrow on a phone. */
export function BackToLeads() {
  const leadWords = useLeadWords()
  const back = useWayBack()
  return (
    <>
      <Link {...back} className="hidden text-sm text-ink-3 hover:text-ink md:block">
        {leadWords.Many}
      </Link>
      <span className="contents md:hidden">
        <BackArrow className="-ms-3" />
      </span>
    </>
  )
}

export function BackArrow({ className = '' }: { className?: string }) {
  const leadWords = useLeadWords()
  const back = useWayBack()
  return (
    <Link
      {...back}
      aria-label={words.lead.back(leadWords)}
      className={`${buttonLook('quiet', 'touch', true)} ${className}`}
    >
      <ChevronLeft className="!size-5" aria-hidden />
    </Link>
  )
}

/** To the list as it was left, with its filters and where it was scrolled, where it lies right behind; else to all leads. */
function useWayBack() {
  const params = { workspaceId: useWorkspace().id }
  const { history } = useRouter()
  const isBehind = useLocation({ select: ({ state }) => state.behind === 'list' })
  function onClick(event: MouseEvent) {
    if (!isBehind || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.back()
  }
  return { to: paths.leads, params, onClick } as const
}
