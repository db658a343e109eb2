import type { z } from '@hono/zod-openapi'
import type { changeWorkspace as changeRoute } from '#contract/workspaces.ts'
import { checkTimeZone } from '#server/accounts/check-time-zone.ts'
import { changesIn } from '#server/audit/changes-in.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { moveDays } from '#server/scoring/move-days.ts'

type Change = z.output<(typeof changeRoute)['request']['body']['content']['application/json']['schema']>

/**
 * Changes what is given, and writes down for the owners what that was before. `rescores`: its days are others now, and
 * earlier scores are to be brought to them.
 */
export async function changeWorkspace(
  db: Db,
  caller: Caller,
  change: Change,
): Promise<{ rescores: boolean }> {
  if (change.timeZone !== undefined) await checkTimeZone(db, change.timeZone)
  const [before] = await db.query<Required<Change>>(
    `select name, time_zone as "timeZone", country, language, lead_word as "leadWord"
     from app.workspace where workspace_id = $1 for update`,
    [db.workspaceId],
  )
  if (!before) return { rescores: false }
  const after = { ...before, ...change } as typeof before
  const changes = changesIn(before, after)
  if (!changes) return { rescores: false }
  await db.run(
    `update app.workspace set name = $2, time_zone = $3, country = $4, language = $5, lead_word = $6
     where workspace_id = $1`,
    [db.workspaceId, after.name, after.timeZone, after.country, after.language, after.leadWord],
  )
  await db.run('update auth.organization set name = $2 where id = $1', [db.workspaceId, after.name])
  await recordAudit(db, caller, 'workspace.changed', changes)
  const { timeZone } = change
  return { rescores: timeZone !== undefined && (await moveDays(db, caller.name, timeZone)) }
}
