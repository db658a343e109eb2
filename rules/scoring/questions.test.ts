import { describe, expect, it } from 'vitest'
import { questionsIn } from './questions.ts'

describe('questionsIn', () => {
  it.each([
    'how much is it',
    'Do you deliver to Leeds?',
    'price?',
    'can i return it if it doesnt fit',
    "I'd like to know if you repair bikes",
    'what sizes are available',
    'was kostet das sofa',
    'habt ihr das in blau',
    'Liefern Sie auch nach Wien',
    'cuánto cuesta la mesa',
    '¿Tienen stock?',
    'puedo pagar con tarjeta',
    'quels sont vos horaires',
    'est-ce que vous livrez à Lyon',
    'vous livrez à Lyon ?',
    'ile kosztuje dostawa',
    'czy macie ten rower',
    'gdzie jest wasz sklep',
  ])('finds one in "%s"', (text) => {
    expect(questionsIn(text)).toHaveLength(1)
  })

  it.each([
    'Hello! How are you?',
    'Hi, how are you doing today?',
    'hello?',
    'anybody there?',
    'ok?',
    'right?',
    'Wie geht es Ihnen?',
    '¿Qué tal?',
    'Ça va ?',
    'Co słychać?',
    'Can you help me?',
    'I want to order two of these',
    'What a lovely shop',
    'When I opened it the lid was broken',
    'Das ist aber teuer',
    'I was looking for a present',
    'ok thanks bye',
    '???',
    '',
  ])('finds none in "%s"', (text) => {
    expect(questionsIn(text)).toEqual([])
  })

  it.each([
    'hi how much is the red bag and do you ship to spain',
    'was kostet der versand und wie lange dauert es',
    'cuánto cuesta la mesa y hacen envíos a Canarias',
    'How much is it? Do you deliver?',
    'jaki jest czas dostawy i ile to będzie kosztować',
  ])('finds two in "%s"', (text) => {
    expect(questionsIn(text)).toHaveLength(2)
  })

  it('gives the same text for the same question asked otherwise spelled', () => {
    expect(questionsIn('Hi! Do you deliver on Sundays?')).toEqual(questionsIn('do you deliver on sundays'))
  })
})

it('does not depend on what was read before', () => {
  const text = "I'd like to know if you repair bikes"
  expect(questionsIn('well, tell me about it') && questionsIn(text)).toEqual(questionsIn(text))
})
