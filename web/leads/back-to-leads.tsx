import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

/** The way back at the head of a page behind the list: its name, or an arrow on a phone. */
export function BackToLeads() {
  const leadWords = useLeadWords()
  const params = { workspaceId: useWorkspace().id }
  return (
    <>
      <Link to={paths.leads} params={params} className="hidden text-sm text-ink-3 hover:text-ink md:block">
        {leadWords.Many}
      </Link>
      <Link
        to={paths.leads}
        params={params}
        aria-label={words.lead.back(leadWords)}
        className={`${buttonLook('quiet', 'touch', true)} -ms-3 md:!hidden`}
      >
        <ChevronLeft className="!size-5" aria-hidden />
      </Link>
    </>
  )
}
