import type { Workspace } from '#contract/me.ts'
import { permissionsOf } from '#rules/permissions.ts'
import { plans } from '#rules/plans.ts'
import { findMembership } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Row = Pick<
  Workspace,
  'id' | 'name' | 'timeZone' | 'country' | 'language' | 'leadWord' | 'sampleLeads' | 'presence'
>

/** A workspace as this person sees it, or null for somebody who is not of it. */
export async function getWorkspace(db: Db, personId: string): Promise<Workspace | null> {
  const [membership, [row]] = await Promise.all([
    findMembership(db, personId),
    db.query<Row>(
      `select workspace_id as id, name, time_zone as "timeZone", country, language, lead_word as "leadWord",
              (select count(*) from app.lead where workspace_id = $1 and sample) as "sampleLeads",
              coalesce((select chosen_presence from app.member where workspace_id = $1 and id = $2), 'online') as presence
       from app.workspace where workspace_id = $1`,
      [db.workspaceId, personId],
    ),
  ])
  if (!membership || !row) return null
  const { role, plan, seat, onlyAssigned, hidesContact } = membership
  return {
    ...row,
    plan,
    opens: [...plans[plan].opens],
    role,
    permissions: permissionsOf(seat === 'over' ? 'viewer' : role),
    seat,
    onlyAssigned,
    hidesContact,
  }
}
