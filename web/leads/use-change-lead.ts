import {
  MutationObserver,
  onlineManager,
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Lead, LeadItem, Status } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf, worthRetrying } from '#web/api.ts'
import { patchLead, rowOf } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { lostReasonWithin } from '#web/leads/lost-reason.ts'
import { askWhyLost } from '#web/leads/why-lost.ts'
import { say, sayFailed, unsay } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Assignee = LeadItem['assignee']
/** One field of a lead, from what the reader saw to what the reader wants. */
type Change = { lead: LeadItem; undoing?: boolean } & (
  | { field: 'status'; from: StatusAt; to: StatusAt }
  | { field: 'assignee'; from: Assignee; to: Assignee }
  | { field: 'lostReason'; from: string | null; to: string | null }
)
/** Why somebody is lost comes and goes with the status. */
type StatusAt = { status: Status; lostReason: string | null }

/** Somebody else changed the same field first; their value stays. */
class Overtaken extends Error {
  readonly now: Lead
  readonly by: string

  constructor(now: Lead, by: string) {
    super('overtaken')
    this.now = now
    this.by = by
  }
}

const mutationKey = (id: string) => ['change-lead', id]

/** While a change is under way, the server's older copy must not flicker over it. */
export function isBeingChanged(queryClient: QueryClient, id: string): boolean {
  return queryClient.isMutating({ mutationKey: mutationKey(id) }) > 0
}

/** What is done with a change of this lead; `mutate` takes the next one, which is how it is undone. */
function changing(
  queryClient: QueryClient,
  workspaceId: string,
  id: string,
  mutate: (change: Change) => void,
) {
  return {
    mutationKey: mutationKey(id),
    // Two changes of one lead go one after the other, so that the second knows the first one's version.
    scope: { id: `lead-${id}` },
    mutationFn: (change: Change) => save(queryClient, change),
    retry: worthRetrying,
    onMutate: (change: Change) => {
      patchLead(queryClient, id, patchOf(change, 'to'))
      if (!onlineManager.isOnline()) sayFailed(words.problems.offlineKept)
    },
    onSuccess: (lead: Lead, change: Change) => {
      patchLead(queryClient, id, rowOf(lead))
      queryClient.setQueryData(keys.profile(id), lead)
      const now = rowOf(lead)
      say(
        sentenceOf(change),
        change.undoing
          ? undefined
          : () => mutate({ ...change, lead: now, from: change.to, to: change.from, undoing: true } as Change),
      )
    },
    onError: (problem: Error, change: Change) => {
      if (problem instanceof Overtaken) {
        patchLead(queryClient, id, rowOf(problem.now))
        sayFailed(words.leads.setByOther(problem.by, nameOf(change.lead), valueOf(problem.now, change.field)))
        return
      }
      patchLead(queryClient, id, patchOf(change, 'from'))
      sayFailed(refusalOf(change, reasonOf(problem)))
    },
    onSettled: () => {
      unsay(words.problems.offlineKept)
      void queryClient.invalidateQueries({ queryKey: keys.events(id) })
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
    },
  }
}

/** The version may have risen since the row was drawn; what counts is the one the reader sees. */
async function save(queryClient: QueryClient, change: Change): Promise<Lead> {
  const { id } = change.lead
  const patch = (version: number) =>
    api('PATCH /api/v1/leads/{id}', { params: { id }, body: { version, ...bodyOf(change) } })
  const seen = queryClient.getQueryData<Lead>(keys.profile(id))?.version ?? 0
  try {
    return await patch(Math.max(seen, change.lead.version))
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'changed_meanwhile') throw problem
  }
  const now = await api('GET /api/v1/leads/{id}', { params: { id } })
  // The answer to the first try may have been lost on the way: then it is done already.
  if (isAt(now, change, 'to')) return now
  if (!isAt(now, change, 'from')) throw new Overtaken(now, await whoChanged(id, change.field))
  return patch(now.version)
}

