import type { leadWordsText as English } from '#web/messages/en/lead-words.ts'
import type { Twin } from '#web/messages/twin.ts'

/** Each of them is masculine; what changes with the case stands in grammar.ts. */
export const leadWordsText: Twin<typeof English> = {
  lead: { one: 'Lead', many: 'Leads', One: 'Lead', Many: 'Leads' },
  customer: { one: 'Kunde', many: 'Kunden', One: 'Kunde', Many: 'Kunden' },
  contact: { one: 'Kontakt', many: 'Kontakte', One: 'Kontakt', Many: 'Kontakte' },
  prospect: { one: 'Interessent', many: 'Interessenten', One: 'Interessent', Many: 'Interessenten' },
  client: { one: 'Klient', many: 'Klienten', One: 'Klient', Many: 'Klienten' },
  guest: { one: 'Gast', many: 'Gäste', One: 'Gast', Many: 'Gäste' },
  patient: { one: 'Patient', many: 'Patienten', One: 'Patient', Many: 'Patienten' },
  student: { one: 'Schüler', many: 'Schüler', One: 'Schüler', Many: 'Schüler' },
}
