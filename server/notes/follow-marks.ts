import type { Note } from '#contract/notes.ts'
import { quotedOf } from '#rules/notes/note-marks.ts'
import { deliverAlert, type Delivery } from '#server/alerts/deliver-alert.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { addTag } from '#server/tags/store.ts'

/**
 * Puts the tags that a note names on its lead, and tells the members it names, each once a note; the author is told of
 * nothing, nor is anybody who may not see the lead. Answers the alerts, to be sent after the commit.
 */
export async function followMarks(
  db: Db,
  caller: Caller,
  leadId: string,
  note: Note,
  tags: readonly string[],
): Promise<Delivery[]> {
  for (const tag of tags) {
    if (await addTag(db, leadId, tag))
      await recordEvent(db, caller, leadId, 'tag.added', { tag, noteId: note.id })
  }
  const called = [...new Set(note.mentions.map(({ id }) => id))].filter((id) => id !== caller.id)
  if (called.length === 0) return []
  return deliverAlert(
    db,
    { kind: 'mention', leadId, about: note.id, words: quotedOf(note.text), by: caller.name },
    called,
    new Date(note.editedAt ?? note.createdAt),
  )
}
