import { expect, test } from 'vitest'
import type { Proposal } from '#contract/identity.ts'
import { groupPairs } from './group-pairs.ts'

function proposal(id: string, one: string, other: string): Proposal {
  const leads = [{ id: one }, { id: other }] as Proposal['leads']
  return {
    id,
    field: 'email',
    value: `${id}@x.example`,
    state: 'open',
    at: '2026-03-01T09:00:00.000Z',
    leads,
  }
}

const shown = (proposals: Proposal[]) =>
  groupPairs(proposals).map((pair) => pair.proposals.map(({ id }) => id).join(' '))

test('what two leads share stands in one entry, where the first of it stood', () => {
  expect(shown([proposal('1', 'a', 'b'), proposal('2', 'c', 'd'), proposal('3', 'a', 'b')])).toEqual([
    '1 3',
    '2',
  ])
})

test('which of the two comes first makes no other pair', () => {
  expect(shown([proposal('1', 'a', 'b'), proposal('2', 'b', 'a')])).toEqual(['1 2'])
})
