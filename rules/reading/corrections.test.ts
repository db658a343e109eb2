import { describe, expect, it } from 'vitest'
import { currentFacts } from './current-facts.ts'
import { readMessage } from './read-message.ts'

function after(first: string, then: string, field: 'email' | 'phone', country = 'DE') {
  const one = readMessage(first, { asked: field, country })
  const two = readMessage(then, { asked: null, country, carry: one.carry })
  const facts = [
    ...one.facts.map((fact) => ({ ...fact, at: 1 })),
    ...two.facts.map((fact) => ({ ...fact, at: 2 })),
  ]
  return { shown: currentFacts(facts)[field]?.value ?? null, facts: two.facts }
}

describe('a phone number', () => {
  it.each([
    ['sorry, it ends in 32', '+491711234532'],
    ['sorry it ends with 32 not 67', '+491711234532'],
    ['no, 33 at the end not 67', '+491711234533'],
    ['no, 33 at the end', '+491711234533'],
    ['ends in three three', '+491711234533'],
    ['Entschuldigung, sie endet auf 32', '+491711234532'],
    ['am Ende 33 nicht 67', '+491711234533'],
    ['perdón, termina en 32', '+491711234532'],
    ['pardon, il finit par 32', '+491711234532'],
    ['przepraszam, kończy się na 32', '+491711234532'],
    ['die letzte Ziffer ist 8', '+491711234568'],
    ['the last two digits are 68', '+491711234568'],
    ['it starts with 0172', '+491721234567'],
    ['sorry, 0172 not 0171', '+491721234567'],
    ['nicht 0171 sondern 0172', '+491721234567'],
    ['sie beginnt mit 0172', '+491721234567'],
    ['sorry, 124 not 123', '+491711244567'],
  ])('is put right by "%s"', (then, phone) => {
    expect(after('0171 1234567', then, 'phone').shown).toBe(phone)
  })

  it.each([
    'it ends in May',
    'yeah i need 2 finishes please',
    'the 2 of us, at the end of May',
    'my lease ends and I need 3 chairs',
    'the sale ends in 32 days and I need 12 of 14',
    'no, 2 chairs not 3',
    'I need 67 not 66',
    'ok thanks',
    'we are 4, not 5',
  ])('stays as it is after "%s"', (then) => {
    expect(after('0171 1234567', then, 'phone').shown).toBe('+491711234567')
  })
})

describe('an email address', () => {
  it.each([
    ["sorry, it's gmail not gmial", 'jan.bruner@gmail.com'],
    ['gmail*', 'jan.bruner@gmail.com'],
    ['sorry, gmail', 'jan.bruner@gmail.com'],
    ['.co.uk not .com', 'jan.bruner@gmial.co.uk'],
    ['sorry, dot de not dot com', 'jan.bruner@gmial.de'],
    ['nicht gmial sondern gmail', 'jan.bruner@gmail.com'],
    ['es gmail, no gmial', 'jan.bruner@gmail.com'],
    ["c'est gmail, pas gmial", 'jan.bruner@gmail.com'],
    ['gmail, nie gmial', 'jan.bruner@gmail.com'],
    ['sorry, jan.brunner', 'jan.brunner@gmial.com'],
    ['without b', 'jan.runer@gmial.com'],
    ['with a y not an a', 'jyn.bruner@gmial.com'],
    ['jon not jan', 'jon.bruner@gmial.com'],
    ['no, b with double u', 'jan.bruuner@gmial.com'],
    ['mit doppel-u', 'jan.bruuner@gmial.com'],
    ['bez b', 'jan.runer@gmial.com'],
    ['no dot', 'janbruner@gmial.com'],
    ['ohne Punkt', 'janbruner@gmial.com'],
    ['@gmail.com', 'jan.bruner@gmail.com'],
    ['sorry .de', 'jan.bruner@gmial.de'],
    ['jan.brunner mit zwei n', 'jan.brunner@gmial.com'],
  ])('is put right by "%s"', (then, email) => {
    expect(after('jan.bruner@gmial.com', then, 'email').shown).toBe(email)
  })

  it.each([
    'thanks, with a friend',
    'not today',
    'blue not red',
    'with two nights',
    'sorry, tomorrow',
    'no, com is fine not that',
    'ohne Frühstück',
    'sin prisa',
  ])('stays as it is after "%s"', (then) => {
    expect(after('jan.bruner@gmial.com', then, 'email').shown).toBe('jan.bruner@gmial.com')
  })

  it('stands on the words that correct it, as certain as before', () => {
    const { facts } = after('jan.bruner@gmial.com', "sorry, it's gmail not gmial", 'email')
    expect(facts[0]).toMatchObject({ quote: "sorry, it's gmail not gmial", start: 0, certainty: 0.97 })
  })
})

it.each([
  ['my number is 0171 1234567', 'no sorry, 0171 1234568'],
  ['my number is 0171 1234567', 'sorry, null eins sieben eins eins zwei drei vier fünf sechs acht'],
  ['meine Nummer ist 0171 1234567', 'nein, 01711234568'],
])('shows the number said again after "%s": "%s"', (first, then) => {
  expect(after(first, then, 'phone').shown).toBe('+491711234568')
})

it('shows the address said aloud after a wrong one was typed', () => {
  expect(after('jo@gmial.com', 'sorry, jo at gmail dot com', 'email').shown).toBe('jo@gmail.com')
})

it('puts nothing right after three other messages', () => {
  let { carry } = readMessage('0171 1234567', { asked: 'phone', country: 'DE' })
  for (const text of ['ok', 'is it oak?', 'nice'])
    carry = readMessage(text, { asked: null, country: 'DE', carry }).carry
  expect(readMessage('it ends in 32', { asked: null, country: 'DE', carry }).facts).toEqual([])
})
