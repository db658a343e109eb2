import { v7 as uuidv7 } from 'uuid'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

/**
 * A job as somebody has made it. One that has not ended is another process's for an hour, so that nobody goes on with it
 * during the test; one that is done has changed this lead.
 */
export async function jobOf(
  { database }: TestServer,
  leadId: string,
  ownerId: string,
  given: { done: boolean; name?: string },
): Promise<string> {
  const [id, query] = [uuidv7(), database.owner.query.bind(database.owner)]
  const { done, name = 'Jo' } = given
  await query(
    `insert into app.job (workspace_id, id, kind, owner_kind, owner_id, owner_name, change, state, wanted, done, changed, reason,
       made_at, ended_at, due_at, runner)
     select workspace_id, $1, 'assignee', 'member', $3, $4, '{"type":"assignee","assigneeId":null,"assignee":null}',
       case when $5 then 'done' else 'running' end, 2, 1, 1, $4, now(), case when $5 then now() end,
       case when not $5 then now() + interval '1 hour' end, case when not $5 then $1::uuid end
     from app.lead where id = $2`,
    [id, leadId, ownerId, name, done],
  )
  await query(
    `insert into app.job_change (workspace_id, job_id, lead_id, before, at)
     select workspace_id, $1, id, '{"assigneeId":null,"assignee":null}', now() from app.lead where id = $2`,
    [id, leadId],
  )
  if (!done) {
    await query(
      `insert into app.job_part (workspace_id, job_id, place, lead_ids)
       select workspace_id, $1, place, array[id] from app.lead, generate_series(1, 2) place where id = $2`,
      [id, leadId],
    )
  }
  return id
}

/** Of the owner; a key sees everybody's. */
export async function jobFixtures(server: TestServer, leadId: string): Promise<Record<string, Fixture>> {
  const { rows } = await server.database.owner.query<{ id: string }>(
    `select "userId" as id from auth.member where "organizationId" = $1 and role = 'owner' limit 1`,
    [server.workspaceId],
  )
  const ownerId = rows[0]?.id ?? ''
  const one = async (done: boolean) => ({
    jobId: await jobOf(server, await makeLead(server), ownerId, { done }),
  })
  return {
    bulkChange: {
      body: { ids: [leadId], change: { addTag: 'Fair' } },
      refuses: [
        { ids: [] },
        { ids: ['x'] },
        { filters: {} },
        { change: {} },
        { change: { status: 'gone' } },
        { change: { addTag: 'a, b' } },
        { change: { status: 'new', addTag: 'Fair' } },
        { change: { status: 'new', lostReason: 'no_answer' } },
        { change: { assigneeId: uuidv7() } },
        { change: { removeTag: 'Never heard of' } },
      ],
    },
    listJobs: {},
    getJob: { params: await one(true) },
    stopJob: { params: await one(false) },
    undoJob: { params: await one(true) },
    exportLeads: {
      body: { ids: [leadId], columns: ['name', 'email', 'tags'], times: 'iso' },
      refuses: [
        { filters: { q: 'Ours' } },
        { columns: [] },
        { columns: ['password'] },
        { values: 'numbers' },
        { language: 'xx' },
        { sort: 'shoe size' },
        { times: 'swatch' },
      ],
    },
  }
}
