import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Lead, Status } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import {
  incoming,
  makeLead,
  makeMember,
  makeWorkspace,
  openChat,
  profileOf,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'
import { differences } from '#test/recount.ts'
import { dump } from '#test/api/fingerprint.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const { pool } = server.services
const member = await makeMember(server, { name: 'Mara' })

const patch = (id: string, body: object) => team.call<LeadOrProblem>('PATCH', `/api/v1/leads/${id}`, body)
/** A refusal has the fields of a problem, anything else those of a lead. */
type LeadOrProblem = Omit<Lead, 'status'> & Pick<Problem, 'code' | 'fields'> & { status: Status }

const countsOf = async (call = team.call) => (await call<LeadCounts>('GET', '/api/v1/leads/counts')).body
const add = (body: object) => team.call<LeadOrProblem>('POST', '/api/v1/leads', body)

describe('changing a lead', () => {
  it('takes the version that was seen and answers the next one', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    const { status, body } = await patch(id, { version, status: 'contacted' })
    expect([status, body.status, body.version]).toEqual([200, 'contacted', version + 1])
  })

  it('is refused when somebody was faster, and then leaves their change alone', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    await patch(id, { version, status: 'qualified' })
    const { status, body } = await patch(id, { version, status: 'lost', name: 'Late' })
    expect([status, body.code]).toEqual([409, 'changed_meanwhile'])
    expect(await profileOf(team, id)).toMatchObject({ status: 'qualified', name: null })
  })

  it('lets one of two at the same moment win', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    const answers = await Promise.all(
      (['contacted', 'lost'] as const).map((status) => patch(id, { version, status })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is undone by setting back what was there', async () => {
    const id = await makeLead(server)
    const before = await profileOf(team, id)
    const { body } = await patch(id, { version: before.version, status: 'converted' })
    await patch(id, { version: body.version, status: before.status })
    expect((await profileOf(team, id)).status).toBe('new')
    expect(await inWorkspace(pool, server.workspaceId, differences)).toEqual([])
  })

  it('changes no version when it changes nothing', async () => {
    const id = await makeLead(server, { name: 'Grace Hopper' })
    const { version } = await profileOf(team, id)
    const { body } = await patch(id, { version, status: 'new', name: 'Grace Hopper' })
    expect(body.version).toBe(version)
  })

  it("is not hindered by a visitor's next words", async () => {
    const id = await makeLead(server, { session: 'chatty', says: ['hello'] })
    const { version } = await profileOf(team, id)
    await makeLead(server, { session: 'chatty', says: ['and another thing'] })
    expect((await patch(id, { version, status: 'contacted' })).status).toBe(200)
  })

  it('stands in the history with who did it, from what and to what', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    await member.call('PATCH', `/api/v1/leads/${id}`, {
      version,
      status: 'lost',
      name: 'Ada',
      assigneeId: member.id,
    })
    const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)
    const told = body.items.map(({ kind, actor, data }) => [kind, actor.name, data])
    expect(told).toContainEqual(['status.changed', 'Mara', { from: 'new', to: 'lost' }])
    expect(told).toContainEqual(['assignee.changed', 'Mara', { from: null, to: 'Mara' }])
    expect(told).toContainEqual(['field.changed', 'Mara', { field: 'name', from: null, to: 'Ada' }])
  })

  it('takes a number in any spelling and keeps it in E.164', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    expect((await patch(id, { version, phone: '(0113) 496 0123' })).body.phone).toBe('+441134960123')
  })

  it.each([
    [{ name: '\u200b' }, 'name', 'This must not be empty'],
    [
      { release: ['phone'], phone: '+441134960123' },
      'release',
      'Set a field or give it back to the reading, not both',
    ],
    [{ status: 7 }, 'status', 'One of new, contacted, qualified, converted, lost'],
    [{ version: undefined }, 'version', 'This is needed'],
  ])('says what is wrong with %j', async (wrong, path, message) => {
    const id = await makeLead(server)
    const { status, body } = await patch(id, { version: 0, ...wrong })
    expect([status, body.fields]).toEqual([422, [{ path, message }]])
  })

  it('keeps no signs that turn the writing of a name around', async () => {
    const { body } = await add({ name: '\u202eevil\u200b Jo' })
    expect(body.name).toBe('evil Jo')
  })

  it('names the field that is wrong', async () => {
    const id = await makeLead(server)
    const { version } = await profileOf(team, id)
    const { body } = await patch(id, { version, email: 'no address' })
    expect(body.fields).toMatchObject([{ path: 'email' }])
  })
})

