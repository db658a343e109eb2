import { describe, expect, test } from 'vitest'
import type { Fact, Lead } from '#contract/leads.ts'
import { inverseOf, isUntouched, otherFacts, tellerOf } from './correction.ts'

function fact(id: string, value: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    field: 'email',
    value,
    origin: 'visitor',
    whose: null,
    quote: value,
    messageId: 'm',
    by: null,
    at: '2026-11-17T10:00:00Z',
    current: false,
    rejectedAt: null,
    rejectedBy: null,
    ...more,
  }
}

/** Only what corrections look at. */
function lead(email: string | null, facts: Fact[], setByMember: Lead['setByMember'] = []): Lead {
  return { id: 'l', email, facts, setByMember } as unknown as Lead
}

describe('the way back', () => {
  test('of a first edit gives the field to the reading again', () => {
    const before = lead('said@x.example', [fact('f', 'said@x.example', { current: true })])
    const done = { type: 'set', field: 'email', value: 'typed@x.example' } as const
    expect(inverseOf(before, done)).toEqual({ type: 'release', field: 'email' })
  })

  test('of a second edit sets what was typed before', () => {
    const typed = fact('f', 'first@x.example', { origin: 'member', current: true })
    const before = lead('first@x.example', [typed], ['email'])
    const done = { type: 'set', field: 'email', value: 'second@x.example' } as const
    expect(inverseOf(before, done)).toEqual({ type: 'set', field: 'email', value: 'first@x.example' })
  })

  test('to a value that was chosen chooses it again, as it is still the visitor’s word', () => {
    const before = lead('said@x.example', [fact('f', 'said@x.example', { current: true })], ['email'])
    const done = { type: 'set', field: 'email', value: 'typed@x.example' } as const
    expect(inverseOf(before, done)).toMatchObject({ type: 'pick', factId: 'f' })
  })

  test('to a field that a member had emptied empties it', () => {
    const done = { type: 'set', field: 'email', value: 'typed@x.example' } as const
    expect(inverseOf(lead(null, [], ['email']), done)).toEqual({ type: 'set', field: 'email', value: null })
  })

  test('of a release sets what was released', () => {
    const typed = fact('f', 'typed@x.example', { origin: 'member', current: true })
    const before = lead('typed@x.example', [typed], ['email'])
    expect(inverseOf(before, { type: 'release', field: 'email' })).toMatchObject({
      type: 'set',
      value: 'typed@x.example',
    })
  })

  test('of rejecting is restoring, and the other way round', () => {
    const rejected = { type: 'reject', field: 'email', factId: 'f', value: 'a@x.example' } as const
    const restored = inverseOf(lead(null, []), rejected)
    expect(restored.type).toBe('restore')
    expect(inverseOf(lead(null, []), restored)).toEqual(rejected)
  })
})

describe('whose word a field shows', () => {
  test('is the member’s while the field is set, whoever else said the same', () => {
    const facts = [
      fact('v', 'a@x.example', { current: true }),
      fact('m', 'a@x.example', { current: true, origin: 'member' }),
    ]
    expect(tellerOf(lead('a@x.example', facts, ['email']), 'email')?.id).toBe('m')
    expect(tellerOf(lead('a@x.example', facts), 'email')?.id).toBe('v')
  })

  test('is what was signed rather than what was typed in the chat', () => {
    const facts = [
      fact('v', 'a@x.example', { current: true }),
      fact('s', 'a@x.example', { current: true, origin: 'signed' }),
    ]
    expect(tellerOf(lead('a@x.example', facts), 'email')?.id).toBe('s')
  })
})

test('each other value is listed once, the rejected ones apart', () => {
  const facts = [
    fact('1', 'a@x.example', { current: true }),
    fact('2', 'b@x.example', { whose: 'my wife’s' }),
    fact('3', 'b@x.example'),
    fact('4', 'c@x.example', { rejectedAt: '2026-11-17T10:00:00Z' }),
  ]
  const { also, rejected } = otherFacts(lead('a@x.example', facts), 'email')
  expect([also.map(({ id }) => id), rejected.map(({ id }) => id)]).toEqual([['3'], ['4']])
})

test('a change of another field does not stand in the way, one of the same does', () => {
  const seen = lead('a@x.example', [])
  const done = { type: 'set', field: 'email', value: 'b@x.example' } as const
  expect(isUntouched(seen, { ...seen, name: 'Ada' }, done)).toBe(true)
  expect(isUntouched(seen, { ...seen, email: 'c@x.example' }, done)).toBe(false)
})
