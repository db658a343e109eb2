import { describe, expect, it } from 'vitest'
import { keywordsIn, mayHaveMore, problemOf, shownEnd, typedEnd, withMore } from './edit-hours.ts'

describe('hours that are added to a day', () => {
  it('begin with those of an office', () => {
    expect(withMore([])).toEqual([{ from: '09:00', to: '17:00' }])
  })

  it('come after a pause', () => {
    expect(withMore([{ from: '09:00', to: '12:00' }])[1]).toEqual({ from: '13:00', to: '15:00' })
  })

  it('end at midnight, and are none where the day is full', () => {
    expect(withMore([{ from: '09:00', to: '21:30' }])[1]).toEqual({ from: '22:30', to: '24:00' })
    expect(mayHaveMore([{ from: '09:00', to: '23:00' }])).toBe(false)
  })
})

it('midnight at the end of a day is 00:00 in a field', () => {
  expect([shownEnd('24:00'), typedEnd('00:00'), typedEnd('17:00')]).toEqual(['00:00', '24:00', '17:00'])
})

it.each([
  [[{ from: '09:00', to: '' }], 'missing'],
  [[{ from: '17:00', to: '09:00' }], 'backwards'],
  [
    [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '13:30' },
    ],
    'overlap',
  ],
  [
    [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '13:00' },
    ],
    null,
  ],
])('of %j it is said: %s', (spans, problem) => {
  expect(problemOf(spans)).toBe(problem)
})

it('keywords stand one a line, each once', () => {
  expect(keywordsIn(' refund* \n\nlawyer\nrefund*')).toEqual(['refund*', 'lawyer'])
})
