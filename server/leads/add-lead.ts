import { v7 as uuidv7 } from 'uuid'
import type { FactField, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { addMemberFact } from '#server/leads/fact-store.ts'
import { changedLead, type ChangedLead } from '#server/leads/changed-lead.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { readContact, type ContactInput } from '#server/leads/contact-input.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveSearch } from '#server/leads/search-store.ts'
import { sortName } from '#server/leads/search-text.ts'

/** A lead that a member adds by hand. It has said nothing, so its score is 0. */
export async function addLead(
  db: Db,
  caller: Caller,
  input: ContactInput & { status: Status },
): Promise<ChangedLead> {
  const contact = await readContact(db, input)
  const id = uuidv7()
  const now = new Date()
  const { name = null, email = null, phone = null, company = null, location = null } = contact
  const fields = (Object.keys(contact) as FactField[]).filter((field) => contact[field])
  await db.run(
    `insert into app.lead (workspace_id, id, status, name, email, phone, company, location, set_by_member, sort_name,
                           rule_set, channel, first_seen_at, last_active_at, converted_at, assignee_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
             (select rule_set from app.workspace where workspace_id = $1), 'manual', $11, $11,
             case when $3 = 'converted' then $11::timestamptz end, $12)`,
    [
      db.workspaceId,
      id,
      input.status,
      name,
      email,
      phone,
      company,
      location,
      fields,
      sortName(name, ''),
      now,
      // Whoever sees their own leads only would else not see the one they have just added.
      caller.onlyAssigned ? caller.id : null,
    ],
  )
  for (const field of fields) {
    const value = contact[field]
    if (value) await addMemberFact(db, caller.name, id, field, value, now)
  }
  await saveSearch(db, [{ leadId: id, isNew: true, name, email, phone, labels: [], also: [] }])
  await moveCounts(db, [{ status: input.status, band: 'cold', by: 1 }])
  await recordEvent(db, caller, id, 'lead.created', {}, now)
  return changedLead(
    db,
    caller,
    id,
    fields.map((field) => ({ field, value: contact[field] ?? null })),
  )
}
