import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { ExportColumn, ExportLanguage } from '#contract/export.ts'
import type { LeadSort } from '#contract/leads.ts'
import { exportText } from '#texts/export.ts'
import { useHidesContact, useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { saveFile, type Progress } from '#web/export/save-file.ts'
import type { Named } from '#web/selection/jobs.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = exportText
const all = Object.keys(text.column) as ExportColumn[]
const contact: readonly ExportColumn[] = ['email', 'phone']
const usual: readonly ExportColumn[] = all.filter((one) => !['id', 'sessions', 'waitingSince'].includes(one))

// The contract's own list would bring zod into the bundle; `satisfies` keeps this one in step with it.
const languages = ['en', 'de'] as const satisfies readonly ExportLanguage[]
/** The file speaks as the page does, or English where it cannot. */
const language = languages.find((one) => words.locale.startsWith(one)) ?? 'en'

/** Which columns, and how times are written; then how far it is, with a way to stop. */
export function ExportDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  named: Named
  sort: LeadSort | undefined
  count: number
  capped: boolean
}) {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const hidesContact = useHidesContact()
  const offered = all.filter((one) => !hidesContact || !contact.includes(one))
  const { filters } = props.named
  // The list counts its samples, and the file has none.
  const { data: written } = useQuery({
    queryKey: ['export-total', workspace.id, JSON.stringify(filters)],
    queryFn: ({ signal }) => api('GET /api/v1/leads/total', { query: filters ?? {}, signal }),
    enabled: workspace.sampleLeads > 0 && filters !== undefined && props.named.except === undefined,
    staleTime: 0,
  })
  const [columns, setColumns] = useState<readonly ExportColumn[]>(() =>
    usual.filter((one) => offered.includes(one)),
  )
  const [times, setTimes] = useState<'local' | 'iso'>('local')
  const [progress, setProgress] = useState<Progress | 'beginning' | null>(null)
  const [failed, setFailed] = useState('')
  const stop = useRef<AbortController>(null)
  const group = useId()
  // Who leaves the page, or closes the dialog, has stopped it.
  useEffect(() => () => stop.current?.abort(), [])

  async function begin() {
    const chosen = offered.filter((one) => columns.includes(one))
    const controller = new AbortController()
    stop.current = controller
    setFailed('')
    setProgress('beginning')
    try {
      const wish = {
        ...props.named,
        columns: chosen,
        language,
        times,
        ...(props.sort && { sort: props.sort }),
      }
      const { rows, name } = await saveFile(wish, controller.signal, setProgress)
      say(text.done(rows, name, leadWords))
      props.onOpenChange(false)
    } catch (problem) {
      setProgress(null)
      setFailed(controller.signal.aborted ? text.stopped : text.failed(reasonOf(problem)))
    }
  }

  return (
    <Dialog
      title={text.title(written?.value ?? props.count, written?.capped ?? props.capped, leadWords)}
      text={text.text}
      open={props.open}
      onOpenChange={props.onOpenChange}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <fieldset disabled={progress !== null} className="grid gap-1">
          <legend className="sr-only">{text.columns}</legend>
          <div className="flex items-center gap-1">
            <span aria-hidden className="flex-1 text-sm font-medium">
              {text.columns}
            </span>
            <Button look="quiet" size="small" onClick={() => setColumns(offered)}>
              {text.all}
            </Button>
            <Button look="quiet" size="small" onClick={() => setColumns([])}>
              {text.none}
            </Button>
          </div>
          <div className="grid grid-cols-2 gap-x-3">
            {offered.map((one) => (
              <label key={one} className="flex h-7 items-center gap-2 text-sm pointer-coarse:h-11">
                <input
                  type="checkbox"
                  className="size-4 accent-(--accent)"
                  checked={columns.includes(one)}
                  onChange={() =>
                    setColumns(columns.includes(one) ? columns.filter((it) => it !== one) : [...columns, one])
                  }
                />
                {text.column[one]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset disabled={progress !== null} className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">{text.times}</legend>
          {(['local', 'iso'] as const).map((one) => (
            <label key={one} className="flex min-h-7 items-center gap-2 text-sm pointer-coarse:min-h-11">
              <input
                type="radio"
                name={group}
                className="size-4 accent-(--accent)"
                checked={times === one}
                onChange={() => setTimes(one)}
              />
              <span className="min-w-0 flex-1">
                {one === 'local' ? text.local(workspace.timeZone) : text.iso}
              </span>
              <span className="num hidden text-xs text-ink-3 md:block">
                {one === 'local' ? text.localExample : text.isoExample}
              </span>
            </label>
          ))}
        </fieldset>
        {(hidesContact || workspace.sampleLeads > 0) && (
          <p className="text-xs text-ink-3">
            {[hidesContact ? text.hidden : '', workspace.sampleLeads > 0 ? text.samples : '']
              .join(' ')
              .trim()}
          </p>
        )}
        {failed !== '' && (
          <p role="alert" className="text-sm text-danger">
            {failed}
          </p>
        )}
        {progress === null ? (
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={() => props.onOpenChange(false)}>
              {words.app.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={columns.length === 0}>
              {text.begin}
            </Button>
          </div>
        ) : (
          <div className="flex items-center gap-3">
            <progress
              aria-label={text.progress}
              className="h-1 min-w-0 flex-1 accent-(--accent)"
              {...(progress === 'beginning' ? {} : { value: progress.done, max: Math.max(progress.all, 1) })}
            />
            <span className="num text-sm text-ink-2">
              {progress === 'beginning' ? text.beginning : text.writing(progress.done, progress.all)}
            </span>
            <Button onClick={() => stop.current?.abort()}>{text.stop}</Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}
