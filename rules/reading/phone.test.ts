import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { readMessage, type FoundFact } from './read-message.ts'

function phoneIn(text: string, country: string, asked: Ask | null = null): FoundFact | null {
  return readMessage(text, { asked, country }).facts.find((fact) => fact.field === 'phone') ?? null
}

describe('a phone number', () => {
  it.each([
    ['my number is (0113) 496 0123', 'GB', '+441134960123'],
    ['0113 496 0123', 'GB', '+441134960123'],
    ['+44 113 496 0123', 'US', '+441134960123'],
    ['+44 (0)113 496 0123', 'US', '+441134960123'],
    ['call me on 0044 113 496 0123', 'US', '+441134960123'],
    ['Meine Handynummer ist 0171/1234567', 'DE', '+491711234567'],
    ['mi móvil es 612 34 56 78', 'ES', '+34612345678'],
    ['mon numéro : 06 12 34 56 78', 'FR', '+33612345678'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['proszę dzwonić 512 345 678', 'PL', '+48512345678'],
    ['541-754-3010', 'US', '+15417543010'],
    ['5417543010 x 123', 'US', '+15417543010'],
    ['0113 496 0123 ext. 12', 'GB', '+441134960123'],
    ['ann 415 666 7777', 'US', '+14156667777'],
    ['call me on 011 44 113 496 0123', 'US', '+441134960123'],
    ['0049 30 23125 377', 'FR', '+493023125377'],
    ['02139 617 253 1000', 'US', '+16172531000'],
    ['tel 02 1234 5678', 'IT', '+390212345678'],
    ['0113 496 0123 (mobile)', 'GB', '+441134960123'],
  ])('is read from "%s" in %s', (text, country, phone) => {
    expect(phoneIn(text, country)?.value).toBe(phone)
  })

  it.each([
    ['oh double one three four nine six oh one two three', 'GB', '+441134960123'],
    ['it is oh seven nine double one nine hundred five five five', 'GB', '+447911900555'],
    ['four one five six six six seven seven seven seven', 'US', '+14156667777'],
    ['null eins sieben eins zwölf vierunddreißig fünf sechs sieben', 'DE', '+491711234567'],
    ['null eins sieben eins eins zwo drei vier fünf sechs sieben', 'DE', '+491711234567'],
    ['nulleinssiebeneins eins zwei drei vier fünf sechs sieben', 'DE', '+491711234567'],
    ['seis doce treinta y cuatro cincuenta y seis setenta y ocho', 'ES', '+34612345678'],
    ['seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho', 'ES', '+34612345678'],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', 'FR', '+33612345678'],
    ['zéro six quatre-vingt-dix-huit onze vingt et un soixante-douze', 'FR', '+33698112172'],
    ['pięćset dwanaście trzysta czterdzieści pięć sześćset siedemdziesiąt osiem', 'PL', '+48512345678'],
    ['pięć jeden dwa trzy cztery pięć sześć siedem osiem', 'PL', '+48512345678'],
    ['plus four nine one seven one, 12 34 five six seven', 'GB', '+491711234567'],
  ])('is heard in "%s"', (text, country, phone) => {
    expect(phoneIn(text, country, 'phone')?.value).toBe(phone)
  })

  it.each([
    ['Meine Nummer ist 0171 1234567', '+491711234567'],
    ['Sie erreichen mich unter 0171 1234567', '+491711234567'],
    ['mon numéro est le 06 12 34 56 78', '+33612345678'],
    ['call me on 07911 123456', '+447911123456'],
    ['ring me on 0113 496 0123', '+441134960123'],
  ])('of another country is told by its shape or the language of "%s"', (text, phone) => {
    const found = phoneIn(text, 'US')
    expect([found?.value, (found?.certainty ?? 1) <= 0.6]).toEqual([phone, true])
  })

  it('of Britain is no German one without hesitation', () => {
    expect(phoneIn('0113 496 0123', 'DE')?.certainty ?? 0).toBeLessThanOrEqual(0.5)
  })

  it.each([
    ['my phone is 07700 900999', 'GB', '+447700900999'],
    ['555 010 0122', 'US', '+15550100122'],
  ])('that nobody is known to have is read where it is called one: "%s"', (text, country, phone) => {
    const found = phoneIn(text, country, 'phone')
    expect([found?.value, found?.certainty]).toEqual([phone, 0.6])
  })

  it.each([
    ['my phone is 0445233384', 'US', '0445233384'],
    ['my phone is 310-2018', 'US', '3102018'],
    ['my phone is 897459874', 'US', '897459874'],
    ['they are not answering at 71-33-52-22', 'US', '71335222'],
  ])('of no country we know is kept as said, with little certainty: "%s"', (text, country, digits) => {
    const found = phoneIn(text, country)
    expect([found?.value, (found?.certainty ?? 1) < 0.5]).toEqual([digits, true])
  })
})

describe('no phone number', () => {
  it.each([
    'my card is 4111 1111 1111 1111',
    'my number is 4111 1111 1111 1111',
    'order number 5417543010',
    'account 5417543010 please',
    'send it to 5417543010 this account',
    'policy number: 0113 496 0123',
    'my ssn is 078-05-1120',
    'my number is 078-05-1120',
    'on 2026-01-02 at 08:00',
    '31/8/2026',
    'call me 14.02.26',
    'call me 1400 - 1530',
    'we fly 04092026 200 dollars',
    '12.5 x 30.75',
    'server 192.168.100.201 is down',
    'it costs $5417543010',
    'zip 90210',
    '0161 1234 567890',
    'Bestellnummer 01711234567',
    'mi pedido es el 612345678',
    'numéro de commande 0612345678',
    'numer zamówienia 512345678',
    '0000000000',
    'phone order 12',
    'one two three four five six seven eight nine ten',
    'a table for two at seven thirty, eight at most',
    'two adults and three kids, six nights',
    'my order is five four one seven five four three oh one oh',
  ])('is read from "%s"', (text) => {
    expect(phoneIn(text, 'US')).toBeNull()
  })

  it.each(['84318931431', 'account 0113 496 0123'])(
    'is taken from the answer "%s" to a question for something else',
    (text) => {
      expect(phoneIn(text, 'US', 'other')).toBeNull()
    },
  )

  it('is made of an order number where numbers begin with 0', () => {
    expect(phoneIn('4512378901', 'DE')).toBeNull()
  })
})

it.each(['my number is ٠١١٣ ٤٩٦ ٠٧٠١', 'my number is ०११३ ४९६ ०७०१'])(
  'reads the digits of other scripts: "%s"',
  (text) => {
    const [fact] = readMessage(text, { asked: null, country: 'GB' }).facts
    expect(fact).toMatchObject({ field: 'phone', value: '+441134960701', quote: text.slice(13) })
  },
)
