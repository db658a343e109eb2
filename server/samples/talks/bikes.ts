import {
  agent,
  asksForPerson,
  assistant,
  handsBack,
  type SampleTalk,
  takesOver,
  visitor,
} from '#server/samples/sample-talk.ts'

const greeting = assistant(
  0,
  'Hallo! Hier ist der KI-Assistent vom Radhaus Süd. Ich helfe bei Reparatur, Verleih und Terminen.',
)

const shop = {
  trade: 'bikes',
  language: 'de',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  channel: 'web',
} as const

/** A bicycle repair and rental shop in Leipzig. */
export const bikeTalks: SampleTalk[] = [
  {
    ...shop,
    key: 'weekend-with-trailer',
    page: 'https://radhaus-sued.example/verleih/familie',
    referrer: 'https://ausflug-sachsen.example/seen-mit-kindern',
    lastActive: 155,
    status: 'contacted',
    tags: ['Rental', 'Family'],
    notes: [
      { by: 'Elif Demir', text: 'Hänger und Kindersitz stehen bereit, Kaution bar oder Karte.', after: 6 },
    ],
    turns: [
      greeting,
      visitor(22, 'Hallo, haben Sie am Samstag noch einen Kinderanhänger frei?'),
      assistant(4, 'Ja, zwei sind noch da. Für wie viele Kinder und welches Alter?'),
      visitor(49, 'eins ist 4, das kleine 10 monate. geht das schon?'),
      assistant(
        4,
        'Unter einem Jahr empfehlen wir eine Babyschale im Anhänger. Die zeigen wir Ihnen gern vor Ort.',
      ),
      visitor(63, 'was kostet das mit 2 rädern zusammen?'),
      assistant(
        3,
        'Zwei Stadträder je 14 € und der Anhänger 12 €, zusammen 40 € am Tag. Die Schale ist dabei.',
      ),
      visitor(78, 'und wenn es regnet, kann man stornieren?'),
      assistant(3, 'Bis zum Abend davor kostenlos.'),
      visitor(
        40,
        'super dann würde ich gern reservieren, aber mit der Schale lieber kurz mit jemandem sprechen',
      ),
      asksForPerson(2),
      assistant(3, 'Gern. Wie heißen Sie?'),
      visitor(16, 'Jana Krüger'),
      assistant(3, 'Danke, Frau Krüger. Unter welcher Nummer erreichen wir Sie?'),
      visitor(36, '0176 04069018'),
      takesOver('Elif Demir', 120),
      agent(
        'Elif Demir',
        31,
        'Hallo Frau Krüger, Elif hier. Die Schale passt ab 3 Monaten, ich stelle sie Ihnen ein.',
      ),
      visitor(57, 'Sie sind ein Schatz. Wir kommen um neun'),
      agent('Elif Demir', 24, 'Samstag um neun, alles reserviert.'),
      handsBack('Elif Demir', 30),
    ],
  },
  {
    ...shop,
    key: 'two-ebikes-tourists',
    language: 'en',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    page: 'https://radhaus-sued.example/en/rental',
    lastActive: 205,
    status: 'new',
    tags: ['Rental'],
    notes: [],
    turns: [
      assistant(
        0,
        'Hello! I am the AI assistant of Radhaus Süd. I can help with repairs, rental and appointments.',
      ),
      visitor(20, 'whats an e bike per day'),
      assistant(3, 'An e-bike is €32 a day, from three days on €27.'),
      visitor(47, 'and do i need a license in germany'),
      assistant(3, 'No, not for bikes that help up to 25 km/h.'),
      visitor(33, 'great, we will see what the weather does'),
    ],
  },
  {
    ...shop,
    key: 'schaltung-springt',
    page: 'https://radhaus-sued.example/werkstatt',
    lastActive: 1380,
    status: 'contacted',
    tags: ['Repair'],
    notes: [
      { by: 'Mara Lindqvist', text: 'Angerufen: Mittwoch 9 Uhr, vermutlich Kette und Kassette.', after: 120 },
    ],
    turns: [
      greeting,
      visitor(11, 'schaltung springt'),
      assistant(
        3,
        'Das klingt nach Kette oder Einstellung. Einstellen kostet 25 €, mit neuer Kette etwa 60 €.',
      ),
      visitor(24, 'brauch termin diese woche'),
      assistant(3, 'Mittwoch um 9 Uhr wäre frei. Wie erreichen wir Sie?'),
      visitor(19, 'yildiz 030 23125 377'),
      assistant(3, 'Danke, die Werkstatt bestätigt den Termin am Telefon.'),
    ],
  },
  {
    ...shop,
    key: 'wie-lange-offen',
    page: 'https://radhaus-sued.example/kontakt',
    lastActive: 1720,
    status: 'new',
    tags: [],
    notes: [],
    turns: [
      greeting,
      visitor(9, 'wie lang habt ihr heut offen'),
      assistant(3, 'Heute bis 18:30 Uhr, samstags bis 14 Uhr.'),
      visitor(13, 'ok komm vorbei, reifen platt'),
      assistant(3, 'Bis gleich! Ein Schlauchwechsel dauert etwa 20 Minuten.'),
    ],
  },
  {
    ...shop,
    key: 'bought-elsewhere',
    language: 'en',
    country: 'US',
    timeZone: 'America/New_York',
    page: 'https://radhaus-sued.example/en/used-bikes',
    lastActive: 8700,
    status: 'lost',
    lostReason: 'chose_other',
    tags: ['Used bike'],
    notes: [
      {
        by: 'Jon Okafor',
        text: 'Called back two days late, she had bought one at a flea market.',
        after: 2900,
      },
    ],
    turns: [
      assistant(
        0,
        'Hello! I am the AI assistant of Radhaus Süd. I can help with repairs, rental and appointments.',
      ),
      visitor(30, 'Hi! Just moved here from Boston for a year. Is the green used bike still available?'),
      assistant(4, 'It was this morning. Shall somebody look and call you?'),
      visitor(44, 'Yes please, I still have my US number, +1 (617) 555-0163. Emily'),
      assistant(3, 'Thank you, Emily. Somebody will call you about the green bike.'),
      visitor(20, 'thx'),
    ],
  },
  {
    ...shop,
    key: 'inspektion-vor-der-tour',
    channel: 'api',
    page: 'https://radhaus-sued.example/werkstatt/inspektion',
    lastActive: 30_480,
    status: 'converted',
    tags: ['Repair'],
    notes: [
      { by: 'Mara Lindqvist', text: 'Inspektion gemacht, Bremsbeläge neu, 91 € bezahlt.', after: 5800 },
    ],
    turns: [
      visitor(0, 'Guten Tag, ich fahre bald die Elbe hinunter und möchte mein Rad vorher durchsehen lassen.'),
      assistant(4, 'Guten Tag! Dafür ist die Inspektion da: Bremsen, Schaltung, Licht, Lager, für 69 €.'),
      visitor(126, 'Das klingt vernünftig. Ich überlege mir noch, wann.'),
      assistant(3, 'Gern. Schreiben Sie einfach hier wieder.'),
      visitor(
        95_400,
        'So, ich wäre nächste Woche soweit. Mein Name ist Ingrid Sommer, i.sommer@sommer-leipzig.example',
      ),
      assistant(4, 'Danke, Frau Sommer. Die Werkstatt schlägt Ihnen per E-Mail einen Termin vor.'),
    ],
  },
]
