import { expect, test } from 'vitest'
import { chosenColumns, fittingColumns, trackList, widthWithin } from './columns.ts'

const names = (width: number, compact = false) =>
  fittingColumns(chosenColumns(null), width, compact).map(({ name }) => name)

test('all usual columns find room on a desk', () => {
  expect(names(1208)).toEqual(['lead', 'words', 'status', 'score', 'tags', 'assignee', 'active'])
})

test('tags give way where there is little room, and what is narrower stays', () => {
  expect(names(932)).toEqual(['lead', 'words', 'status', 'score', 'assignee', 'active'])
  expect(names(860)).toEqual(['lead', 'words', 'status', 'score', 'assignee', 'active'])
})

test('beside the panel the first four stay', () => {
  expect(names(728, true)).toEqual(['lead', 'words', 'status', 'score'])
})

test('where hardly anything finds room, who it is, status and score do', () => {
  expect(names(568, true)).toEqual(['lead', 'status', 'score', 'assignee'])
  expect(names(500)).toEqual(['lead', 'status', 'score'])
})

test('who it is stands first, even if the choice leaves it out', () => {
  const chosen = chosenColumns([
    { name: 'email', width: null },
    { name: 'score', width: 140 },
  ])
  expect(chosen.map(({ name }) => name)).toEqual(['lead', 'email', 'score'])
})

test('a chosen width holds, and the rest goes to the last words', () => {
  const chosen = chosenColumns([
    { name: 'lead', width: 260 },
    { name: 'words', width: null },
  ])
  expect(trackList(chosen)).toBe('minmax(200px, 260px) minmax(180px, 1fr)')
})

test('a column is never dragged narrower than what must not be cut', () => {
  expect(widthWithin('status', 20)).toBe(108)
})
