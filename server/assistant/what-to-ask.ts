import type { FactField } from '#contract/leads.ts'
import type { Asked } from '#rules/reading/asked.ts'

/** What makes a question fitting: each is said along with an answer, never instead of one. */
export type Moment = 'told' | 'answered' | 'unknown' | 'person' | 'ending'

export type Asking = {
  moment: Moment
  known: ReadonlySet<FactField>
  asked: ReadonlySet<Asked>
  /** Questions for details so far. */
  questions: number
  refused: boolean
  /** Something was answered in an earlier turn. */
  answered: boolean
  /** Questions answered from what the business knows, in earlier turns. */
  answers: number
  /** A buying wish in what was said just now. */
  wishesNow: boolean
  /** The last question was passed over. */
  passedOver: boolean
  /** A buying wish anywhere in the talk, or something that could not be answered. */
  serious: boolean
  speaksOfDelivery: boolean
  forBusiness: boolean
}

/** More would be an interrogation. */
const mostQuestions = 4

/**
 * The one detail to ask for now, if any: a way to reach the person, then the name, then what the matter needs, then the
 * other way. See docs/decisions/0011-when-the-assistant-asks.md.
 */
export function whatToAsk(now: Asking): Asked | null {
  if (now.refused || !now.answered || now.questions >= mostQuestions) return null
  if (now.passedOver && now.moment !== 'person') return null
  if (now.moment === 'answered' && now.answers < (now.wishesNow ? 1 : 2)) return null
  const isReachable = now.known.has('email') || now.known.has('phone')
  if (!isReachable) {
    if (now.moment === 'ending' && !now.serious) return null
    return wasContactAsked(now.asked) ? null : 'contact'
  }
  if (now.moment === 'unknown' || now.moment === 'ending') return null
  return detailsBesides(now).find((detail) => !now.known.has(detail) && !now.asked.has(detail)) ?? null
}

export function wasContactAsked(asked: ReadonlySet<Asked>): boolean {
  return asked.has('contact') || asked.has('email') || asked.has('phone')
}

function detailsBesides({ moment, serious, speaksOfDelivery, forBusiness }: Asking): FactField[] {
  if (moment === 'person' || !serious) return ['name']
  return [
    'name',
    ...(forBusiness ? (['company'] as const) : []),
    ...(speaksOfDelivery ? (['location'] as const) : []),
    'phone',
    'email',
  ]
}
