import { expect, test } from 'vitest'
import type { Fact } from '#contract/leads.ts'
import { compareFields } from './compare-fields.ts'

type Lead = Parameters<typeof compareFields>[0]

const nobody: Lead = {
  name: null,
  email: null,
  phone: null,
  company: null,
  location: null,
  facts: [],
  setByMember: [],
}

const said = (field: Fact['field'], value: string, more: Partial<Fact> = {}): Fact => ({
  id: `${field} ${value}`,
  field,
  value,
  origin: 'visitor',
  whose: null,
  quote: value,
  messageId: null,
  by: null,
  at: '2026-03-01T09:00:00.000Z',
  current: true,
  rejectedAt: null,
  rejectedBy: null,
  ...more,
})

test('a field that neither has is left out', () => {
  expect(compareFields(nobody, { ...nobody, name: 'Jo' }).map(({ field }) => field)).toEqual(['name'])
})

test('values that differ only in case, accents and spaces are the same', () => {
  const rows = compareFields({ ...nobody, name: 'José  Lee' }, { ...nobody, name: 'jose lee' })
  expect(rows[0]?.isSame).toBe(true)
})

test('two different values are not the same, nor is one that only one of them has', () => {
  const rows = compareFields(
    { ...nobody, name: 'Jo', email: 'jo@x.example' },
    { ...nobody, name: 'Jon', email: null },
  )
  expect(rows.map(({ isSame }) => isSame)).toEqual([false, false])
})

test('the origin is that of the shown fact', () => {
  const lead = {
    ...nobody,
    email: 'jo@x.example',
    facts: [
      said('email', 'old@x.example', { current: false }),
      said('email', 'jo@x.example', { origin: 'signed' }),
    ],
  }
  expect(compareFields(lead, nobody)[0]?.claims[0]?.origin).toBe('signed')
})

test('what a member picked counts as set by a member', () => {
  const lead = {
    ...nobody,
    name: 'Jo',
    facts: [said('name', 'Jo', { by: 'Mara' })],
    setByMember: ['name' as const],
  }
  expect(compareFields(lead, nobody)[0]?.claims[0]).toMatchObject({ origin: 'member', by: 'Mara' })
})
