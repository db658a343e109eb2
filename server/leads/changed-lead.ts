import type { FactField, Lead } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound } from '#server/http/refusal.ts'
import { proposeSame, type Proposed } from '#server/identity/propose-same.ts'
import { getLead } from '#server/leads/store.ts'

/** A lead as a change has left it, and who it may be the same person as by what was changed. */
export type ChangedLead = { lead: Lead; proposed: Proposed }

/** The outcome of a change that says these details are the lead's own. */
export async function changedLead(
  db: Db,
  caller: Caller,
  id: string,
  claims: readonly { field: FactField; value: string | null }[],
): Promise<ChangedLead> {
  const proposed = await proposeSame(
    db,
    claims.flatMap(({ field, value }) =>
      value !== null && (field === 'email' || field === 'phone') ? [{ leadId: id, field, value }] : [],
    ),
  )
  const lead = await getLead(db, caller, id)
  if (!lead) throw notFound('lead')
  return { lead, proposed }
}
