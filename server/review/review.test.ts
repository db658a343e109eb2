import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import type { LeadBrief, Review, ReviewOutcome, ReviewState } from '#contract/review.ts'
import { morning } from '#rules/morning.ts'
import { incoming, makeLead, makeMember, ownerOf, tell, testServer, type TestMember } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const hour = 60 * 60_000
await owner.query('update app.workspace set extra_seats = 100 where workspace_id = $1', [server.workspaceId])
const ago = (hours: number) => new Date(Date.now() - hours * hour)

/** Somebody of whom nobody else's leads are seen, so that each test has a review of its own. */
async function somebody(name = 'Mara'): Promise<TestMember> {
  return makeMember(server, { name, onlyAssigned: true })
}
/** A lead with an address, which makes it warm; hot where it also asks. */
async function leadOf(who: TestMember | null, name: string, more: { hours?: number; hot?: boolean } = {}) {
  const says = more.hot
    ? ['What does the oak table cost?', 'Can you deliver it to Leeds?', 'Can I talk to a person?']
    : []
  const email = `${name.toLowerCase()}@post.example`
  const id = await makeLead(server, {
    name,
    email,
    phone: '+44 113 496 0123',
    says,
    at: ago(more.hours ?? 1),
  })
  // Of several messages at once some may be heard as a wait, which another test is about.
  await owner.query('update app.lead set waiting_since = null, assignee_id = $2 where id = $1', [
    id,
    who?.id ?? null,
  ])
  return id
}
const open = async (who: TestMember) => (await who.call<ReviewState>('POST', '/api/v1/reviews')).body
async function begun(who: TestMember): Promise<Review> {
  const { review } = await open(who)
  if (!review) throw new Error('There is no review.')
  return review
}
const say = (
  who: TestMember,
  { id }: Review,
  leadId: string,
  outcome: ReviewOutcome,
  more: { seenStatus?: string; followUpAt?: string; call?: string } = {},
) =>
  who.call<ReviewState & { code?: string }>('POST', `/api/v1/reviews/${id}/outcomes`, {
    leadId,
    outcome,
    seenStatus: 'new',
    ...more,
  })
const undo = (who: TestMember, { id }: Review, leadId: string) =>
  who.call<ReviewState & { leftAsIs: boolean }>('DELETE', `/api/v1/reviews/${id}/outcomes/${leadId}`)
const lead = async (who: TestMember, id: string) => (await who.call<Lead>('GET', `/api/v1/leads/${id}`)).body
const eventsOf = async (who: TestMember, id: string) =>
  (await who.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)).body.items
const kindsOf = async (who: TestMember, id: string) => (await eventsOf(who, id)).map(({ kind }) => kind)
const names = ({ leads }: Review) => leads.map(({ name }) => name)

