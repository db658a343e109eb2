import type { Words } from '#server/assistant/words-shape.ts'

// Without the past tense of "I": in Polish it tells a man from a woman, and the assistant is neither.
export const polish: Words = {
  hello: 'Dzień dobry. W czym mogę pomóc?',
  fine: 'Dziękuję, bardzo dobrze. W czym mogę pomóc?',
  program:
    'Jestem asystentem tej strony, programem, a nie człowiekiem. Jeśli wolą Państwo rozmowę z kimś z zespołu, wystarczy napisać.',
  whatCanIDo: 'W czym mogę pomóc?',
  anythingElse: 'W razie kolejnych pytań jestem tutaj.',
  welcome: 'Nie ma za co.',
  goodbye: 'Do widzenia i dziękuję za odwiedziny.',
  ack: 'Dobrze. W razie kolejnych pytań jestem tutaj.',
  here: 'Tak, jestem.',
  takeYourTime: 'Oczywiście, bez pośpiechu.',
  goAhead: 'Dobrze, wystarczy napisać tutaj.',
  pardon: 'Nie do końca rozumiem. Czy można to ująć innymi słowami?',
  passedOn: 'Bardzo chętnie, zespół widzi to tutaj.',
  gladly: 'Bardzo chętnie. Czego chcieliby się Państwo dowiedzieć?',
  noted: 'Dziękuję, zespół widzi tutaj, co zostało napisane. W razie pytań jestem tutaj.',
  seen: 'Dziękuję, zespół widzi tutaj, co zostało napisane.',
  notedShort: 'Dziękuję, zapisane.',

  unknown: 'Tego nie wiem, ale ktoś z zespołu wie.',
  unknownAgain: 'Tego też nie wiem; zespół widzi to tutaj.',
  unknownMore: 'To także pytanie do zespołu.',
  unknownStill: 'Na to nie mam odpowiedzi, ale zespół widzi pytanie.',
  theyWillReply: 'Ktoś się odezwie.',
  unknownOffer: 'Jeśli zechcą Państwo zostawić adres e-mail albo numer telefonu, ktoś się odezwie.',

  person: 'Zespół już wie, że chcą Państwo porozmawiać z człowiekiem.',
  personOffer:
    'Odpowiedź może przyjść tutaj, a jeśli zechcą Państwo zostawić adres e-mail albo numer telefonu, także później.',
  personHere: 'Odpowiedź może przyjść tutaj, na czacie.',
  personAgain: 'Zespół wie, że czekają Państwo na człowieka. Do tego czasu pomagam, jak mogę.',
  personTakenBack: 'Dobrze, w takim razie pomagam dalej.',

  askUnknown: 'Tego nie wiem, ale ktoś tutaj wie: jak możemy się z Państwem skontaktować?',
  askPerson: 'Jak możemy się z Państwem skontaktować: e-mail czy telefon?',
  askContact: 'Jak możemy się z Państwem skontaktować: e-mail czy telefon?',
  askBeforeGoing: 'Jeszcze jedno: jak możemy się z Państwem skontaktować, e-mail czy telefon?',
  askEmail: 'A jaki jest Państwa adres e-mail, gdyby trzeba było coś przesłać?',
  askPhone: 'Pod jaki numer telefonu możemy zadzwonić?',
  askName: 'Czy mogę prosić o imię i nazwisko?',
  askCompany: 'A jak nazywa się Państwa firma?',
  askLocation: 'A do jakiej miejscowości miałaby trafić dostawa?',
  askWholeEmail: 'Czy mogę prosić jeszcze raz o cały adres e-mail?',
  askWholePhone: 'Czy mogę prosić jeszcze raz o cały numer telefonu?',

  thanks: (name) => (name ? `Dziękuję, ${name}.` : 'Dziękuję.'),
  gotIt: 'Zapisane; ktoś się odezwie.',
  corrected: (value) => `Dziękuję, poprawione: ${value}.`,
  read: (part) => `Chyba czegoś brakuje: widzę tylko „${part}”.`,
  unreadable: 'Dziękuję. Nie mogę tego w pełni odczytać, ale zespół widzi, co zostało napisane.',

  accepted: 'Oczywiście, nie ma problemu.',
  allTheSame: 'I tak chętnie pomogę.',
  whyContact:
    'Tylko po to, żeby ktoś mógł się odezwać, gdy ja nie znam odpowiedzi. Decyzja należy do Państwa, a ja pomogę tak czy inaczej.',
  whyName:
    'Tylko po to, żebyśmy wiedzieli, jak się zwracać. Decyzja należy do Państwa, a ja pomogę tak czy inaczej.',
  whyOther:
    'Tylko po to, żeby zespół mógł odpowiedzieć dokładniej. Decyzja należy do Państwa, a ja pomogę tak czy inaczej.',

  sorry: 'Bardzo mi przykro.',
  sorryPerson: 'Jeśli ma się tym zająć człowiek, wystarczy napisać, a zespół się dowie.',
}
