import type { Proposal } from '#contract/identity.ts'

/** Two leads and all that they share. */
export type ProposedPair = { key: string; leads: Proposal['leads']; proposals: Proposal[] }

/** One entry for each pair of leads, where the first of its proposals stands. */
export function groupPairs(proposals: readonly Proposal[]): ProposedPair[] {
  const pairs = new Map<string, ProposedPair>()
  for (const proposal of proposals) {
    const key = proposal.leads
      .map((lead) => lead.id)
      .toSorted()
      .join(' ')
    const pair = pairs.get(key)
    if (pair) pair.proposals.push(proposal)
    else pairs.set(key, { key, leads: proposal.leads, proposals: [proposal] })
  }
  return [...pairs.values()]
}
