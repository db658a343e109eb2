import type { Selection } from '#contract/jobs.ts'
import type { LeadSort } from '#contract/leads.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import type { CsvForm } from '#server/export/lead-csv.ts'
import { matchLeads } from '#server/jobs/match-leads.ts'

/** The ids of so many stand in memory while the file is written. */
const mostLeads = 500_000

export type Begun = { leadIds: string[]; timeZone: string; fileName: string }

/** Fixes which leads are meant, and writes for the owners that they left the house. */
export async function beginExport(
  db: Db,
  caller: Caller,
  given: Selection & { sort: LeadSort; columns: CsvForm['columns'] },
  actor: AuditActor = caller,
): Promise<Begun> {
  const leadIds = await matchLeads(db, caller, given, { most: mostLeads, samples: false, sort: given.sort })
  const [workspace] = await db.query<{ name: string; timeZone: string }>(
    `select o.name, w.time_zone as "timeZone" from app.workspace w
     join auth.organization o on o.id = w.workspace_id where w.workspace_id = $1`,
    [db.workspaceId],
  )
  const { name = '', timeZone = 'UTC' } = workspace ?? {}
  // Not what was searched for: it may be somebody's name.
  await recordAudit(db, actor, 'export.made', {
    leads: leadIds.length,
    columns: given.columns,
    ...(given.filters ? { filters: Object.keys(given.filters) } : {}),
  })
  return { leadIds, timeZone, fileName: fileNameOf(name, timeZone, new Date()) }
}

/** Workspace, what it is, and the day it was made, of signs that every system takes. */
function fileNameOf(workspace: string, timeZone: string, now: Date): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
  const name = workspace
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${[name.slice(0, 60), 'leads', day].filter(Boolean).join('-')}.csv`
}
