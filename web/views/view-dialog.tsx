import { useId, useState } from 'react'
import type { View } from '#contract/views.ts'
import { useLeadWords, useMayWrite } from '#web/accounts/me.ts'
import { ApiProblem, reasonOf } from '#web/api.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { useViews } from '#web/views/use-views.ts'
import { words } from '#web/words.ts'

const text = words.views

/** Asks for the name of a view: of one that is `renamed`, or of a new one with what is on screen. */
export function ViewDialog(props: {
  search: LeadsSearch
  renamed: View | null
  onClose: () => void
  onAdded: (view: View) => void
}) {
  const { search, renamed, onClose } = props
  const leadWords = useLeadWords()
  const mayShare = useMayWrite()
  const { add, rename } = useViews()
  const [name, setName] = useState(renamed?.name ?? '')
  const [shared, setShared] = useState(false)
  const own = useId()
  const problem = add.error
  const error = problem instanceof ApiProblem ? problem.fields.get('name') : undefined

  async function save() {
    const wanted = name.trim()
    if (wanted === '') return
    if (renamed) {
      onClose()
      if (wanted !== renamed.name) await rename(renamed, wanted).catch(() => undefined)
      return
    }
    const view = await add.mutateAsync({ name: wanted, shared, search }).catch(() => null)
    if (!view) return
    say(text.saved(view.name))
    props.onAdded(view)
    onClose()
  }

  return (
    <Dialog
      title={renamed ? text.dialog.renameTitle : text.dialog.newTitle}
      {...(renamed ? {} : { text: text.dialog.newText(leadWords) })}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={text.dialog.name}
          error={error}
          value={name}
          autoFocus
          maxLength={60}
          placeholder={text.dialog.nameHint}
          onChange={(event) => setName(event.target.value)}
        />
        {!renamed && mayShare && (
          <label className="flex min-h-6 items-start gap-2.5 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={shared}
              aria-labelledby={`${own}-share`}
              aria-describedby={`${own}-hint`}
              onChange={(event) => setShared(event.target.checked)}
              className="mt-0.5 size-4 accent-accent"
            />
            <span>
              <span id={`${own}-share`}>{text.dialog.share}</span>
              <span id={`${own}-hint`} className="block text-xs text-ink-3">
                {text.dialog.shareHint}
              </span>
            </span>
          </label>
        )}
        {problem && error === undefined && (
          <p role="alert" className="text-sm text-danger-ink">
            {words.problems.notSaved(reasonOf(problem))}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={name.trim() === '' || add.isPending}>
            {words.app.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
