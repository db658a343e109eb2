import type { ExportColumn, ExportLanguage } from '#contract/export.ts'
import type { Band, LostReason, Status } from '#contract/leads.ts'

/** What the file says for the codes of the API, as the screens say it in that language. */
export type ExportWords = {
  column: Record<ExportColumn, string>
  status: Record<Status, string>
  band: Record<Band, string>
  lostReason: Record<LostReason, string>
  /** Channels a customer names in their own way stand as they are. */
  channel: Record<string, string>
}

const en: ExportWords = {
  column: {
    id: 'Id',
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    company: 'Company',
    location: 'Location',
    status: 'Status',
    lostReason: 'Why lost',
    score: 'Score',
    band: 'Band',
    tags: 'Tags',
    assignee: 'Assignee',
    channel: 'Channel',
    sessions: 'Sessions',
    lastWords: 'Last words',
    firstSeenAt: 'First seen',
    lastActiveAt: 'Last active',
    waitingSince: 'Waiting since',
  },
  status: {
    new: 'New',
    contacted: 'Contacted',
    qualified: 'Qualified',
    converted: 'Converted',
    lost: 'Lost',
  },
  band: { hot: 'Hot', warm: 'Warm', cold: 'Cold' },
  lostReason: {
    too_expensive: 'Too expensive',
    chose_other: 'Chose somebody else',
    no_answer: 'No answer',
    not_a_fit: 'Not a fit',
    not_a_lead: 'Not a lead',
  },
  channel: { web: 'Web', whatsapp: 'WhatsApp', api: 'API', manual: 'By hand' },
}

const de: ExportWords = {
  column: {
    id: 'Id',
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    company: 'Firma',
    location: 'Ort',
    status: 'Status',
    lostReason: 'Verlustgrund',
    score: 'Punkte',
    band: 'Stufe',
    tags: 'Schlagwörter',
    assignee: 'Zuständig',
    channel: 'Kanal',
    sessions: 'Sitzungen',
    lastWords: 'Letzte Nachricht',
    firstSeenAt: 'Zuerst gesehen',
    lastActiveAt: 'Zuletzt aktiv',
    waitingSince: 'Wartet seit',
  },
  status: {
    new: 'Neu',
    contacted: 'Kontaktiert',
    qualified: 'Qualifiziert',
    converted: 'Gewonnen',
    lost: 'Verloren',
  },
  band: { hot: 'Heiß', warm: 'Warm', cold: 'Kalt' },
  lostReason: {
    too_expensive: 'Zu teuer',
    chose_other: 'Für jemand anderen entschieden',
    no_answer: 'Keine Antwort',
    not_a_fit: 'Passt nicht',
    not_a_lead: 'Kein Lead',
  },
  channel: { web: 'Web', whatsapp: 'WhatsApp', api: 'API', manual: 'Von Hand' },
}

export const exportWords: Record<ExportLanguage, ExportWords> = { en, de }
