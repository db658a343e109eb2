import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { describe, expect, test } from 'vitest'
import { phoneText } from './phone-text.ts'

describe('a phone number to read out', () => {
  test.each([
    '+12025550123',
    '+31612345678',
    '+33123456789',
    '+34911234567',
    '+35312345678',
    '+353871234567',
    '+41443643532',
    '+420212345678',
    '+441134960217',
    '+441212345678',
    '+441632960123',
    '+442079460123',
    '+447700900123',
    '+448081570123',
    '+4532123456',
    '+48221234567',
    '+48512345678',
    '+493023125142',
    '+4916012345678',
  ])('%s is parted as its country does it', (number) =>
    expect(phoneText(number)).toBe(parsePhoneNumberFromString(number)?.formatInternational()),
  )
  test('has the groups in which it was written where a country has no fixed shape', () =>
    expect(phoneText('+493415550142', '0341 5550 142')).toBe('+49 341 5550 142'))
  test('has them whatever parts them', () =>
    expect(phoneText('+493415550142', '+49 (0)341/5550-142')).toBe('+49 341 5550 142'))
  test('keeps a zero that belongs to it', () =>
    expect(phoneText('+390612345678', '06 1234 5678')).toBe('+39 06 1234 5678'))
  test('takes no groups from other digits', () =>
    expect(phoneText('+493415550142', '030 2312 5142')).toBe('+49 3415550142'))
  test('is not parted by guesses', () => expect(phoneText('+493415550142')).toBe('+49 3415550142'))
  test('loses no digit', () => {
    for (const number of ['+37112345678', '+4411349601234', '+390612345', '+6581234567']) {
      expect(phoneText(number).replaceAll(' ', '')).toBe(number)
    }
  })
  test('stays as it is when it is none', () => expect(phoneText('0341 55')).toBe('0341 55'))
})
