import type { LeadSort } from '#contract/leads.ts'
import type { Column, ViewFilters } from '#contract/views.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type StoredView = {
  id: string
  memberId: string
  name: string
  shared: boolean
  filters: ViewFilters
  sort: LeadSort
}

type ViewRow = StoredView & { by: string | null }

const columns = `v.id, v.member_id as "memberId", v.name, v.shared, v.filters, v.sort,
  (select u.name from auth."user" u join auth.member m on m."userId" = u.id
   where u.id = v.member_id and m."organizationId" = $1) as by`

export const mostViews = 100
const mostShown = 500

/** Those of a member and the shared ones: in the order they chose, the others behind, their own first, as they were made. */
export function listViews(db: Db, memberId: string): Promise<ViewRow[]> {
  return db.query<ViewRow>(
    `select ${columns} from app.view v
     where v.workspace_id = $1 and v.deleted_at is null and (v.member_id = $2 or v.shared)
     order by array_position((select o.views from app.view_order o where o.workspace_id = $1 and o.member_id = $2), v.id),
       v.member_id = $2 desc, v.created_at, v.id limit ${mostShown}`,
    [db.workspaceId, memberId],
  )
}

/** A view that the member may see; `deleted`: one of those that can be restored. */
export async function findView(
  db: Db,
  id: string,
  memberId: string,
  deleted = false,
): Promise<ViewRow | undefined> {
  const [row] = await db.query<ViewRow>(
    `select ${columns} from app.view v
     where v.workspace_id = $1 and v.id = $2 and (v.member_id = $3 or v.shared)
       and (v.deleted_at is not null) = $4`,
    [db.workspaceId, id, memberId, deleted],
  )
  return row
}

/** How many views a member has; they are saved one after the other in a workspace, so that no two take the last place. */
export async function lockViewsOf(db: Db, memberId: string): Promise<number> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  const [row] = await db.query<{ views: number }>(
    `select count(*)::int as views from app.view
     where workspace_id = $1 and member_id = $2 and deleted_at is null`,
    [db.workspaceId, memberId],
  )
  return row?.views ?? 0
}

export async function saveView(db: Db, view: StoredView): Promise<void> {
  await db.run(
    `insert into app.view (workspace_id, id, member_id, name, shared, filters, sort, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, now(), now())
     on conflict (workspace_id, id) do update
     set name = $4, shared = $5, filters = $6, sort = $7, changed_at = now(), deleted_at = null`,
    [db.workspaceId, view.id, view.memberId, view.name, view.shared, JSON.stringify(view.filters), view.sort],
  )
}

/** Puts a view aside; what was put aside the day before goes for good. */
export async function removeView(db: Db, id: string): Promise<void> {
  await db.run(`delete from app.view where workspace_id = $1 and deleted_at < now() - interval '1 day'`, [
    db.workspaceId,
  ])
  await db.run('update app.view set deleted_at = now() where workspace_id = $1 and id = $2', [
    db.workspaceId,
    id,
  ])
}

/** None: as for everybody. */
export async function saveOrder(db: Db, memberId: string, views: readonly string[]): Promise<void> {
  if (views.length === 0) return removeOrder(db, memberId)
  await db.run(
    `insert into app.view_order (workspace_id, member_id, views) values ($1, $2, $3)
     on conflict (workspace_id, member_id) do update set views = excluded.views`,
    [db.workspaceId, memberId, views],
  )
}

async function removeOrder(db: Db, memberId: string): Promise<void> {
  await db.run('delete from app.view_order where workspace_id = $1 and member_id = $2', [
    db.workspaceId,
    memberId,
  ])
}

export async function getColumns(db: Db, memberId: string): Promise<Column[] | null> {
  const [row] = await db.query<{ columns: Column[] }>(
    'select columns from app.list_look where workspace_id = $1 and member_id = $2',
    [db.workspaceId, memberId],
  )
  return row?.columns ?? null
}

export async function saveColumns(db: Db, memberId: string, chosen: readonly Column[]): Promise<void> {
  await db.run(
    `insert into app.list_look (workspace_id, member_id, columns) values ($1, $2, $3)
     on conflict (workspace_id, member_id) do update set columns = $3`,
    [db.workspaceId, memberId, JSON.stringify(chosen)],
  )
}

export async function removeColumns(db: Db, memberId: string): Promise<void> {
  await db.run('delete from app.list_look where workspace_id = $1 and member_id = $2', [
    db.workspaceId,
    memberId,
  ])
}

/** What only somebody who leaves has seen goes with them; what they shared stays. */
export async function removeOwnViews(db: Db, memberId: string): Promise<void> {
  await db.run('delete from app.view where workspace_id = $1 and member_id = $2 and not shared', [
    db.workspaceId,
    memberId,
  ])
  await removeColumns(db, memberId)
  await removeOrder(db, memberId)
}
