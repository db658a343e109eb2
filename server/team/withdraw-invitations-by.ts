import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** Makes the links dead that somebody gave out who may invite nobody any more. */
export async function withdrawInvitationsBy(db: Db, actor: AuditActor, memberId: string): Promise<void> {
  const withdrawn = await db.query<{ email: string; role: string }>(
    'delete from app.invitation where workspace_id = $1 and invited_by = $2 returning email, role',
    [db.workspaceId, memberId],
  )
  for (const { email, role } of withdrawn) {
    await recordAudit(db, actor, 'invitation.withdrawn', { email, role })
  }
}
