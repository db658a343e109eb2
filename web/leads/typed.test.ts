import { expect, test } from 'vitest'
import { carriedTo, carryTyped, forgetTyped, keepTyped } from './typed.ts'

test('what is written goes along to the lead that stays, with the name of the one it was begun on', () => {
  keepTyped('merged', { field: 'email', value: 'jo@' })
  carryTyped('merged', 'stays', 'Jo Lee')
  expect(carriedTo('stays')).toEqual({ field: 'email', value: 'jo@', from: 'Jo Lee' })
  expect(carriedTo('merged')).toBeNull()
  forgetTyped('stays')
})

test('what is written on the lead itself is not taken for carried', () => {
  keepTyped('one', { field: 'email', value: 'jo@' })
  expect(carriedTo('one')).toBeNull()
  forgetTyped('one')
})

test('what was saved or left goes nowhere', () => {
  keepTyped('left', { field: 'email', value: 'jo@' })
  forgetTyped('left')
  carryTyped('left', 'other', 'Jo Lee')
  expect(carriedTo('other')).toBeNull()
})
