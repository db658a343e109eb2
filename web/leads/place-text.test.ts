import { expect, test } from 'vitest'
import { phoneCountry } from './phone-country.ts'
import { placeText } from './place-text.ts'

test.each([
  ['Germany', 'de', 'Deutschland'],
  ['United Kingdom', 'de', 'Vereinigtes Königreich'],
  ['Germany', 'en-GB', 'Germany'],
  ['Leeds', 'de', 'Leeds'],
])('%s is in %s %s', (place, locale, said) => {
  expect(placeText(place, locale)).toBe(said)
})

test.each([
  ['+494066960123', 'Deutschland'],
  ['+353861234567', 'Irland'],
  ['+15551234567', null],
  ['0123', null],
])('the number %s belongs to %s', (phone, country) => {
  expect(phoneCountry(phone, 'de')).toBe(country)
})
