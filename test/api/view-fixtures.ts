import { v7 as uuidv7 } from 'uuid'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

/** A view of a member, shared or not. */
export async function viewOf(
  { database }: TestServer,
  workspaceId: string,
  memberId: string,
  { name = 'Wholesale', shared = true, deleted = false } = {},
): Promise<string> {
  const id = uuidv7()
  await database.owner.query(
    `insert into app.view (workspace_id, id, member_id, name, shared, filters, sort, created_at, changed_at, deleted_at)
     values ($1, $2, $3, $4, $5, $6, 'score', now(), now(), case when $7 then now() end)`,
    [workspaceId, id, memberId, name, shared, JSON.stringify({ q: name, tag: [name] }), deleted],
  )
  return id
}

/** Views of the member who calls: one to change, one to delete and one that was deleted. */
export async function viewFixtures(server: TestServer): Promise<Record<string, Fixture>> {
  const { rows } = await server.database.owner.query<{ id: string }>(
    `select "userId" as id from auth.member where "organizationId" = $1 and role = 'owner' limit 1`,
    [server.workspaceId],
  )
  const memberId = rows[0]?.id ?? ''
  const view = (name: string, deleted = false) =>
    viewOf(server, server.workspaceId, memberId, { name, shared: name !== 'Mine alone', deleted })
  const body = {
    name: 'New and in touch',
    shared: true,
    filters: { status: ['new'], date: 'last7', hasContact: true, tag: ['vip'] },
    sort: 'score',
  }
  await view('Mine alone')
  const sameView = uuidv7()
  return {
    listViews: {},
    addView: {
      body,
      refuses: [
        { name: ' ' },
        { sort: 'size' },
        { filters: { status: ['won'] } },
        { filters: { lostReason: ['bad_weather'] } },
        { filters: { from: '2027-02-30' } },
        { filters: { size: 'big' } },
      ],
    },
    changeView: {
      params: { viewId: await view('To change') },
      body: { ...body, name: 'Changed' },
      refuses: [{ name: '' }, { filters: { band: ['lukewarm'] } }],
    },
    deleteView: { params: { viewId: await view('To delete') } },
    orderViews: {
      body: { views: [uuidv7(), uuidv7()] },
      refuses: [{ views: ['the first'] }, { views: [sameView, sameView] }],
    },
    restoreView: { params: { viewId: await view('Deleted', true) } },
    setColumns: {
      body: {
        columns: [
          { name: 'lead', width: 280 },
          { name: 'status', width: null },
        ],
      },
      refuses: [
        { columns: [{ name: 'shoe size', width: null }] },
        { columns: [{ name: 'lead', width: 4 }] },
        {
          columns: [
            { name: 'lead', width: null },
            { name: 'lead', width: 200 },
          ],
        },
      ],
    },
  }
}
