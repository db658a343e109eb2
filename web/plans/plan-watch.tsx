import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery, useWorkspace } from '#web/accounts/me.ts'

/** Where live hints are not part of the plan, the dashboard asks by itself whether they are by now. */
const askAgainMs = 4000

/** What the dashboard keeps about leads, by the first word of its keys. */
const ofLeads: readonly unknown[] = ['leads', 'lead', 'pick-lead', 'proposals', 'tags']

/** Notices a change of the plan without a reload, and forgets what it had fetched when leads are shut. */
export function PlanWatch() {
  const { opens } = useWorkspace()
  const queryClient = useQueryClient()
  useQuery({ ...meQuery, refetchInterval: opens.includes('live') ? false : askAgainMs })
  const shut = !opens.includes('leads')
  useEffect(() => {
    if (shut) queryClient.removeQueries({ predicate: ({ queryKey }) => ofLeads.includes(queryKey[0]) })
  }, [shut, queryClient])
  return null
}
