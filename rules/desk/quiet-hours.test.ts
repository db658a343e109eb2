import { expect, it } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

const at = (clock: string) => new Date(`2026-11-23T${clock}:00Z`)
const timeZone = 'Europe/Berlin'

it('quiet hours past midnight end on the next day, on the clocks of the member', () => {
  const night = { from: '22:00', to: '07:00', timeZone }
  expect(['20:59', '21:00', '23:30', '05:59', '06:00'].map((clock) => isQuiet(night, at(clock)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

it('quiet hours at noon are over in the afternoon', () => {
  const noon = { from: '12:00', to: '13:00', timeZone }
  expect(['10:59', '11:00', '11:59', '12:00'].map((clock) => isQuiet(noon, at(clock)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
