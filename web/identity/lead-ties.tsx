import type { Lead } from '#contract/leads.ts'
import { MergedLeads } from '#web/identity/merged-leads.tsx'
import { SamePerson } from '#web/identity/same-person.tsx'

/** Who else this lead may be, and whom it includes. */
export function LeadTies({ lead }: { lead: Lead }) {
  return (
    <>
      <SamePerson lead={lead} />
      <MergedLeads lead={lead} />
    </>
  )
}
