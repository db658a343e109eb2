import type { Lead } from '#contract/leads.ts'

/** How a person is best turned to. */
export type Way = 'phone' | 'email' | 'chat'

export function wayTo({ phone, email }: Pick<Lead, 'phone' | 'email'>): Way {
  if (phone !== null) return 'phone'
  return email === null ? 'chat' : 'email'
}
