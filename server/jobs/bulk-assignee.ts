import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { befores, toldSince } from '#server/jobs/before-store.ts'
import type { BulkKind, BulkLead, Done } from '#server/jobs/bulk-leads.ts'
import type { StoredChange } from '#server/jobs/job-store.ts'

type AssigneeChange = StoredChange & { type: 'assignee' }
type Was = { assigneeId: string | null; assignee: string | null }

export const bulkAssignee: BulkKind = {
  async change({ db, job, leads }) {
    const { assigneeId } = job.change as AssigneeChange
    const assignee = assigneeId === null ? null : await requireMember(db, assigneeId)
    const moves = leads.filter((lead) => lead.assigneeId !== assigneeId)
    await save(
      db,
      moves.map(({ id }) => ({ id, assigneeId })),
    )
    const names = await namesOf(db, moves)
    return moves.map((lead) => done(lead, names, assignee, job.id))
  },

  async putBack({ db, job, undoes, leads }) {
    const { assigneeId, assignee } = job.change as AssigneeChange
    const ids = leads.map(({ id }) => id)
    const was = await befores<Was>(db, undoes, ids)
    const touched = new Set(
      (await toldSince(db, undoes, ids, ['assignee.changed'])).map(({ leadId }) => leadId),
    )
    const there = await namesOf(db, [...was.values()], true)
    const moves = leads.flatMap((lead) => {
      const before = was.get(lead.id)
      if (!before || lead.assigneeId !== assigneeId || touched.has(lead.id)) return []
      // Nobody is put back who has left the team.
      return before.assigneeId !== null && !there.has(before.assigneeId) ? [] : [{ lead, before }]
    })
    await save(
      db,
      moves.map(({ lead, before }) => ({ id: lead.id, assigneeId: before.assigneeId })),
    )
    return moves.map(({ lead, before }) => ({
      leadId: lead.id,
      was: null,
      kind: 'assignee.changed',
      data: { from: assignee, to: before.assignee, job: job.id },
    }))
  },
}

function done(lead: BulkLead, names: ReadonlyMap<string, string>, to: string | null, job: string): Done {
  const assignee = lead.assigneeId === null ? null : (names.get(lead.assigneeId) ?? null)
  const was: Was = { assigneeId: lead.assigneeId, assignee }
  return { leadId: lead.id, was, kind: 'assignee.changed', data: { from: assignee, to, job } }
}

async function save(db: Db, moves: readonly { id: string; assigneeId: string | null }[]): Promise<void> {
  if (moves.length === 0) return
  await db.run({
    name: 'bulk assignee',
    text: `update app.lead l set version = l.version + 1, assignee_id = b.assignee_id
           from unnest($2::uuid[], $3::uuid[]) as b(id, assignee_id) where l.workspace_id = $1 and l.id = b.id`,
    values: [db.workspaceId, moves.map(({ id }) => id), moves.map(({ assigneeId }) => assigneeId)],
  })
}

/** `members`: only of those who are of the team now. */
async function namesOf(
  db: Db,
  of: readonly { assigneeId: string | null }[],
  members = false,
): Promise<Map<string, string>> {
  const ids = [...new Set(of.flatMap(({ assigneeId }) => assigneeId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db.query<{ id: string; name: string }>(
    `select u.id, u.name from auth."user" u where u.id = any($2::uuid[]) and (not $3 or exists (
       select from auth.member m where m."organizationId" = $1 and m."userId" = u.id))`,
    [db.workspaceId, ids, members],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Stays in the team until the end of the transaction. */
export async function requireMember(db: Db, id: string): Promise<string> {
  const [row] = await db.query<{ name: string }>(
    `select u.name from auth.member m join auth."user" u on u.id = m."userId"
     where m."organizationId" = $1 and m."userId" = $2 for key share of m`,
    [db.workspaceId, id],
  )
  if (row) return row.name
  const message = 'Not a member of this workspace'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'change.assigneeId', message }] })
}
