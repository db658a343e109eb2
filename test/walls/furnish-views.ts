import { viewOf } from '#test/api/view-fixtures.ts'
import type { TestServer } from '#test/start.ts'
import { v7 as uuidv7 } from 'uuid'

/** Views of the caller and of somebody else, shared, private and deleted, how lists look to them, and what they have seen. */
export async function furnishViews(server: TestServer, memberId: string): Promise<void> {
  for (const owner of [memberId, uuidv7()]) {
    for (const shared of [true, false]) {
      await viewOf(server, server.workspaceId, owner, { shared })
      await viewOf(server, server.workspaceId, owner, { shared, deleted: true })
    }
    await server.database.owner.query(
      `insert into app.list_look (workspace_id, member_id, columns)
       values ($1, $2, '[{"name":"lead","width":300}]') on conflict do nothing`,
      [server.workspaceId, owner],
    )
    await server.database.owner.query(
      `insert into app.view_order (workspace_id, member_id, views)
       select $1::uuid, $2::uuid, array_agg(id) from app.view where workspace_id = $1 on conflict do nothing`,
      [server.workspaceId, owner],
    )
    await server.database.owner.query(
      `insert into app.lead_seen (workspace_id, lead_id, member_id, until)
       select workspace_id, id, $2::uuid, last_active_at from app.lead where workspace_id = $1 order by id limit 2
       on conflict do nothing`,
      [server.workspaceId, owner],
    )
    await server.database.owner.query(
      `insert into app.list_seen (workspace_id, member_id, until) values ($1, $2, now()) on conflict do nothing`,
      [server.workspaceId, owner],
    )
  }
}
