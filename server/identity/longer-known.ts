import type { Db } from '#server/db/in-workspace.ts'
import { byFirstSeen } from '#server/identity/list-proposals.ts'
import { rootOf } from '#server/leads/require-unmerged.ts'

/** Which of two leads stays when they become one and nobody says which; null when they are one already. */
export async function longerKnown(
  db: Db,
  one: string,
  other: string,
): Promise<{ survivorId: string; mergedId: string } | null> {
  const roots = [await rootOf(db, one), await rootOf(db, other)]
  const rows = await db.query<{ id: string; firstSeenAt: Date }>(
    `select id, first_seen_at as "firstSeenAt" from app.lead where workspace_id = $1 and id = any($2::uuid[])`,
    [db.workspaceId, roots],
  )
  const [first, second] = rows.toSorted(byFirstSeen)
  return first && second ? { survivorId: first.id, mergedId: second.id } : null
}
