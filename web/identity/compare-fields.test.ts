import { expect, test } from 'vitest'
import type { Fact, Lead } from '#contract/leads.ts'
import { compareFields } from './compare-fields.ts'

const nothing = { name: null, email: null, phone: null, company: null, location: null }

/** Only what is compared. */
function lead(known: Partial<Lead>): Lead {
  return { ...nothing, facts: [], setByMember: [], ...known } as unknown as Lead
}

function locatedIn(location: string, origin: Fact['origin']): Lead {
  return lead({ location, facts: [{ field: 'location', value: location, origin, current: true } as Fact] })
}

const sameOf = (one: Lead, other: Lead) => compareFields(one, other).map(({ isSame }) => isSame)

test('a field that neither has is left out', () => {
  expect(compareFields(lead({}), lead({ name: 'Jo' })).map(({ field }) => field)).toEqual(['name'])
})

test('values that differ only in case, accents and spaces are the same', () => {
  expect(sameOf(lead({ name: 'José  Lee' }), lead({ name: 'jose lee' }))).toEqual([true])
})

test('two different values are not the same, nor is one that only one of them has', () => {
  expect(sameOf(lead({ name: 'Jo', email: 'jo@x.example' }), lead({ name: 'Jon' }))).toEqual([false, false])
})

test('a place that both have said is the same', () => {
  expect(sameOf(locatedIn('Leeds', 'visitor'), locatedIn('Leeds', 'visitor'))).toEqual([true])
})

test.each(['timezone', 'address'] as const)('a place that is only guessed by the %s is not', (origin) => {
  expect(sameOf(locatedIn('Leeds', origin), locatedIn('Leeds', 'visitor'))).toEqual([false])
})
