import { alertKinds, type AlertSettings } from '#contract/alerts.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** Everything is told of, without a sound, until a member wishes otherwise. */
const untouched: AlertSettings = { kinds: [...alertKinds], sound: false, notification: false, quiet: null }

type SettingsRow = Pick<AlertSettings, 'kinds' | 'sound' | 'notification'> & {
  memberId: string
  from: string | null
  to: string | null
  timeZone: string | null
}

/** How each of these members wishes to be alerted. */
export async function alertSettingsOf(
  db: Db,
  memberIds: readonly string[],
): Promise<Map<string, AlertSettings>> {
  const rows = await db.query<SettingsRow>({
    name: 'alert settings',
    text: `select member_id as "memberId", kinds, sound, notification, quiet_from as "from", quiet_to as "to",
                  quiet_zone as "timeZone"
           from app.alert_setting where workspace_id = $1 and member_id = any($2::uuid[])`,
    values: [db.workspaceId, memberIds],
  })
  const found = new Map(memberIds.map((id): [string, AlertSettings] => [id, structuredClone(untouched)]))
  for (const { memberId, from, to, timeZone, ...rest } of rows) {
    const quiet = from !== null && to !== null && timeZone !== null ? { from, to, timeZone } : null
    found.set(memberId, { ...rest, quiet })
  }
  return found
}

export async function getAlertSettings(db: Db, memberId: string): Promise<AlertSettings> {
  const settings = await alertSettingsOf(db, [memberId])
  return settings.get(memberId) ?? structuredClone(untouched)
}

export async function saveAlertSettings(
  db: Db,
  memberId: string,
  { kinds, sound, notification, quiet }: AlertSettings,
): Promise<void> {
  await addMembers(db, [memberId])
  await db.run(
    `insert into app.alert_setting (workspace_id, member_id, kinds, sound, notification, quiet_from, quiet_to, quiet_zone)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id, member_id) do update set kinds = excluded.kinds, sound = excluded.sound,
       notification = excluded.notification, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
       quiet_zone = excluded.quiet_zone`,
    [
      db.workspaceId,
      memberId,
      kinds,
      sound,
      notification,
      quiet?.from ?? null,
      quiet?.to ?? null,
      quiet?.timeZone ?? null,
    ],
  )
}

/** Not every member has a row to hold on to yet. */
export async function addMembers(db: Db, memberIds: readonly string[]): Promise<void> {
  await db.run(
    `insert into app.member (workspace_id, id) select $1, id from unnest($2::uuid[]) as k(id) order by id
     on conflict do nothing`,
    [db.workspaceId, memberIds],
  )
}
