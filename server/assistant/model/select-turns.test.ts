import { expect, it } from 'vitest'
import { selectTurns } from '#server/assistant/model/select-turns.ts'
import type { Turn } from '#server/assistant/read-talk.ts'

const talk = (count: number, length: number): Turn[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    author: index % 2 === 0 ? 'visitor' : 'assistant',
    text: `${index} `.padEnd(length, 'x'),
  }))

it('a short talk stays whole, with the fresh words apart', () => {
  const turns = talk(5, 20)
  expect(selectTurns(turns, new Set())).toEqual({
    beginning: [],
    leftOut: 0,
    recent: turns.slice(0, 4),
    fresh: turns.slice(4),
  })
})

it('of a long one stay its beginning, what was told, and the latest turns whole', () => {
  const turns = talk(101, 1000)
  const { beginning, leftOut, recent, fresh } = selectTurns(turns, new Set(['m20']))
  expect(beginning.map(({ id }) => id)).toEqual(['m0', 'm1', 'm20'])
  expect(recent.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `m${88 + index}`))
  expect([leftOut, fresh.map(({ id }) => id)]).toEqual([85, ['m100']])
})

it('however much was told, the beginning has its bounds', () => {
  const turns = talk(301, 1000)
  const { beginning } = selectTurns(turns, new Set(turns.map(({ id }) => id)))
  expect(beginning.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(3000)
})

it('the part of a person stands in it, and system lines do not', () => {
  const turns: Turn[] = [
    { id: 'a', author: 'visitor', text: 'hi' },
    { id: 'b', author: 'system', text: 'Mara took over' },
    { id: 'c', author: 'agent', text: 'We deliver on Monday.' },
    { id: 'd', author: 'visitor', text: 'and the price?' },
  ]
  const { recent, fresh } = selectTurns(turns, new Set())
  expect([recent.map(({ id }) => id), fresh.map(({ id }) => id)]).toEqual([['a', 'c'], ['d']])
})
