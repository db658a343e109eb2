export type SampleAnswer = { language: 'en' | 'de'; question: string; answer: string }

// One price list for the demo shop: the demo page, these answers and the sample talks say the same figures.
const english: [question: string, answer: string][] = [
  [
    'How much is the Farmhouse table?',
    'The Farmhouse table in solid oak costs £1,120 at 180 cm, £1,200 at 200 cm, £1,320 at 220 cm and £1,480 at 240 cm. All prices include VAT.',
  ],
  [
    'How big is the Farmhouse table 240 and how many people does it seat?',
    'The Farmhouse 240 is 240 cm long, 95 cm wide and 75 cm high, and seats ten. The top is 4 cm thick, there are 66 cm of room for the knees, and it weighs 86 kg.',
  ],
  [
    'How much is the Loft bench?',
    'The Loft bench costs £320 at 120 cm, £390 at 160 cm and £460 at 200 cm. It is 45 cm high and 35 cm deep, in oak on black steel legs.',
  ],
  [
    'What does the stool cost and which seat heights are there?',
    'The stool costs £140 and comes with a seat height of 45, 65 or 75 cm. Its seat is oak, its legs are black steel with felt under the feet.',
  ],
  [
    'How much is the bookshelf in ash?',
    'The ash bookshelf costs £680. It is 200 cm high, 90 cm wide and 32 cm deep, with five shelves that carry 30 kg each. A wall fixing is in the box.',
  ],
  [
    'What does the cutting board cost, and can it be engraved?',
    'The end-grain oak cutting board, 45 by 30 cm, costs £48. Engraving of up to 30 characters is £12 more and takes two extra days.',
  ],
  [
    'How much is the Harbour sideboard?',
    'The Harbour sideboard costs £1,920 at 180 cm and £2,140 at 220 cm. It is 45 cm deep and 78 cm high.',
  ],
  [
    'How much is delivery and where do you deliver?',
    'Two people carry furniture into the room you choose: £60 in England and Wales, £110 in Scotland and Northern Ireland. Stools go by courier for £15, cutting boards by post for £6.',
  ],
  [
    'Do you deliver abroad, to Europe or further?',
    'Yes. Furniture to EU countries starts at £180 a delivery, with duties and taxes included. Further away we quote the freight for each order: tell us the town or the port.',
  ],
  [
    'How long does it take until my order arrives?',
    'Stools and cutting boards are in stock and arrive within 3 to 5 working days. Tables, benches, bookshelves and sideboards are made to order in 5 to 6 weeks, custom sizes in 7 to 8 weeks.',
  ],
  [
    'Can you carry it up the stairs, and does it fit through my door?',
    'Carrying up to the third floor is included where the stairs allow it; each floor above is £20. Table tops and frames travel separately, so a door 80 cm wide is enough. Send us the measures if the stairs turn.',
  ],
  [
    'When are you open and where is the showroom?',
    'Showroom and workshop are at Unit 4, Tannery Yard, Leeds. Open Tuesday to Friday 10:00 to 17:30 and Saturday 10:00 to 16:00; closed on Sunday and Monday.',
  ],
  [
    'Can I visit the showroom, and do I need an appointment?',
    'Come in without an appointment whenever we are open. If you would like half an hour with a maker, book a visit: tell us the day and how we can reach you. Two parking places are in the yard.',
  ],
  [
    'Can I bring my dog or my children to the showroom?',
    'Yes, both. There is a corner with wooden trains for children, and dogs on a lead are welcome everywhere but in the machine room.',
  ],
  [
    'How can I reach you by phone or email?',
    'Call 0113 496 0100 during opening hours or write to hello@oakandiron.example. We answer emails within one working day.',
  ],
  [
    'Which woods do you use and where do they come from?',
    'We build in European oak and ash from certified forests, mostly in France and Poland, dried to 8 per cent. Walnut is possible for custom work at 30 per cent more.',
  ],
  [
    'Which finishes are there?',
    'Natural oil, dark oil and white oil, at the same price. All three are hard-wax oils that are safe for food and for children once they have cured for a week.',
  ],
  [
    'Can I get samples of wood and oil?',
    'Yes. A set of four oiled oak samples is free, one set a household, and arrives within three working days. We only need a name and an address.',
  ],
  [
    'Can you make a custom size?',
    'Yes. Length, width and height can be made to the centimetre, tables up to 300 cm in one piece. A custom size adds 15 per cent to the next larger standard price and takes 7 to 8 weeks. The drawing is free.',
  ],
  [
    'How do I care for an oiled table?',
    'Wipe it with a damp cloth and mild soap, and dry it. Oil it once or twice a year: a tin of care oil costs £18 and is enough for three table tops.',
  ],
  [
    'Is the oiled finish safe next to heat, a hob or hot pans?',
    'Warm plates are fine, hot pans are not: use a mat. Next to a hob keep 20 cm of distance, or the oil dries out and the wood turns darker.',
  ],
  [
    'How do I get a water ring, a stain or a scratch out?',
    'Rub the spot along the grain with fine sandpaper (grain 240), wipe off the dust and oil it again. It takes ten minutes, and nothing shows the next day.',
  ],
  [
    'Do I have to assemble it myself?',
    'No. When we deliver, two people set it up and take the packaging away. If you collect it yourself, eight bolts and the key are in the box; it takes 15 minutes.',
  ],
  [
    'How can I pay, and can I pay in instalments?',
    'By card or bank transfer: 30 per cent with the order, the rest before delivery. From £500 on you can pay in three monthly parts without interest.',
  ],
  [
    'Is there a discount for trade, cafés and larger orders?',
    'From five pieces on, cafés, offices and designers get 12 per cent off, and 15 per cent from twenty pieces on. We send a written offer the same day.',
  ],
  [
    'Can I return it?',
    'Pieces in standard sizes can be returned within 30 days, unused; collecting a large piece costs £45. Custom sizes and engraved boards cannot be returned unless something is wrong with them.',
  ],
  [
    'What is the warranty?',
    'Ten years on frames, joints and legs, two years on the surface. If something wobbles, cracks or arrives damaged we mend or replace it at our cost; a photo helps.',
  ],
  [
    'Can you take my old table away?',
    'Yes, on the day of delivery, for £35 a piece. What is solid wood we reuse in the workshop.',
  ],
  [
    'Do you sell gift vouchers?',
    'Yes, for any amount from £25, by email within minutes or on a piece of oak by post. They are valid for five years.',
  ],
]

