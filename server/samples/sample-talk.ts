export type SampleTurn = {
  by: 'visitor' | 'assistant' | 'agent' | 'takeover' | 'handback' | 'asked'
  /** The member who speaks, takes over or hands back. */
  name?: string
  text: string
  /** Seconds since the previous turn; 0 on the first. */
  after: number
}

/** A lead of the sample data, told backwards from now so that it is always fresh. */
export type SampleTalk = {
  key: string
  trade: string
  language: 'en' | 'de' | 'es' | 'fr' | 'pl'
  /** ISO 3166; numbers without a country code are read by it. */
  country: string
  timeZone: string
  channel: 'web' | 'api'
  page: string
  referrer?: string
  /** Minutes between the last turn and now. */
  lastActive: number
  status: 'new' | 'contacted' | 'qualified' | 'converted' | 'lost'
  /** Why it is lost: one of the contract's reasons, or own words. */
  lostReason?: string
  tags: string[]
  /** `after` counts minutes from the last turn and may be negative. */
  notes: { by: string; text: string; after: number }[]
  turns: SampleTurn[]
}

// Builders keep a talk readable as a script: who, how many seconds later, what.

export const visitor = (after: number, text: string): SampleTurn => ({ by: 'visitor', text, after })

export const assistant = (after: number, text: string): SampleTurn => ({ by: 'assistant', text, after })

export const agent = (name: string, after: number, text: string): SampleTurn => ({
  by: 'agent',
  name,
  text,
  after,
})

export const takesOver = (name: string, after: number): SampleTurn => ({
  by: 'takeover',
  name,
  text: `${name} took over`,
  after,
})

export const handsBack = (name: string, after: number): SampleTurn => ({
  by: 'handback',
  name,
  text: `${name} handed back to the assistant`,
  after,
})

export const asksForPerson = (after: number): SampleTurn => ({
  by: 'asked',
  text: 'Asked for a person',
  after,
})
