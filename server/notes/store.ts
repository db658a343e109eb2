import { v7 as uuidv7 } from 'uuid'
import type { Note } from '#contract/notes.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'

type NoteRow = {
  id: string
  text: string
  authorId: string | null
  authorName: string
  mentions: Note['mentions']
  createdAt: Date
  editedAt: Date | null
}

/** What a note says, and the members whom it names. */
export type Written = Pick<Note, 'text' | 'mentions'>

const columns = `id, text, author_id as "authorId", author_name as "authorName", mentions, created_at as "createdAt", edited_at as "editedAt"`

export async function listNotes(
  db: Db,
  caller: Caller,
  leadId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Note[]; nextCursor: string | null }> {
  const values: unknown[] = [db.workspaceId, leadId, limit + 1]
  let before = ''
  if (cursor !== undefined) {
    values.push(...readCursor('notes', cursor, ['time', 'id'] as const))
    before = 'and (created_at, id) < ($4::timestamptz, $5::uuid)'
  }
  const rows = await db.query<NoteRow>(
    `select ${columns} from app.note where workspace_id = $1 and lead_id = $2 ${before}
     order by created_at desc, id desc limit $3::int`,
    values,
  )
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map((row) => toNote(row, caller)),
    nextCursor: last ? writeCursor('notes', [last.createdAt.toISOString(), last.id]) : null,
  }
}

/** Null where there is a note with this id already. */
export async function addNote(
  db: Db,
  caller: Caller,
  leadId: string,
  { id = uuidv7(), text, mentions }: { id?: string | undefined } & Written,
): Promise<Note | null> {
  const [row] = await db.query<NoteRow>(
    `insert into app.note (workspace_id, id, lead_id, author_id, author_name, text, mentions, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning ${columns}`,
    [db.workspaceId, id, leadId, caller.id, caller.name, text, JSON.stringify(mentions), new Date()],
  )
  return row ? toNote(row, caller) : null
}

/** A note of the caller's own, on whatever lead it stands by now. */
export async function findOwnNote(db: Db, caller: Caller, id: string): Promise<Note | null> {
  const [row] = await db.query<NoteRow>(
    `select ${columns} from app.note where workspace_id = $1 and id = $2 and author_id = $3`,
    [db.workspaceId, id, caller.id],
  )
  return row ? toNote(row, caller) : null
}

export async function findNote(
  db: Db,
  leadId: string,
  id: string,
): Promise<{ authorId: string | null } | undefined> {
  const [row] = await db.query<{ authorId: string | null }>(
    `select author_id as "authorId" from app.note where workspace_id = $1 and lead_id = $2 and id = $3 for no key update`,
    [db.workspaceId, leadId, id],
  )
  return row
}

export async function saveNote(
  db: Db,
  caller: Caller,
  id: string,
  { text, mentions }: Written,
): Promise<Note> {
  const [row] = await db.query<NoteRow>(
    `update app.note set text = $3, mentions = $4, edited_at = $5 where workspace_id = $1 and id = $2 returning ${columns}`,
    [db.workspaceId, id, text, JSON.stringify(mentions), new Date()],
  )
  if (!row) throw new Error('A note that was just written is not there.')
  return toNote(row, caller)
}

export async function removeNote(db: Db, id: string): Promise<void> {
  await db.run('delete from app.note where workspace_id = $1 and id = $2', [db.workspaceId, id])
}

function toNote({ authorId, authorName, createdAt, editedAt, ...row }: NoteRow, caller: Caller): Note {
  return {
    ...row,
    author: { id: authorId, name: authorName },
    mine: authorId === caller.id,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  }
}