describe('whom a review is about', () => {
  it('new leads that are hot or warm, hot first, then whoever waits longest', async () => {
    const mara = await somebody()
    await leadOf(mara, 'Warm')
    await leadOf(mara, 'Hot', { hot: true })
    const waits = await leadOf(mara, 'Waits')
    await owner.query(`update app.lead set waiting_since = now() - interval '5 minutes' where id = $1`, [
      waits,
    ])
    const cold = await makeLead(server)
    await owner.query('update app.lead set assignee_id = $2 where id = $1', [cold, mara.id])
    expect(names(await begun(mara))).toEqual(['Hot', 'Waits', 'Warm'])
  })

  it('within a band whoever can be reached before anonymous ones, and samples last', async () => {
    const mara = await somebody()
    const anonymous = await makeLead(server)
    await leadOf(mara, 'Reachable')
    const sample = await leadOf(mara, 'Sample', { hot: true })
    await owner.query(
      `update app.lead set assignee_id = $2, band = 'warm', waiting_since = now() - interval '3 hours' where id = $1`,
      [anonymous, mara.id],
    )
    await owner.query('update app.lead set sample = true where id = $1', [sample])
    expect(names(await begun(mara))).toEqual(['Reachable', null, 'Sample'])
  })

  it('not who was quiet since the day before, unless no review was finished since then', async () => {
    const mara = await somebody()
    await leadOf(mara, 'Olga', { hours: 30 })
    expect(await open(mara)).toMatchObject({ review: null, next: { leads: 0 } })
    await owner.query(
      `insert into app.review (workspace_id, id, member_id, since, started_at, ended_at, finished)
       values ($1, gen_random_uuid(), $2, now(), now() - interval '40 hours', now() - interval '40 hours', true)`,
      [server.workspaceId, mara.id],
    )
    expect(names(await begun(mara))).toEqual(['Olga'])
  })

  it('lost leads that wrote again, and who was put off until now', async () => {
    const mara = await somebody()
    const [back, due] = [
      await leadOf(mara, 'Berta', { hours: 50 }),
      await leadOf(mara, 'Dora', { hours: 50 }),
    ]
    await owner.query(`update app.lead set status = 'lost', came_back_at = now() where id = $1`, [back])
    await mara.call('PUT', `/api/v1/leads/${due}/follow-up`, {
      dueAt: new Date(Date.now() + hour).toISOString(),
    })
    expect(names(await begun(mara))).toEqual(['Berta'])
    await owner.query(`update app.follow_up set due_at = now() - interval '1 minute' where lead_id = $1`, [
      due,
    ])
    const { leads } = await begun(mara)
    expect(leads.map(({ name, reason }) => [name, reason]).toSorted()).toEqual([
      ['Berta', 'came_back'],
      ['Dora', 'follow_up'],
    ])
  })

  it('not who was put off, until they write again', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Patience')
    await say(mara, await begun(mara), id, 'later')
    expect((await open(mara)).next.leads).toBe(0)
    await owner.query(`update app.lead set last_active_at = now() + interval '1 minute' where id = $1`, [id])
    expect(names(await begun(mara))).toEqual(['Patience'])
  })

  it('is told to viewers as a count alone', async () => {
    const viewer = await makeMember(server, { role: 'viewer' })
    expect((await viewer.call('POST', '/api/v1/reviews')).status).toBe(403)
    const { status, body } = await viewer.call<ReviewState>('GET', '/api/v1/reviews/current')
    expect([status, body.review]).toEqual([200, null])
  })

  it('is shut on Freemium', async () => {
    const { call } = await ownerOf(server)
    const plan = (name: string) =>
      owner.query('update app.workspace set plan = $2 where workspace_id = $1', [server.workspaceId, name])
    const { rows } = await owner.query<{ plan: string }>(
      'select plan from app.workspace where workspace_id = $1',
      [server.workspaceId],
    )
    await plan('freemium')
    const { status, body } = await call<{ code: string }>('POST', '/api/v1/reviews')
    await plan(rows[0]?.plan ?? 'pro')
    expect([status, body.code]).toEqual([403, 'plan_required'])
  })
})

