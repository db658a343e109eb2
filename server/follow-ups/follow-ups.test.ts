import { describe, expect, it } from 'vitest'
import type { FollowUp } from '#contract/follow-ups.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import { makeLead, makeMember, testServer, type TestMember } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const hour = 60 * 60_000
await owner.query('update app.workspace set extra_seats = 100 where workspace_id = $1', [server.workspaceId])

/** Who sees their own leads alone, so that each test has lists of its own. */
const somebody = () => makeMember(server, { name: 'Mara', onlyAssigned: true })
async function leadOf(who: TestMember | null, name: string): Promise<string> {
  const id = await makeLead(server, { name })
  await owner.query('update app.lead set assignee_id = $2 where id = $1', [id, who?.id ?? null])
  return id
}
const lead = async (who: TestMember, id: string) => (await who.call<Lead>('GET', `/api/v1/leads/${id}`)).body
const kindsOf = async (who: TestMember, id: string) =>
  (await who.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)).body.items.map(
    ({ kind }) => kind,
  )

describe('a follow-up', () => {
  const list = async (who: TestMember, query: string) =>
    (
      await who.call<{ items: FollowUp[]; counts: { due: number; coming: number } }>(
        'GET',
        `/api/v1/follow-ups?${query}`,
      )
    ).body

  it('is set, moved, done and cleared, and stands in the list it belongs to', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const set = (hours: number) =>
      mara.call<FollowUp>('PUT', `/api/v1/leads/${id}/follow-up`, {
        dueAt: new Date(Date.now() + hours * hour).toISOString(),
      })
    expect((await set(24)).body).toMatchObject({ state: 'coming', member: { id: mara.id }, lead: { id } })
    await set(48)
    expect((await list(mara, 'state=coming')).items).toHaveLength(1)
    await owner.query(`update app.follow_up set due_at = now() where lead_id = $1 and ended_at is null`, [id])
    expect((await list(mara, 'state=due&whose=mine')).counts).toEqual({ due: 1, coming: 0 })
    const counts = await mara.call<{ due: number }>('GET', '/api/v1/reviews/counts')
    expect(counts.body.due).toBe(1)
    expect((await mara.call('POST', `/api/v1/leads/${id}/follow-up/done`)).status).toBe(204)
    await set(24)
    expect((await mara.call('DELETE', `/api/v1/leads/${id}/follow-up`)).status).toBe(204)
    expect((await list(mara, 'state=coming')).counts).toEqual({ due: 0, coming: 0 })
    expect((await kindsOf(mara, id)).filter((kind) => kind.startsWith('follow-up')).toReversed()).toEqual([
      'follow-up.set',
      'follow-up.moved',
      'follow-up.done',
      'follow-up.set',
      'follow-up.cleared',
    ])
  })

  it.each(['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])('is not for %s', async (dueAt) => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    expect((await mara.call('PUT', `/api/v1/leads/${id}/follow-up`, { dueAt })).status).toBe(422)
  })

  it('goes home when leads that were merged are parted', async () => {
    const jon = await makeMember(server, { name: 'Jon' })
    const [one, other] = [await leadOf(null, 'Ada'), await leadOf(null, 'Grace')]
    const dueAt = new Date(Date.now() + hour).toISOString()
    await jon.call('PUT', `/api/v1/leads/${other}/follow-up`, { dueAt })
    await jon.call('POST', `/api/v1/leads/${one}/merge`, { otherId: other })
    expect((await lead(jon, one)).followUp?.dueAt).toBe(dueAt)
    await jon.call('POST', `/api/v1/leads/${one}/unmerge`, { otherId: other })
    expect([(await lead(jon, one)).followUp, (await lead(jon, other)).followUp?.dueAt]).toEqual([null, dueAt])
  })
})
