import { describe, expect, test } from 'vitest'
import { countryOfZone } from '#rules/places/zone-countries.ts'

describe('the country of a time zone', () => {
  test.each([
    ['Europe/Berlin', 'DE'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['Asia/Kolkata', 'IN'],
  ])('%s lies in %s', (zone, country) => {
    expect(countryOfZone(zone)).toBe(country)
  })

  test.each(['UTC', 'Etc/GMT+3', 'Mars/Olympus_Mons', 'Europe', '', 'constructor/x', '__proto__/x'])(
    '"%s" lies in none',
    (zone) => {
      expect(countryOfZone(zone)).toBeUndefined()
    },
  )
})
