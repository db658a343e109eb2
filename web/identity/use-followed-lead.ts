import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { carryTyped } from '#web/leads/typed.ts'
import { paths } from '#web/paths.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The lead that was asked for, when the one on screen is what it was merged into. */
    mergedFrom?: string
  }
}

/**
 * An old link, or a lead that a colleague has just merged away: what is shown is the one it was merged into. Answers the
 * lead as it is, or nothing while the other one is on its way.
 */
export function useFollowedLead(lead: Lead | undefined): Lead | undefined {
  const { id: workspaceId } = useWorkspace()
  const isPage = useParams({ strict: false }).leadId !== undefined
  const navigate = useNavigate()
  const from = lead?.mergedInto === undefined ? undefined : lead.id
  const to = lead?.mergedInto
  const name = lead ? nameOf(lead) : ''

  useEffect(() => {
    if (from === undefined || to === undefined) return
    carryTyped(from, to, name)
    const how = { replace: true, state: { mergedFrom: from } } as const
    if (isPage) void navigate({ to: paths.lead, params: { workspaceId, leadId: to }, ...how })
    else void navigate({ to: '.', search: (before) => ({ ...before, open: to }), ...how })
  }, [from, to, name, isPage, workspaceId, navigate])

  return to === undefined ? lead : undefined
}