describe("a member's word", () => {
  it('survives ten more messages that say something else', async () => {
    const id = await makeLead(server, { session: 'renamed', name: 'Machine Read' })
    const { version } = await profileOf(team, id)
    await patch(id, { version, name: 'Human Typed', email: 'typed@human.example' })
    for (let turn = 0; turn < 10; turn += 1) {
      await makeLead(server, {
        session: 'renamed',
        says: [`My name is Other${turn} Person`, `mail${turn}@other.example`],
      })
    }
    const lead = await profileOf(team, id)
    expect([lead.name, lead.email]).toEqual(['Human Typed', 'typed@human.example'])
    const current = lead.facts.filter((fact) => fact.field === 'name' && fact.current)
    expect(current).toMatchObject([{ value: 'Human Typed', origin: 'member', by: 'Test' }])
  })

  it('survives a late message, for which the whole history is read anew', async () => {
    const id = await makeLead(server, { session: 'late name', says: ['hello'] })
    const { version } = await profileOf(team, id)
    await patch(id, { version, name: 'Human Typed' })
    await makeLead(server, { session: 'late name', name: 'Early Bird', at: '2026-01-01T00:00:00Z' })
    expect((await profileOf(team, id)).name).toBe('Human Typed')
  })

  it('may be that a field is empty', async () => {
    const id = await makeLead(server, { session: 'cleared', email: 'wrong@post.example' })
    const { version } = await profileOf(team, id)
    await patch(id, { version, email: null })
    await makeLead(server, { session: 'cleared', email: 'wrong@post.example' })
    expect((await profileOf(team, id)).email).toBeNull()
  })
})

describe('counts', () => {
  it('stay exact through every kind of change', async () => {
    const workspaceId = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read', 'write'], workspaceId)
    const ids = await Promise.all(
      ['hello', 'hello, my mail is a@b.example', 'how much is it?'].map((text) =>
        makeLead(server, { says: [text], workspaceId }),
      ),
    )
    const statuses: Status[] = ['contacted', 'converted', 'qualified']
    for (const [index, id] of ids.entries()) {
      await call('PATCH', `/api/v1/leads/${id}`, {
        version: (await call<Lead>('GET', `/api/v1/leads/${id}`)).body.version,
        status: statuses[index],
      })
    }
    await call('POST', '/api/v1/leads', { name: 'By hand', status: 'lost' })
    expect(await countsOf(call)).toMatchObject({
      all: 4,
      byStatus: { new: 0, contacted: 1, qualified: 1, converted: 1, lost: 1 },
      byBand: { hot: 0, warm: 0, cold: 4 },
      convertedThisMonth: 1,
      newToday: 0,
    })
    await call('DELETE', `/api/v1/leads/${ids[1]}`)
    expect(await countsOf(call)).toMatchObject({ all: 3, byStatus: { converted: 0 }, convertedThisMonth: 0 })
    expect(
      (await inWorkspace(pool, workspaceId, differences)).filter(
        (each) => !/said nothing|no score/.test(each),
      ),
    ).toEqual([])
  })

  it('hold when many change many leads at the same time', async () => {
    const workspaceId = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read', 'write'], workspaceId)
    const ids = await Promise.all(Array.from({ length: 6 }, () => makeLead(server, { workspaceId })))
    const states: Status[] = ['new', 'contacted', 'qualified', 'converted', 'lost']
    await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const id = ids[turn % ids.length]
        const { version } = (await call<Lead>('GET', `/api/v1/leads/${id}`)).body
        const answer = await call('PATCH', `/api/v1/leads/${id}`, { version, status: states[turn % 5] })
        expect([200, 409]).toContain(answer.status)
      }),
    )
    expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
  })
})