describe('an outcome', () => {
  it.each([
    ['called', 'call.logged'],
    ['whatsapp', 'contact.logged'],
    ['email', 'contact.logged'],
  ] as const)('%s makes the lead contacted and notes the contact', async (outcome, kind) => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    await leadOf(mara, 'Grace')
    const { status, body } = await say(mara, await begun(mara), id, outcome)
    expect([status, body.review?.leads.find((one) => one.id === id)?.outcome]).toEqual([200, outcome])
    expect((await lead(mara, id)).status).toBe('contacted')
    expect(await kindsOf(mara, id)).toEqual(expect.arrayContaining([kind, 'status.changed']))
  })

  it('of a call that nobody answered notes it, leaves the lead new and puts it off until the next morning', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const { body } = await say(mara, await begun(mara), id, 'called', { call: 'no_answer' })
    expect(body).toMatchObject({ review: { leads: [{ call: 'no_answer' }] }, next: { leads: 0 } })
    const { status, followUp } = await lead(mara, id)
    expect([status, followUp !== null]).toEqual(['new', true])
    const logged = (await eventsOf(mara, id)).find(({ kind }) => kind === 'call.logged')
    expect(logged?.data).toMatchObject({ outcome: 'no_answer' })
  })

  it('passed does not bring the lead back on the same day, unless it writes again', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    expect((await say(mara, await begun(mara), id, 'passed')).body.next.leads).toBe(0)
    await owner.query(`update app.lead set last_active_at = now() + interval '1 minute' where id = $1`, [id])
    expect(names(await begun(mara))).toEqual(['Ada'])
  })

  it('later puts the lead off until tomorrow morning, on the clock of the workspace', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    await say(mara, await begun(mara), id, 'later')
    const { rows } = await owner.query<{ clock: string; days: number }>(
      `select to_char(f.due_at at time zone w.time_zone, 'HH24:MI') as clock,
              (f.due_at at time zone w.time_zone)::date - (now() at time zone w.time_zone)::date as days
       from app.follow_up f join app.workspace w using (workspace_id) where f.lead_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ clock: morning, days: 1 }])
    expect(await lead(mara, id)).toMatchObject({ status: 'new', followUp: { madeBy: 'Mara' } })
  })

  it('not a lead makes it lost, and says why', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    await say(mara, await begun(mara), id, 'not_a_lead')
    expect(await lead(mara, id)).toMatchObject({ status: 'lost', lostReason: 'not_a_lead' })
  })

  it('said twice is done once, and another one is refused', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    await leadOf(mara, 'Grace')
    const review = await begun(mara)
    expect((await say(mara, review, id, 'called')).status).toBe(200)
    expect((await say(mara, review, id, 'called')).status).toBe(200)
    expect((await say(mara, review, id, 'email')).body.code).toBe('already_decided')
    expect((await kindsOf(mara, id)).filter((kind) => kind === 'call.logged')).toHaveLength(1)
  })

  it('is refused where the lead is another than on screen, and changes nothing then', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const review = await begun(mara)
    await owner.query(`update app.lead set status = 'qualified' where id = $1`, [id])
    expect((await say(mara, review, id, 'not_a_lead')).body.code).toBe('changed_meanwhile')
    expect((await lead(mara, id)).status).toBe('qualified')
    const { body } = await say(mara, review, id, 'passed')
    expect(body.review?.finishedAt).not.toBeNull()
  })

  it('is for nobody else to say', async () => {
    const [mara, jon] = [await somebody(), await somebody('Jon')]
    const id = await leadOf(mara, 'Ada')
    expect((await say(jon, await begun(mara), id, 'called')).status).toBe(404)
  })

  it('keeps the promise to call, and ends a follow-up whose time has come', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const dueAt = new Date(Date.now() + hour).toISOString()
    await mara.call('POST', `/api/v1/leads/${id}/promises`, { sentence: 'Mara calls you.', dueAt })
    await mara.call('PUT', `/api/v1/leads/${id}/follow-up`, { dueAt })
    await owner.query(`update app.follow_up set due_at = now() - interval '1 minute' where lead_id = $1`, [
      id,
    ])
    const review = await begun(mara)
    await say(mara, review, id, 'called')
    const state = async () =>
      (await mara.call<{ items: { state: string }[] }>('GET', `/api/v1/leads/${id}/promises`)).body.items[0]
        ?.state
    expect([await state(), (await lead(mara, id)).followUp]).toEqual(['kept', null])
    await undo(mara, review, id)
    expect([await state(), (await lead(mara, id)).followUp !== null]).toEqual(['open', true])
  })
})

describe('Undo', () => {
  it.each(['called', 'later', 'not_a_lead'] as const)('of %s leaves the lead as it was', async (outcome) => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const review = await begun(mara)
    const row = async () =>
      (
        await owner.query(
          `select status, lost_reason, came_back_at, status_changed_at, converted_at from app.lead where id = $1`,
          [id],
        )
      ).rows
    const before = await row()
    expect((await say(mara, review, id, outcome)).body.review?.finishedAt).not.toBeNull()
    const { body } = await undo(mara, review, id)
    expect(body).toMatchObject({ leftAsIs: false, review: { finishedAt: null, leads: [{ outcome: null }] } })
    expect(await row()).toEqual(before)
    expect((await lead(mara, id)).followUp).toBeNull()
    expect(await kindsOf(mara, id)).toContain('review.undone')
  })

  it('of a call that nobody answered takes the follow-up back, and leaves the lead as it was', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const review = await begun(mara)
    await say(mara, review, id, 'called', { call: 'no_answer' })
    const { body } = await undo(mara, review, id)
    expect(body).toMatchObject({ leftAsIs: false, review: { leads: [{ outcome: null, call: null }] } })
    expect(await lead(mara, id)).toMatchObject({ status: 'new', followUp: null })
  })

  it('of a call with somebody who had come back leaves them lost and come back', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    await owner.query(
      `update app.lead set status = 'lost', lost_reason = 'too_expensive', came_back_at = now() where id = $1`,
      [id],
    )
    const review = await begun(mara)
    await say(mara, review, id, 'called', { seenStatus: 'lost' })
    expect((await lead(mara, id)).status).toBe('contacted')
    await undo(mara, review, id)
    const after = await lead(mara, id)
    expect([after.status, after.lostReason, after.cameBackAt !== null]).toEqual([
      'lost',
      'too_expensive',
      true,
    ])
  })

  it('leaves what somebody else has changed since, and says so', async () => {
    const mara = await somebody()
    const id = await leadOf(mara, 'Ada')
    const review = await begun(mara)
    await say(mara, review, id, 'called')
    await owner.query(`update app.lead set status = 'qualified' where id = $1`, [id])
    expect((await undo(mara, review, id)).body.leftAsIs).toBe(true)
    expect((await lead(mara, id)).status).toBe('qualified')
  })
})

describe('a review that was left', () => {
  it('goes on where it was, with the leads it had', async () => {
    const mara = await somebody()
    const ids = [await leadOf(mara, 'Ada'), await leadOf(mara, 'Grace')]
    const review = await begun(mara)
    await say(mara, review, ids[0] ?? '', 'called')
    await leadOf(mara, 'Latecomer', { hot: true })
    const again = await begun(mara)
    expect([again.id, again.leads.map(({ id }) => id).toSorted()]).toEqual([review.id, ids.toSorted()])
    const counts = await mara.call<{ toReview: number }>('GET', '/api/v1/reviews/counts')
    expect(counts.body.toReview).toBe(1)
  })

  it('takes in who has come as long as nothing was done in it', async () => {
    const mara = await somebody()
    await leadOf(mara, 'Ada')
    const review = await begun(mara)
    await leadOf(mara, 'Latecomer', { hot: true })
    const again = await begun(mara)
    expect([again.id, names(again)]).toEqual([review.id, ['Latecomer', 'Ada']])
  })

  it('on an earlier day is begun anew, with who was left over', async () => {
    const mara = await somebody()
    const ids = [await leadOf(mara, 'Ada'), await leadOf(mara, 'Grace')]
    const review = await begun(mara)
    await say(mara, review, ids[0] ?? '', 'called')
    await owner.query(`update app.review set started_at = started_at - interval '1 day' where id = $1`, [
      review.id,
    ])
    const again = await begun(mara)
    expect([again.id === review.id, names(again)]).toEqual([false, ['Grace']])
  })

  it('shows a lead that somebody else has dealt with as it is now, and none that is merged or gone', async () => {
    const mara = await somebody()
    const ids = [await leadOf(mara, 'Ada'), await leadOf(mara, 'Grace'), await leadOf(mara, 'Kay')]
    const review = await begun(mara)
    await say(mara, review, ids[0] ?? '', 'called')
    await owner.query(`update app.lead set status = 'qualified' where id = $1`, [ids[1]])
    await owner.query('delete from app.lead where id = $1', [ids[2]])
    const { leads } = await begun(mara)
    expect(leads.map(({ name, status, wasStatus }) => [name, status, wasStatus]).toSorted()).toEqual([
      ['Ada', 'contacted', 'new'],
      ['Grace', 'qualified', 'new'],
    ])
  })
})

describe('what to know of a lead', () => {
  it('is the last words, what is still open, and what the score rests on', async () => {
    const mara = await somebody()
    const session = 'to know of'
    const at = ago(1)
    const id = await makeLead(server, {
      session,
      name: 'Ada Lovelace',
      says: ['What does the oak table cost?', 'I can wait until Friday.'],
      at,
    })
    await owner.query('update app.lead set assignee_id = $2 where id = $1', [id, mara.id])
    const brief = async () => (await mara.call<LeadBrief>('GET', `/api/v1/leads/${id}/brief`)).body
    expect(await brief()).toMatchObject({
      lastWords: { text: 'I can wait until Friday.', after: 'What does the oak table cost?' },
      open: [{ question: 'What does the oak table cost?' }],
    })
    expect((await brief()).evidence.map(({ text }) => text)).toContain('My name is Ada Lovelace.')
    await tell(server, [incoming({ session, text: 'It is 900.', by: 'agent', name: 'Jon', at: new Date() })])
    expect((await brief()).open).toEqual([])
  })
})
