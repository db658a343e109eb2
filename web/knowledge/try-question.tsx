import { useMutation } from '@tanstack/react-query'
import { FileText, MessageCircleQuestion, MessageSquareText } from 'lucide-react'
import { knowledgeText } from '#texts/knowledge.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import type { Output } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook } from '#web/ui/field.tsx'

const text = knowledgeText.try

/** Asks as a visitor would, without a visitor. */
export function TryQuestion() {
  const ask = useMutation({
    mutationFn: (question: string) => api('GET /api/v1/knowledge/search', { query: { question } }),
  })
  const wrong = ask.error instanceof ApiProblem ? ask.error.fields.get('question') : undefined
  return (
    <form
      noValidate
      className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate(String(new FormData(event.currentTarget).get('question') ?? '').trim())
      }}
    >
      <Field label={text.title} error={ask.error ? (wrong ?? reasonOf(ask.error)) : undefined}>
        {(wiring) => (
          <span className="flex gap-2">
            <input
              {...wiring}
              name="question"
              autoComplete="off"
              placeholder={text.placeholder}
              maxLength={500}
              className={`${inputLook} h-8 flex-1 pointer-coarse:h-11`}
            />
            <Button type="submit" disabled={ask.isPending} className="pointer-coarse:!h-11">
              {ask.isPending ? text.looking : text.act}
            </Button>
          </span>
        )}
      </Field>
      <div role="status" className="text-sm">
        {ask.data && !ask.isPending && <Found found={ask.data} />}
      </div>
    </form>
  )
}

function Found({ found: { answer } }: { found: Output<'GET /api/v1/knowledge/search'> }) {
  if (!answer) {
    return (
      <p className="flex items-start gap-2 rounded-md border border-dashed border-line-strong px-3.5 py-2.5 text-ink-2">
        <MessageCircleQuestion className="mt-0.5 !size-4 shrink-0 text-ink-3" aria-hidden />
        {text.nothing}
      </p>
    )
  }
  const { source } = answer
  const Icon = source.kind === 'answer' ? MessageSquareText : FileText
  return (
    <div className="rounded-md border border-line bg-subtle px-3.5 py-2.5">
      <p className="mb-1 text-xs text-ink-3">{text.answer}</p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
      <p className="mt-2 flex items-center gap-1.5 text-xs text-ink-2">
        <Icon className="!size-3.5 shrink-0 text-ink-3" aria-hidden />
        <span className="min-w-0 truncate">
          {source.kind === 'answer' ? `${text.entry}: ` : ''}
          {source.url === null ? (
            source.title
          ) : (
            <a
              href={source.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="font-medium text-accent-ink underline underline-offset-3"
            >
              {source.title}
            </a>
          )}
        </span>
      </p>
    </div>
  )
}
