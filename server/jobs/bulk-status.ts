import type { Lead, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { befores, toldSince } from '#server/jobs/before-store.ts'
import type { BulkKind, BulkLead, Done } from '#server/jobs/bulk-leads.ts'
import type { StoredChange } from '#server/jobs/job-store.ts'
import { moveCounts } from '#server/leads/counts.ts'

/** All that belongs to a status and goes or comes with it. */
type Standing = Pick<BulkLead, 'status' | 'lostReason' | 'statusNotice'> & {
  statusChangedAt: Date | string | null
  convertedAt: Date | string | null
  cameBackAt: Date | string | null
}

type StatusChange = StoredChange & { type: 'status' }

export const bulkStatus: BulkKind = {
  async change({ db, job, leads, now }) {
    const change = job.change as StatusChange
    const moves = leads.flatMap((lead) => {
      const next = changedTo(lead, change, now)
      return next === null ? [] : [{ lead, next }]
    })
    await save(db, moves)
    return moves.map(({ lead, next }) => done(lead, next, job.id))
  },

  async putBack({ db, job, undoes, leads }) {
    const change = job.change as StatusChange
    const ids = leads.map(({ id }) => id)
    const was = await befores<Standing>(db, undoes, ids)
    const told = await toldSince(db, undoes, ids, ['status.changed', 'lostReason.changed'])
    const touched = new Set(told.map(({ leadId }) => leadId))
    const moves = leads.flatMap((lead) => {
      const next = was.get(lead.id)
      const asLeft =
        lead.status === change.status &&
        (change.lostReason === undefined || lead.lostReason === change.lostReason)
      if (!next || !asLeft || touched.has(lead.id)) return []
      // What came up since is news that stays.
      const statusNotice = lead.statusNotice ?? next.statusNotice
      const cameBackAt = next.status === 'lost' ? (lead.cameBackAt ?? next.cameBackAt) : null
      return [{ lead, next: { ...next, statusNotice, cameBackAt } }]
    })
    await save(db, moves)
    return moves.map(({ lead, next }) => done(lead, next, job.id))
  },
}

/** As saveLead does it for one: marks about the status go with it. Null: it is so already. */
function changedTo(lead: BulkLead, { status, lostReason }: StatusChange, now: Date): Standing | null {
  const reason = status === 'lost' ? (lostReason === undefined ? lead.lostReason : lostReason) : null
  if (lead.status === status) return reason === lead.lostReason ? null : { ...lead, lostReason: reason }
  return {
    status,
    lostReason: reason,
    statusNotice: null,
    statusChangedAt: now,
    convertedAt: status === 'converted' ? now : null,
    cameBackAt: null,
  }
}

function done(lead: BulkLead, next: Standing, job: string): Done {
  const { status, lostReason, statusNotice, statusChangedAt, convertedAt, cameBackAt } = lead
  const was: Standing = { status, lostReason, statusNotice, statusChangedAt, convertedAt, cameBackAt }
  const reason = next.lostReason === null ? {} : { reason: next.lostReason }
  return next.status === status
    ? {
        leadId: lead.id,
        was,
        kind: 'lostReason.changed',
        data: { from: lostReason, to: next.lostReason, job },
      }
    : {
        leadId: lead.id,
        was,
        kind: 'status.changed',
        data: { from: status, to: next.status, ...reason, job },
      }
}

async function save(db: Db, moves: readonly { lead: BulkLead; next: Standing }[]): Promise<void> {
  if (moves.length === 0) return
  const of = <T>(pick: (next: Standing) => T) => moves.map(({ next }) => pick(next))
  await db.run({
    name: 'bulk status',
    text: `update app.lead l
           set version = l.version + 1, status = b.status, lost_reason = b.lost_reason, status_notice = b.notice,
               status_changed_at = b.changed_at, converted_at = b.converted_at, came_back_at = b.came_back_at
           from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
             as b(id, status, lost_reason, notice, changed_at, converted_at, came_back_at)
           where l.workspace_id = $1 and l.id = b.id`,
    values: [
      db.workspaceId,
      moves.map(({ lead }) => lead.id),
      of(({ status }) => status),
      of(({ lostReason }) => lostReason),
      of(({ statusNotice }) => noticeText(statusNotice)),
      of(({ statusChangedAt }) => statusChangedAt),
      of(({ convertedAt }) => convertedAt),
      of(({ cameBackAt }) => cameBackAt),
    ],
  })
  await moveCounts(
    db,
    moves
      .filter(({ lead }) => lead.counted)
      .flatMap(({ lead, next }) => [move(lead, lead.status, -1), move(lead, next.status, 1)]),
  )
}

function move({ band }: BulkLead, status: Status, by: number) {
  return { status, band, by }
}

function noticeText(notice: Lead['statusNotice']): string | null {
  return notice === null ? null : JSON.stringify(notice)
}