const german: [question: string, answer: string][] = [
  [
    'Was kostet der Farmhouse-Tisch?',
    'Der Farmhouse-Tisch aus massiver Eiche kostet 1.120 £ in 180 cm, 1.200 £ in 200 cm, 1.320 £ in 220 cm und 1.480 £ in 240 cm, Mehrwertsteuer inbegriffen.',
  ],
  [
    'Was kosten Bank und Hocker?',
    'Die Loft-Bank kostet 320 £ in 120 cm, 390 £ in 160 cm und 460 £ in 200 cm. Der Hocker kostet 140 £, mit 45, 65 oder 75 cm Sitzhöhe.',
  ],
  [
    'Liefern Sie nach Deutschland, und was kostet die Lieferung?',
    'Ja. Eine Lieferung nach Deutschland beginnt bei 180 £, Zoll und Steuern inbegriffen. Zwei Leute tragen die Möbel ins Zimmer.',
  ],
  [
    'Wie lange ist die Lieferzeit?',
    'Hocker und Schneidebretter sind auf Lager und kommen nach Deutschland in 5 bis 8 Werktagen. Tische, Bänke, Regale und Sideboards fertigen wir in 5 bis 6 Wochen, Sondermaße in 7 bis 8 Wochen.',
  ],
  [
    'Wann haben Sie geöffnet, und wo ist der Ausstellungsraum?',
    'Werkstatt und Ausstellung: Unit 4, Tannery Yard, Leeds. Dienstag bis Freitag 10:00 bis 17:30 Uhr, Samstag 10:00 bis 16:00 Uhr; Sonntag und Montag geschlossen.',
  ],
  [
    'Fertigen Sie Sondermaße?',
    'Ja, auf den Zentimeter genau, Tische bis 300 cm aus einem Stück. Ein Sondermaß kostet 15 Prozent mehr als das nächstgrößere Standardmaß. Die Zeichnung ist kostenlos.',
  ],
  [
    'Wie pflege ich geöltes Holz?',
    'Mit einem feuchten Tuch und milder Seife abwischen und trocknen. Ein- bis zweimal im Jahr nachölen: Eine Dose Pflegeöl kostet 18 £ und reicht für drei Tischplatten.',
  ],
  [
    'Gibt es Rabatt für Gewerbe, Cafés und größere Bestellungen?',
    'Ab fünf Stück bekommen Cafés, Büros und Planer 12 Prozent, ab zwanzig Stück 15 Prozent. Ein schriftliches Angebot kommt am selben Tag.',
  ],
]

const entries = (language: SampleAnswer['language'], pairs: typeof english): SampleAnswer[] =>
  pairs.map(([question, answer]) => ({ language, question, answer }))

/** What the built-in assistant of the demo shop knows about Oak & Iron. */
export const sampleKnowledge: readonly SampleAnswer[] = [...entries('en', english), ...entries('de', german)]
