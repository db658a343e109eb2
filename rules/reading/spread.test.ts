import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import type { Carry } from './carry.ts'
import { readMessage, type FactField, type FoundFact } from './read-message.ts'

/** The facts of the last of several messages of one talk; `asked` is what was asked before the first. */
function lastOf(texts: readonly string[], asked: Ask | null = null, country = 'GB'): FoundFact[] {
  let carry: Carry | null = null
  let facts: FoundFact[] = []
  for (const text of texts) {
    const read = readMessage(text, { asked, country, carry })
    carry = read.carry
    facts = read.facts
  }
  return facts
}

function valueIn(facts: readonly FoundFact[], field: FactField): string | null {
  return facts.find((fact) => fact.field === field)?.value ?? null
}

describe('an email address in several messages', () => {
  it.each([
    ['jo at gmail', 'dot com', 'jo@gmail.com'],
    ['my email is jo at gmail', 'dot com', 'jo@gmail.com'],
    ['jo@gmail', '.com', 'jo@gmail.com'],
    ["it's jo.smith", '@gmail.com', 'jo.smith@gmail.com'],
    ["it's jo.smith", 'at gmail dot com', 'jo.smith@gmail.com'],
    ['jo.smith@', 'example.org', 'jo.smith@example.org'],
    ['lena punkt voss ät web', 'punkt de', 'lena.voss@web.de'],
    ['mi correo es lucia arroba gmail', 'punto com', 'lucia@gmail.com'],
    ['luc arobase orange', 'point fr', 'luc@orange.fr'],
    ['ola małpa wp', 'kropka pl', 'ola@wp.pl'],
    ['jo at gmail', 'and then dot com', 'jo@gmail.com'],
  ])('is put together from "%s" and "%s"', (first, second, email) => {
    expect(valueIn(lastOf([first, second]), 'email')).toBe(email)
  })

  it('is put together from three where it was asked for', () => {
    expect(valueIn(lastOf(['jo', 'at gmail', 'dot com'], 'email'), 'email')).toBe('jo@gmail.com')
  })

  it('is put together from the name and the host alone where it was asked for', () => {
    expect(valueIn(lastOf(['jo.smith', 'gmail.com'], 'email'), 'email')).toBe('jo.smith@gmail.com')
  })

  it('stands on the words of the message that ends it', () => {
    const [fact] = lastOf(['jo at gmail', 'dot com please'])
    expect([fact?.start, fact?.quote]).toEqual([0, 'dot com'])
  })

  it.each([
    [['I am at home', 'dot com']],
    [['I work at night', '.com is cheap']],
    [['where is the shop', 'at noon. com on']],
    [['thanks', '@anna see you']],
    [['ok', 'at 5 dot 30']],
    [['jo at gmail', 'a', 'b', 'c', 'dot com']],
  ])('is not made of %j', (texts) => {
    expect(valueIn(lastOf(texts), 'email')).toBeNull()
  })
})

describe('a phone number in several messages', () => {
  it.each([
    [['0171', '1234567'], 'DE', '+491711234567'],
    [['0171', '123', '4567'], 'DE', '+491711234567'],
    [['415', '666', '7777'], 'US', '+14156667777'],
    [['+49', '171 1234567'], 'US', '+491711234567'],
    [['0113', 'and then 496 0123'], 'GB', '+441134960123'],
    [['oh one one three', 'four nine six', 'oh one two three'], 'GB', '+441134960123'],
    [['null eins sieben eins', 'eins zwei drei vier fünf sechs sieben'], 'DE', '+491711234567'],
    [['06 12', '34 56 78'], 'FR', '+33612345678'],
    [['512', '345 678'], 'PL', '+48512345678'],
  ])('is put together from %j', (texts, country, phone) => {
    expect(valueIn(lastOf(texts, 'phone', country), 'phone')).toBe(phone)
  })

  it('is put together where the visitor called it one', () => {
    expect(valueIn(lastOf(['my number is 0113', '496 0123']), 'phone')).toBe('+441134960123')
  })

  it.each([
    [['we are 12', '3456789']],
    [['it costs 400', '4960123']],
    [['a table for 4', 'at 7', '30']],
    [['order 4960', '1234567']],
  ])('is not made of %j', (texts) => {
    expect(valueIn(lastOf(texts), 'phone')).toBeNull()
  })

  it('is not made of what answers another question', () => {
    const { carry } = readMessage('0113', { asked: 'phone', country: 'GB' })
    expect(readMessage('4960123', { asked: 'other', country: 'GB', carry }).facts).toEqual([])
  })
})

it('remembers whose it is from the first part on', () => {
  expect(lastOf(["my wife's number is 0113", '496 0123'])[0]).toMatchObject({
    value: '+441134960123',
    whose: "my wife's",
  })
})

it('does not go on with a number of the shop', () => {
  expect(lastOf(['is your number 0113', '496 0123?'])).toEqual([])
})

it('hands on at most 300 characters', () => {
  const long = `${'a'.repeat(60)}@${'b'.repeat(20)}.example.com`
  const { carry } = readMessage(`I am ${'Annabella '.repeat(3)}, ${long}, 0113 496 0123, jo at gmail`, {
    asked: 'email',
    country: 'GB',
  })
  expect(JSON.stringify(carry).length).toBeLessThanOrEqual(300)
})
