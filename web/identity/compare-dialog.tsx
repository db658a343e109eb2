import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { FormError } from '#web/accounts/door.tsx'
import { ApiProblem, reasonOf } from '#web/api.ts'
import { CompareTable } from '#web/identity/compare-table.tsx'
import { bothGave } from '#web/identity/same-values.ts'
import { useIdentity } from '#web/identity/use-identity.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { keys, leadQuery, messagesQuery } from '#web/leads/lead-queries.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.identity.dialog
const boneWidths = ['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/4', 'w-2/5', 'w-1/2', 'w-1/5', 'w-1/3', 'w-1/3']

type Props = {
  leadId: string
  otherId: string
  /** Gets the focus back; without it, whoever had it before. */
  returnTo?: HTMLElement | null
  onClose: () => void
}

/** Two leads side by side, and who stays when they are one. */
export function CompareDialog(props: Props) {
  const one = useCompared(props.leadId)
  const other = useCompared(props.otherId)
  const failed = one.lead.error ?? other.lead.error
  const shared = one.lead.data?.proposals.filter((proposal) => proposal.lead.id === props.otherId) ?? []
  return (
    <Dialog
      wide
      title={text.title}
      {...(shared.length > 0 && { text: bothGave(shared) })}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => !open && props.onClose()}
    >
      {one.lead.data && other.lead.data ? (
        <Comparison
          leads={[one.lead.data, other.lead.data]}
          messages={[one.messages, other.messages]}
          proposalIds={shared.map(({ proposalId }) => proposalId)}
          onClose={props.onClose}
        />
      ) : failed ? (
        <div role="alert" className="grid justify-items-start gap-3 pb-6 text-sm">
          <p>
            {text.failed}. <span className="text-ink-2">{failureOf(failed)}</span>
          </p>
          <Button
            onClick={() => {
              if (one.lead.isError) void one.lead.refetch()
              if (other.lead.isError) void other.lead.refetch()
            }}
          >
            <RotateCcw aria-hidden />
            {words.app.retry}
          </Button>
        </div>
      ) : (
        <CompareBones />
      )}
    </Dialog>
  )
}

function Comparison(props: {
  leads: readonly [Lead, Lead]
  messages: readonly [string | null, string | null]
  proposalIds: readonly string[]
  onClose: () => void
}) {
  const { leads, onClose } = props
  const [one, other] = leads
  const older = Date.parse(one.firstSeenAt) <= Date.parse(other.firstSeenAt) ? one : other
  const [survivorId, setSurvivorId] = useState(older.id)
  const { merge } = useIdentity()
  const queryClient = useQueryClient()
  const survivor = survivorId === other.id ? other : one
  const merged = survivor === one ? other : one
  const merging = useMutation({
    // Offline it fails at once, and the dialog says so.
    networkMode: 'always',
    mutationFn: () => merge({ survivorId: survivor.id, mergedId: merged.id, proposalIds: props.proposalIds }),
    onSuccess: onClose,
    // Refused because of what a colleague did in between: both are shown as they are now.
    onError: () =>
      leads.forEach(({ id }) => void queryClient.invalidateQueries({ queryKey: keys.profile(id) })),
  })
  const elsewhere = leads.find((lead) => lead.mergedInto !== undefined)
  const hindrance =
    elsewhere && !merging.isPending
      ? leads.some((lead) => lead.id === elsewhere.mergedInto)
        ? text.alreadyOne
        : text.mergedElsewhere(nameOf(elsewhere))
      : merging.error && failureOf(merging.error)

  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        if (!merging.isPending && !elsewhere) merging.mutate()
      }}
    >
      <div className="-mx-4 min-h-0 flex-1 overflow-y-auto px-4 pb-4 md:-mx-6 md:px-6">
        <CompareTable
          leads={leads}
          messages={props.messages}
          olderId={older.id}
          survivorId={survivor.id}
          onSurvivor={setSurvivorId}
        />
      </div>
      <div className="-mx-4 flex shrink-0 flex-wrap items-center gap-x-6 gap-y-3 border-t border-line px-4 pt-4 pb-[max(16px,env(safe-area-inset-bottom))] md:-mx-6 md:px-6">
        <div className="grid min-w-0 flex-1 basis-72 gap-1 text-sm">
          <p aria-live="polite" className="text-pretty">
            {text.outcome(nameOf(survivor), words.status[survivor.status], survivor.assignee?.name ?? null)}{' '}
            <span className="text-ink-2">{text.together}</span>
          </p>
          {areTwoPeople(one, other) && (
            <p role="note" className="font-medium">
              {text.twoPeople(one.signedAs.join(', '), other.signedAs.join(', '))}
            </p>
          )}
          <FormError>{hindrance ?? null}</FormError>
        </div>
        <div className="ms-auto flex gap-2 max-md:w-full max-md:*:flex-1">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={merging.isPending || elsewhere !== undefined}>
            {merging.isPending ? text.merging : text.merge}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** The customer's site vouches for both, and for none of them in common. */
function areTwoPeople(one: Lead, other: Lead): boolean {
  if (one.signedAs.length === 0 || other.signedAs.length === 0) return false
  return !one.signedAs.some((subject) => other.signedAs.includes(subject))
}

/** The whole lead, kept fresh, and how much was said so far as that is known without reading all of it. */
function useCompared(id: string) {
  const queryClient = useQueryClient()
  useLive((news) => {
    if (news.type === 'changed' && ![...news.leads, ...news.removed].includes(id)) return
    void queryClient.invalidateQueries({ queryKey: keys.profile(id) })
  })
  const lead = useQuery({ ...leadQuery(id), staleTime: 0 })
  const talk = useInfiniteQuery(messagesQuery(id)).data
  const said = talk?.pages.flatMap((page) => page.items).filter((message) => message.kind === 'text').length
  const hasMore = talk?.pages.at(-1)?.nextCursor !== null
  const messages = said === undefined ? null : hasMore ? text.messagesMore(said) : words.number(said)
  return { lead, messages }
}

function failureOf(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return reasonOf(problem)
  return problem.status === 404 ? text.gone : (problem.fields.get('otherId') ?? reasonOf(problem))
}

function CompareBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="min-h-0 overflow-hidden pb-6">
      <div className="mb-3 grid grid-cols-2 gap-3 md:ps-[116px]">
        <Bone className="h-32 !rounded-md max-md:h-40" />
        <Bone className="h-32 !rounded-md max-md:h-40" />
      </div>
      {boneWidths.map((width, index) => (
        <div
          key={index}
          className="grid grid-cols-2 gap-x-3 gap-y-2 border-t border-line py-4 md:grid-cols-[104px_minmax(0,1fr)_minmax(0,1fr)]"
        >
          <Bone className="h-3 w-14 max-md:col-span-2" />
          <Bone className={`h-3 md:ms-3 ${width}`} />
          <Bone className={`h-3 md:ms-3 ${width}`} />
        </div>
      ))}
    </div>
  )
}
