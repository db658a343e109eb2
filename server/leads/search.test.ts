import { describe, expect, it } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { makeLead, profileOf, teamOf, testServer, type Answer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)

type List = { items: LeadItem[]; total: { value: number; capped: boolean } }

const people = {
  leeds: await makeLead(server, {
    phone: '0113 496 0123',
    country: 'GB',
    name: 'Ada Lovelace',
    email: 'ada@engine.example',
  }),
  berlin: await makeLead(server, { phone: '030 901820', country: 'DE', name: 'Jürgen Müller' }),
  madrid: await makeLead(server, { name: 'María García', email: 'maria.garcia+shop@correo.example' }),
  percent: await addByHand({ name: '100% Wool_Shop' }),
  plain: await addByHand({ name: '100 Woolen Shops' }),
  backslash: await addByHand({ name: 'C:\\Temp' }),
  anonymous: await makeLead(server, { says: ['just looking'] }),
}

async function addByHand(given: object): Promise<string> {
  return (await team.call<{ id: string }>('POST', '/api/v1/leads', given)).body.id
}

async function find(q: string): Promise<Answer<List>> {
  return team.call<List>('GET', `/api/v1/leads?${new URLSearchParams({ q })}`)
}

async function namesFor(q: string): Promise<(keyof typeof people | undefined)[]> {
  const { body } = await find(q)
  expect(body.total).toEqual({ value: body.items.length, capped: false })
  return body.items
    .map(({ id }) => (Object.keys(people) as (keyof typeof people)[]).find((key) => people[key] === id))
    .sort()
}

describe('a phone number is found', () => {
  it.each([
    '0113 496',
    '0113496',
    '+441134960123',
    '+44 113 496 0123',
    '0044 113 496',
    '(0113) 496',
    '+44 (0)113 496',
    '0113-496-0123',
    '0113.496.0123',
    '0113/496',
    '0123',
    '496 0123',
    '441134',
  ])('as %s', async (q) => {
    expect(await namesFor(q)).toEqual(['leeds'])
  })

  it('in its national and its international spelling alike', async () => {
    expect([await namesFor('030 9018'), await namesFor('+49 30 9018')]).toEqual([['berlin'], ['berlin']])
  })

  it('not by digits that it does not hold', async () => {
    expect(await namesFor('0113 497')).toEqual([])
  })
})

describe('a name or an address is found', () => {
  it.each([
    ['Ada Lovelace', 'leeds'],
    ['lovelace ada', 'leeds'],
    ['LOVE', 'leeds'],
    ['velac', 'leeds'],
    ['engine.example', 'leeds'],
    ['ada@', 'leeds'],
    ['garcia', 'madrid'],
    ['GARCÍA', 'madrid'],
    ['garcía maria', 'madrid'],
    ['Marí\u0301a'.replace('í', 'i'), 'madrid'],
    ['garcia+shop', 'madrid'],
    ['muller', 'berlin'],
    ['Jürgen', 'berlin'],
  ] as const)('by %s', async (q, who) => {
    expect(await namesFor(q)).toEqual([who])
  })

  it.each([
    ['m', ['berlin', 'madrid']],
    ['ga', ['madrid']],
    ['lo', ['leeds']],
    ['MÜ', ['berlin']],
    ['j m', ['berlin']],
  ] as const)('by the beginning of a word when only %s is typed', async (q, who) => {
    expect(await namesFor(q)).toEqual(who)
  })

  it('only when all its words are there', async () => {
    expect(await namesFor('ada garcia')).toEqual([])
  })
})

describe('signs that mean something to a database', () => {
  it.each([
    ['%', []],
    ['_', []],
    ['%%%', []],
    ['___', []],
    ['100%', ['percent']],
    ['wool_', ['percent']],
    ['wool', ['percent', 'plain']],
    ['%wool', []],
    ['c:\\temp', ['backslash']],
    ['\\', []],
    ['\\\\\\', []],
    ["'; drop table app.lead; --", []],
    ['***', []],
  ] as const)('are letters like others: %s', async (q, who) => {
    expect(await namesFor(q)).toEqual(who)
  })
})

describe('a session label is found', () => {
  it('with its sign and without, in any case and in part', async () => {
    const { body } = await team.call<LeadItem>('GET', `/api/v1/leads/${people.anonymous}`)
    const label = body.sessions[0]?.label ?? ''
    expect(label).toMatch(/^#[2-9A-Z]{4}-\d\d$/)
    for (const q of [label, label.slice(1), label.toLowerCase(), label.slice(0, 5)]) {
      expect(await namesFor(q)).toEqual(['anonymous'])
    }
  })
})

describe('what a lead is found by', () => {
  it('follows a change of its name, and still knows the one before', async () => {
    const id = await addByHand({ name: 'Before Change' })
    await team.call('PATCH', `/api/v1/leads/${id}`, { version: 0, name: 'After Wards' })
    const found = await Promise.all(['before change', 'after wards', 'af'].map(find))
    expect(found.map(({ body }) => body.items.length)).toEqual([1, 1, 1])
  })

  it('is also an address or number that it gave besides the one shown', async () => {
    const id = await makeLead(server, {
      says: [
        'mail ada@first.example',
        'better: ada@second.example',
        'my number is 0113 496 0777',
        'or call 0113 496 0778',
      ],
      country: 'GB',
    })
    const found = await Promise.all(['ada@first.example', '01134960777', '+44 113 496 0778', 'ad'].map(find))
    expect(found.map(({ body }) => body.items.some((item) => item.id === id))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('is written only when it changes: not for what is said once more', async () => {
    const id = await makeLead(server, { session: 'repeats', email: 'again@repeat.example' })
    const written = async () =>
      (await server.database.owner.query('select xmin from app.lead_search where lead_id = $1', [id])).rows
    const before = await written()
    await makeLead(server, { session: 'repeats', says: ['as I said: again@repeat.example, I live in Leeds'] })
    expect(await written()).toEqual(before)
    await makeLead(server, { session: 'repeats', says: ['or other@repeat.example'] })
    expect(await written()).not.toEqual(before)
  })

  it('is no value that a member rejected', async () => {
    const id = await makeLead(server, { email: 'wrong@rejected.example', name: 'Rita Right' })
    const lead = await profileOf(team, id)
    const fact = lead.facts.find(({ field }) => field === 'email')
    const at = `/api/v1/leads/${id}/facts/${fact?.id}`
    await team.call('POST', `${at}/reject`, { version: lead.version })
    expect((await find('wrong@rejected')).body.items).toEqual([])
  })

  it('follows what the visitor says', async () => {
    const id = await makeLead(server, { session: 'talks on', says: ['hello'] })
    await makeLead(server, { session: 'talks on', says: ['I am Zebedee Quartermain'] })
    const { body } = await find('quartermain')
    expect(body.items.map((item) => item.id)).toEqual([id])
  })

  it('may be a name with two signs that differ only beyond what is kept of a word', async () => {
    const long = 'a'.repeat(39)
    const { status } = await team.call('POST', '/api/v1/leads', { name: `${long}😀 ${long}🤖` })
    expect(status).toBe(201)
  })
})

it('ignores white space alone', async () => {
  const all = await team.call<List>('GET', '/api/v1/leads')
  expect((await find('   ')).body.total).toEqual(all.body.total)
})
