import { describe, expect, test } from 'vitest'
import { phoneText } from './phone-text.ts'

describe('a phone number to read out', () => {
  test('a German number', () => expect(phoneText('+493415550142')).toBe('+49 341 555 0142'))
  test('an American number', () => expect(phoneText('+15550100199')).toBe('+1 555 010 0199'))
  test('an Irish number', () => expect(phoneText('+353871234567')).toBe('+353 871 234 567'))
  test('a rest of eight digits', () => expect(phoneText('+4520123456')).toBe('+45 201 234 56'))
  test('no digit is lost', () => {
    for (const number of ['+37112345678', '+4411349601234', '+390612345', '+6581234567']) {
      expect(phoneText(number).replaceAll(' ', '')).toBe(number)
    }
  })
  test('what is no number stays as it is', () => expect(phoneText('0341 55')).toBe('0341 55'))
})
