import type { LeadWord } from '#contract/team.ts'

/** What a workspace calls the people who chat with it, for one and for several, within a sentence and at its head. */
export type LeadWords = { one: string; many: string; One: string; Many: string }

/** Each of them takes "a". */
export const leadWordsText: Record<LeadWord, LeadWords> = {
  lead: { one: 'lead', many: 'leads', One: 'Lead', Many: 'Leads' },
  customer: { one: 'customer', many: 'customers', One: 'Customer', Many: 'Customers' },
  contact: { one: 'contact', many: 'contacts', One: 'Contact', Many: 'Contacts' },
  prospect: { one: 'prospect', many: 'prospects', One: 'Prospect', Many: 'Prospects' },
  client: { one: 'client', many: 'clients', One: 'Client', Many: 'Clients' },
  guest: { one: 'guest', many: 'guests', One: 'Guest', Many: 'Guests' },
  patient: { one: 'patient', many: 'patients', One: 'Patient', Many: 'Patients' },
  student: { one: 'student', many: 'students', One: 'Student', Many: 'Students' },
}
