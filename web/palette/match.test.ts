import { describe, expect, test } from 'vitest'
import { bestOf, fits } from './match.ts'

describe('what is written in the palette', () => {
  test('fits best what begins with it', () => {
    expect(fits('know', { name: 'Knowledge' })).toBe(3)
  })
  test('may be the beginnings of words in any order', () => {
    expect(fits('over ho', { name: 'Hours and hand-over' })).toBe(2)
  })
  test('may be another word for the same', () => {
    expect(fits('appear', { name: 'Theme: Dark', also: 'appearance' })).toBe(1)
  })
  test('needs no accents and no capitals', () => {
    expect(fits('RESUME', { name: 'Résumé' })).toBe(3)
  })
  test('does not fit the middle of a word', () => {
    expect(fits('ledge', { name: 'Knowledge' })).toBe(0)
  })
  test('fits nothing when it is empty', () => {
    expect(fits('  ', { name: 'Knowledge' })).toBe(0)
  })
})

describe('the best of what fits', () => {
  const all = ['Team', 'Theme: Light', 'Theme: Dark'].map((name) => ({ id: name, name }))
  test('is in the order given where nothing was used', () => {
    expect(bestOf('th', all, [], 9).map(({ id }) => id)).toEqual(['Theme: Light', 'Theme: Dark'])
  })
  test('begins with what was used last', () => {
    expect(bestOf('t', all, ['Theme: Dark'], 9)[0]?.id).toBe('Theme: Dark')
  })
  test('is no more than asked for', () => {
    expect(bestOf('t', all, [], 2)).toHaveLength(2)
  })
})
