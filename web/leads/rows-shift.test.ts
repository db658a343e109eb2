import { expect, test } from 'vitest'
import { rowsShift } from '#web/leads/rows-shift.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

test('rows that came above move what is seen down', () => {
  expect(rowsShift(rows('abcdefgh'), rows('xyabcdefgh'), 3)).toBe(2)
})

test('rows that went above move it up', () => {
  expect(rowsShift(rows('abcdefgh'), rows('bcdefgh'), 3)).toBe(-1)
})

test('a row that is seen and went to the top takes nobody along', () => {
  expect(rowsShift(rows('abcdefgh'), rows('dabcefgh'), 3)).toBe(0)
})

test('what is read behind moves nothing', () => {
  expect(rowsShift(rows('abcd'), rows('abcdefgh'), 1)).toBe(0)
})

test('where nothing of it is left, nothing moves', () => {
  expect(rowsShift(rows('abcd'), rows('xyz'), 1)).toBe(0)
})
