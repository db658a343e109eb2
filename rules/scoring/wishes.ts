export type Wish = 'price' | 'buy' | 'book' | 'delivery' | 'person'

/** The different buying wishes that a visitor's text voices. */
export function wishesIn(text: string): Wish[] {
  const wishes: Wish[] = []
  if (/\b(how much|price|cost|kostet|cuesta|combien|kosztuje)\b/i.test(text)) wishes.push('price')
  if (/\b(buy|order|kaufen|bestellen|comprar|acheter|kupić)\b/i.test(text)) wishes.push('buy')
  if (/\b(book|appointment|demo|termin|reservar|réserver)\b/i.test(text)) wishes.push('book')
  if (/\b(deliver|delivery|shipping|in stock|liefer\w*|envío|livraison|dostawa)\b/i.test(text))
    wishes.push('delivery')
  if (/\b(human|real person|mensch|persona|conseiller|człowiek\w*)\b/i.test(text)) wishes.push('person')
  return wishes
}
