type Status = 'new' | 'contacted' | 'qualified' | 'converted' | 'lost'
type Outcome = 'called' | 'whatsapp' | 'email' | 'later' | 'not_a_lead' | 'passed'

type Call = 'reached' | 'left_message' | 'no_answer'

/** What it means for a lead that a member has said this of it. */
export type After = { status: Status; contact: 'call' | 'whatsapp' | 'email' | null; later: boolean }

const contacts = { called: 'call', whatsapp: 'whatsapp', email: 'email' } as const

/**
 * A contact moves a new lead, and a lost one that has written again; who is further on stays there. What somebody else has
 * dealt with is left as it is. Whom a call did not reach stays as they were, and is called again on the next morning.
 */
export function afterOutcome(
  outcome: Outcome,
  lead: { status: Status; cameBack: boolean },
  call: Call = 'reached',
): After {
  const { status } = lead
  if (outcome === 'called' && call === 'no_answer') return { status, contact: 'call', later: true }
  if (outcome === 'not_a_lead') return { status: 'lost', contact: null, later: false }
  if (outcome === 'later' || outcome === 'passed')
    return { status, contact: null, later: outcome === 'later' }
  const moves = status === 'new' || (status === 'lost' && lead.cameBack)
  return { status: moves ? 'contacted' : status, contact: contacts[outcome], later: false }
}
