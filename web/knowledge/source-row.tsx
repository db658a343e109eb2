import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileText, FileUp, Globe, List, RotateCw, Trash2 } from 'lucide-react'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { said } from '#texts/said.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { knowledgeKey } from '#web/knowledge/knowledge-queries.ts'
import { ActionMenu, type Action } from '#web/ui/action-menu.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = knowledgeText.sources

export type SourceAct = 'pages' | 'replace' | 'delete'

const dots: Record<KnowledgeSource['state'], string> = {
  waiting: 'bg-ink-3',
  reading: 'bg-accent motion-safe:animate-pulse',
  ready: 'bg-(--converted-dot)',
  failed: 'bg-danger',
}

/** One file or site: how far it is read, what was found in it, and what can be done about it. */
export function SourceRow(props: {
  source: KnowledgeSource
  onAct: (act: SourceAct, from: HTMLElement | null) => void
}) {
  const { source, onAct } = props
  const { timeZone, id: workspaceId } = useWorkspace()
  const mayChange = useMay('knowledge.change')
  const queryClient = useQueryClient()
  const now = useNow()
  const again = useMutation({
    mutationFn: () => api('POST /api/v1/knowledge/sources/{id}/read', { params: { id: source.id } }),
    onSuccess: () => {
      say(text.reading(source.name))
      void queryClient.invalidateQueries({ queryKey: knowledgeKey(workspaceId) })
    },
    onError: (error) => sayFailed(reasonOf(error)),
  })
  const isSite = source.kind === 'site'
  const actions: Action[] = []
  if (isSite) actions.push({ label: text.show, icon: List, act: (from) => onAct('pages', from) })
  if (mayChange) {
    actions.push({ label: text.again, icon: RotateCw, act: () => again.mutate() })
    if (!isSite) actions.push({ label: text.replace, icon: FileUp, act: (from) => onAct('replace', from) })
    actions.push({ label: knowledgeText.delete, icon: Trash2, act: (from) => onAct('delete', from) })
  }
  const Icon = isSite ? Globe : FileText
  const about = [
    isSite ? text.pages(source.pages) : null,
    text.chunks(source.chunks),
    source.languages.map((language) => words.accounts.languages[language]).join(', ') || null,
  ].filter((part) => part !== null)
  return (
    <li data-source={source.id} className="flex min-h-16 items-start gap-3 py-2.5 pe-2 ps-3.5">
      <Icon className="mt-0.5 !size-4 shrink-0 text-ink-3" aria-label={isSite ? text.site : text.file} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5">
          <span className="min-w-0 text-sm font-medium [overflow-wrap:anywhere]">{source.name}</span>
          <span className="inline-flex shrink-0 items-center gap-1.5 text-xs text-ink-2" role="status">
            <span aria-hidden className={`size-2 rounded-full ${dots[source.state]}`} />
            {text.state[source.state]}
          </span>
        </p>
        <p className="num text-xs text-ink-3">
          {about.join(' · ')}
          {' · '}
          {source.readAt === null ? (
            text.neverRead
          ) : (
            <time dateTime={source.readAt} title={fullTime(source.readAt, timeZone)}>
              {text.read(agoTime(source.readAt, now, timeZone))}
            </time>
          )}
        </p>
        {source.reason !== null && (
          <p
            className={`mt-1 text-xs text-pretty ${source.state === 'failed' ? 'text-danger-ink' : 'text-ink-2'}`}
          >
            {said(source.reason)}
          </p>
        )}
      </div>
      {actions.length > 0 && <ActionMenu label={text.moreFor(source.name)} actions={actions} look="quiet" />}
    </li>
  )
}
