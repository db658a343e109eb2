import { useQuery } from '@tanstack/react-query'
import { FileUp, Globe } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { AddSiteDialog } from '#web/knowledge/add-site-dialog.tsx'
import { DeleteDialog } from '#web/knowledge/delete-dialog.tsx'
import { sourcesQuery } from '#web/knowledge/knowledge-queries.ts'
import { Empty } from '#web/knowledge/part-states.tsx'
import { SourcePages } from '#web/knowledge/source-pages.tsx'
import { SourceRow, type SourceAct } from '#web/knowledge/source-row.tsx'
import { fileTypes, useFiles } from '#web/knowledge/use-files.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Button } from '#web/ui/button.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText.sources

type Acting = { act: SourceAct; source: KnowledgeSource; from: HTMLElement | null }

/** Files and sites that the assistant reads. */
export function SourcesPart() {
  const workspace = useWorkspace()
  const mayChange = useMay('knowledge.change')
  const sources = useQuery(sourcesQuery(workspace.id))
  const files = useFiles()
  const picker = useRef<HTMLInputElement>(null)
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<Acting | null>(null)
  // Which file the next one that is picked takes the place of.
  const [instead, setInstead] = useState<KnowledgeSource | null>(null)
  const pick = (source: KnowledgeSource | null) => {
    setInstead(source)
    picker.current?.click()
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="text-sm text-ink-2 text-pretty">{text.intro}</p>
          {mayChange && <p className="text-xs text-ink-3">{text.fileHint}</p>}
        </div>
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <input
              ref={picker}
              type="file"
              accept={fileTypes}
              multiple={instead === null}
              aria-label={text.addFile}
              className="sr-only"
              tabIndex={-1}
              onChange={(event) => {
                files.send([...(event.target.files ?? [])], instead ?? undefined)
                event.target.value = ''
              }}
            />
            <Button disabled={files.busy} onClick={() => pick(null)}>
              <FileUp aria-hidden />
              {files.busy ? words.app.saving : text.addFile}
            </Button>
            <Button look="primary" onClick={() => setAdding(true)}>
              <Globe aria-hidden />
              {text.addSite}
            </Button>
          </div>
        )}
      </div>
      {sources.data ? (
        sources.data.length === 0 ? (
          <Empty title={text.none} text={text.noneText} />
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line">
            {sources.data.map((source) => (
              <SourceRow
                key={source.id}
                source={source}
                onAct={(act, from) => (act === 'replace' ? pick(source) : setActing({ act, source, from }))}
              />
            ))}
          </ul>
        )
      ) : sources.isError ? (
        <NotLoaded title={text.failed} error={sources.error} onRetry={() => void sources.refetch()} />
      ) : (
        <RowBones />
      )}
      {adding && <AddSiteDialog onClose={() => setAdding(false)} />}
      {acting?.act === 'pages' && (
        <SourcePages source={acting.source} returnTo={acting.from} onClose={() => setActing(null)} />
      )}
      {acting?.act === 'delete' && (
        <DeleteDialog
          title={text.deleteTitle(acting.source.name)}
          text={text.deleteText}
          done={text.deleted(acting.source.name)}
          returnTo={acting.from}
          remove={() => api('DELETE /api/v1/knowledge/sources/{id}', { params: { id: acting.source.id } })}
          onClose={() => setActing(null)}
        />
      )}
    </div>
  )
}
