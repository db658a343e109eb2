import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { readMessage, type FactField } from './read-message.ts'

function found(field: FactField, text: string, asked: Ask | null = null, country = 'GB'): string | null {
  const own = readMessage(text, { asked, country }).facts.filter(({ whose }) => whose === undefined)
  return own.find((fact) => fact.field === field)?.value ?? null
}

it("is read as somebody else's where the text says so", () => {
  expect(readMessage('It is for my wife Sarah', { asked: null, country: 'GB' }).facts).toMatchObject([
    { field: 'name', value: 'Sarah', whose: 'my wife' },
  ])
})

describe('a name', () => {
  it.each([
    ['My name is Ana Kovač', 'Ana Kovač'],
    ['my name is john smith and I need a chair', 'John Smith'],
    ['Hi, I’m Tyler Jones, is the shop open?', 'Tyler Jones'],
    ['hi im ricky', 'Ricky'],
    ["I'm Mark and I'm going to need two", 'Mark'],
    ['This is Daniel from the bakery', 'Daniel'],
    ['please call me Bob', 'Bob'],
    ['Hey, Ben here, quick question', 'Ben'],
    ['First name: Noah, last name: Ito', 'Noah Ito'],
    ['MY NAME IS MARIA GARCÍA', 'Maria García'],
    ['Name: Jennifer Olesen', 'Jennifer Olesen'],
    ['Guten Tag, ich heiße Jürgen Müller', 'Jürgen Müller'],
    ['Mein Name ist Anna-Lena Vogt.', 'Anna-Lena Vogt'],
    ['ich bin die Sabine', 'Sabine'],
    ['Hola, me llamo maría garcía', 'María García'],
    ['Soy Javier, quería saber el precio', 'Javier'],
    ["Bonjour, je m'appelle Chloé Dubois", 'Chloé Dubois'],
    ['je suis Pierre', 'Pierre'],
    ['Dzień dobry, nazywam się Łukasz Wójcik', 'Łukasz Wójcik'],
    ['mam na imię Zofia', 'Zofia'],
    ['are you still there, im sarah jones', 'Sarah Jones'],
    ['good one im Ray', 'Ray'],
    ['seid ihr noch da, ich bin sabine', 'Sabine'],
    ['imię Emil nazwisko Pelka', 'Emil Pelka'],
  ])('is read from "%s"', (text, name) => {
    expect(found('name', text)).toBe(name)
  })

  it.each([
    ['Alexis', 'Alexis'],
    ['Sure, Mark.', 'Mark'],
    ['yes its Katarina Miller', 'Katarina Miller'],
    ['John Smith, hopefully we can sit outside', 'John Smith'],
    ['gokul', 'Gokul'],
    ['Kazimierz pietraś', 'Kazimierz Pietraś'],
    ["Ugh I don't see why you need that but it's Susan.", 'Susan'],
    ['Klar, Petra Lang', 'Petra Lang'],
    ['ludwig van beethoven', 'Ludwig van Beethoven'],
  ])('is read from the answer "%s"', (text, name) => {
    expect(found('name', text, 'name')).toBe(name)
  })

  it.each([
    "I'm looking for a sofa",
    'I am Italian',
    "I'm late",
    "sorry, I'm Italian",
    'not sure what im looking for',
    'Wir sind im Max',
    'i am rich',
    "I'm in Berlin",
    "It's Saturday",
    'My name appears incorrectly on my card',
    'My friend Alexis has a birthday',
    "The host's name is Mark",
    'their name is Hilton',
    'my company name is Blue Oak',
    'I saw Dr. Morgan yesterday',
    'Thanks, Lindsay',
    'hello Sam',
    'Cambridge',
    'Do you have the Billy shelf?',
    'What is your name?',
    'The name is Travellers Rest',
    'ich bin müde',
    'ich heiße das nicht gut',
    'soy vegetariano',
    'je suis content',
    'jestem zainteresowany',
    'call me back please',
    'call me tomorrow',
    'I am Sales Manager at Blue Oak',
    'Ich bin Student',
    'It is for my wife Sarah',
    'Hi Sophie, what does it cost?',
  ])('is not read from "%s"', (text) => {
    expect(found('name', text)).toBeNull()
  })

  it.each([
    'why do you need it?',
    'no',
    "I'd rather not say",
    'checking account please',
    '12345',
    'skip',
    "I'm freaking out here",
  ])('is not read from the answer "%s"', (text) => {
    expect(found('name', text, 'name')).toBeNull()
  })

  it('is not taken from the answer to another question', () => {
    expect(found('name', 'Alexis', 'other')).toBeNull()
  })

  it('is taken from a bare known name that nobody asked for, with little certainty', () => {
    const [fact] = readMessage('Katarzyna', { asked: null, country: 'PL' }).facts
    expect(fact).toMatchObject({ field: 'name', value: 'Katarzyna', certainty: 0.55 })
  })

  it('is not taken from a bare unknown word', () => {
    expect(found('name', 'sofabezug')).toBeNull()
  })
})

describe('a company', () => {
  it.each([
    ['My company is Blue Oak Ltd', 'Blue Oak Ltd'],
    ['I work for Siemens and need a quote', 'Siemens'],
    ['wir sind die Müller Werkzeugbau GmbH', 'Müller Werkzeugbau GmbH'],
    ['company name is music mega store and password is 1125', 'music mega store'],
    ['nazwa firmy to Kowalski', 'Kowalski'],
  ])('is read from "%s"', (text, company) => {
    expect(found('company', text)).toBe(company)
  })

  it.each([
    'I work in marketing',
    'we work at night',
    'my company is small',
    'your software is slow',
    'a pizza company',
  ])('is not read from "%s"', (text) => {
    expect(found('company', text)).toBeNull()
  })

  it('is read from the answer to a question for it', () => {
    expect(found('company', "It's Kovac Interiors", 'company')).toBe('Kovac Interiors')
  })
})

describe('a location', () => {
  it.each([
    ['I live in Leeds', 'Leeds'],
    ['we are based in new york', 'New York'],
    ['my city is chicago and zip is 60602', 'Chicago'],
    ['Ich wohne in Bad Tölz', 'Bad Tölz'],
    ['vivo en Málaga', 'Málaga'],
    ["j'habite à Nice", 'Nice'],
    ['mieszkam w Krakowie', 'Kraków'],
  ])('is read from "%s"', (text, place) => {
    expect(found('location', text)).toBe(place)
  })

  it.each([
    'I want to fly to Paris',
    'the Berlin sofa',
    'yes nice',
    'I live in a small flat',
    'a train from Norwich',
  ])('is not read from "%s"', (text) => {
    expect(found('location', text)).toBeNull()
  })

  it('is read from the answer to a question for it', () => {
    expect(found('location', 'Reutlingen', 'location')).toBe('Reutlingen')
  })
})

it('gives with every fact the words it stands on', () => {
  const text = 'Hi, I’m Łucja Nowak, l.nowak@example.pl or 512 345 678, I live in Kraków'
  const { facts } = readMessage(text, { asked: null, country: 'PL' })
  expect(facts.map((fact) => text.slice(fact.start, fact.end))).toEqual(facts.map((fact) => fact.quote))
})

it('finds several facts in one message', () => {
  const { facts } = readMessage('Jane Roe, jane@example.com, 0113 496 0123', {
    asked: 'contact',
    country: 'GB',
  })
  expect(facts.map((fact) => fact.field)).toEqual(['name', 'email', 'phone'])
})
