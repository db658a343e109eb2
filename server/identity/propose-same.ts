import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import { joinsClaimed, listSharing, type Claim } from '#server/identity/claim-store.ts'
import { addProposals, declinedBetween, openBetween } from '#server/identity/proposal-store.ts'

export type Proposed = {
  /** Leads that the claiming ones may be the same person as: their profiles show a proposal now. */
  leads: string[]
  /** Open proposals that the workspace wishes to be accepted without asking. */
  claimed: string[]
}

/**
 * Proposes that leads are one person, because one has just given an email or phone that the other has. To be called
 * after the facts were written, in the same transaction; costs one query when nobody shares anything.
 */
export async function proposeSame(db: Db, claims: readonly Claim[]): Promise<Proposed> {
  if (claims.length === 0) return { leads: [], claimed: [] }
  const sharing = await listSharing(db, claims)
  if (sharing.length === 0) return { leads: [], claimed: [] }
  const [refused, joins] = await Promise.all([declinedBetween(db, sharing), joinsClaimed(db)])
  const declined = new Set(refused.map(keyOf))
  const pairs = sharing.filter((pair) => !declined.has(keyOf(pair)))
  const now = new Date()
  db.inPassing(
    addProposals(
      db,
      pairs.map((pair) => ({ id: uuidv7(), ...pair, at: now })),
    ),
  )
  const claimed = joins ? await openBetween(db, pairs) : []
  return { leads: [...new Set(pairs.map(({ otherId }) => otherId))], claimed }
}

function keyOf({ leadId, otherId, field, value }: Claim & { otherId: string }): string {
  return `${leadId} ${otherId} ${field} ${value}`
}
