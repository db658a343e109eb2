import { useQuery } from '@tanstack/react-query'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { said } from '#texts/said.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { sourceQuery } from '#web/knowledge/knowledge-queries.ts'
import { Empty } from '#web/knowledge/part-states.tsx'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'

const text = knowledgeText.sources

/** Every page of a site that was read, and those that could not be, with the reason. */
export function SourcePages(props: {
  source: KnowledgeSource
  returnTo: HTMLElement | null
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const read = useQuery(sourceQuery(workspace.id, props.source.id))
  return (
    <Dialog
      title={text.pagesOf(props.source.name)}
      wide
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <div
        className="min-h-0 flex-1 overflow-y-auto pb-6"
        tabIndex={0}
        aria-label={text.pagesOf(props.source.name)}
      >
        {read.data ? (
          read.data.pages.length === 0 ? (
            <Empty title={text.noPages} />
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line">
              {read.data.pages.map((page) => (
                <li key={page.address} className="flex items-baseline gap-3 px-3.5 py-2">
                  <div className="min-w-0 flex-1">
                    <p className="truncate text-sm font-medium">{page.title || page.address}</p>
                    {page.address !== null && (
                      <a
                        href={page.address}
                        target="_blank"
                        rel="noopener noreferrer nofollow"
                        className="block truncate text-xs text-ink-2 underline-offset-3 hover:underline"
                      >
                        {page.address}
                      </a>
                    )}
                    {page.reason !== null && <p className="text-xs text-danger-ink">{said(page.reason)}</p>}
                  </div>
                  <span className="num shrink-0 text-xs text-ink-3">{text.chunks(page.chunks)}</span>
                </li>
              ))}
            </ul>
          )
        ) : read.isError ? (
          <NotLoaded title={text.pagesFailed} error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <RowBones />
        )}
      </div>
    </Dialog>
  )
}
