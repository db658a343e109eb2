import { useInfiniteQuery } from '@tanstack/react-query'
import { FlaskConical, Pencil, Plus, Search, Trash2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { KnowledgeAnswer } from '#contract/knowledge.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { AnswerDialog, type ToWrite } from '#web/knowledge/answer-dialog.tsx'
import { DeleteDialog } from '#web/knowledge/delete-dialog.tsx'
import { answersQuery } from '#web/knowledge/knowledge-queries.ts'
import { Empty } from '#web/knowledge/part-states.tsx'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText.answers

/** The business's own answers: found, added, changed and deleted. */
export function AnswersPart() {
  const workspace = useWorkspace()
  const mayChange = useMay('knowledge.change')
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const [writing, setWriting] = useState<ToWrite | null>(null)
  const [deleting, setDeleting] = useState<{ answer: KnowledgeAnswer; from: HTMLElement | null } | null>(null)
  const answers = useInfiniteQuery({ ...answersQuery(workspace.id, q), placeholderData: (before) => before })
  const items = answers.data?.pages.flatMap((page) => page.items) ?? []
  const total = answers.data?.pages[0]?.total?.value ?? 0
  const samples = answers.data?.pages[0]?.samples ?? 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-5">
      <div className="flex flex-wrap items-center gap-2">
        <span className="relative min-w-0 flex-1 basis-52">
          <Search
            className="pointer-events-none absolute top-1/2 start-2.5 !size-3.5 -translate-y-1/2 text-ink-3"
            aria-hidden
          />
          <input
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
            className={`${inputLook} h-8 ps-8 pointer-coarse:h-11`}
          />
        </span>
        {mayChange && (
          <Button look="primary" onClick={() => setWriting({ type: 'new' })}>
            <Plus aria-hidden />
            {text.add}
          </Button>
        )}
      </div>
      {samples > 0 && (
        <p className="flex gap-2 rounded-md border border-line bg-subtle px-3 py-2 text-sm">
          <FlaskConical className="mt-0.5 text-ink-2" aria-hidden />
          <span className="min-w-0 flex-1">
            <b className="font-medium">{text.samples(samples)}</b>{' '}
            <span className="text-ink-2">{text.samplesText(samples)}</span>
          </span>
        </p>
      )}
      {answers.isError && !answers.data ? (
        <NotLoaded title={text.failed} error={answers.error} onRetry={() => void answers.refetch()} />
      ) : !answers.data ? (
        <RowBones />
      ) : items.length === 0 ? (
        q === '' ? (
          <Empty title={text.none} text={text.noneText} />
        ) : (
          <Empty title={text.nothing(q)} />
        )
      ) : (
        <>
          <p className="num text-xs text-ink-3" role="status">
            {text.total(total)}
          </p>
          <ul className="divide-y divide-line rounded-md border border-line">
            {items.map((answer) => (
              <AnswerRow
                key={answer.id}
                answer={answer}
                mayChange={mayChange}
                onEdit={() => setWriting({ type: 'change', answer })}
                onDelete={(from) => setDeleting({ answer, from })}
              />
            ))}
          </ul>
          {answers.hasNextPage && (
            <Button
              className="justify-self-start"
              disabled={answers.isFetchingNextPage}
              onClick={() => void answers.fetchNextPage()}
            >
              {answers.isFetchingNextPage ? words.app.loading : knowledgeText.more}
            </Button>
          )}
        </>
      )}
      {writing && <AnswerDialog writing={writing} onClose={() => setWriting(null)} />}
      {deleting && (
        <DeleteDialog
          title={text.deleteTitle}
          text={text.deleteText(deleting.answer.question)}
          done={text.deleted}
          returnTo={deleting.from}
          remove={() => api('DELETE /api/v1/knowledge/answers/{id}', { params: { id: deleting.answer.id } })}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  )
}

function AnswerRow(props: {
  answer: KnowledgeAnswer
  mayChange: boolean
  onEdit: () => void
  onDelete: (from: HTMLElement) => void
}) {
  const { question, answer, language, sample } = props.answer
  return (
    <li className="flex items-start gap-2 py-2.5 pe-2 ps-3.5">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium [overflow-wrap:anywhere]">
          {question}{' '}
          <abbr
            title={words.accounts.languages[language]}
            className="ms-1 text-[11px] font-normal tracking-wide text-ink-3 uppercase no-underline"
          >
            {language}
          </abbr>
          {sample && (
            <span className="ms-1.5 rounded border border-line px-1 text-[11px] font-normal text-ink-2">
              {text.sample}
            </span>
          )}
        </p>
        <p className="mt-0.5 line-clamp-2 text-sm text-ink-2 [overflow-wrap:anywhere]">{answer}</p>
      </div>
      {props.mayChange && (
        <span className="flex shrink-0">
          <IconButton label={text.editOf(question)} onClick={props.onEdit}>
            <Pencil className="!size-3.5" aria-hidden />
          </IconButton>
          <IconButton
            label={text.deleteOf(question)}
            onClick={(event) => props.onDelete(event.currentTarget)}
          >
            <Trash2 className="!size-3.5" aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  )
}
