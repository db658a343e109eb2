import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { sitesText } from '#texts/sites.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { tidyOrigin } from '#web/sites/tidy-origin.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = sitesText.origins
type Row = { key: number; value: string }

/** Where the widget key may be used: an address a line, with what is wrong of it under it. */
export function AllowedOrigins({ site }: { site: Site }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const nextKey = useRef(site.allowedOrigins.length)
  const [rows, setRows] = useState<Row[]>(() => site.allowedOrigins.map((value, key) => ({ key, value })))
  const save = useMutation({
    mutationFn: (allowedOrigins: string[]) =>
      api('PATCH /api/v1/sites/{id}', { params: { id: site.id }, body: { allowedOrigins } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['sites', workspace.id] })
      say(text.saved)
    },
  })
  const wrong = save.error instanceof ApiProblem ? save.error.fields : new Map<string, string>()
  const change = (next: Row[]) => {
    save.reset()
    setRows(next)
  }
  const kept = rows.filter(({ value }) => value.trim() !== '')
  const isSame = kept.map(({ value }) => value).join(' ') === site.allowedOrigins.join(' ')
  return (
    <section aria-label={text.title} className="mb-10">
      <h2 className="text-base font-semibold">{text.title}</h2>
      <p className="mb-3 text-sm text-ink-2 text-pretty">{text.text}</p>
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const tidy = kept.map(({ key, value }) => ({ key, value: tidyOrigin(value) }))
          setRows(tidy)
          save.mutate(tidy.map(({ value }) => value))
        }}
      >
        {rows.length === 0 && <p className="text-sm text-ink-3">{text.none}</p>}
        {rows.map(({ key, value }, index) => (
          <OriginRow
            key={key}
            value={value}
            label={text.label(index + 1)}
            error={wrong.get(`allowedOrigins.${index}`)}
            isNew={value === ''}
            onChange={(typed) => change(rows.map((row) => (row.key === key ? { key, value: typed } : row)))}
            onRemove={() => change(rows.filter((row) => row.key !== key))}
          />
        ))}
        {rows.length > 0 && <p className="text-xs text-ink-3">{text.hint}</p>}
        <FormError>
          {save.error && ![...wrong.keys()].some((path) => /\.\d+$/.test(path))
            ? (wrong.get('allowedOrigins') ?? reasonOf(save.error))
            : null}
        </FormError>
        <div className="mt-1 flex flex-wrap gap-2">
          <Button
            disabled={rows.length >= 50}
            onClick={() => change([...rows, { key: ++nextKey.current, value: '' }])}
          >
            <Plus aria-hidden />
            {text.add}
          </Button>
          {!isSame && (
            <Button type="submit" look="primary" disabled={save.isPending}>
              {save.isPending ? words.app.saving : text.save}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}

function OriginRow(props: {
  value: string
  label: string
  error: string | undefined
  isNew: boolean
  onChange: (typed: string) => void
  onRemove: () => void
}) {
  const { value, label, error } = props
  const id = useId()
  const [begins] = useState(props.isNew)
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-1">
        <input
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : id}
          value={value}
          autoFocus={begins}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={text.placeholder}
          onChange={(event) => props.onChange(event.target.value)}
          className={`${inputLook} h-8 font-mono pointer-coarse:h-11`}
        />
        <IconButton label={text.remove(value)} onClick={props.onRemove} className="pointer-coarse:size-11">
          <X className="!size-3.5" aria-hidden />
        </IconButton>
      </div>
      {error !== undefined && (
        <p id={id} className="text-xs text-danger-ink">
          {error}
        </p>
      )}
    </div>
  )
}
