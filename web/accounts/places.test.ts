import { describe, expect, test } from 'vitest'
import { guessedCountry } from '#web/accounts/places.ts'

describe('the guessed country', () => {
  test('is that of the time zone, whatever the language', () => {
    expect(guessedCountry('Europe/Berlin', ['en-US', 'en'])).toBe('DE')
  })

  test('is found for zones of three parts', () => {
    expect(guessedCountry('America/Argentina/Buenos_Aires', ['en-US'])).toBe('AR')
  })

  test('is the first region among the languages when the zone says nothing', () => {
    expect(guessedCountry('UTC', ['de', 'de-AT', 'en-US'])).toBe('AT')
  })

  test('is read from the language `en-US@posix`, which is not a valid tag', () => {
    expect(guessedCountry('UTC', ['en-US@posix'])).toBe('US')
  })

  test('is the likely one of a language without a region', () => {
    expect(guessedCountry('UTC', ['ja'])).toBe('JP')
  })

  test('is there even when no language can be read', () => {
    expect(guessedCountry('UTC', ['C', ''])).toBe('US')
  })
})
