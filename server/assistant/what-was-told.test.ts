import { expect, it } from 'vitest'
import type { Language } from '#server/assistant/language.ts'
import { readTalk } from '#server/assistant/read-talk.ts'
import { nameToSay, speaksForBusiness, withoutGuesses, written } from '#server/assistant/what-was-told.ts'

const talkOf = (name: string, before = 'Hello.') =>
  readTalk(
    [
      { id: 'a', author: 'assistant', text: before },
      { id: 'm', author: 'visitor', text: name },
    ],
    [{ field: 'name', value: name, quote: name, messageId: 'm', theirs: false }],
  )

it.each<[Language, string, string | null]>([
  ['en', 'Ada Lovelace', 'Ada'],
  ['en', 'Dr. Maria García-López', 'Dr. Maria García-López'],
  ['fr', 'Chloé Martin', 'Chloé'],
  ['es', 'Lucía Gómez', 'Lucía'],
  ['es', 'Sra. Gómez', null],
  ['de', 'Katrin Vogel', 'Katrin Vogel'],
  ['pl', 'Anna Nowak', 'Anna Nowak'],
])('in %s, who is called "%s" is addressed as "%s"', (language, name, address) => {
  expect(nameToSay(language, talkOf(name))).toBe(address)
})

it('is not called by name twice in a row', () => {
  expect(nameToSay('en', talkOf('Ada Lovelace', 'Thank you, Ada.'))).toBeNull()
})

it('is never called by a name that was told elsewhere', () => {
  const turns = [{ id: 'm', author: 'visitor' as const, text: 'ada@engine.example' }]
  const elsewhere = { field: 'name' as const, value: 'Ada', quote: 'Ada', messageId: 'other', theirs: false }
  expect(nameToSay('en', readTalk(turns, [elsewhere]))).toBeNull()
})

it('takes a name read out of an address for a guess', () => {
  const email = { field: 'email' as const, quote: 'lucia.gomez@correo.example', messageId: 'm' }
  const guessed = { field: 'name' as const, quote: 'lucia.gomez', messageId: 'm' }
  const told = { field: 'name' as const, quote: 'Lucía Gómez', messageId: 'm' }
  expect(withoutGuesses([email, guessed, told])).toEqual([email, told])
})

it('reads a phone number back as people write it', () => {
  expect(written({ field: 'phone', value: '+441134960132' })).toBe('+44 113 496 0132')
  expect(written({ field: 'email', value: 'ada@engine.example' })).toBe('ada@engine.example')
})

it.each([
  ["it's for our café", true],
  ['Wir brauchen Tische für unser Büro', true],
  ['es para nuestra empresa', true],
  ['pour notre restaurant', true],
  ['dla naszej firmy', true],
  ['for our kitchen', false],
])('hears whether "%s" is said for a business', (said, expected) => {
  expect(speaksForBusiness(said)).toBe(expected)
})
