import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { proposalKeys } from '#web/identity/identity-queries.ts'
import { patchLead, removeRows, rowOf } from '#web/leads/lead-cache.ts'
import type { LeadPages } from '#web/leads/lead-cache.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.identity

/** What was proposed: the names to speak of it by, and one id for each value that both gave. */
export type Pair = { proposalIds: readonly string[]; one: string; other: string }

/** `proposalIds`: where it was proposed; an Undo proposes it again. */
export type MergeWish = { survivorId: string; mergedId: string; proposalIds: readonly string[] }
type Split = Omit<MergeWish, 'proposalIds'>

/** Merging, splitting and saying no: each shows at once wherever the leads are, says so, and offers the way back. */
export function useIdentity() {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  return useMemo(() => makeActions(queryClient, workspaceId), [queryClient, workspaceId])
}

function makeActions(queryClient: QueryClient, workspaceId: string) {
  const proposalsChanged = () =>
    void queryClient.invalidateQueries({ queryKey: proposalKeys.all(workspaceId) })

  function show(lead: Lead) {
    patchLead(queryClient, lead.id, rowOf(lead))
    queryClient.setQueryData(keys.profile(lead.id), lead)
    // The talk, the history and the notes are other ones now.
    void queryClient.invalidateQueries({
      queryKey: keys.lead(lead.id),
      predicate: ({ queryKey }) => queryKey[2] !== 'profile',
    })
  }

  function countAnew() {
    void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
    void queryClient.invalidateQueries({ queryKey: ['tags', workspaceId] })
    proposalsChanged()
  }

  /** Throws what the server refuses: the dialog says it. */
  async function merge({ survivorId, mergedId, proposalIds }: MergeWish): Promise<Lead> {
    const [proposalId] = proposalIds
    const lead =
      proposalId === undefined
        ? await api('POST /api/v1/leads/{id}/merge', {
            params: { id: survivorId },
            body: { otherId: mergedId },
          })
        : await api('POST /api/v1/proposals/{id}/accept', {
            params: { id: proposalId },
            body: { survivorId },
          })
    show(lead)
    queryClient.setQueryData<Lead>(
      keys.profile(mergedId),
      (merged) => merged && { ...merged, mergedInto: survivorId },
    )
    queryClient.setQueriesData<LeadPages>(
      { queryKey: keys.lists(workspaceId) },
      (data) => data && removeRows(data, new Set([mergedId])),
    )
    countAnew()
    say(text.merged, () => void orSay(unmerge({ survivorId, mergedId, proposalIds })))
    return lead
  }

  async function split(wish: Split): Promise<void> {
    const names = await takeApart(wish)
    countAnew()
    say(text.splitDone(...names), () => void orSay(merge({ ...wish, proposalIds: [] })))
  }

  /** A split says that they are two people; taking a merge back leaves that open, as it was. */
  async function unmerge({ proposalIds, ...wish }: MergeWish): Promise<void> {
    const names = await takeApart(wish)
    try {
      for (const id of proposalIds) await api('POST /api/v1/proposals/{id}/reopen', { params: { id } })
      void queryClient.invalidateQueries({ queryKey: keys.lead(wish.survivorId) })
      void queryClient.invalidateQueries({ queryKey: keys.lead(wish.mergedId) })
    } finally {
      countAnew()
    }
    say(text.splitDone(...names))
  }

  async function takeApart({ survivorId, mergedId }: Split): Promise<[string, string]> {
    const { lead, other } = await api('POST /api/v1/leads/{id}/unmerge', {
      params: { id: survivorId },
      body: { otherId: mergedId },
    })
    show(lead)
    show(other)
    // The other one stands in the list again, where it belongs.
    void queryClient.invalidateQueries({ queryKey: keys.lists(workspaceId) })
    return [nameOf(lead), nameOf(other)]
  }

  async function decide(pair: Pair, to: 'declined' | 'open'): Promise<void> {
    const path = to === 'declined' ? 'decline' : 'reopen'
    try {
      const decided = await Promise.all(
        pair.proposalIds.map((id) => api(`POST /api/v1/proposals/{id}/${path}` as const, { params: { id } })),
      )
      const leadIds = decided.flatMap(({ leads }) => leads.map((lead) => lead.id))
      await Promise.all(
        leadIds.map((id) => queryClient.invalidateQueries({ queryKey: keys.profile(id), exact: true })),
      )
    } finally {
      await queryClient.invalidateQueries({ queryKey: proposalKeys.all(workspaceId) })
    }
    if (to === 'open') say(text.reopened(pair.one, pair.other))
    else say(text.declined(pair.one, pair.other), () => void orSay(decide(pair, 'open')))
  }

  return { merge, split, decline: (pair: Pair) => orSay(decide(pair, 'declined')) }
}

/** For what is done by one click: a refusal is told in a toast. */
async function orSay(done: Promise<unknown>): Promise<void> {
  try {
    await done
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem
    sayFailed(words.problems.notSaved(reasonOf(problem)))
  }
}
