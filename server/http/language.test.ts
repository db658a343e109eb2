import { expect, test } from 'vitest'
import { pageLanguage } from '#server/http/language.ts'

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['DE', 'de'],
  ['en;q=0.3, de;q=0.7', 'de'],
  ['fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
  ['de;q=0,en', 'en'],
])('a browser that likes %s gets %s', (accepted, language) => {
  expect(pageLanguage(undefined, accepted)).toBe(language)
})

test.each([undefined, '', 'fr,es;q=0.5', '*', 'de;q=0', 'de;q=much', 'constructor', ',;,q='])(
  'a browser that names no language of ours (%s) gets English',
  (accepted) => {
    expect(pageLanguage(undefined, accepted)).toBe('en')
  },
)

test('what a person chose goes before what their browser likes', () => {
  expect(pageLanguage('en', 'de-DE,de')).toBe('en')
  expect(pageLanguage('de', 'en')).toBe('de')
})

test('a choice that is no language of ours counts for nothing', () => {
  expect(pageLanguage('toString', 'de')).toBe('de')
  expect(pageLanguage('', undefined)).toBe('en')
})
