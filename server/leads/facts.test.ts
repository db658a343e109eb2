import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Fact, Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLead, makeMember, makeWorkspace, profileOf, teamOf, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const mara = await makeMember(server, { name: 'Mara' })

type Verb = 'pick' | 'reject' | 'restore'
type LeadOrProblem = Omit<Lead, 'status'> & Pick<Problem, 'code'>

function factOf({ facts }: Lead, field: Fact['field'], value?: string): Fact {
  const fact = facts.find((each) => each.field === field && (value === undefined || each.value === value))
  if (!fact) throw new Error(`There is no ${field} ${value ?? ''}`)
  return fact
}

const act = (lead: Lead, verb: Verb, { id }: Fact, call = team.call) =>
  call<LeadOrProblem>('POST', `/api/v1/leads/${lead.id}/facts/${id}/${verb}`, { version: lead.version })

/** Does it to the lead as it is now, and answers the lead after it. */
async function doTo(id: string, verb: Verb, field: Fact['field'], value?: string): Promise<Lead> {
  const lead = await profileOf(team, id)
  const { status } = await act(lead, verb, factOf(lead, field, value), mara.call)
  expect(status).toBe(200)
  return profileOf(team, id)
}

async function patch(id: string, change: object): Promise<Lead> {
  const { version } = await profileOf(team, id)
  await mara.call('PATCH', `/api/v1/leads/${id}`, { version, ...change })
  return profileOf(team, id)
}

const say = (session: string, ...says: string[]) => makeLead(server, { session, says, country: 'GB' })
const found = async (q: string) =>
  (await team.call<{ items: LeadItem[] }>('GET', `/api/v1/leads?${new URLSearchParams({ q })}`)).body.items
