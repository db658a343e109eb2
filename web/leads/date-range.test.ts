import { describe, expect, test } from 'vitest'
import { isDay, rangeOf } from './date-range.ts'

const now = Date.parse('2026-03-01T09:41:00Z')

describe('date presets', () => {
  test('today is one day', () => {
    expect(rangeOf('today', '2026-03-01', now)).toEqual({ from: '2026-03-01', to: '2026-03-01' })
  })
  test('yesterday reaches into the month before', () => {
    expect(rangeOf('yesterday', '2026-03-01', now)).toEqual({ from: '2026-02-28', to: '2026-02-28' })
  })
  test('the last 24 hours begin with the full hour, a day ago', () => {
    expect(rangeOf('last24h', '2026-03-01', now)).toEqual({ from: '2026-02-28T09:00:00.000Z' })
  })
  test('the last seven days include today', () => {
    expect(rangeOf('last7', '2026-01-03', now)).toEqual({ from: '2025-12-28', to: '2026-01-03' })
  })
  test('the last thirty days include today', () => {
    expect(rangeOf('last30', '2026-03-30', now)).toEqual({ from: '2026-03-01', to: '2026-03-30' })
  })
  test('this month begins on its first day', () => {
    expect(rangeOf('thisMonth', '2026-11-22', now)).toEqual({ from: '2026-11-01', to: '2026-11-22' })
  })
  test('the thirtieth of February is no day', () => {
    expect(isDay('2026-02-30')).toBe(false)
  })
  test('a leap day is a day', () => {
    expect(isDay('2028-02-29')).toBe(true)
  })
})