/** Shows a change at once, saves it, says so with Undo; puts back what was there, with the reason, when it cannot be saved. */
export function useChangeLead(id: string) {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const { mutate, isPending } = useMutation(
    changing(queryClient, workspaceId, id, (change) => mutate(change)),
  )
  return {
    isPending,
    /** Lost asks for the reason first. */
    setStatus: async (lead: LeadItem, to: Status) => {
      const change = await statusChange(lead, to)
      if (change) mutate(change)
    },
    setLostReason: (lead: LeadItem, to: string | null) => {
      if (to !== lead.lostReason) mutate({ lead, field: 'lostReason', from: lead.lostReason, to })
    },
    setAssignee: (lead: LeadItem, to: Assignee) => {
      if (to?.id !== lead.assignee?.id) mutate({ lead, field: 'assignee', from: lead.assignee, to })
    },
  }
}

/** The same for any lead on a page that has many; settled when the move is under way, or when there will be none. */
export function useMoveLead() {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  return useCallback(
    async (lead: LeadItem, to: Status) => {
      const change = await statusChange(lead, to)
      if (!change) return
      const mutate = (next: Change) => void mutation.mutate(next).catch(() => undefined)
      const mutation = new MutationObserver(queryClient, changing(queryClient, workspaceId, lead.id, mutate))
      mutate(change)
    },
    [queryClient, workspaceId],
  )
}

/** The leads whose status is being saved. */
export function useStatusesBeingSaved(): readonly string[] {
  return useMutationState({
    filters: { mutationKey: ['change-lead'], status: 'pending', predicate: isOfStatus },
    select: (mutation) => (mutation.state.variables as Change).lead.id,
  })
}

const isOfStatus = ({ state }: { state: { variables: unknown } }) =>
  (state.variables as Change).field === 'status'

async function statusChange(lead: LeadItem, to: Status): Promise<Change | null> {
  if (to === lead.status) return null
  const lostReason = to === 'lost' ? await askWhyLost(nameOf(lead)) : null
  if (lostReason === undefined) return null
  return { lead, field: 'status', from: lead, to: { status: to, lostReason } }
}

/** Whether the lead stands where the change began, or where it was to go. */
function isAt(lead: Lead, change: Change, end: 'from' | 'to'): boolean {
  if (change.field === 'assignee') return lead.assignee?.id === change[end]?.id
  if (change.field === 'lostReason') return lead.lostReason === change[end]
  const { status, lostReason } = change[end]
  return lead.status === status && (lostReason === null || lead.lostReason === lostReason)
}

function patchOf(change: Change, end: 'from' | 'to'): Partial<LeadItem> {
  if (change.field === 'assignee') return { assignee: change[end] }
  if (change.field === 'lostReason') return { lostReason: change[end] }
  const { status, lostReason } = change[end]
  return { status, lostReason }
}

function bodyOf(change: Change) {
  if (change.field === 'assignee') return { assigneeId: change.to?.id ?? null }
  if (change.field === 'lostReason') return { lostReason: change.to }
  const { status, lostReason } = change.to
  return { status, ...(lostReason !== null && { lostReason }) }
}

function valueOf(lead: Lead, field: Change['field']): string {
  return field === 'assignee' ? (lead.assignee?.name ?? words.leads.nobody) : words.status[lead.status]
}

function sentenceOf(change: Change): string {
  const name = nameOf(change.lead)
  const text = words.board.lost
  if (change.field === 'assignee') return words.leads.assignedTo(name, change.to?.name ?? null)
  if (change.field === 'lostReason') {
    return change.to === null ? text.cleared(name) : text.saved(name, lostReasonWithin(change.to))
  }
  const { status, lostReason } = change.to
  const says = (change.undoing ? words.leads.setBack : words.leads.setTo)(name, words.status[status])
  return lostReason === null ? says : text.because(says, lostReasonWithin(lostReason))
}

function refusalOf(change: Change, why: string): string {
  const name = nameOf(change.lead)
  if (change.field === 'lostReason') return words.board.lost.notSaved(name, why)
  const wanted =
    change.field === 'status' ? words.status[change.to.status] : (change.to?.name ?? words.leads.nobody)
  return words.leads.notSetTo(name, wanted, why)
}

async function whoChanged(id: string, field: Change['field']): Promise<string> {
  const history = await api('GET /api/v1/leads/{id}/events', { params: { id }, query: { limit: 20 } })
  const event = history.items.find((one) => one.kind === `${field}.changed`)
  return event?.actor.name ?? words.leads.someone
}
