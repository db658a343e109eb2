import { addNote as addRoute, changeNote, deleteNote, listNotes as listRoute } from '#contract/notes.ts'
import type { Note } from '#contract/notes.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { keepMentions } from '#server/alerts/mention-store.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { Caller } from '#server/http/caller.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import { hasLead } from '#server/leads/store.ts'
import { followMarks } from '#server/notes/follow-marks.ts'
import { readMarks } from '#server/notes/read-marks.ts'
import { addNote, findNote, findOwnNote, listNotes, removeNote, saveNote } from '#server/notes/store.ts'

export const noteRoutes: BindRoutes = (app, services) => {
  const changed = (workspaceId: string, leadId: string) =>
    services.bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })
  const tellGone = (workspaceId: string, memberIds: readonly string[]) => {
    for (const id of memberIds) services.bus.toMember(workspaceId, id, { type: 'alerts' })
  }

  bindTeam(app, services, listRoute, async ({ db, caller, params, query }) => {
    if (!(await hasLead(db, params.id))) throw notFound('lead')
    return listNotes(db, caller, params.id, query)
  })
  bindTeam(app, services, addRoute, async ({ db, caller, params, body, after }) => {
    await requireUnmerged(db, params.id)
    const { mentions, tags } = await readMarks(db, body.text)
    const note = await addNote(db, caller, params.id, { ...body, mentions })
    if (!note) return sentBefore(db, caller, body.id)
    await recordEvent(db, caller, params.id, 'note.added', { noteId: note.id })
    const deliveries = await followMarks(db, caller, params.id, note, tags)
    after(() => {
      changed(db.workspaceId, params.id)
      services.sendAlerts(deliveries)
    })
    return note
  })
  bindTeam(app, services, changeNote, async ({ db, caller, params, body, after }) => {
    await ownNote(db, caller, params)
    const { mentions, tags } = await readMarks(db, body.text)
    const note = await saveNote(db, caller, params.noteId, { ...body, mentions })
    await recordEvent(db, caller, params.id, 'note.changed', { noteId: note.id })
    const gone = await keepMentions(db, params.id, note)
    const deliveries = await followMarks(db, caller, params.id, note, tags)
    after(() => {
      changed(db.workspaceId, params.id)
      services.sendAlerts(deliveries)
      tellGone(db.workspaceId, gone)
    })
    return note
  })
  bindTeam(app, services, deleteNote, async ({ db, caller, params, after }) => {
    await ownNote(db, caller, params)
    await removeNote(db, params.noteId)
    await recordEvent(db, caller, params.id, 'note.removed', { noteId: params.noteId })
    const gone = await keepMentions(db, params.id, { id: params.noteId, text: '', mentions: [] })
    after(() => {
      changed(db.workspaceId, params.id)
      tellGone(db.workspaceId, gone)
    })
    return undefined
  })
}

/** The answer to an earlier try was lost on its way. */
async function sentBefore(db: Db, caller: Caller, id: string | undefined): Promise<Note> {
  const note = id === undefined ? null : await findOwnNote(db, caller, id)
  if (!note) throw new Refusal('id_reused', 'There is another note with this id.')
  return note
}

async function ownNote(
  db: Db,
  caller: Caller,
  { id, noteId }: { id: string; noteId: string },
): Promise<void> {
  await requireUnmerged(db, id)
  const note = await findNote(db, id, noteId)
  if (!note) throw notFound('note')
  if (note.authorId !== caller.id) throw new Refusal('forbidden', 'Only its author can change a note.')
}
