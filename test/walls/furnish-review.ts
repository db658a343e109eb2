import { v7 as uuidv7 } from 'uuid'
import { reviewOf } from '#test/api/review-fixtures.ts'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'

/** Reviews that were finished, and follow-ups that are due, to come and over, two of each. */
export async function furnishReview(server: TestServer, memberId: string): Promise<void> {
  const { database, workspaceId } = server
  for (const name of ['Mary Somerville', 'Emmy Noether']) {
    const leadId = await makeLead(server, { name, email: `${name.slice(0, 4).toLowerCase()}@ours.example` })
    const ended = new Date(Date.now() - 3_600_000)
    await reviewOf(server, workspaceId, uuidv7(), [{ leadId, outcome: 'whatsapp' }], ended)
    for (const [due, how] of [
      ['-1 hours', null],
      ['1 days', null],
      ['-1 days', 'done'],
    ]) {
      await database.owner.query(
        `insert into app.follow_up (workspace_id, id, lead_id, due_at, member_id, made_by, made_at, ended_at, ended_how)
         values ($1, $2, $3, now() + $4::interval, $5, 'Jo', now() - interval '2 days',
                 case when $6::text is not null then now() end, $6)`,
        [workspaceId, uuidv7(), leadId, due, memberId, how],
      )
    }
  }
}
