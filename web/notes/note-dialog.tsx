import { useState } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { reasonOf } from '#web/api.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { NoteField } from '#web/notes/note-field.tsx'
import { useNoteDraft } from '#web/notes/note-draft.ts'
import { useAddNote } from '#web/notes/use-add-note.ts'
import { notesText } from '#texts/notes.ts'
import { rowsText as text } from '#texts/rows.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** A note about a lead that is not open. What is written and not saved is there again, here and beside the open lead. */
export function NoteDialog(props: { lead: LeadItem; returnTo: HTMLElement; onClose: () => void }) {
  const { lead, onClose } = props
  const name = nameOf(lead)
  const [open, setOpen] = useState(true)
  const [draft, setDraft] = useNoteDraft(lead.id)
  const add = useAddNote(lead.id, () => {
    setDraft('')
    say(text.noted(name))
    close()
  })
  function close() {
    setOpen(false)
    onClose()
  }
  const submit = () => draft.trim() !== '' && !add.isPending && add.mutate(draft.trim())
  return (
    <Dialog
      title={text.noteOf(name)}
      open={open}
      onOpenChange={(next) => !next && close()}
      returnTo={props.returnTo}
    >
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <NoteField
          autoFocus
          active
          rows={4}
          value={draft}
          label={words.notes.write}
          placeholder={notesText.hint}
          onChange={setDraft}
          onSubmit={submit}
          onEscape={close}
        >
          <Button type="submit" look="primary" size="small" disabled={draft.trim() === '' || add.isPending}>
            {words.notes.add}
          </Button>
        </NoteField>
        {add.isError && (
          <p role="alert" className="text-xs text-danger-ink">
            {words.problems.notSaved(reasonOf(add.error))}
          </p>
        )}
      </form>
    </Dialog>
  )
}
