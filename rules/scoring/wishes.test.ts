import { describe, expect, it } from 'vitest'
import { wishesIn } from './wishes.ts'

describe('wishesIn', () => {
  it.each([
    ['how much is it', 'price'],
    ["What's the price of the oak table?", 'price'],
    ['price?', 'price'],
    ['was kostet das sofa', 'price'],
    ['Könnten Sie mir ein Angebot machen?', 'price'],
    ['cuánto cuesta', 'price'],
    ["c'est combien", 'price'],
    ['quel est le prix ?', 'price'],
    ['ile kosztuje', 'price'],
    ['poproszę o cennik', 'price'],
    ['I want to order two of these', 'buy'],
    ["I'd like a blue shirt in size M please", 'buy'],
    ["I'll take it", 'buy'],
    ['Ich möchte zwei Stühle bestellen', 'buy'],
    ['das nehme ich', 'buy'],
    ['quiero comprar la bici', 'buy'],
    ['me la llevo', 'buy'],
    ['je voudrais commander un gâteau', 'buy'],
    ['chciałbym zamówić tort', 'buy'],
    ["I'd like to book a table for 4", 'book'],
    ['do you offer a demo', 'book'],
    ['can I come by and see the sofa?', 'book'],
    ['kann ich einen Termin für Samstag machen', 'book'],
    ['kann ich vorbeikommen?', 'book'],
    ['quisiera pedir cita', 'book'],
    ['je voudrais prendre rendez-vous', 'book'],
    ['chcę umówić wizytę', 'book'],
    ['how long does shipping take', 'delivery'],
    ['do you have it in stock?', 'delivery'],
    ['are you open on sunday', 'delivery'],
    ['liefert ihr nach Österreich', 'delivery'],
    ['habt ihr das in blau', 'delivery'],
    ['hacen envíos a Canarias', 'delivery'],
    ['quels sont vos délais de livraison', 'delivery'],
    ['jaki jest czas dostawy', 'delivery'],
    ['can I talk to a human', 'person'],
    ['could someone call me back', 'person'],
    ['agent', 'person'],
    ['kann ich mit einem Menschen sprechen?', 'person'],
    ['quiero hablar con una persona', 'person'],
    ['je veux parler à un conseiller', 'person'],
    ['czy mogę porozmawiać z konsultantem', 'person'],
  ])('hears in "%s" a wish for %s', (text, wish) => {
    expect(wishesIn(text)).toContain(wish)
  })

  it.each([
    'Hello there!',
    'How are you today?',
    'lol nice weather',
    'thanks, bye',
    'I work in marketing and I like books',
    "I'm a person who likes tea",
    'Guten Morgen',
    'Das gefällt mir gut',
    'Hola, ¿qué tal?',
    'Merci beaucoup',
    'dziękuję bardzo',
    'my order number is 5567',
    'I bought a present for someone special',
  ])('hears none in "%s"', (text) => {
    expect(wishesIn(text)).toEqual([])
  })

  it.each([
    "I don't want to buy anything",
    'I am not going to order',
    'no need to deliver',
    'Ich will nichts kaufen',
    'Ich möchte das nicht bestellen',
    'no quiero comprar nada',
    'je ne veux pas acheter',
    'nie chcę kupować',
    'please cancel my booking',
  ])('hears none in the refusal "%s"', (text) => {
    expect(wishesIn(text)).toEqual([])
  })

  it('hears a wish behind a refusal of another', () => {
    expect(wishesIn("I don't want a demo, but how much is it?")).toEqual(['price'])
  })

  it('hears a wish in "why don\'t you …"', () => {
    expect(wishesIn("Why don't you deliver to Ireland?")).toEqual(['delivery'])
  })

  it('names each wish once', () => {
    expect(wishesIn('How much is the lamp? And how much is the chair?')).toEqual(['price'])
  })
})
