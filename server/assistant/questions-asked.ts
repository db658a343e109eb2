import type { Language } from '#server/assistant/language.ts'

/** The entries of the sample knowledge by what they are about; a German entry stands beside the English one. */
const topics = {
  farmhouse: ['How much is the Farmhouse table?', 'Was kostet der Farmhouse-Tisch?'],
  seats: ['How big is the Farmhouse table 240 and how many people does it seat?'],
  bench: ['How much is the Loft bench?', 'Was kosten Bank und Hocker?'],
  stool: ['What does the stool cost and which seat heights are there?', 'Was kosten Bank und Hocker?'],
  bookshelf: ['How much is the bookshelf in ash?'],
  board: ['What does the cutting board cost, and can it be engraved?'],
  sideboard: ['How much is the Harbour sideboard?'],
  delivery: [
    'How much is delivery and where do you deliver?',
    'Liefern Sie nach Deutschland, und was kostet die Lieferung?',
  ],
  abroad: [
    'Do you deliver abroad, to Europe or further?',
    'Liefern Sie nach Deutschland, und was kostet die Lieferung?',
  ],
  leadTime: ['How long does it take until my order arrives?', 'Wie lange ist die Lieferzeit?'],
  stairs: ['Can you carry it up the stairs, and does it fit through my door?'],
  open: [
    'When are you open and where is the showroom?',
    'Wann haben Sie geöffnet, und wo ist der Ausstellungsraum?',
  ],
  visit: ['Can I visit the showroom, and do I need an appointment?'],
  dog: ['Can I bring my dog or my children to the showroom?'],
  reach: ['How can I reach you by phone or email?'],
  woods: ['Which woods do you use and where do they come from?'],
  finishes: ['Which finishes are there?'],
  samples: ['Can I get samples of wood and oil?'],
  custom: ['Can you make a custom size?', 'Fertigen Sie Sondermaße?'],
  care: ['How do I care for an oiled table?', 'Wie pflege ich geöltes Holz?'],
  heat: ['Is the oiled finish safe next to heat, a hob or hot pans?'],
  stain: ['How do I get a water ring, a stain or a scratch out?'],
  assembly: ['Do I have to assemble it myself?'],
  pay: ['How can I pay, and can I pay in instalments?'],
  discount: [
    'Is there a discount for trade, cafés and larger orders?',
    'Gibt es Rabatt für Gewerbe, Cafés und größere Bestellungen?',
  ],
  returns: ['Can I return it?'],
  warranty: ['What is the warranty?'],
  oldTable: ['Can you take my old table away?'],
  vouchers: ['Do you sell gift vouchers?'],
} satisfies Record<string, string[]>

type Topic = keyof typeof topics

export type QuestionAsked = { language: Language; asked: string; entries: readonly string[] }

