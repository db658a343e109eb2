import { expect, it } from 'vitest'
import { movedTo } from '#web/views/view-order.ts'

const tabs = ['calls', 'trade', 'lost']

it('puts a view one place before, behind, or at an end', () => {
  expect(movedTo(tabs, 'trade', 0)).toEqual(['trade', 'calls', 'lost'])
  expect(movedTo(tabs, 'trade', 2)).toEqual(['calls', 'lost', 'trade'])
  expect(movedTo(tabs, 'lost', 0)).toEqual(['lost', 'calls', 'trade'])
})

it('leaves it where it stands', () => {
  expect(movedTo(tabs, 'trade', 1)).toEqual(tabs)
})
