import type { ruleNames as English } from '#web/messages/en/rule-names.ts'
import type { Twin } from '#web/messages/twin.ts'

/** What each number of the rules is called, by itself. */
export const ruleNames: Twin<typeof English> = {
  'contact.firstWay': 'erster Kontaktweg',
  'contact.secondWay': 'zweiter Kontaktweg',
  'contact.name': 'Name',
  'contact.cap': 'Höchstens für Kontakt',
  'intent.price': 'Preis',
  'intent.buy': 'Kauf oder Bestellung',
  'intent.book': 'Buchung oder Vorführung',
  'intent.delivery': 'Lieferung oder Verfügbarkeit',
  'intent.person': 'fragt nach einem Menschen',
  'intent.cap': 'Höchstens für Absicht',
  'questions.question': 'jede Frage',
  'questions.cap': 'Höchstens für Fragen',
  'time.minute': 'jede Minute Gespräch',
  'time.cap': 'Höchstens für Zeit',
  'return.day': 'jeder weitere Tag',
  'return.cap': 'Höchstens für Rückkehr',
  'bands.warm': 'Warm ab',
  'bands.hot': 'Heiß ab',
}
