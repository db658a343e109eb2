import { beforeEach, describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
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
import { differences } from '#test/recount.ts'
import { rowsOf } from '#test/rows.ts'

const server = await testServer({ answerer: null })

type Split = { lead: Lead; other: Lead }
type List<Item> = { items: Item[] }

let team: Team
let ada: string
let ben: string

/** Two leads with a bit of everything, in a workspace of their own. */
beforeEach(async () => {
  team = await teamOf(server, ['read', 'write', 'ingest'], await makeWorkspace(server))
  const { workspaceId } = team
  ada = await makeLead(server, { workspaceId, session: 'a', name: 'Ada Lovelace', says: ['Do you deliver?'] })
  ben = await makeLead(server, {
    workspaceId,
    session: 'b',
    name: 'Ben Kerr',
    says: ['How much is the table?', 'My number is 0113 496 0123'],
  })
  for (const [id, tag] of [
    [ada, 'both'],
    [ben, 'both'],
    [ada, 'first'],
    [ben, 'second'],
  ] as const) {
    await team.call('POST', `/api/v1/leads/${id}/tags/${tag}`)
    await team.call('POST', `/api/v1/leads/${id}/notes`, { text: `Note at ${tag}` })
  }
  await change(ben, { company: 'Looms', location: null })
})

async function change(id: string, given: object): Promise<Lead> {
  const { version } = await profileOf(team, id)
  return (await team.call<Lead>('PATCH', `/api/v1/leads/${id}`, { version, ...given })).body
}

async function onFact(id: string, value: string, verb: 'pick' | 'reject' | 'restore'): Promise<void> {
  const { version, facts } = await profileOf(team, id)
  const fact = facts.find((each) => each.value === value)
  const answer = await team.call('POST', `/api/v1/leads/${id}/facts/${fact?.id}/${verb}`, { version })
  if (answer.status !== 200) throw new Error(answer.text)
}

const say = (session: string, text: string) => tell(server, [incoming({ session, text })], team.workspaceId)
const merge = (id: string, otherId: string) =>
  team.call<Lead>('POST', `/api/v1/leads/${id}/merge`, { otherId })
const split = <Body = Split>(id: string, otherId?: string) =>
  team.call<Body>('POST', `/api/v1/leads/${id}/unmerge`, otherId === undefined ? {} : { otherId })
const rows = () => rowsOf(server, team.workspaceId)

async function expectExact(): Promise<void> {
  expect(await inWorkspace(server.services.pool, team.workspaceId, differences)).toEqual([])
}

describe('a split', () => {
  it('leaves every row of every table as it was before the merge', async () => {
    const before = await rows()
    expect((await merge(ada, ben)).status).toBe(200)
    expect(await rows()).not.toEqual(before)
    expect((await split(ada)).status).toBe(200)
    expect(await rows()).toEqual(before)
    await expectExact()
  })

  it('does so too for a lead added by hand that has never spoken, whichever of the two survives', async () => {
    const { body } = await team.call<Lead>('POST', '/api/v1/leads', { email: 'hand@post.example' })
    for (const [survivor, other] of [
      [ada, body.id],
      [body.id, ada],
    ] as const) {
      const before = await rows()
      await merge(survivor, other)
      await split(survivor)
      expect(await rows()).toEqual(before)
    }
    await expectExact()
  })

  it('does so too through several levels, last first', async () => {
    const carl = await makeLead(server, { workspaceId: team.workspaceId, email: 'carl@post.example' })
    const states = [await rows()]
    await merge(ben, carl)
    states.push(await rows())
    await merge(ada, ben)
    await split(ada)
    expect(await rows()).toEqual(states[1])
    await split(ben)
    expect(await rows()).toEqual(states[0])
  })

  it('does so too when one had rejected what the other has said', async () => {
    await say('a', 'call me on 0113 496 0123')
    await onFact(ada, '+441134960123', 'reject')
    const before = await rows()
    const merged = (await merge(ada, ben)).body
    expect(merged.phone).toBe(null)
    expect(merged.score.lines.filter(({ code }) => code === 'contact.phone')).toEqual([])
    await expectExact()
    await split(ada)
    expect(await rows()).toEqual(before)
  })

  it('answers both leads as they are now', async () => {
    await merge(ada, ben)
    const { body } = await split(ada)
    expect([body.lead.id, body.other.id, body.lead.merged, body.other.mergedInto]).toEqual([
      ada,
      ben,
      [],
      undefined,
    ])
  })

  it('takes back the versions that were seen before, so that a stale Undo is refused', async () => {
    const seen = [(await profileOf(team, ada)).version, (await profileOf(team, ben)).version]
    await merge(ada, ben)
    await split(ada)
    for (const [index, id] of [ada, ben].entries()) {
      const stale = await team.call<Problem>('PATCH', `/api/v1/leads/${id}`, {
        version: seen[index],
        status: 'lost',
      })
      expect(stale.body.code).toBe('changed_meanwhile')
    }
  })

  it('stands in the history of both, with who did it', async () => {
    await merge(ada, ben)
    await split(ada)
    for (const [id, data] of [
      [ada, { otherId: ben, other: 'Ben Kerr' }],
      [ben, { survivorId: ada, survivor: 'Ada Lovelace' }],
    ] as const) {
      const { body } = await team.call<List<LeadEvent>>('GET', `/api/v1/leads/${id}/events`)
      expect(body.items[0]).toMatchObject({
        kind: 'lead.unmerged',
        data,
        actor: { kind: 'key', name: 'Test' },
      })
    }
  })

  it('says whom to split off first to reach a lead that came along with another', async () => {
    const carl = await makeLead(server, { workspaceId: team.workspaceId, name: 'Carl Kerr' })
    await merge(ben, carl)
    await merge(ada, ben)
    const { name } = await profileOf(team, ben)
    const early = await split<Problem>(ada, carl)
    expect(early.body).toMatchObject({ status: 409, code: 'not_last_merged' })
    expect(early.body.detail).toBe(`Split off ${name} first: that lead came here with it.`)
    expect((await split(ada)).status).toBe(200)
    expect((await split(ben, carl)).status).toBe(200)
  })

  it('waits for what was merged later, and says who has to go first', async () => {
    const carl = await makeLead(server, { workspaceId: team.workspaceId, name: 'Carl Kerr' })
    await merge(ada, ben)
    await merge(ada, carl)
    const early = await split<Problem>(ada, ben)
    expect(early.body).toMatchObject({
      status: 409,
      code: 'not_last_merged',
      detail: 'Split off Carl Kerr first: it was merged into this lead later.',
    })
    expect((await split(ada, carl)).status).toBe(200)
    expect((await split(ada, ben)).status).toBe(200)
  })

  it('is refused where nothing is merged, or that lead is not', async () => {
    expect((await split<Problem>(ada)).body.code).toBe('not_merged')
    await merge(ada, ben)
    const carl = await makeLead(server, { workspaceId: team.workspaceId })
    expect((await split<Problem>(ada, carl)).body.code).toBe('not_merged')
  })
})

describe('what is written while two are one', () => {
  it('goes home with its session when the visitor said it', async () => {
    await merge(ada, ben)
    await say('b', 'My email is ben@post.example')
    await say('a', 'My email is ada@post.example')
    const { body } = await split(ada)
    expect([body.lead.email, body.other.email]).toEqual(['ada@post.example', 'ben@post.example'])
    expect([body.lead.lastWords, body.other.lastWords]).toEqual([
      'My email is ada@post.example',
      'My email is ben@post.example',
    ])
    await expectExact()
  })

  it('stays with the survivor when it is a note', async () => {
    await merge(ada, ben)
    await team.call('POST', `/api/v1/leads/${ada}/notes`, { text: 'On both' })
    await split(ada)
    const notesOf = async (id: string) =>
      (await team.call<List<{ text: string }>>('GET', `/api/v1/leads/${id}/notes`)).body.items.map(
        ({ text }) => text,
      )
    expect(await notesOf(ada)).toEqual(['On both', 'Note at first', 'Note at both'])
    expect(await notesOf(ben)).toEqual(['Note at second', 'Note at both'])
  })

  it('stays with the survivor when it is a tag, be it added or removed', async () => {
    await merge(ada, ben)
    await team.call('POST', `/api/v1/leads/${ada}/tags/third`)
    await team.call('DELETE', `/api/v1/leads/${ada}/tags/first`)
    await team.call('DELETE', `/api/v1/leads/${ada}/tags/second`)
    const { body } = await split(ada)
    expect([body.lead.tags, body.other.tags]).toEqual([
      ['both', 'third'],
      ['both', 'second'],
    ])
  })

  it('stays with the survivor when a copied tag was removed and given again', async () => {
    await merge(ada, ben)
    await team.call('DELETE', `/api/v1/leads/${ada}/tags/second`)
    await team.call('POST', `/api/v1/leads/${ada}/tags/second`)
    expect((await split(ada)).body.lead.tags).toContain('second')
  })

  it('stays with the survivor when it is a status', async () => {
    await merge(ada, ben)
    await change(ada, { status: 'qualified' })
    const { body } = await split(ada)
    expect([body.lead.status, body.other.status]).toEqual(['qualified', 'new'])
    await expectExact()
  })

  it('stays with the survivor when a member typed it, also over what the other brought along', async () => {
    expect((await merge(ada, ben)).body.company).toBe('Looms')
    await change(ada, { company: 'Engines', name: 'Ada King' })
    const { body } = await split(ada)
    expect([body.lead.company, body.lead.name]).toEqual(['Engines', 'Ada King'])
    expect([body.other.company, body.other.name]).toEqual(['Looms', 'Ben Kerr'])
    await expectExact()
  })

  it('counts for each of them that has the value, when it is a rejection', async () => {
    await merge(ada, ben)
    await onFact(ada, '+441134960123', 'reject')
    await say('a', 'my number is 0113 496 0123')
    const { body } = await split(ada)
    expect([body.lead.phone, body.other.phone]).toEqual([null, null])
    expect(body.other.facts.find(({ field }) => field === 'phone')?.rejectedBy).toBe('Test')
    await expectExact()
  })

  it('gives a field back to the reading when the value rejected was one picked on the other', async () => {
    await onFact(ben, '+441134960123', 'pick')
    await merge(ada, ben)
    await onFact(ada, '+441134960123', 'reject')
    const { body } = await split(ada)
    expect([body.other.phone, body.other.setByMember]).toEqual([null, expect.not.arrayContaining(['phone'])])
    await onFact(ben, '+441134960123', 'restore')
    expect(await profileOf(team, ben)).toMatchObject({
      phone: '+441134960123',
      setByMember: expect.arrayContaining(['phone']),
    })
  })
})
