import type { Lead } from '#contract/leads.ts'
import { MergedLeads } from '#web/identity/merged-leads.tsx'
import { SamePerson } from '#web/identity/same-person.tsx'
import { SignedAs } from '#web/identity/signed-as.tsx'

/** As whom this lead is known elsewhere, who else it may be, and whom it includes. */
export function LeadTies({ lead }: { lead: Lead }) {
  return (
    <>
      <SignedAs lead={lead} />
      <SamePerson lead={lead} />
      <MergedLeads lead={lead} />
    </>
  )
}
