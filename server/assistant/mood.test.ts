import { describe, expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { asksHowLong, corrects, isUpset, takesBackPerson } from '#server/assistant/mood.ts'

describe('somebody is upset', () => {
  it.each([
    'this is ridiculous',
    'You are not listening!',
    'I want to make a complaint',
    'WHERE IS MY ORDER!!!',
    'Das ist eine Frechheit',
    'ich bin wirklich enttäuscht',
    'esto es una vergüenza',
    'estoy muy enfadada',
    "c'est inacceptable",
    'je suis vraiment déçu',
    'to jest skandal',
    'jestem wściekły',
  ])('who says: %s', (said) => expect(isUpset(said)).toBe(true))

  it.each([
    'How much is the stool?',
    'not stupid at all',
    'HELLO THERE',
    'ist das kein Betrug?',
    'I like the worn look',
    'OK!',
    '240 CM',
  ])('but not who says: %s', (said) => expect(isUpset(said)).toBe(false))
})

describe('a wish for a person', () => {
  it.each([
    'no, I do not want to talk to a person',
    'no need for a person',
    "I don't need anyone to call me",
    'ich brauche doch keinen Menschen',
    'kein Rückruf bitte',
    'ya no necesito hablar con una persona',
    "je n'ai pas besoin de parler à quelqu'un",
    'nie potrzebuję rozmowy z człowiekiem',
  ])('is taken back by: %s', (said) => expect(takesBackPerson(said, false)).toBe(true))

  it.each([
    'never mind',
    'ok never mind, thanks',
    'hat sich erledigt',
    'ya no hace falta',
    'laissez tomber',
    'nieważne',
  ])('that waits is taken back by: %s', (said) =>
    expect([takesBackPerson(said, true), takesBackPerson(said, false)]).toEqual([true, false]),
  )

  it.each([
    'I need a person',
    'I do not want a bot, I want to talk to a person',
    'can I talk to somebody?',
    'how much is the stool?',
    'it seats ten people, no need for a bench',
    'Kann ich mit einem Menschen sprechen?',
  ])('stands after: %s', (said) => expect(takesBackPerson(said, true)).toBe(false))
})

it.each([
  ['how long until someone answers?', true],
  ['wie lange dauert das noch?', true],
  ['¿cuánto tiempo falta?', true],
  ['ça va durer longtemps ?', true],
  ['jak długo mam czekać?', true],
  ['do you have walnut?', false],
] as const)('hears whether "%s" asks when somebody comes', (said, expected) => {
  expect(asksHowLong(said)).toBe(expected)
})

it.each([
  ['sorry, it ends in 32', true],
  ['Entschuldigung, die Nummer endet auf 32, ich habe mich vertippt', true],
  ['perdón, termina en 32', true],
  ["je me suis trompé, c'est 32", true],
  ['pomyłka, końcówka 32', true],
  ['ada@engine.example', false],
] as const)('hears whether "%s" puts something right', (said, expected) => {
  expect(corrects(said)).toBe(expected)
})

it('takes no longer for a text made to be hard', () => {
  const took = threadMs(() => {
    for (const piece of ['no need a ', 'pas de ', 'kein ', 'not ', 'ich will ']) {
      const text = piece.repeat(4000).slice(0, 8000)
      isUpset(text)
      takesBackPerson(text, true)
      corrects(text)
    }
  })
  expect(took).toBeLessThan(500)
})
