import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Proposal } from '#contract/identity.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import type { TeamHint } from '#contract/live.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'
import {
  incoming,
  makeLead,
  makeWorkspace,
  profileOf,
  teamOf,
  tell,
  testServer,
  type Team,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
const email = 'ada@post.example'

type List<Item> = { items: Item[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

let team: Team

beforeEach(async () => {
  team = await teamOf(server, ['read', 'write', 'ingest'], await makeWorkspace(server))
})

const newLead = (wish: Parameters<typeof makeLead>[1]) =>
  makeLead(server, { workspaceId: team.workspaceId, ...wish })
const say = (session: string, text: string) => tell(server, [incoming({ session, text })], team.workspaceId)
const list = async (query = '') => (await team.call<List<Proposal>>('GET', `/api/v1/proposals${query}`)).body
const decide = <Body = Proposal>(
  id: string | undefined,
  verb: 'accept' | 'decline' | 'reopen',
  body?: object,
) => team.call<Body>('POST', `/api/v1/proposals/${id}/${verb}`, verb === 'accept' ? (body ?? {}) : undefined)
const merge = (id: string, otherId: string) =>
  team.call<Lead>('POST', `/api/v1/leads/${id}/merge`, { otherId })
const split = (id: string) => team.call('POST', `/api/v1/leads/${id}/unmerge`, {})
const pairsOf = async () => (await list()).items.map(({ leads }) => leads.map(({ id }) => id))

async function twoWithOneEmail(): Promise<[string, string]> {
  const second = await newLead({ session: 'second', email, at: '2026-05-02T09:00:00Z' })
  return [await newLead({ session: 'first', email, at: '2026-05-01T09:00:00Z' }), second]
}

async function onFact(id: string, value: string, verb: 'reject' | 'restore'): Promise<void> {
  const { version, facts } = await profileOf(team, id)
  const fact = facts.find((each) => each.value === value)
  await team.call('POST', `/api/v1/leads/${id}/facts/${fact?.id}/${verb}`, { version })
}

describe('two leads are proposed to be one', () => {
  it('when they say the same email, the one known longer first', async () => {
    const [first, second] = await twoWithOneEmail()
    const { items, total } = await list()
    expect(items).toMatchObject([
      { field: 'email', value: email, state: 'open', leads: [{ id: first }, { id: second }] },
    ])
    expect(total).toEqual({ value: 1, capped: false })
    expect((await profileOf(team, first)).proposals).toMatchObject([
      { field: 'email', value: email, lead: { id: second } },
    ])
    expect((await profileOf(team, second)).proposals).toMatchObject([{ lead: { id: first } }])
  })

  it('when they say the same number in different spellings', async () => {
    await newLead({ phone: '0113 496 0123' })
    await newLead({ phone: '+44 113 4960123' })
    expect((await list()).items).toMatchObject([{ field: 'phone', value: '+441134960123' }])
  })

  it('when a member types what another has said', async () => {
    const ada = await newLead({ email })
    const { body } = await team.call<Lead>('POST', '/api/v1/leads', { name: 'By hand' })
    await team.call('PATCH', `/api/v1/leads/${body.id}`, { version: body.version, email })
    expect(await pairsOf()).toEqual([expect.arrayContaining([ada, body.id])])
  })

  it('when a member adds somebody by hand', async () => {
    const ada = await newLead({ email })
    const { body } = await team.call<Lead>('POST', '/api/v1/leads', { email })
    expect(await pairsOf()).toEqual([expect.arrayContaining([ada, body.id])])
  })

  it('when they say it in the same batch', async () => {
    await tell(
      server,
      ['a', 'b'].map((session) => incoming({ session, text: email })),
      team.workspaceId,
    )
    expect(await pairsOf()).toHaveLength(1)
  })

  it('when two processes hear it at the same moment', async () => {
    for (const session of ['a', 'b']) await newLead({ session })
    // Neither has committed when the other looks.
    const hear = (session: string) =>
      inWorkspace(server.services.pool, team.workspaceId, async (db) => {
        await writeBatch(db, [incoming({ session, text: email })])
        await new Promise((done) => setTimeout(done, 100))
      })
    await Promise.all([hear('a'), hear('b')])
    expect(await pairsOf()).toHaveLength(1)
  })

  it('once for each value, however often it is said', async () => {
    await twoWithOneEmail()
    await say('first', `As I said, ${email}`)
    await say('second', `${email}!`)
    expect((await list()).items).toHaveLength(1)
  })

  it('to open dashboards too, of both leads', async () => {
    const first = await newLead({ email })
    const heard: string[] = []
    server.services.bus.onTeam(team.workspaceId, (hint) => {
      if (hint.type === 'changed') heard.push(...hint.leads)
    })
    const second = await newLead({ email })
    await expect.poll(() => heard).toEqual(expect.arrayContaining([first, second]))
  })

  it('to open dashboards of a third lead too, when one of the two is merged or split off', async () => {
    const [first, second] = await twoWithOneEmail()
    const carl = await newLead({ name: 'Carl', at: '2026-04-01T09:00:00Z' })
    for (const act of [() => merge(carl, second), () => split(carl)]) {
      const heard = new Promise<TeamHint>((hear) => {
        server.services.bus.onTeam(team.workspaceId, hear)
      })
      await act()
      expect(await heard).toMatchObject({ leads: expect.arrayContaining([carl, first]) })
    }
  })

  it('with five others at most', async () => {
    for (let one = 0; one < 6; one++) await newLead({ email, at: new Date(2026, 4, 1 + one) })
    const last = await newLead({ email })
    expect((await profileOf(team, last)).proposals).toHaveLength(5)
  })
})

describe('nobody is proposed', () => {
  it("for somebody else's details", async () => {
    await newLead({ email })
    await newLead({ says: [`My wife's email is ${email}`] })
    expect(await pairsOf()).toEqual([])
  })

  it('for a value that a member has rejected, until it is restored', async () => {
    const [first] = await twoWithOneEmail()
    await onFact(first, email, 'reject')
    expect([await pairsOf(), (await list()).total?.value]).toEqual([[], 0])
    await onFact(first, email, 'restore')
    expect(await pairsOf()).toHaveLength(1)
  })

  it('with a sample', async () => {
    await tell(server, [{ ...incoming({ session: 'played', text: email }), sample: true }], team.workspaceId)
    await newLead({ email })
    expect(await pairsOf()).toEqual([])
  })

  it('with a lead of another workspace', async () => {
    await makeLead(server, { workspaceId: await makeWorkspace(server), email })
    await newLead({ email })
    expect(await pairsOf()).toEqual([])
  })
})

describe('a proposal', () => {
  it('merges the two when accepted, and the one known longer stays', async () => {
    const [first, second] = await twoWithOneEmail()
    const [proposal] = (await list()).items
    const { status, body } = await decide<Lead>(proposal?.id, 'accept')
    expect([status, body.id, body.merged.map(({ id }) => id)]).toEqual([200, first, [second]])
    expect(await pairsOf()).toEqual([])
  })

  it('lets whoever accepts it say who stays', async () => {
    const [first, second] = await twoWithOneEmail()
    const [proposal] = (await list()).items
    const carl = await newLead({})
    const wrong = await decide<Problem>(proposal?.id, 'accept', { survivorId: carl })
    expect(wrong.body).toMatchObject({ status: 422, fields: [{ path: 'survivorId' }] })
    const { body } = await decide<Lead>(proposal?.id, 'accept', { survivorId: second })
    expect([body.id, body.merged.map(({ id }) => id)]).toEqual([second, [first]])
  })

  it('is decided once', async () => {
    await twoWithOneEmail()
    const [proposal] = (await list()).items
    await decide(proposal?.id, 'accept')
    for (const verb of ['accept', 'decline', 'reopen'] as const) {
      expect((await decide<Problem>(proposal?.id, verb)).body.code).toBe('already_decided')
    }
  })

  it('does not come again once declined', async () => {
    const [first] = await twoWithOneEmail()
    const [proposal] = (await list()).items
    expect((await decide(proposal?.id, 'decline')).body).toMatchObject({
      id: proposal?.id,
      state: 'declined',
    })
    await say('second', `My email is ${email}`)
    expect([await pairsOf(), (await profileOf(team, first)).proposals]).toEqual([[], []])
  })

  it('comes back when a "no" is taken back', async () => {
    await twoWithOneEmail()
    const [proposal] = (await list()).items
    await decide(proposal?.id, 'decline')
    expect((await decide(proposal?.id, 'reopen')).body).toEqual(proposal)
    expect((await list()).items).toEqual([proposal])
  })

  it('tells in both histories that it was declined and reopened', async () => {
    const [first, second] = await twoWithOneEmail()
    const [proposal] = (await list()).items
    await decide(proposal?.id, 'decline')
    await decide(proposal?.id, 'reopen')
    for (const [id, otherId] of [
      [first, second],
      [second, first],
    ]) {
      const { body } = await team.call<List<LeadEvent>>('GET', `/api/v1/leads/${id}/events`)
      const told = body.items.filter(({ kind }) => kind.startsWith('proposal.'))
      expect(told).toMatchObject([
        { kind: 'proposal.reopened', data: { otherId, field: 'email', value: email } },
        { kind: 'proposal.declined', data: { otherId, other: email } },
      ])
    }
  })

  it('is settled by a merge made by hand', async () => {
    const [first, second] = await twoWithOneEmail()
    const [proposal] = (await list()).items
    await merge(first, second)
    expect((await decide<Problem>(proposal?.id, 'accept')).body.code).toBe('already_decided')
  })

  it('counts for the survivor while one of the two is merged, and for the two again after', async () => {
    const [first, second] = await twoWithOneEmail()
    const carl = await newLead({ name: 'Carl', at: '2026-04-01T09:00:00Z' })
    await merge(carl, second)
    expect(await pairsOf()).toEqual([[carl, first]])
    await split(carl)
    expect(await pairsOf()).toEqual([[first, second]])
  })

  it('is not made for a survivor where somebody has said "no" to one of its parts', async () => {
    const [, second] = await twoWithOneEmail()
    await decide((await list()).items[0]?.id, 'decline')
    await merge(await newLead({ name: 'Carl' }), second)
    expect(await pairsOf()).toEqual([])
  })

  it('is not made again for two who were split by hand', async () => {
    const [first, second] = await twoWithOneEmail()
    await merge(first, second)
    await split(first)
    await say('second', `My email is ${email}`)
    expect(await pairsOf()).toEqual([])
    await say('first', 'My number is 0113 496 0123')
    await say('second', 'My number is 0113 496 0123')
    expect((await list()).items).toMatchObject([{ field: 'phone' }])
  })

  it('is shown exactly once when somebody pages', async () => {
    for (const one of ['a', 'b', 'c', 'd', 'e']) {
      await newLead({ email: `${one}@post.example` })
      await newLead({ email: `${one}@post.example` })
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: List<Proposal> = await list(`?limit=2${cursor && `&cursor=${cursor}`}`)
      expect(page.total).toEqual(cursor === '' ? { value: 5, capped: false } : undefined)
      seen.push(...page.items.map(({ value }) => value))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'].map((one) => `${one}@post.example`))
  })
})

describe('where a workspace wishes it', () => {
  beforeEach(async () => {
    await server.database.owner.query(
      'update app.workspace set join_claimed = true where workspace_id = $1',
      [team.workspaceId],
    )
  })

  const mergedInto = async (id: string) => (await profileOf(team, id)).mergedInto

  it('leads that say the same become one by themselves, and the one known longer stays', async () => {
    const [first, second] = await twoWithOneEmail()
    await expect.poll(() => mergedInto(second)).toBe(first)
    const { merged } = await profileOf(team, first)
    expect(merged).toMatchObject([{ id: second, by: null, reason: 'claimed' }])
  })

  it('three who say the same become one', async () => {
    const [first, second] = await twoWithOneEmail()
    await expect.poll(() => mergedInto(second)).toBe(first)
    const third = await newLead({ email })
    await expect.poll(() => mergedInto(third)).toBe(first)
  })

  it('two who were split stay split', async () => {
    const [first, second] = await twoWithOneEmail()
    await expect.poll(() => mergedInto(second)).toBe(first)
    await split(first)
    await say('second', `My email is ${email}`)
    const carl = await newLead({ email: 'carl@post.example' })
    const dora = await newLead({ email: 'carl@post.example' })
    await expect.poll(() => mergedInto(dora)).toBe(carl)
    expect([await mergedInto(second), await pairsOf()]).toEqual([undefined, []])
  })

  it('whoever types the address of somebody signed in is only proposed', async () => {
    const { workspaceId } = team
    const ada = await newLead({ session: 'signed' })
    const identity = uuidv7()
    await server.database.owner.query(
      'insert into app.identity (workspace_id, id, subject, lead_id, created_at) values ($1, $2, $3, $4, now())',
      [workspaceId, identity, 'customer 7', ada],
    )
    await server.database.owner.query(
      `update app.session set identity_id = $2 where workspace_id = $1 and external_id = 'signed'`,
      [workspaceId, identity],
    )
    await say('signed', email)
    const stranger = await newLead({ email })
    const carl = await newLead({ email: 'carl@post.example' })
    const dora = await newLead({ email: 'carl@post.example' })
    await expect.poll(() => mergedInto(dora)).toBe(carl)
    expect([await mergedInto(stranger), await pairsOf()]).toEqual([
      undefined,
      [expect.arrayContaining([ada, stranger])],
    ])
  })

  it('what a member types is only proposed', async () => {
    const ada = await newLead({ email })
    const { body } = await team.call<Lead>('POST', '/api/v1/leads', { email })
    expect(await pairsOf()).toEqual([[ada, body.id]])
  })
})
