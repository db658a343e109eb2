import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnansweredGroup, UnansweredState } from '#contract/knowledge.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { plansText } from '#texts/plans.ts'
import { useLeadWords, useMay, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { AnswerDialog } from '#web/knowledge/answer-dialog.tsx'
import { knowledgeKey, unansweredQuery } from '#web/knowledge/knowledge-queries.ts'
import { Empty } from '#web/knowledge/part-states.tsx'
import { UnansweredRow } from '#web/knowledge/unanswered-row.tsx'
import { paths } from '#web/paths.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText.unanswered
const states = Object.keys(text.states) as UnansweredState[]

/** What the assistant could not answer, where the plan shows what was said. */
export function UnansweredPart() {
  const open = useOpens('transcripts')
  return <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-5">{open ? <Groups /> : <Shut />}</div>
}

function Shut() {
  const workspace = useWorkspace()
  const maySee = useMay('plan.see')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-line bg-subtle px-4 py-3">
      <p className="min-w-0 flex-1 basis-64 text-sm text-pretty">{text.shut(plansText.names.basic)}</p>
      {maySee && (
        <Link to={paths.plan} params={{ workspaceId: workspace.id }} className={buttonLook('default')}>
          {plansText.page.others}
        </Link>
      )}
    </div>
  )
}

function Groups() {
  const workspace = useWorkspace()
  const leadWords = useLeadWords()
  const [state, setState] = useState<UnansweredState>('open')
  const [writing, setWriting] = useState<{ group: UnansweredGroup; from: HTMLElement | null } | null>(null)
  const found = useQuery(unansweredQuery(workspace.id, state))
  const decide = useDecide()
  const nothing: Record<UnansweredState, [title: string, text?: string]> = {
    open: [text.none, text.noneText],
    settled: [text.noneSettled],
    dismissed: [text.noneDismissed],
  }
  const [title, more] = nothing[state]
  return (
    <>
      <p className="text-sm text-ink-2 text-pretty">{text.intro(leadWords)}</p>
      <div role="group" aria-label={text.showing} className="flex flex-wrap gap-1.5">
        {states.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={state === each}
            onClick={() => setState(each)}
            className="inline-flex h-7 items-center gap-1.5 rounded-full border border-line-strong px-3 text-xs font-medium text-ink-2 hover:bg-muted aria-pressed:border-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink pointer-coarse:h-11"
          >
            {text.states[each]}
            {found.data && <span className="num font-normal">{found.data.counts[each]}</span>}
          </button>
        ))}
      </div>
      {found.data ? (
        found.data.items.length === 0 ? (
          <Empty title={title} {...(more === undefined ? {} : { text: more })} />
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line">
            {found.data.items.map((group) => (
              <UnansweredRow
                key={group.id}
                group={group}
                onWrite={(from) => setWriting({ group, from })}
                onDecide={(to) => decide({ id: group.id, to })}
              />
            ))}
          </ul>
        )
      ) : found.isError ? (
        <NotLoaded title={text.failed} error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <RowBones />
      )}
      {writing && (
        <AnswerDialog
          writing={{
            type: 'settle',
            groupId: writing.group.id,
            question: writing.group.question,
            language: writing.group.language,
          }}
          returnTo={writing.from}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  )
}

type Decision = { id: string; to: 'dismissed' | 'open'; undoing?: boolean }

function useDecide() {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: ({ id, to }: Decision) =>
      to === 'open'
        ? api('POST /api/v1/knowledge/unanswered/{id}/reopen', { params: { id } })
        : api('POST /api/v1/knowledge/unanswered/{id}/dismiss', { params: { id } }),
    onSuccess: (_, { id, to, undoing }) => {
      void queryClient.invalidateQueries({ queryKey: knowledgeKey(workspace.id) })
      const isDismissed = to === 'dismissed'
      say(
        isDismissed ? text.dismissed : text.reopened,
        isDismissed && !undoing ? () => mutate({ id, to: 'open', undoing: true }) : undefined,
      )
    },
    onError: (error) => sayFailed(words.problems.notSaved(reasonOf(error))),
  })
  return mutate
}