const known: Record<Language, [string, ...Topic[]][]> = {
  en: [
    ['what is the lead time', 'leadTime'],
    ['could i come and see it on saturday?', 'open', 'visit'],
    ['what woods do you have', 'woods'],
    ['how much is the farmhouse table', 'farmhouse'],
    ['price for the 200 farmhouse?', 'farmhouse'],
    ['whats the price of a bench', 'bench'],
    ['how long do i have to wait for a table?', 'leadTime'],
    ['what are your opening hours', 'open'],
    ['do you ship to france', 'abroad', 'delivery'],
    ['do you ship to germany?', 'abroad', 'delivery'],
    ['what does shipping cost', 'delivery'],
    ['is there a guarantee', 'warranty'],
    ['can i send it back if i dont like it', 'returns'],
    ['do you take credit cards', 'pay'],
    ['can i pay by installments', 'pay'],
    ['can you make one to measure', 'custom'],
    ['my table has a stain, what do i do', 'stain'],
    ['do you do gift cards?', 'vouchers'],
    ['is the oil safe for food', 'finishes'],
    ['where are you located?', 'open'],
    ['do i have to build it myself', 'assembly'],
    ['any discounts for restaurants?', 'discount'],
    ['what timber is it made of', 'woods'],
    ['how many people can sit at the 240', 'seats'],
    ['whats your phone number', 'reach'],
    ['can you get rid of our old table', 'oldTable'],
  ],
  de: [
    ['was kostet der farmhouse tisch', 'farmhouse'],
    ['Wie teuer ist die Bank?', 'bench'],
    ['Preis vom Hocker?', 'stool'],
    ['Wie lange dauert die Lieferung?', 'leadTime'],
    ['wann kommt mein Tisch an, wenn ich heute bestelle?', 'leadTime'],
    ['haben Sie samstags offen?', 'open'],
    ['Öffnungszeiten?', 'open'],
    ['oeffnungszeiten am samstag', 'open'],
    ['Kann ich mir den Tisch bei Ihnen anschauen?', 'visit', 'open'],
    ['Welche Holzarten haben Sie?', 'woods'],
    ['Gibt es eine Garantie?', 'warranty'],
    ['Kann ich den Tisch zurückgeben?', 'returns'],
    ['kann ich in raten zahlen', 'pay'],
    ['Versenden Sie nach Österreich?', 'abroad'],
    ['Machen Sie Tische nach Maß?', 'custom'],
    ['machen sie tische nach mass', 'custom'],
    ['Wie oft muss ich das Holz ölen?', 'care'],
    ['Haben Sie Gutscheine?', 'vouchers'],
  ],
  es: [
    ['¿Cuánto cuesta la mesa Farmhouse?', 'farmhouse'],
    ['precio del taburete', 'stool'],
    ['¿Cuánto tarda la entrega?', 'leadTime'],
    ['plazo de entrega', 'leadTime'],
    ['¿Qué horario tienen?', 'open'],
    ['¿están abiertos los sábados?', 'open'],
    ['¿Qué maderas usan?', 'woods'],
    ['¿hacen envíos a España?', 'abroad', 'delivery'],
    ['¿Tiene garantía?', 'warranty'],
    ['¿puedo devolverlo?', 'returns'],
    ['¿Puedo pagar a plazos?', 'pay'],
    ['¿Hacen mesas a medida?', 'custom'],
    ['cuanto cuesta el banco loft', 'bench'],
  ],
  fr: [
    ['Combien coûte la table Farmhouse ?', 'farmhouse'],
    ['prix du tabouret', 'stool'],
    ['Quel est le délai de livraison ?', 'leadTime'],
    ['Quels sont vos horaires ?', 'open'],
    ['êtes-vous ouverts le samedi', 'open'],
    ['Quels bois utilisez-vous ?', 'woods'],
    ['Livrez-vous en France ?', 'abroad', 'delivery'],
    ['Y a-t-il une garantie ?', 'warranty'],
    ['puis-je le retourner ?', 'returns'],
    ['peut-on payer en plusieurs fois ?', 'pay'],
    ['Faites-vous du sur mesure ?', 'custom'],
    ['combien coute le banc', 'bench'],
  ],
  pl: [
    ['Ile kosztuje stół Farmhouse?', 'farmhouse'],
    ['ile kosztuje stol farmhouse', 'farmhouse'],
    ['cena taboretu', 'stool'],
    ['Jaki jest czas realizacji?', 'leadTime'],
    ['ile się czeka na stół?', 'leadTime'],
    ['Jakie są godziny otwarcia?', 'open'],
    ['czy jesteście otwarci w sobotę', 'open'],
    ['Z jakiego drewna robicie meble?', 'woods'],
    ['Czy wysyłacie do Polski?', 'abroad', 'delivery'],
    ['ile kosztuje dostawa', 'delivery', 'abroad'],
    ['Jaka jest gwarancja?', 'warranty'],
    ['czy mogę to zwrócić?', 'returns'],
    ['Czy można płacić na raty?', 'pay'],
    ['robicie stoły na wymiar?', 'custom'],
    ['ile kosztuje ławka loft?', 'bench'],
  ],
}