describe('deleting a lead', () => {
  it('leaves nothing of the person anywhere', async () => {
    const word = 'Quetzalcoatlus'
    const id = await makeLead(server, {
      name: `${word} Smith`,
      email: `${word}@post.example`,
      says: [`${word}?`],
    })
    await team.call('POST', `/api/v1/leads/${id}/notes`, { text: `${word} is in a hurry` })
    await team.call('PATCH', `/api/v1/leads/${id}`, {
      version: (await profileOf(team, id)).version,
      company: `${word} Ltd`,
    })
    expect(await dump(server.database.owner)).toContain(word)
    expect((await team.call('DELETE', `/api/v1/leads/${id}`)).status).toBe(204)
    const left = (await dump(server.database.owner)).toLowerCase()
    expect(left).not.toContain(word.toLowerCase())
    expect(left).not.toContain(id)
  })

  it('is answered with not found the second time', async () => {
    const id = await makeLead(server)
    await team.call('DELETE', `/api/v1/leads/${id}`)
    expect((await team.call('DELETE', `/api/v1/leads/${id}`)).status).toBe(404)
    expect((await team.call('GET', `/api/v1/leads/${id}`)).status).toBe(404)
  })

  it('ends the chat, whose widget is told to open a new one', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const { rows } = await server.database.owner.query<{ lead_id: string }>(
      'select lead_id from app.session where id = $1',
      [chat.session.id],
    )
    await team.call('DELETE', `/api/v1/leads/${rows[0]?.lead_id}`)
    const answer = await chat.say('Still here?')
    expect([answer.status, answer.body]).toMatchObject([401, { code: 'bad_token' }])
  })

  it('while the person is writing loses no count', async () => {
    const workspaceId = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read', 'write'], workspaceId)
    for (let round = 0; round < 10; round += 1) {
      const session = `leaving ${round}`
      const id = await makeLead(server, { session, workspaceId })
      await Promise.all([
        tell(server, [incoming({ session, text: 'my mail is a@b.example' })], workspaceId),
        call('DELETE', `/api/v1/leads/${id}`),
      ])
    }
    expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
  })
})

describe('adding a lead by hand', () => {
  it('takes a name alone, and shows a score of 0 without lines', async () => {
    const { status, body } = await add({ name: '  Grace Hopper ' })
    expect([status, body.name, body.channel]).toEqual([201, 'Grace Hopper', 'manual'])
    expect(body.score).toMatchObject({ value: 0, band: 'cold', lines: [] })
  })

  it.each([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ email: 'x' }, 'email'],
    [{ name: 'A', phone: 'ring me' }, 'phone'],
    [{ name: 'A', company: 'x'.repeat(201) }, 'company'],
    [{ name: 'A', status: 'won' }, 'status'],
  ])('says at which field %j is wrong', async (given, path) => {
    const { status, body } = await add(given)
    expect([status, body.fields?.[0]?.path]).toEqual([422, path])
  })
})

it('opens nothing of one workspace to another', async () => {
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const id = await makeLead(server, { name: 'Ada Lovelace' })
  const path = `/api/v1/leads/${id}`
  const answers = await Promise.all([
    stranger.call('GET', path),
    stranger.call('PATCH', path, { version: 0, status: 'lost' }),
    stranger.call('DELETE', path),
    stranger.call('GET', `${path}/messages`),
    stranger.call('GET', `${path}/events`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect((await profileOf(team, id)).name).toBe('Ada Lovelace')
})
