import { describe, expect, it } from 'vitest'
import { readMessage } from './read-message.ts'

function ownIn(text: string, country = 'GB') {
  return readMessage(text, { asked: null, country })
    .facts.filter(({ whose }) => whose === undefined)
    .map(({ field, value }) => `${field} ${value}`)
}

describe('what others said', () => {
  it.each([
    'My friend said "my name is Dave, call me on 0113 496 0199"',
    'My friend said: “my name is Dave, call me on 0113 496 0199”',
    'he told me "my email is dave@dave.example"',
    'Mein Freund sagte „ich heiße Dave, ruf mich an unter 0711 4960199“',
    'mi amigo dijo "me llamo Dave, mi correo es dave@d.example"',
    "mon ami a dit «je m'appelle Dave, dave@d.example»",
    'kolega powiedział "nazywam się Dave, dave@d.example"',
  ])('is not the visitor’s own in %s', (text) => {
    expect(ownIn(text)).toEqual([])
  })

  it('is kept as theirs with the words that say so', () => {
    const { facts } = readMessage('he told me "my email is dave@dave.example"', {
      asked: null,
      country: 'GB',
    })
    expect(facts[0]).toMatchObject({ value: 'dave@dave.example', whose: 'he told me' })
  })

  it.each([
    ['I said "my name is Dave, call me on 0113 496 0199"', ['name Dave', 'phone +441134960199']],
    ['ich sagte „ich heiße Dave Hill“', ['name Dave Hill']],
    ['My name is "Dave Hill"', ['name Dave Hill']],
    ['My friend said "you are great" and my name is Tom Hill', ['name Tom Hill']],
  ])('is told from what the visitor says: %s', (text, own) => {
    expect(ownIn(text)).toEqual(own)
  })
})
