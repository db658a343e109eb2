import { expect, test } from 'vitest'
import { compareFields } from './compare-fields.ts'

const nobody = { name: null, email: null, phone: null, company: null, location: null }

test('a field that neither has is left out', () => {
  expect(compareFields(nobody, { ...nobody, name: 'Jo' }).map(({ field }) => field)).toEqual(['name'])
})

test('values that differ only in case, accents and spaces are the same', () => {
  const rows = compareFields({ ...nobody, name: 'José  Lee' }, { ...nobody, name: 'jose lee' })
  expect(rows).toEqual([{ field: 'name', isSame: true }])
})

test('two different values are not the same, nor is one that only one of them has', () => {
  const rows = compareFields({ ...nobody, name: 'Jo', email: 'jo@x.example' }, { ...nobody, name: 'Jon' })
  expect(rows.map(({ isSame }) => isSame)).toEqual([false, false])
})
