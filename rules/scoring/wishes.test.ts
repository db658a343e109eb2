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
    ['what does the oak table cost', 'price'],
    ['what does the oak table cost what sizes are there and when could you deliver', 'price'],
    ['what would it cost to ship to Spain', 'price'],
    ['was würde das kosten', 'price'],
    ['was sollen die zwei Stühle mit Lieferung kosten', 'price'],
    ['cuanto costaria', 'price'],
    ['combien couterait', 'price'],
    ['ile by kosztowal', 'price'],
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
    ['do you have the stool in black?', 'delivery'],
    ['liefert ihr nach Österreich', 'delivery'],
    ['habt ihr das in blau', 'delivery'],
    ['hacen envíos a Canarias', 'delivery'],
    ['quels sont vos délais de livraison', 'delivery'],
    ['jaki jest czas dostawy', 'delivery'],
    ['We need it before Christmas', 'delivery'],
    ['I need the table by Friday 12 December', 'delivery'],
    ['could we have it in time for the wedding', 'delivery'],
    ['could you make it in a custom length of 260', 'delivery'],
    ['wir brauchen es vor Weihnachten', 'delivery'],
    ['gibt es das als Sonderanfertigung', 'delivery'],
    ['lo necesitamos antes de Navidad', 'delivery'],
    ['il nous le faut avant Noël', 'delivery'],
    ['potrzebujemy tego przed świętami', 'delivery'],
    ["we'd like two of these for our office", 'buy'],
    ['Ich möchte zwei davon für mein Büro bestellen', 'buy'],
    ['Ich hätte gern zwei davon', 'buy'],
    ['can I talk to a human', 'person'],
    ['can I get a call today', 'person'],
    ['please call me - Tove Ekdal', 'person'],
    ['melden Sie sich bitte bei mir', 'person'],
    ['could someone call me back', 'person'],
    ['agent', 'person'],
    ['kann ich mit einem Menschen sprechen?', 'person'],
    ['quiero hablar con una persona', 'person'],
    ['je veux parler à un conseiller', 'person'],
    ['czy mogę porozmawiać z konsultantem', 'person'],
    ['call me', 'person'],
    ['please call me back', 'person'],
    ['call me on 0113 496 0123', 'person'],
    ['call me when you have it', 'person'],
    ['call me tomorrow', 'person'],
    ['ruf mich an', 'person'],
    ['Rufen Sie mich bitte morgen an', 'person'],
    ['können Sie mich morgen um 10 anrufen', 'person'],
    ['llámame', 'person'],
    ['llámeme al 612 345 678', 'person'],
    ['me pueden llamar mañana', 'person'],
    ['rappelez-moi', 'person'],
    ["pouvez-vous m'appeler demain", 'person'],
    ['proszę o telefon', 'person'],
    ['proszę do mnie zadzwonić', 'person'],
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
    'you can call me Ishmael',
    'can you call me Jo',
    'call me maybe',
    'my friends call me Jo',
    'alle rufen mich Max',
    'ihr ruft mich Max',
    'mis amigos me llaman Jo',
    'llámame Jo',
    'me llama la atención',
    'appelez-moi Jo',
    'what time do u open',
    'are you open on sunday',
    'wann habt ihr auf',
    'a qué hora abren',
    'vous ouvrez à quelle heure',
    'do której jest otwarte',
    'was würde passieren',
    'I need it for two nights',
    'I need an answer by Friday',
    'ich brauche eine Antwort bis Freitag',
    'I have to leave before Christmas',
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
