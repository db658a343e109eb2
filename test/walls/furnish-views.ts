import { viewOf } from '#test/api/view-fixtures.ts'
import type { TestServer } from '#test/start.ts'
import { v7 as uuidv7 } from 'uuid'

/** Views of the caller and of somebody else, shared, private and deleted, and how lists look to them. */
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
  }
}
