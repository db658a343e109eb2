import { v7 as uuidv7 } from 'uuid'
import type { Band, FactField, Lead, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { readContact, type ContactInput } from '#server/leads/contact-input.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveSearch } from '#server/leads/search-store.ts'
import { sortName } from '#server/leads/search-text.ts'
import { getLead } from '#server/leads/store.ts'

export type LeadChange = ContactInput & {
  version: number
  status?: Status | undefined
  assigneeId?: string | null | undefined
}

type Row = Record<FactField, string | null> & {
  version: number
  status: Status
  band: Band
  sample: boolean
  assigneeId: string | null
  assigneeName: string | null
  setByMember: FactField[]
  label: string | null
}

/** Changes status, assignee or contact details, if nobody has changed the lead since that version was seen. */
export async function changeLead(db: Db, caller: Caller, id: string, change: LeadChange): Promise<Lead> {
  const now = new Date()
  const row = await lockLead(db, id)
  if (!row) throw notFound('lead')
  if (row.version !== change.version) {
    throw new Refusal(
      'changed_meanwhile',
      'Somebody changed this lead in the meantime. Look at it again first.',
    )
  }
  const contact = await readContact(db, change)
  const fields = (Object.keys(contact) as FactField[]).filter((field) => contact[field] !== row[field])
  const next = { ...row, ...contact }
  if (change.status !== undefined && change.status !== row.status) {
    next.status = change.status
    await recordEvent(db, caller, id, 'status.changed', { from: row.status, to: change.status }, now)
    if (!row.sample) {
      await moveCounts(db, [
        { status: row.status, band: row.band, by: -1 },
        { status: change.status, band: row.band, by: 1 },
      ])
    }
  }
  if (change.assigneeId !== undefined && change.assigneeId !== row.assigneeId) {
    const name = change.assigneeId === null ? null : await memberName(db, change.assigneeId)
    next.assigneeId = change.assigneeId
    await recordEvent(db, caller, id, 'assignee.changed', { from: row.assigneeName, to: name }, now)
  }
  for (const field of fields) {
    await recordEvent(
      db,
      caller,
      id,
      'field.changed',
      { field, from: row[field], to: contact[field] ?? null },
      now,
    )
    if (contact[field]) await addMemberFact(db, caller, id, field, contact[field], now)
  }
  const unchanged = fields.length === 0 && next.status === row.status && next.assigneeId === row.assigneeId
  if (!unchanged) await save(db, id, next, [...new Set([...row.setByMember, ...fields])], now)
  if (fields.length > 0) await saveSearch(db, [{ leadId: id, isNew: false, ...next, labels: null }])
  const lead = await getLead(db, id)
  if (!lead) throw notFound('lead')
  return lead
}

async function lockLead(db: Db, id: string): Promise<Row | undefined> {
  const [row] = await db.query<Row>(
    `select version, status, band, sample, assignee_id as "assigneeId", name, email, phone, company, location,
            set_by_member as "setByMember",
            (select u.name from auth."user" u where u.id = l.assignee_id) as "assigneeName",
            (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
             order by s.created_at, s.id limit 1) as label
     from app.lead l where l.workspace_id = $1 and l.id = $2 for no key update of l`,
    [db.workspaceId, id],
  )
  return row
}

async function memberName(db: Db, id: string): Promise<string> {
  const [row] = await db.query<{ name: string }>(
    `select u.name from auth.member m join auth."user" u on u.id = m."userId"
     where m."organizationId" = $1 and m."userId" = $2`,
    [db.workspaceId, id],
  )
  if (row) return row.name
  const message = 'Not a member of this workspace'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'assigneeId', message }] })
}

async function save(db: Db, id: string, next: Row, setByMember: FactField[], now: Date): Promise<void> {
  await db.run(
    `update app.lead
     set version = version + 1, status = $3, assignee_id = $4, name = $5, email = $6, phone = $7, company = $8,
         location = $9, sort_name = $10, set_by_member = $11,
         converted_at = case when $3 <> 'converted' then null when status <> 'converted' then $12 else converted_at end
     where workspace_id = $1 and id = $2`,
    [
      db.workspaceId,
      id,
      next.status,
      next.assigneeId,
      next.name,
      next.email,
      next.phone,
      next.company,
      next.location,
      sortName(next.name, next.label ?? ''),
      setByMember,
      now,
    ],
  )
}

export async function addMemberFact(
  db: Db,
  caller: Caller,
  leadId: string,
  field: FactField,
  value: string,
  at: Date,
): Promise<void> {
  await db.run(
    `insert into app.fact (workspace_id, id, lead_id, field, value, certainty, origin, by_name, at)
     values ($1, $2, $3, $4, $5, 1, 'member', $6, $7)`,
    [db.workspaceId, uuidv7(), leadId, field, value, caller.name, at],
  )
}
