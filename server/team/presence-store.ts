import { v7 as uuidv7 } from 'uuid'
import type { Presence } from '#contract/team.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { lookAgain } from '#server/desk/talk-store.ts'

const goneAfter = `interval '90 seconds'`

/** Whether a dashboard of member `a` was heard of lately: a server that was killed leaves nobody online. */
export const isThere = `coalesce(a.seen_at > now() - ${goneAfter}, false)`

/** A dashboard was opened: what the member has chosen counts from now on. */
export async function arrive(db: Db, memberId: string): Promise<void> {
  await settleGone(db)
  const [row] = await db.query<{ chosen: Presence }>(
    `insert into app.member (workspace_id, id, seen_at) values ($1, $2, now())
     on conflict (workspace_id, id) do update set seen_at = now() returning chosen_presence as chosen`,
    [db.workspaceId, memberId],
  )
  if (row) await become(db, memberId, row.chosen)
}

/** What a member chooses counts at once while a dashboard of theirs is open, and otherwise with the next one. */
export async function choosePresence(db: Db, memberId: string, presence: Presence): Promise<void> {
  const [row] = await db.query<{ there: boolean }>(
    `insert into app.member as a (workspace_id, id, chosen_presence) values ($1, $2, $3)
     on conflict (workspace_id, id) do update set chosen_presence = $3 returning ${isThere} as there`,
    [db.workspaceId, memberId, presence],
  )
  if (row?.there) await become(db, memberId, presence)
}

/** Dashboards of these members are open still. */
export async function beat(db: Db, memberIds: readonly string[]): Promise<void> {
  await settleGone(db)
  await db.run('update app.member set seen_at = now() where workspace_id = $1 and id = any($2::uuid[])', [
    db.workspaceId,
    memberIds,
  ])
}

/** The last dashboard in this process was closed at that time; nothing changes if another process has heard of one since. */
export async function leave(db: Db, memberId: string, at: Date, quietMs: number): Promise<void> {
  const left = await db.run(
    `update app.member set seen_at = null
     where workspace_id = $1 and id = $2 and seen_at < now() - $3 * interval '1 millisecond'`,
    [db.workspaceId, memberId, quietMs],
  )
  if (left > 0) await become(db, memberId, 'offline', at)
}

async function become(db: Db, memberId: string, presence: Presence, at = new Date()): Promise<void> {
  const changed = await db.run(
    'update app.member set presence = $3 where workspace_id = $1 and id = $2 and presence <> $3',
    [db.workspaceId, memberId, presence],
  )
  if (changed === 0) return
  await note(db, memberId, presence, at)
  if (presence === 'online') await lookAgain(db, at)
}

/**
 * Writes down who was not heard of any more, at the time of the last sign; and lets go of what is older than 30 days,
 * but for the one entry that says how those days began.
 */
async function settleGone(db: Db): Promise<void> {
  const gone = await db.query<{ id: string; seenAt: Date | null }>(
    `update app.member a set presence = 'offline'
     where workspace_id = $1 and presence <> 'offline' and not ${isThere} returning id, seen_at as "seenAt"`,
    [db.workspaceId],
  )
  for (const { id, seenAt } of gone) await note(db, id, 'offline', seenAt ?? new Date())
  await db.run(
    `delete from app.presence_change c where workspace_id = $1 and at < now() - interval '30 days' and exists (
       select from app.presence_change o where o.workspace_id = $1 and o.member_id = c.member_id
         and o.at < now() - interval '30 days' and (o.at, o.id) > (c.at, c.id))`,
    [db.workspaceId],
  )
}

async function note(db: Db, memberId: string, presence: Presence, at: Date): Promise<void> {
  await db.run(
    'insert into app.presence_change (workspace_id, id, member_id, presence, at) values ($1, $2, $3, $4, $5)',
    [db.workspaceId, uuidv7(), memberId, presence, at],
  )
}

type PresenceLog = { items: { presence: Presence; at: string }[]; onlineSeconds: number }

/** What a member was in the last days, newest first, and for how long online. */
export async function listPresence(db: Db, memberId: string, days: number): Promise<PresenceLog> {
  const values = [db.workspaceId, memberId, days]
  const [items, [online]] = await Promise.all([
    db.query<{ presence: Presence; at: Date }>(
      `select presence, at from app.presence_change
       where workspace_id = $1 and member_id = $2 and at > now() - $3 * interval '1 day'
       order by at desc, id desc limit 1000`,
      values,
    ),
    // Each change holds until the next one, and the last until now, or until the last sign of a server that was killed.
    db.query<{ seconds: number }>(
      `with held as (
         select c.presence, c.at, coalesce(lead(c.at) over (order by c.at, c.id), case when ${isThere} then now() else a.seen_at end,
                c.at) as until
         from app.presence_change c join app.member a on a.workspace_id = $1 and a.id = $2
         where c.workspace_id = $1 and c.member_id = $2)
       select coalesce(sum(extract(epoch from until - greatest(at, now() - $3 * interval '1 day'))), 0)::float8 as seconds
       from held where presence = 'online' and until > now() - $3 * interval '1 day'`,
      values,
    ),
  ])
  return {
    items: items.map(({ presence, at }) => ({ presence, at: at.toISOString() })),
    onlineSeconds: Math.round(online?.seconds ?? 0),
  }
}
