import { deliverAlerts, type Delivery } from '#server/alerts/deliver-alert.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { LeadDraft } from '#server/ingest/lead-draft.ts'

/** What was said longer ago comes from an import: nobody is called to it now. */
const freshMs = 24 * 60 * 60_000

/** Alerts the team to leads that have turned hot by this batch, each at most once a day. */
export function tellOfHot(db: Db, drafts: readonly LeadDraft[], now = new Date()): Promise<Delivery[]> {
  const alerts = drafts.flatMap(({ id, band, before, sample, spamAt, lastActiveAt }) => {
    if (band !== 'hot' || before?.band === 'hot' || sample || spamAt !== null) return []
    if (lastActiveAt < now.getTime() - freshMs) return []
    return [{ kind: 'hot' as const, leadId: id, about: `${id} ${now.toISOString().slice(0, 10)}` }]
  })
  return deliverAlerts(db, alerts, 'everybody', now)
}
