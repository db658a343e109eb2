import type { Proposal } from '#contract/identity.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { byFirstSeen, withLeads } from '#server/identity/list-proposals.ts'
import { findProposal, saveState, type ProposalRow } from '#server/identity/proposal-store.ts'
import { isAssigned } from '#server/leads/require-assigned.ts'
import { recordEvent } from '#server/leads/record-event.ts'

/** Merges the two leads; who was seen first stays, unless a wish says otherwise. */
export async function acceptProposal(
  db: Db,
  by: Caller,
  id: string,
  survivorId?: string,
): Promise<{ survivorId: string; mergedId: string; alsoChanged: string[] }> {
  const row = await requireProposal(db, by, id)
  if (row.state !== 'open') throw decided(row.state)
  const { leads } = await shown(db, row)
  const stays = survivorId ?? leads.toSorted(byFirstSeen)[0]?.id
  const goes = leads.find((lead) => lead.id !== stays)
  if (stays === undefined || !goes || !leads.some((lead) => lead.id === stays)) {
    const message = 'Only one of the two leads can stay.'
    throw new Refusal('invalid_input', message, { fields: [{ path: 'survivorId', message }] })
  }
  const pair = { survivorId: stays, mergedId: goes.id }
  return { ...pair, ...(await mergeLeads(db, { ...pair, reason: 'member', by })) }
}

/** They are two people. Said twice it is the same answer. */
export async function declineProposal(db: Db, by: Caller, id: string): Promise<Proposal> {
  const row = await requireProposal(db, by, id)
  if (row.state === 'accepted') throw decided(row.state)
  if (row.state === 'open') await decide(db, by, row, 'declined')
  return shown(db, { ...row, state: 'declined' })
}

/** Takes a "no" back. */
export async function reopenProposal(db: Db, by: Caller, id: string): Promise<Proposal> {
  const row = await requireProposal(db, by, id)
  if (row.state === 'accepted') throw decided(row.state)
  if (row.state === 'declined') await decide(db, by, row, 'open')
  return shown(db, { ...row, state: 'open' })
}

/** Of somebody who sees their own leads only both must be theirs. */
async function requireProposal(db: Db, by: Caller, id: string): Promise<ProposalRow> {
  const row = await findProposal(db, id)
  const isShown =
    row !== undefined &&
    (!by.onlyAssigned ||
      ((await isAssigned(db, by.id, row.leadId)) && (await isAssigned(db, by.id, row.otherId))))
  if (!isShown) throw notFound('proposal')
  return row
}

async function shown(db: Db, row: ProposalRow): Promise<Proposal> {
  const [proposal] = await withLeads(db, [row])
  if (!proposal) throw notFound('proposal')
  return proposal
}

function decided(as: 'accepted' | 'declined'): Refusal {
  return new Refusal(
    'already_decided',
    as === 'accepted'
      ? 'Somebody has said already that the two are one person.'
      : 'Somebody has said that they are two people. Take that back first.',
  )
}

async function decide(db: Db, by: Caller, row: ProposalRow, state: 'open' | 'declined'): Promise<void> {
  const now = new Date()
  await saveState(db, row.id, state, state === 'open' ? null : by.name, state === 'open' ? null : now)
  const kind = state === 'open' ? 'proposal.reopened' : 'proposal.declined'
  const { leads } = await shown(db, row)
  for (const lead of leads) {
    const other = leads.find(({ id }) => id !== lead.id)
    const called = other?.name ?? other?.email ?? other?.phone ?? other?.sessions[0]?.label ?? null
    const data = { otherId: other?.id, other: called, field: row.field, value: row.value }
    await recordEvent(db, by, lead.id, kind, data, now)
  }
}
