import { expect, it } from 'vitest'
import { languageOf } from '#server/assistant/language.ts'

it.each([
  'hello i am Peter',
  'hi i need a table',
  'i live in leeds',
  "I'm Jean-Luc O'Brien",
  "I'm from Leeds and I'm a teacher",
  'no, i do not want to talk to a person',
  'Dr. Maria van der Berg here',
  'ok',
  '0113 496 0123',
])('answers "%s" in English on an English site', (said) => {
  expect(languageOf(said, 'en')).toBe('en')
})

it.each([
  ['was kostet der tisch', 'de'],
  ['Hallo', 'de'],
  ['Liefern Sie auch nach Leipzig und was kostet das?', 'de'],
  ['hola, cuánto cuesta la mesa', 'es'],
  ['bonjour, combien coûte la table ?', 'fr'],
  ['dzień dobry, ile kosztuje stół', 'pl'],
] as const)('hears that "%s" is %s', (said, language) => {
  expect(languageOf(said, 'en')).toBe(language)
})

it('stays with the language of the talk when a message does not tell', () => {
  expect(languageOf('240 cm', 'en', 'was kostet der tisch\nund wie lange dauert das bitte')).toBe('de')
})
