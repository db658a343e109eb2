import { v7 as uuidv7 } from 'uuid'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

/** A review of today in which something was done, so that it is gone on with as it is. */
export async function reviewOf(
  { database }: TestServer,
  workspaceId: string,
  memberId: string,
  leads: readonly { leadId: string; outcome: string | null }[],
  endedAt: Date | null = null,
): Promise<string> {
  const id = uuidv7()
  await database.owner.query(
    `insert into app.review (workspace_id, id, member_id, since, started_at, ended_at, finished)
     values ($1, $2, $3, now() - interval '1 day', now(), $4, $4::timestamptz is not null)`,
    [workspaceId, id, memberId, endedAt],
  )
  const before = {
    status: 'new',
    made: 'contacted',
    lostReason: null,
    cameBackAt: null,
    convertedAt: null,
    statusChangedAt: null,
  }
  for (const [place, { leadId, outcome }] of leads.entries()) {
    await database.owner.query(
      `insert into app.review_lead (workspace_id, review_id, lead_id, place, reason, status, outcome, decided_at, before)
       values ($1, $2, $3, $4, 'new', 'new', $5, case when $5::text is not null then now() end, $6)`,
      [workspaceId, id, leadId, place, outcome, outcome === null ? null : JSON.stringify(before)],
    )
  }
  return id
}

async function ownerId({ database }: TestServer, workspaceId: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select "userId" as id from auth.member where "organizationId" = $1 and role = 'owner' limit 1`,
    [workspaceId],
  )
  return rows[0]?.id ?? ''
}

/** The owner's review with one lead that was called, one that was passed, and two of whom nothing was said yet. */
export async function reviewFixtures(server: TestServer, leadId: string): Promise<Record<string, Fixture>> {
  const { workspaceId } = server
  const lead = async () => makeLead(server)
  const [called, next] = [await lead(), await lead()]
  const reviewId = await reviewOf(server, workspaceId, await ownerId(server, workspaceId), [
    { leadId: called, outcome: 'called' },
    { leadId: await lead(), outcome: 'passed' },
    { leadId: next, outcome: null },
    { leadId: await lead(), outcome: null },
  ])
  const dueAt = new Date(Date.now() + 86_400_000).toISOString()
  const times = [{ dueAt: '2020-01-01T00:00:00Z' }, { dueAt: '2999-01-01T00:00:00Z' }, { dueAt: 'tomorrow' }]
  return {
    openReview: {},
    getReview: {},
    countReview: {},
    recordOutcome: {
      params: { reviewId },
      body: { leadId: next, outcome: 'later', seenStatus: 'new', followUpAt: dueAt },
      refuses: [
        { outcome: 'married' },
        { seenStatus: 'converted' },
        { leadId: uuidv7() },
        { leadId },
        { leadId: called },
        { followUpAt: '2020-01-01T00:00:00Z' },
      ],
    },
    undoOutcome: { params: { reviewId, leadId: called } },
    getLeadBrief: { params: { id: leadId } },
    listFollowUps: { query: { state: 'coming', whose: 'all', limit: '5' } },
    setFollowUp: { params: { id: leadId }, body: { dueAt }, refuses: times },
    finishFollowUp: { params: { id: leadId } },
    clearFollowUp: { params: { id: leadId } },
  }
}
