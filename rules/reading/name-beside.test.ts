import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { readMessage } from './read-message.ts'

function nameIn(text: string, asked: Ask | null = null): string | null {
  const { facts } = readMessage(text, { asked, country: 'GB' })
  return facts.find(({ field, whose }) => field === 'name' && whose === undefined)?.value ?? null
}

describe('a name beside an address that repeats a part of it', () => {
  it.each([
    ['Eero Lahti, Studio Lahti, eero@studio-lahti.example', 'Eero Lahti'],
    ['petra.lindner@post.example, Petra Lindner', 'Petra Lindner'],
    ['hi, divya menon from kochi, divya.m@post.example', 'Divya Menon'],
    ['Ask away. Zadie Abara, z.abara@post.example', 'Zadie Abara'],
    ['Jürgen Strauß, j.strauss@post.example', 'Jürgen Strauß'],
    ['Jürgen Müller, juergen.mueller@post.example', 'Jürgen Müller'],
    ['Mail me: okowalczyk@poczta.example - Oskar Kowalczyk', 'Oskar Kowalczyk'],
    ['Ludwig van Dorn, ludwig@dorn.example', 'Ludwig van Dorn'],
    ['Karin Holt (Holt Joinery), karin@holt.example', 'Karin Holt'],
    ['Thanks. Kofi Mensah\nkofi@mensah.example', 'Kofi Mensah'],
    ['Quinlan, quinlan@post.example', 'Quinlan'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'Is this for my wife Anna? anna@post.example',
    'my colleague Tom Berger, tom.berger@post.example',
    'Tom Berger (my boss), tom@post.example',
    'Anna paid, her address is anna@post.example',
    'send it to Anna Kovac, anna@post.example',
    'I wrote to tom.berger@shop.example, Tom Berger never answered',
    'cheers Jon, jon@shop.example',
    'hello sarah, sarah@shop.example does not work',
    'Atelier Sud, sud@atelier-sud.example',
    'Kahvila Meri, kahvila@post.example',
    'Roth Bakery, roth@post.example',
    'Info, info@post.example',
    'oak table, oak@post.example',
    'tom.roth@roth-family.example',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })

  it('is less certain than one that was introduced', () => {
    const fact = readMessage('Zadie Abara, z.abara@post.example', { asked: null, country: 'GB' }).facts[0]
    expect(fact).toMatchObject({ field: 'name', quote: 'Zadie Abara', certainty: 0.75 })
  })

  it('gives way to one that was introduced', () => {
    expect(nameIn('My name is Ruth Okoro, the address is still abara@post.example. Abara')).toBe('Ruth Okoro')
  })
})

describe('a name at the beginning of a sentence, in a turn with a contact detail', () => {
  it.each([
    ['Nina Roth, 0113 496 0123', 'Nina Roth'],
    ['Could you ring me tomorrow ? Claire Moreau, 0113 496 0123', 'Claire Moreau'],
    ["Fine. Maeve O'Hara, my number is still the old one, 0113 496 0123", "Maeve O'Hara"],
    ['Rosa Campos, mi movil es +34 612 34 56 78', 'Rosa Campos'],
    ['Luis Ortega de Granada, +34 612 34 56 78', 'Luis Ortega'],
    ['Hi, Nina Roth from Leeds, call 0113 496 0123', 'Nina Roth'],
    ['Tove Ekdal, 0113 496 0123', 'Tove Ekdal'],
    ['Yes please, 0113 496 0123. Nora', 'Nora'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'Hi Nina Roth, call me on 0113 496 0123',
    'thanks Nina, my number is 0113 496 0123',
    'Call 0113 496 0123, Emma',
    'Nina Roth, my wife, has 0113 496 0123',
    'Oslo Table, 0113 496 0123',
    'Mill Lane, Leeds, 0113 496 0123',
    'Beste Grüße, 0113 496 0123',
    'Großer Esstisch, 0113 496 0123',
    'Kahvila Meri, oona@kahvilameri.example',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })

  it('is no unknown word where something else was asked for', () => {
    expect(nameIn('Tove Ekdal, 0113 496 0123', 'other')).toBeNull()
  })
})

describe('a name beside the number of whoever wishes to be called', () => {
  it.each([
    ['Bitte rufen Sie mich an: Anke Petersen, 0113 496 0123', 'Anke Petersen'],
    ['Ich bestelle zwei, bitte rufen Sie mich an, Anke Petersen, 0113 496 0123', 'Anke Petersen'],
    ['Bitte um Rückruf: Anke Petersen, 040 66960123', 'Anke Petersen'],
    ['Please call me back today: Tove Ekdal, 0113 496 0123', 'Tove Ekdal'],
    ['Could you ring me - Nina Roth, 0113 496 0123', 'Nina Roth'],
    ['Please call me on 0113 496 0123, Nina Roth', 'Nina Roth'],
    ['Llámenme: Rosa Campos, 612 34 56 78', 'Rosa Campos'],
    ['Rappelez-moi : Claire Moreau, 06 12 34 56 78', 'Claire Moreau'],
    ['Proszę o telefon: Marek Zielony, 601 234 567', 'Marek Zielony'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'Please call me about my wife: Nina Roth, 0113 496 0123',
    'Please call my boss: Nina Roth, 0113 496 0123',
    'Call me about the offer from: Nina Roth, 0113 496 0123',
    'Call me back, Monday Morning, 0113 496 0123',
    'Call me on 0113 496 0123, Monday Morning',
    'Please call me about the sofa: Oslo Table, 0113 496 0123',
    'Your driver: Nina Roth, 0113 496 0123',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})

describe('a name with its introduction behind it', () => {
  it.each([
    ['Ten would suit, Eamon is the name', 'Eamon'],
    ['Hello again, Nora here. Any news?', 'Nora'],
    ['zastanowię się. Marek Zielony jestem, dzwonię jutro', 'Marek Zielony'],
    ['Camille Girard est mon nom', 'Camille Girard'],
    ['Petra Lindner hier, guten Tag', 'Petra Lindner'],
    ['hola soy rocio, cuanto cuesta', 'Rocio'],
    ['Guten Morgen, Jonas Vogt vom Hotel Seeblick nochmal. Liefern Sie?', 'Jonas Vogt'],
    ['Bonjour, Claire Moreau de la Maison Verte', 'Claire Moreau'],
    ['Nina Roth, Roth Interiors.', 'Nina Roth'],
  ])('is read from "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it.each([
    'Travellers Rest is the name',
    'Emma is the name of the shelf',
    'Anna jestem zainteresowana',
    'Is the bakery here?',
    'Hi Nina Roth from Blue Oak, any news?',
    'Nina Roth from Blue Oak told me to ask',
    'San Jose, California',
  ])('is not read from "%s"', (text) => {
    expect(nameIn(text)).toBeNull()
  })
})
