import { assistant, type SampleTalk, visitor } from '#server/samples/sample-talk.ts'

const school = {
  trade: 'language-school',
  language: 'pl',
  country: 'PL',
  timeZone: 'Europe/Warsaw',
  channel: 'web',
} as const

const greeting = assistant(
  0,
  'Dzień dobry! Jestem asystentem AI szkoły językowej Most. Chętnie opowiem o kursach, terminach i cenach.',
)

/** A language school in Gdańsk. */
export const schoolTalks: SampleTalk[] = [
  {
    ...school,
    key: 'angielski-dla-syna',
    page: 'https://szkola-most.example/kursy/dzieci',
    lastActive: 4300,
    status: 'contacted',
    tags: ['Children'],
    notes: [{ by: 'Jon Okafor', text: 'Odpisałem na czacie z terminem lekcji próbnej, czekamy.', after: 60 }],
    turns: [
      greeting,
      visitor(25, 'syn ma 8 lat i nie lubi angielskiego przez szkołę'),
      assistant(4, 'To się zdarza. U nas dzieci uczą się przez zabawę, w grupach do ośmiu osób.'),
      visitor(51, 'a po ile lekcja'),
      assistant(3, 'Lekcja w grupie kosztuje 60 zł, a pierwsza, próbna, jest za darmo.'),
      visitor(40, 'dobrze, pogadam z nim. Agnieszka Wójcik jestem, odezwę się w piątek'),
      assistant(3, 'Miło mi, Pani Agnieszko. Do piątku!'),
    ],
  },
  {
    ...school,
    key: 'polish-for-six-engineers',
    language: 'en',
    channel: 'api',
    page: 'https://szkola-most.example/en/companies',
    lastActive: 20_900,
    status: 'qualified',
    tags: ['Company', 'Polish'],
    notes: [
      {
        by: 'Elif Demir',
        text: 'Offer: 2 × 90 min a week, at their office, 1,450 zł a person and term.',
        after: 100,
      },
    ],
    turns: [
      visitor(0, 'Hi, we are six engineers from four countries and none of us can order a soup in Polish'),
      assistant(4, 'Then let us start with soup! We teach Polish to companies, also at your office.'),
      visitor(80, 'Ha, great. What does a course cost for six?'),
      assistant(4, 'A term is 1,450 zł a person, twice 90 minutes a week. For a company we write an offer.'),
      visitor(72, 'Do you have a teacher available in the mornings, before nine?'),
      assistant(3, 'Yes, two of our teachers start at 7:30.'),
      visitor(95, 'Can we book a trial lesson first?'),
      assistant(3, 'Yes, and it is free. Whom should we write to?'),
      visitor(45, 'Arjun Pillai, arjun.pillai@tidewater-robotics.example'),
      assistant(3, 'Thank you, Arjun. And a number, in case the teacher is late?'),
      visitor(59, 'Our London desk is +44 20 7946 0381, they find me anywhere'),
      assistant(3, 'Perfect. You get the offer and three dates by email.'),
      visitor(91_800, 'Thanks for the offer, the team likes it. Is the book included in the price?'),
      assistant(3, 'Yes, books are included for the first term.'),
    ],
  },
  {
    ...school,
    key: 'terminy-niemiecki',
    page: 'https://szkola-most.example/kursy/niemiecki',
    lastActive: 57_400,
    status: 'lost',
    lostReason: 'Tuesdays did not suit',
    tags: [],
    notes: [{ by: 'Mara Lindqvist', text: 'Bez kontaktu, kurs A2 już ruszył.', after: 9000 }],
    turns: [
      greeting,
      visitor(13, 'kiedy rusza niemiecki A2'),
      assistant(3, 'W przyszłym tygodniu, we wtorki i czwartki o 18:00.'),
      visitor(29, 'szkoda, wtorki odpadają'),
    ],
  },
]
