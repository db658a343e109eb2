import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { foldText } from './fold-text.ts'
import { findLocation } from './location.ts'

function placeIn(text: string, asked: Ask | null = null): string | null {
  return findLocation(text, foldText(text), { asked, country: 'GB' })?.value ?? null
}

describe('a place', () => {
  it.each([
    ['I live in Leeds', 'Leeds'],
    ["I'm in Leeds", 'Leeds'],
    ['im in glasgow', 'Glasgow'],
    ['we are based in new york', 'New York'],
    ['my city is newyork', 'Newyork'],
    ["I'm from Little Snoring", 'Little Snoring'],
    ['deltona, fl 32725', 'Deltona'],
    ['san antonio tx 78204', 'San Antonio'],
    ['chicago 60602', 'Chicago'],
    ['i come from Cork', 'Cork'],
    ['hi im tom from leeds and i need a sofa', 'Leeds'],
    ['hallo ich bin sabine aus hamburg ich suche einen tisch', 'Hamburg'],
    ['hola soy paco de sevilla busco una mesa', 'Sevilla'],
    ['bonjour je suis claire de lyon je cherche une table', 'Lyon'],
    ['cześć jestem marek z gdańska szukam stołu', 'Gdańsk'],
    ['Im from New york', 'New York'],
    ['I live in Frankfurt am Main', 'Frankfurt am Main'],
    ['Ich wohne in Bad Tölz', 'Bad Tölz'],
    ['wir kommen aus Hamburg', 'Hamburg'],
    ['ich bin aus köln', 'Köln'],
    ['ich bin in Bremen', 'Bremen'],
    ['Mein Wohnort ist Quedlinburg', 'Quedlinburg'],
    ['Lieferung bitte nach 20095 Hamburg', 'Hamburg'],
    ['vivo en Málaga', 'Málaga'],
    ['soy de Zaragoza', 'Zaragoza'],
    ['estamos en Bilbao', 'Bilbao'],
    ['les escribo desde Oviedo', 'Oviedo'],
    ["j'habite à Nice", 'Nice'],
    ['nous sommes de Rennes', 'Rennes'],
    ['je suis à Lyon', 'Lyon'],
    ['mieszkam w Krakowie', 'Kraków'],
    ['jestem z Gdańska', 'Gdańsk'],
    ['mieszkam w lodzi', 'Łódź'],
    ['jesteśmy z Zielonej Góry', 'Zielona Góra'],
    ['piszę z Bydgoszczy', 'Bydgoszcz'],
  ])('is read from "%s"', (text, place) => {
    expect(placeIn(text)).toBe(place)
  })

  it.each([
    'I want to fly to Paris',
    'while I am in Cambridge I want to eat well',
    'we are in london for a week',
    'the Berlin sofa',
    'yes nice',
    "I'm leaving from Norwich",
    'i am going to chicago from boston',
    'I live in a small flat',
    'i live in peace',
    'im in trouble',
    "I'm in sales",
    'a train from Norwich',
    'ich bin in Eile',
    'ich wohne in einer WG',
    'vivo en un piso',
    'estoy en casa',
    "j'habite au troisième étage",
    'je suis en retard',
    'mieszkam w bloku',
    'jestem w pracy',
    '1775 Washington Street',
    'leeds',
    'the middle of town is busy',
  ])('is not read from "%s"', (text) => {
    expect(placeIn(text)).toBeNull()
  })

  it.each([
    ['Reutlingen', 'Reutlingen'],
    ['in leeds', 'Leeds'],
    ['new yrok', null],
    ['w Poznaniu', 'Poznań'],
    ['aus Ulm', 'Ulm'],
    ['Nice', 'Nice'],
    ['the blue one please', null],
  ])('is read from the answer "%s" as %s', (text, place) => {
    expect(placeIn(text, 'location')).toBe(place)
  })

  it.each([
    ['madrid', 'Madrid'],
    ['newyork', 'New York'],
    ['colifornia', 'California'],
    ['goa 403001', 'Goa'],
    ['90094 los angeles', 'Los Angeles'],
    ['nice', null],
    ['anna 12345', null],
  ])('is read from the bare "%s" as %s where the question was not heard', (text, place) => {
    expect(placeIn(text, 'unseen')).toBe(place)
  })
})
