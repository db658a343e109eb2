import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { notesText } from '#texts/notes.ts'
import { NoteText } from '#web/notes/note-text.tsx'
import { membersQuery } from '#web/team/team-queries.ts'

/** A note that is still being written, as it will be read. */
export function NotePreview({ text, className = '' }: { text: string; className?: string }) {
  const { id } = useWorkspace()
  const members = useQuery(membersQuery(id)).data?.items ?? []
  return (
    <section aria-label={notesText.asRead} className={className}>
      <NoteText text={text} mentions={members} />
    </section>
  )
}