/** Written down after the search was made: 20 of them were answered at first, before more everyday words were added. */
const knownLater: Record<Language, [string, ...Topic[]][]> = {
  en: [
    ['are you open on sundays', 'open'],
    ['do i need to book before coming', 'visit'],
    ['whats the turnaround on a custom table', 'leadTime', 'custom'],
    ['how do i clean the table top', 'care'],
    ['can the bench be delivered to ireland?', 'abroad', 'delivery'],
    ['is parking available', 'visit'],
    ['what happens if a leg breaks', 'warranty'],
    ['can you put my name on the board', 'board'],
    ['how heavy is the 240 table', 'seats'],
    ['which colours does it come in', 'finishes'],
  ],
  de: [
    ['Wo finde ich Sie?', 'open'],
    ['Was kostet der Versand?', 'delivery', 'abroad'],
    ['Bekomme ich Holzmuster?', 'samples'],
    ['Muss ich den Tisch selbst aufbauen?', 'assembly'],
    ['Darf mein Hund mit in den Laden?', 'dog'],
    ['Welche Farben gibt es?', 'finishes'],
    ['Wie bekomme ich einen Wasserfleck weg?', 'stain'],
    ['Nehmen Sie den alten Tisch mit?', 'oldTable'],
  ],
  es: [
    ['¿Dónde está la tienda?', 'open'],
    ['¿cuántas personas caben en la mesa de 240?', 'seats'],
    ['¿Tienen descuento para restaurantes?', 'discount'],
    ['cómo limpio la mesa', 'care'],
    ['¿puedo llevar a mi perro?', 'dog'],
  ],
  fr: [
    ['Où se trouve votre magasin ?', 'open'],
    ['comment entretenir la table', 'care'],
    ['Avez-vous des chèques cadeaux ?', 'vouchers'],
    ['combien de personnes autour de la table 240 ?', 'seats'],
    ['Faut-il un rendez-vous ?', 'visit'],
  ],
  pl: [
    ['Gdzie jest sklep?', 'open'],
    ['jak czyścić stół?', 'care'],
    ['czy mogę przyjść z psem', 'dog'],
    ['czy macie bony podarunkowe?', 'vouchers'],
    ['Ile osób zmieści się przy stole 240?', 'seats'],
    ['czy są rabaty dla restauracji', 'discount'],
  ],
}

/** Nothing that the shop has told says anything about these. */
const unknown: Record<Language, string[]> = {
  en: [
    'do you repair bagpipes?',
    'what did I tell you?',
    'do you sell mattresses?',
    'can you build me a kitchen?',
    'are you hiring?',
    'how much is the wardrobe?',
    'who is the owner of the company?',
    'do you rent furniture for weddings?',
    'can you repair my grandmothers clock?',
    'what is the capital of france?',
  ],
  de: [
    'Verkaufen Sie Matratzen?',
    'Was kostet ein Kleiderschrank?',
    'Suchen Sie Mitarbeiter?',
    'Wer ist der Inhaber?',
    'Haben Sie Lampen?',
    'Was habe ich Ihnen gesagt?',
  ],
  es: [
    '¿Reparan gaitas?',
    '¿cuánto cuesta un colchón?',
    '¿buscan personal?',
    '¿quién es el dueño?',
    '¿venden lámparas?',
  ],
  fr: [
    'Réparez-vous des cornemuses ?',
    'combien coûte un matelas ?',
    'vous recrutez ?',
    'qui est le propriétaire ?',
    'vendez-vous des lampes ?',
  ],
  pl: [
    'Czy naprawiacie dudy?',
    'ile kosztuje materac?',
    'szukacie pracowników?',
    'kto jest właścicielem?',
    'sprzedajecie lampy?',
  ],
}

const unknownLater: Record<Language, string[]> = {
  en: [
    'how much is a dining chair?',
    'do you make beds',
    'is there vegan leather on the stool?',
    'can I get a tour of the forest',
    'when was the company founded?',
    'do you deliver pizza?',
  ],
  de: ['Wie alt ist Ihre Firma?', 'Verkaufen Sie Betten?', 'Wie wird das Wetter morgen?'],
  es: ['¿Qué tiempo hace hoy?', '¿Venden camas?'],
  fr: ['Vendez-vous des lits ?', 'quelle heure est-il ?'],
  pl: ['czy sprzedajecie łóżka?', 'jaka jest dziś pogoda'],
}

const languages = Object.keys(known) as Language[]

const asking = (answered: typeof known, unanswered: typeof unknown): readonly QuestionAsked[] =>
  languages.flatMap((language) => [
    ...answered[language].map(([asked, ...keys]) => ({
      language,
      asked,
      entries: keys.flatMap((key) => topics[key]),
    })),
    ...unanswered[language].map((asked) => ({ language, asked, entries: [] })),
  ])

/** What visitors ask in their own words, and the entries that answer it; none where nothing does. */
export const questionsAsked = asking(known, unknown)
export const questionsAskedLater = asking(knownLater, unknownLater)
