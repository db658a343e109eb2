import type { LeadItem } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { csvHead, csvLines, type CsvForm } from '#server/export/lead-csv.ts'
import { withWork } from '#server/export/with-work.ts'
import type { Caller } from '#server/http/caller.ts'
import { contactWords } from '#server/leads/contact-words.ts'
import { coverAnswer } from '#server/leads/cover-answer.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'

const leadsOfPage = 500

/**
 * The file piece by piece, each read in a short transaction of its own in which it is asked anew what the caller may see.
 * Whoever was deleted, merged or given to somebody else since the beginning is left out.
 */
export async function* writeLeads(
  leadIds: readonly string[],
  form: CsvForm,
  inside: <T>(fn: (db: Db) => Promise<T>) => Promise<T>,
  callerOf: (db: Db) => Promise<Caller>,
): AsyncGenerator<string> {
  yield csvHead(form)
  for (let from = 0; from < leadIds.length; from += leadsOfPage) {
    const ids = leadIds.slice(from, from + leadsOfPage)
    const page = await inside(async (db) => {
      const caller = await callerOf(db)
      const items = await withWork(db, await pageOf(db, caller, ids))
      return { items, details: caller.hidesContact ? await contactWords(db, ids) : null }
    })
    const { items, details } = page
    yield csvLines(details === null ? items : (await coverAnswer({ items }, details)).items, form)
  }
}

async function pageOf(db: Db, caller: Caller, ids: readonly string[]): Promise<LeadItem[]> {
  const rows = await db.query<LeadItemRow>({
    name: 'export page',
    text: `select ${leadColumns} from app.lead l
           where l.workspace_id = $1 and l.id = any($2::uuid[]) and l.merged_into is null
             and ($3::uuid is null or l.assignee_id = $3)`,
    values: [db.workspaceId, ids, caller.onlyAssigned ? caller.id : null],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toLeadItem(row)] : []
  })
}
