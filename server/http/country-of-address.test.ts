import { describe, expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { openCountries } from '#server/http/country-of-address.ts'

const countryOf = await openCountries()

describe('the country of an address', () => {
  it.each([
    ['81.2.69.142', 'GB'],
    ['8.8.8.8', 'US'],
    ['2001:4860:4860::8888', 'US'],
    ['::ffff:81.2.69.142', 'GB'],
  ])('%s is %s', (address, country) => {
    expect(countryOf(address)).toBe(country)
  })

  it.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.1.20',
    '172.16.0.9',
    '100.64.0.1',
    '169.254.1.1',
    '203.0.113.5',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    'unknown',
    '',
    '8.8.8.8:443',
    '1.2.3.4, 8.8.8.8',
  ])('"%s" is in none', (address) => {
    expect(countryOf(address)).toBeNull()
  })

  it('is found in well under a tenth of a millisecond', () => {
    const took = threadMs(() => {
      for (let i = 0; i < 10_000; i++) countryOf(`${(i % 200) + 11}.${i % 256}.${(i * 7) % 256}.9`)
    })
    expect(took / 10_000).toBeLessThan(0.1)
  })
})
