import { describe, expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const dora = {
  name: 'Dora Finch',
  email: 'dora@finch.example',
  phone: '+441134960388',
  sessions: [{ id: 'one', label: '7F3K-21' }],
}
const shown = (query: string, lead: Parameters<typeof foundBy>[0] = dora) => {
  const found = foundBy(lead, query)
  return found && `${found.before}[${found.match}]${found.after}`
}

describe('what a lead was found by', () => {
  test.each([
    ['0388', '+44 113 496 [0388]'],
    ['496 03', '+44 113 [496 03]88'],
    ['0113 496', '+44 [113 496] 0388'],
    ['+44 (0)113', '+[44 113] 496 0388'],
    ['0044113', '+[44 113] 496 0388'],
  ])('%s stands in the number, however it was typed', (query, text) => {
    expect(shown(query)).toBe(text)
  })
  test('a part of the address stands there', () => {
    expect(shown('@FINCH')).toBe('dora[@finch].example')
  })
  test('a session label stands there', () => {
    expect(shown('#7f3k')).toBe('[7F3K]-21')
  })
  test('what the name says is not said again', () => {
    expect([shown('dora'), shown('0388', { ...dora, name: null, email: null })]).toEqual([null, null])
  })
  test('a number that is not shown is not invented', () => {
    expect([shown('0777'), shown('0388', { ...dora, phone: null })]).toEqual([null, null])
  })
})
