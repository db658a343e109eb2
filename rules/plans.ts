type Plan = 'freemium' | 'basic' | 'pro'

const basic = [
  'leads',
  'profiles',
  'transcripts',
  'scores',
  'live',
  'board',
  'review',
  'inbox',
  'export',
] as const
const pro = [...basic, 'scoreRules', 'apiKeys', 'webhooks'] as const

type Feature = (typeof pro)[number]

/**
 * What each plan opens. Capturing and scoring are never shut: a plan decides what is open, not what is kept.
 * `agentSeats`: members who may write, besides the first owner. `sites`: null is any number.
 */
export const plans = {
  freemium: { opens: [], agentSeats: 0, sites: 1 },
  basic: { opens: basic, agentSeats: 1, sites: 1 },
  pro: { opens: pro, agentSeats: 3, sites: null },
} as const satisfies Record<Plan, { opens: readonly Feature[]; agentSeats: number; sites: number | null }>

/** The one question every door asks. */
export function opens(plan: Plan, feature: Feature): boolean {
  const open: readonly Feature[] = plans[plan].opens
  return open.includes(feature)
}

/** Seats of a workspace with those booked besides; Freemium has none to add to. */
export function seatsOf(plan: Plan, extraSeats: number): number {
  const { agentSeats } = plans[plan]
  return agentSeats === 0 ? 0 : agentSeats + extraSeats
}

export type Seat = 'free' | 'held' | 'over'

/**
 * Whether a member holds a seat. `ahead` are the members who may write and come before this one: owners first, then by
 * when they came. Viewers need no seat and the first owner has one for nothing; who is over the limit may only look.
 */
export function seatOf(role: string, ahead: number, seats: number): Seat {
  if (role === 'viewer' || ahead === 0) return 'free'
  return ahead <= seats ? 'held' : 'over'
}
