import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { FactField, Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf, worthRetrying } from '#web/api.ts'
import { inverseOf, isUntouched } from '#web/leads/correction.ts'
import type { Correction } from '#web/leads/correction.ts'
import { patchLead, rowOf } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { placeText } from '#web/leads/place-text.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.facts.edit

/** Somebody else changed the same thing first; what they made of it is on screen now. */
export class ChangedMeanwhile extends Error {
  readonly now: Lead

  constructor(now: Lead) {
    super('changed meanwhile')
    this.now = now
  }
}

type Wish = { seen: Lead; correction: Correction; undoing?: boolean }

/**
 * Corrects what is known of a lead: saved at once, told with Undo. `correct` rejects when it could not be saved, for
 * whoever has a place to say so; `correctOrSay` tells it in a toast.
 */
export function useCorrect(id: string) {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const { mutateAsync, isPending } = useMutation({
    mutationKey: ['change-lead', id],
    scope: { id: `lead-${id}` },
    mutationFn: (wish: Wish) => save(queryClient, wish),
    retry: worthRetrying,
    onSuccess: (lead, { seen, correction, undoing }) => {
      show(queryClient, lead)
      const undo = () => void correctOrSay(lead, inverseOf(seen, correction), true)
      say(sentenceOf(lead, correction), undoing ? undefined : undo)
    },
    onError: (problem) => {
      if (problem instanceof ChangedMeanwhile) show(queryClient, problem.now)
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.events(id) })
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
    },
  })

  async function correctOrSay(seen: Lead, correction: Correction, undoing = false): Promise<void> {
    try {
      await mutateAsync({ seen, correction, undoing })
    } catch (problem) {
      const changed = problem instanceof ChangedMeanwhile
      sayFailed(changed ? text.factChanged : words.problems.notSaved(reasonOf(problem)))
    }
  }

  return {
    isPending,
    correct: (seen: Lead, correction: Correction) => mutateAsync({ seen, correction }),
    correctOrSay,
  }
}

function show(queryClient: QueryClient, lead: Lead) {
  patchLead(queryClient, lead.id, rowOf(lead))
  queryClient.setQueryData(keys.profile(lead.id), lead)
}

/** The version may have risen for another reason since the lead was drawn: then it is tried once more. */
async function save(queryClient: QueryClient, { seen, correction }: Wish): Promise<Lead> {
  const shown = queryClient.getQueryData<Lead>(keys.profile(seen.id)) ?? seen
  if (!isUntouched(seen, shown, correction)) throw new ChangedMeanwhile(shown)
  try {
    return await send(seen.id, Math.max(shown.version, seen.version), correction)
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'changed_meanwhile') throw problem
  }
  const now = await api('GET /api/v1/leads/{id}', { params: { id: seen.id } })
  // The answer to the first try may have been lost on the way: then it is done already.
  if (correction.type === 'set' && now[correction.field] === correction.value) return now
  if (!isUntouched(seen, now, correction)) throw new ChangedMeanwhile(now)
  return send(seen.id, now.version, correction)
}

function send(id: string, version: number, correction: Correction): Promise<Lead> {
  const params = { id }
  if (correction.type === 'set') {
    const { field, value } = correction
    return api('PATCH /api/v1/leads/{id}', { params, body: { version, [field]: value } })
  }
  if (correction.type === 'release') {
    return api('PATCH /api/v1/leads/{id}', { params, body: { version, release: [correction.field] } })
  }
  const { factId, type } = correction
  return api(`POST /api/v1/leads/{id}/facts/{factId}/${type}` as const, {
    params: { id, factId },
    body: { version },
  })
}

function sentenceOf(lead: Lead, correction: Correction): string {
  const { field } = correction
  const name = words.field[field]
  if (correction.type === 'reject') return text.rejected(valueText(field, correction.value))
  if (correction.type === 'restore') return text.restored(valueText(field, correction.value))
  if (correction.type === 'release') return text.released(name)
  const value = lead[field]
  return value === null ? text.cleared(name) : text.isNow(name, valueText(field, value))
}

/** A value as people write it. */
export function valueText(field: FactField, value: string, spelling?: string | null): string {
  if (field === 'location') return placeText(value)
  return field === 'phone' ? phoneText(value, spelling) : value
}
