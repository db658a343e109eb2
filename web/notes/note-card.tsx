import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Note } from '#contract/notes.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { NoteField } from '#web/notes/note-field.tsx'
import { NoteText } from '#web/notes/note-text.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.notes
type Mode = 'read' | 'edit' | 'remove'

export function NoteCard({ leadId, note }: { leadId: string; note: Note }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const queryClient = useQueryClient()
  const [mode, setMode] = useState<Mode>('read')
  const [draft, setDraft] = useState(note.text)
  const params = { id: leadId, noteId: note.id }
  const refresh = async () => {
    void queryClient.invalidateQueries({ queryKey: keys.events(leadId) })
    await queryClient.invalidateQueries({ queryKey: keys.notes(leadId) })
    setMode('read')
  }
  const change = useMutation({
    mutationFn: () =>
      api('PATCH /api/v1/leads/{id}/notes/{noteId}', { params, body: { text: draft.trim() } }),
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: () => api('DELETE /api/v1/leads/{id}/notes/{noteId}', { params }),
    onSuccess: refresh,
  })
  const failed = change.error ?? remove.error
  const save = () => draft.trim() !== '' && !change.isPending && change.mutate()
  return (
    <article className="group rounded-md border border-line px-3 py-2.5 text-sm">
      <header className="mb-1 flex h-5 items-center gap-1.5 text-xs text-ink-3">
        <TeamAvatar name={note.author.name} />
        <span className="truncate font-medium text-ink-2">{note.author.name}</span>
        <time
          dateTime={note.createdAt}
          title={fullTime(note.createdAt, timeZone)}
          className="whitespace-nowrap"
        >
          {preciseTime(note.createdAt, now, timeZone)}
        </time>
        {note.editedAt !== null && <span title={fullTime(note.editedAt, timeZone)}>{text.edited}</span>}
        {note.mine && mode === 'read' && (
          <span className="-my-1 -me-1.5 ms-auto flex opacity-0 group-hover:opacity-100 has-focus-visible:opacity-100 pointer-coarse:opacity-100">
            <IconButton
              size="small"
              label={text.editOf(note.author.name)}
              onClick={() => {
                setDraft(note.text)
                setMode('edit')
              }}
            >
              <Pencil className="!size-3.5" aria-hidden />
            </IconButton>
            <IconButton
              size="small"
              label={text.removeOf(note.author.name)}
              onClick={() => setMode('remove')}
            >
              <Trash2 className="!size-3.5" aria-hidden />
            </IconButton>
          </span>
        )}
      </header>
      {mode === 'edit' ? (
        <NoteField
          autoFocus
          active
          rows={4}
          value={draft}
          label={text.editOf(note.author.name)}
          onChange={setDraft}
          onSubmit={save}
          onEscape={() => setMode('read')}
        >
          <Button size="small" look="quiet" onClick={() => setMode('read')}>
            {words.app.cancel}
          </Button>
          <Button
            size="small"
            look="primary"
            disabled={draft.trim() === '' || change.isPending}
            onClick={save}
          >
            {words.app.save}
          </Button>
        </NoteField>
      ) : (
        <NoteText text={note.text} mentions={note.mentions} />
      )}
      {failed !== null && (
        <p role="alert" className="mt-1 text-xs text-danger-ink">
          {words.problems.notSaved(reasonOf(failed))}
        </p>
      )}
      {mode === 'remove' && (
        <footer className="mt-2 flex items-center justify-end gap-2">
          <span className="me-auto text-xs text-ink-2">{text.removeSure}</span>
          <Button size="small" look="quiet" onClick={() => setMode('read')}>
            {words.app.cancel}
          </Button>
          <Button size="small" look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {text.remove}
          </Button>
        </footer>
      )}
    </article>
  )
}
