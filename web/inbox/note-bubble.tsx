import type { Note } from '#contract/notes.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { NoteText } from '#web/notes/note-text.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { clockTime, fullTime } from '#web/ui/time.ts'

/** A note where it was written in the talk: dashed, as no visitor sees it. */
export function NoteBubble({ note }: { note: Note }) {
  const { timeZone } = useWorkspace()
  return (
    <div className="mt-3 flex max-w-[86%] shrink-0 flex-col items-end self-end md:max-w-[78%]">
      <div className="mb-1 flex items-center gap-1.5 text-xs text-ink-3">
        <TeamAvatar name={note.author.name} />
        <span className="sr-only">{note.author.name}</span>
        <span className="font-medium text-ink-2">{text.talk.note}</span>
        <time dateTime={note.createdAt} title={fullTime(note.createdAt, timeZone)}>
          {clockTime(note.createdAt, timeZone)}
        </time>
      </div>
      <div className="w-fit max-w-full rounded-lg rounded-se-sm border border-dashed border-line-control px-3 py-2">
        <NoteText text={note.text} mentions={note.mentions} />
      </div>
    </div>
  )
}
