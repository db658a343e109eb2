import type { Log } from '#server/log.ts'
import type { Services } from '#server/services.ts'
import { anySignedIn } from '#server/identity/claim-store.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { findProposal } from '#server/identity/proposal-store.ts'
import { longerKnown } from '#server/identity/longer-known.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

type Needs = Pick<Services, 'inWorkspace' | 'bus'> & { log: Log }

/**
 * Merges leads that claim the same by themselves, where a workspace wishes so: after the claim was committed, each pair in
 * a transaction of its own. What a crash leaves undone stays an open proposal.
 */
export class JoinClaimed {
  readonly #needs: Needs
  #last: Promise<void> = Promise.resolve()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** One after the other: of three who claim the same, the second pair is looked at when the first is one. */
  start(workspaceId: string, proposalIds: readonly string[]): void {
    if (proposalIds.length === 0) return
    this.#last = this.#last.then(async () => {
      for (const id of proposalIds) await this.#join(workspaceId, id)
    })
  }

  /** Resolves when everything that was started is done. */
  drain(): Promise<void> {
    return this.#last
  }

  async #join(workspaceId: string, proposalId: string): Promise<void> {
    const { inWorkspace, bus, log } = this.#needs
    try {
      const joined = await inWorkspace(workspaceId, (db) => joinProposed(db, proposalId))
      if (!joined) return
      const { survivorId, mergedId, alsoChanged } = joined
      bus.publish({ workspaceId, leads: [survivorId, ...alsoChanged], created: [], removed: [mergedId] })
    } catch (error) {
      // Split, decided or deleted meanwhile; the proposal says how things stand.
      if (!(error instanceof Refusal)) log.error(`Leads were not joined: ${String(error)}`)
    }
  }
}

async function joinProposed(
  db: Db,
  proposalId: string,
): Promise<{ survivorId: string; mergedId: string; alsoChanged: string[] } | null> {
  const proposal = await findProposal(db, proposalId)
  if (proposal?.state !== 'open') return null
  const pair = await longerKnown(db, proposal.leadId, proposal.otherId)
  // What somebody types proves nothing: whoever types a signed customer's address must not end up in her lead.
  if (!pair || (await anySignedIn(db, [pair.survivorId, pair.mergedId]))) return null
  const merged = await mergeLeads(db, { ...pair, reason: 'claimed', by: null })
  return { ...pair, ...merged }
}
