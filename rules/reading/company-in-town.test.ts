import { expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { readMessage } from './read-message.ts'

function placesIn(text: string, asked: Ask | null = null) {
  const { facts } = readMessage(text, { asked, country: 'GB' })
  return facts.filter(({ field }) => field === 'company' || field === 'location').map(({ value }) => value)
}

it.each([
  ['Boulangerie Martin à Lyon', null, ['Boulangerie Martin', 'Lyon']],
  ['boulangerie martin à lyon', null, ['Boulangerie Martin', 'Lyon']],
  ['boulangerie martin à lyon', 'company', ['Boulangerie Martin', 'Lyon']],
  ['Bäckerei Huber in München', null, ['Bäckerei Huber', 'München']],
  ['Tischlerei Anna Lau in Hamburg', null, ['Tischlerei Anna Lau', 'Hamburg']],
  ['Panadería Ruiz en Sevilla', null, ['Panadería Ruiz', 'Sevilla']],
  ['Hill Bakery in Leeds', 'company', ['Hill Bakery', 'Leeds']],
] as const)('reads the firm and its town in "%s", asked: %s', (text, asked, places) => {
  expect(placesIn(text, asked)).toEqual(places)
})

it.each([
  'a bakery in Leeds',
  'looking for a bakery in Leeds',
  'Restaurant in München',
  'restaurant booking in leeds',
  'hotel in paris',
  'Hôtel pas cher à Paris',
  'restaurant italien à lyon',
])('reads no firm in "%s"', (text) => {
  expect(placesIn(text)).toEqual([])
})

const long = 'Gesellschaft für wissenschaftliche Datenverarbeitung mbH Göttingen'

it.each([`I work at ${long}`, `ich arbeite bei der ${long}`, `Ich arbeite bei der ${long}, und Sie?`])(
  'reads a name that says what the firm is for as a whole: "%s"',
  (text) => {
    expect(placesIn(text)).toContain(long)
  },
)

it('takes a town that one works in for no firm', () => {
  expect(placesIn('I work in Leeds', 'company')).not.toContain('Leeds')
})
