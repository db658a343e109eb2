import type { Settings } from '#contract/settings.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import { changesIn } from '#server/audit/changes-in.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { getSettings, saveSettings } from '#server/settings/store.ts'

/** Saves what is given and writes down what that changed. */
export async function changeSettings(
  db: Db,
  actor: AuditActor,
  change: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  const before = await getSettings(db)
  const after = await saveSettings(db, change)
  const changes = changesIn(before, after)
  if (changes) await recordAudit(db, actor, 'workspace.changed', changes)
  return after
}
