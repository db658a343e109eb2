import { describe, expect, it } from 'vitest'
import { readMessage } from './read-message.ts'

function contactsIn(text: string, country = 'GB') {
  return readMessage(text, { asked: null, country }).facts.filter(
    ({ field }) => field === 'email' || field === 'phone',
  )
}

describe("somebody else's detail", () => {
  it.each([
    ["my wife's number is 0113 496 0123", "my wife's"],
    ['you can reach my assistant at eva@example.com', 'my assistant'],
    ['please call my brother on 0113 496 0123', 'my brother'],
    ['0113 496 0123 is my husbands number', 'my husbands'],
    ['0113 496 0123 (my wife)', 'my wife'],
    ['her email is eva@example.com', 'her'],
    ["Petra's number is 0113 496 0123", "Petra's"],
    ['die Nummer meiner Frau ist +49 171 1234567', 'meiner Frau'],
    ['Sie können meinen Kollegen unter +49 171 1234567 erreichen', 'meinen Kollegen'],
    ['el teléfono de mi marido es +34 612 34 56 78', 'mi marido'],
    ['le numéro de ma femme est le +33 6 12 34 56 78', 'ma femme'],
    ['vous pouvez joindre mon assistante au +33 6 12 34 56 78', 'mon assistante'],
    ['please call Tom on 0113 496 0123', 'call Tom on'],
    ['reach her at 0113 496 0123', 'reach her'],
    ['contact my assistant Jane Fox, jane@fox.example', 'my assistant'],
    ['rufen Sie Petra unter +49 711 4960701 an', 'rufen Sie Petra unter'],
    ['schreiben Sie meinem Chef, chef@firma.example', 'meinem Chef'],
    ['mi marido se llama Pablo, su móvil es +34 612 000 111', 'mi marido'],
    ["mon mari s'appelle Paul, son numéro est le +33 6 12 00 01 11", 'son'],
    ['jego numer to +48 601 000 111', 'jego'],
    ['numer mojej żony to +48 512 345 678', 'mojej żony'],
  ])('is marked in "%s"', (text, whose) => {
    expect(contactsIn(text)[0]?.whose).toBe(whose)
  })

  it('is told from the own one beside it', () => {
    const whose = contactsIn("my wife's number is 0113 496 0123, mine is 0113 496 0124").map(
      (fact) => fact.whose,
    )
    expect(whose).toEqual(["my wife's", undefined])
  })

  it.each([
    'my number is 0113 496 0123',
    'my wife is out, my number is 0113 496 0123',
    'I need a ring for my wife. 0113 496 0123',
    'a present for my wife, call me on 0113 496 0123',
    'meine Frau ist unterwegs, meine Nummer ist +49 171 1234567',
    'it’s 0113 496 0123',
    "I'm Tom, call Tom on 0113 496 0123",
    'call me on 0113 496 0123',
    'my wife is out, reach me at 0113 496 0123',
    'rufen Sie mich unter +49 711 4960701 an',
  ])('is not made of the own one in "%s"', (text) => {
    const [fact] = contactsIn(text)
    expect([fact === undefined, fact?.whose]).toEqual([false, undefined])
  })
})

describe("the shop's own detail", () => {
  it.each([
    'is your number 0113 496 0123?',
    'your number is 0113 496 0123?',
    'I called 0113 496 0123 and nobody answered',
    'is support@example.com yours?',
    'is 0113 496 0123 still your number?',
    'I wrote to support@example.com last week',
    'can I reach you at 0113 496 0123?',
    'are you at hello@example.com?',
    'is hello@example.com right?',
    'the number of your shop is 0113 496 0123, right?',
    'my colleague gave me this number: 0113 496 0123',
    'sind Sie unter hallo@example.com erreichbar?',
    'ist eure Nummer +49 171 1234567?',
    'ich habe euch unter +49 171 1234567 angerufen',
    '¿su correo es info@example.es?',
    'j’ai appelé le +33 6 12 34 56 78 hier',
    'dzwoniłem na +48 512 345 678',
  ])('is no fact in "%s"', (text) => {
    expect(contactsIn(text)).toEqual([])
  })

  it('is marked as theirs where the visitor states it', () => {
    expect(contactsIn('You said your email is eva@example.com. OK?')[0]?.whose).toBe('your email is')
  })

  it('is told from a number the visitor called from', () => {
    expect(contactsIn('I called from 0113 496 0123')).toHaveLength(1)
  })
})

it.each([
  'jo@gmail.com not jo@gmial.com',
  'jo@gmial.com sorry, jo@gmail.com',
  'you have jo@gmial.com, it should be jo@gmail.com',
  'jo@gmial.com, nein, jo@gmail.com',
  'jo@gmial.com, perdón, jo@gmail.com',
  'jo@gmial.com, pardon, jo@gmail.com',
  'jo@gmial.com, przepraszam, jo@gmail.com',
  'not jo@gmial.com but jo@gmail.com',
])('leaves out what is only named to be denied: "%s"', (text) => {
  expect(contactsIn(text).map((fact) => fact.value)).toEqual(['jo@gmail.com'])
})

it('keeps two that are both meant', () => {
  expect(contactsIn('0113 496 0123 or 0113 496 0124')).toHaveLength(2)
})
