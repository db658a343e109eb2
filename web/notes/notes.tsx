import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useMayWrite } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { notesQuery } from '#web/notes/notes-query.ts'
import { useNoteDraft } from '#web/notes/note-draft.ts'
import { notesText } from '#texts/notes.ts'
import { NoteCard } from '#web/notes/note-card.tsx'
import { NoteField } from '#web/notes/note-field.tsx'
import { useAddNote } from '#web/notes/use-add-note.ts'
import { Button } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { Bone } from '#web/ui/state.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

const text = words.notes

/** `writes` is off where notes are written somewhere else on the page. */
export function Notes({ leadId, writes = true }: { leadId: string; writes?: boolean }) {
  const notes = useInfiniteQuery(notesQuery(leadId))
  const mayWrite = useMayWrite()
  const items = notes.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="grid gap-2">
      {mayWrite && writes && <WriteNote leadId={leadId} />}
      {notes.isPending && <Bone className="h-16 w-full" />}
      {notes.isError && items.length === 0 && (
        <p role="alert" className="text-sm text-ink-2">
          {text.failed}{' '}
          <button type="button" className="font-medium text-accent-ink" onClick={() => void notes.refetch()}>
            {words.app.retry}
          </button>
        </p>
      )}
      {notes.isSuccess && items.length === 0 && <p className="text-sm text-ink-3">{text.none}</p>}
      {items.map((note) => (
        <NoteCard key={note.id} leadId={leadId} note={note} />
      ))}
      {notes.hasNextPage && (
        <Button look="quiet" size="small" onClick={() => void notes.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </div>
  )
}

/** To the tab that it stands in, where there is one. */
function leave(field: HTMLElement) {
  const tab = field.closest<HTMLElement>('[role="tabpanel"]')
  if (tab) tab.focus({ preventScroll: true })
  else field.blur()
}

function WriteNote({ leadId }: { leadId: string }) {
  const [draft, setDraft] = useNoteDraft(leadId)
  const [focused, setFocused] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const add = useAddNote(leadId, () => setDraft(''))
  useHotkey('n', () => area.current?.focus())
  const active = focused || draft !== ''
  const submit = () => draft.trim() !== '' && !add.isPending && add.mutate(draft.trim())
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className="relative grid gap-2"
    >
      <NoteField
        area={area}
        value={draft}
        rows={active ? 3 : 1}
        active={active}
        label={text.write}
        placeholder={active ? notesText.hint : text.write}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={setDraft}
        onSubmit={submit}
        onEscape={leave}
      >
        <Button type="submit" look="primary" size="small" disabled={draft.trim() === '' || add.isPending}>
          {text.add}
        </Button>
      </NoteField>
      {!active && (
        <span className="pointer-events-none absolute top-2 end-2">
          <KeyCap>N</KeyCap>
        </span>
      )}
      <span role="status" className="sr-only">
        {add.isSuccess && draft === '' ? text.added : ''}
      </span>
      {add.isError && (
        <p role="alert" className="text-xs text-danger-ink">
          {words.problems.notSaved(reasonOf(add.error))}
        </p>
      )}
    </form>
  )
}
