import type { Feature, Plan } from '#contract/access.ts'
import { opens, plans } from '#rules/plans.ts'
import { plansText } from '#texts/plans.ts'

const text = plansText.offers

/** What of a plan the product has today, as a person would say it; what is still to come is not offered. */
const lines: readonly { says: string; needs: readonly Feature[] }[] = [
  { says: text.contacts, needs: ['leads', 'profiles', 'transcripts'] },
  { says: text.scores, needs: ['scores'] },
  { says: text.work, needs: ['profiles'] },
  { says: text.board, needs: ['board'] },
  { says: text.live, needs: ['live'] },
  { says: text.scoreRules, needs: ['scoreRules'] },
  { says: text.apiKeys, needs: ['apiKeys'] },
]

const openOn = (plan: Plan) =>
  lines.filter(({ needs }) => needs.every((feature) => opens(plan, feature))).map(({ says }) => says)

/** What a plan offers; with `beyond`, what it offers more than that one. */
export function offersOf(plan: Plan, beyond?: Plan): string[] {
  const known = beyond === undefined ? [] : openOn(beyond)
  const { agentSeats, sites } = plans[plan]
  return [
    ...(beyond === undefined ? [] : [text.everything(plansText.names[beyond])]),
    ...(plan === 'freemium' ? [text.captured, text.counts] : []),
    ...openOn(plan).filter((says) => !known.includes(says)),
    text.seats(agentSeats),
    text.sites(sites),
  ]
}