const latestEvent = async (id: string) =>
  (await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events?limit=1`)).body.items[0]

describe('picking a value', () => {
  it('shows it whatever is read later', async () => {
    const id = await say('picks', 'my mail is one@pick.example', 'or rather two@pick.example')
    await doTo(id, 'pick', 'email', 'one@pick.example')
    await say('picks', 'please use three@pick.example')
    const lead = await profileOf(team, id)
    expect([lead.email, lead.setByMember]).toEqual(['one@pick.example', ['email']])
  })

  it('stands in the history with what was shown before', async () => {
    const id = await say('picks with a trace', 'one@trace.example', 'two@trace.example')
    await doTo(id, 'pick', 'email', 'one@trace.example')
    expect(await latestEvent(id)).toMatchObject({
      kind: 'fact.picked',
      actor: { name: 'Mara' },
      data: { field: 'email', from: 'two@trace.example', to: 'one@trace.example' },
    })
  })

  it("makes somebody else's detail the lead's own", async () => {
    const id = await say('married', 'My number is 0113 496 0201', "my wife's number is 0113 496 0202")
    const before = await profileOf(team, id)
    const hers = factOf(before, 'phone', '+441134960202')
    expect([before.phone, hers.whose]).toEqual(['+441134960201', "my wife's"])
    const lead = await doTo(id, 'pick', 'phone', '+441134960202')
    expect(lead.phone).toBe('+441134960202')
  })

  it('is refused when somebody was faster', async () => {
    const id = await say('raced', 'one@race.example', 'two@race.example')
    const seen = await profileOf(team, id)
    await patch(id, { email: 'three@race.example' })
    const { status, body } = await act(seen, 'pick', factOf(seen, 'email', 'one@race.example'))
    expect([status, body.code]).toEqual([409, 'changed_meanwhile'])
  })

  it('is refused for a rejected value', async () => {
    const id = await say('rejected first', 'one@no.example')
    const lead = await doTo(id, 'reject', 'email')
    const { status, body } = await act(lead, 'pick', factOf(lead, 'email'))
    expect([status, body.code]).toEqual([409, 'already_decided'])
  })
})

describe('rejecting a value', () => {
  it('takes its points with it and shows the value before', async () => {
    const id = await say('two mails', 'old@two.example', 'new@two.example', '0113 496 0111')
    const before = await profileOf(team, id)
    const lead = await doTo(id, 'reject', 'email', 'new@two.example')
    expect(lead.email).toBe('old@two.example')
    const phone = await doTo(id, 'reject', 'phone')
    expect([phone.phone, before.score.value - phone.score.value]).toEqual([null, 10])
    expect(phone.score.lines.map(({ code }) => code)).not.toContain('contact.phone')
  })

  it('holds when it is said again', async () => {
    const id = await say('insists', 'call me: 0113 496 0112')
    await doTo(id, 'reject', 'phone')
    await say('insists', 'as I said, 0113 496 0112')
    const lead = await profileOf(team, id)
    expect([lead.phone, lead.facts.filter(({ rejectedAt }) => rejectedAt === null)]).toEqual([null, []])
  })

  it('holds when the whole talk is read anew for a late message', async () => {
    const id = await say('late', 'call me: 0113 496 0113')
    await doTo(id, 'reject', 'phone')
    await makeLead(server, { session: 'late', says: ['hello'], at: '2026-01-01T00:00:00Z', country: 'GB' })
    expect((await profileOf(team, id)).phone).toBeNull()
  })

  it('says who rejected it', async () => {
    const id = await say('who', 'who@reject.example')
    expect(factOf(await doTo(id, 'reject', 'email'), 'email').rejectedBy).toBe('Mara')
  })

  it('gives a field that a member had set to it back to the reading', async () => {
    const id = await say('set and rejected', 'said@back.example')
    await patch(id, { email: 'typed@back.example' })
    const lead = await doTo(id, 'reject', 'email', 'typed@back.example')
    expect([lead.email, lead.setByMember]).toEqual(['said@back.example', []])
  })

  it('is taken back with the pin', async () => {
    const id = await say('set and restored', 'said@pin.example')
    const before = await patch(id, { email: 'typed@pin.example' })
    await doTo(id, 'reject', 'email', 'typed@pin.example')
    const lead = await doTo(id, 'restore', 'email', 'typed@pin.example')
    expect(shape(lead)).toEqual(shape(before))
  })

  it('does not undo what a member has set since', async () => {
    const id = await say('set since', 'said@since.example')
    await patch(id, { email: 'typed@since.example' })
    await doTo(id, 'reject', 'email', 'typed@since.example')
    await patch(id, { email: 'later@since.example' })
    const lead = await doTo(id, 'restore', 'email', 'typed@since.example')
    expect(lead.email).toBe('later@since.example')
  })

  it('of a value typed on a lead without a talk leaves it without a score', async () => {
    const { body } = await team.call<Lead>('POST', '/api/v1/leads', {
      name: 'By Hand',
      email: 'by@hand.example',
    })
    const lead = await doTo(body.id, 'reject', 'email')
    expect([lead.email, lead.score.value, lead.name]).toEqual([null, 0, 'By Hand'])
  })
})

describe('giving a field back', () => {
  it('undoes the first edit wholly: the typed value is neither shown, kept nor found', async () => {
    const id = await say('typo', 'I am Zoltan Kovacs')
    const before = await profileOf(team, id)
    await patch(id, { name: 'Zoltann Typo' })
    const lead = await patch(id, { release: ['name'] })
    expect(shape(lead)).toEqual(shape(before))
    expect(await found('zoltann')).toEqual([])
  })

  it('shows what was said while a member held the field', async () => {
    const id = await say('held', 'first@held.example')
    await patch(id, { email: 'typed@held.example' })
    await say('held', 'second@held.example')
    expect((await patch(id, { release: ['email'] })).email).toBe('second@held.example')
  })

  it('takes back that a field is empty', async () => {
    const id = await say('emptied', 'full@empty.example')
    expect((await patch(id, { email: null })).email).toBeNull()
    expect((await patch(id, { release: ['email'] })).email).toBe('full@empty.example')
  })

  it('is not needed to undo a second edit: the value before is set again', async () => {
    const id = await say('twice', 'said@twice.example')
    const before = await patch(id, { email: 'first@twice.example' })
    await patch(id, { email: 'second@twice.example' })
    expect(shape(await patch(id, { email: 'first@twice.example' }))).toEqual(shape(before))
  })

  it('stands in the history', async () => {
    const id = await say('released', 'said@free.example')
    await patch(id, { email: 'typed@free.example' })
    await patch(id, { release: ['email'] })
    const data = { field: 'email', from: 'typed@free.example', to: 'said@free.example' }
    expect(await latestEvent(id)).toMatchObject({ kind: 'field.released', data })
  })
})

describe("another workspace's fact", () => {
  it('is none of this lead', async () => {
    const other = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
    const theirs = await makeLead(server, { workspaceId: other.workspaceId, name: 'Grace Hopper' })
    const fact = factOf(await profileOf(other, theirs), 'name')
    const lead = await profileOf(team, await say('near', 'I am Near By'))
    expect((await act(lead, 'reject', fact)).status).toBe(404)
  })
})

/** All that a profile shows of the lead alone: not how often it was changed, nor who else gave the same. */
function shape({ version: _version, proposals: _others, ...lead }: Lead): object {
  return { ...lead, facts: lead.facts.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

describe('a value rejected and restored', () => {
  const lines = [
    'I am Ada Lovelace',
    'ada@engine.example',
    'my mail is ada@lovelace.example',
    'call 0113 496 0199',
    "my wife's number is 0113 496 0198",
    'I live in Leeds',
    'we are Oak & Iron Ltd',
    'how much is the table?',
    'sorry, my name is Augusta King',
    'I want to buy it',
  ]

  it('leaves score, lines, facts, shown values and search as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lines), { minLength: 2, maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom('set', 'pick'), fc.nat()), { maxLength: 2 }),
        fc.nat(),
        async (says, edits, which) => {
          const id = await makeLead(server, { says, country: 'GB' })
          for (const [edit, seed] of edits) {
            const lead = await profileOf(team, id)
            const fact = lead.facts[seed % Math.max(1, lead.facts.length)]
            if (edit === 'set') await patch(id, { email: `typed${seed % 3}@edit.example` })
            else if (fact) await act(lead, 'pick', fact)
          }
          const before = await profileOf(team, id)
          const fact = before.facts[which % Math.max(1, before.facts.length)]
          if (!fact) return
          const rejected = await doTo(id, 'reject', fact.field, fact.value)
          expect(rejected[fact.field]).not.toBe(fact.value)
          const restored = await doTo(id, 'restore', fact.field, fact.value)
          expect(shape(restored)).toEqual(shape(before))
        },
      ),
      { numRuns: 20 },
    )
    expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  }, 60_000)
})
