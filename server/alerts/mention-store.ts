import type { Note } from '#contract/notes.ts'
import { quotedOf } from '#rules/notes/note-marks.ts'
import type { Db } from '#server/db/in-workspace.ts'

/**
 * What a note no longer says is not told on: alerts quote it as it is now, and whom it names no more hears of it no more.
 * Answers whose alerts have gone.
 */
export async function keepMentions(
  db: Db,
  leadId: string,
  { id, text, mentions }: Pick<Note, 'id' | 'text' | 'mentions'>,
): Promise<string[]> {
  const about = [db.workspaceId, leadId, id]
  const gone = await db.query<{ memberId: string }>(
    `delete from app.alert where workspace_id = $1 and lead_id = $2 and kind = 'mention' and about = $3
       and member_id <> all($4::uuid[]) returning member_id as "memberId"`,
    [...about, mentions.map((one) => one.id)],
  )
  await db.run(
    `update app.alert set words = $4 where workspace_id = $1 and lead_id = $2 and kind = 'mention' and about = $3`,
    [...about, quotedOf(text)],
  )
  return gone.map(({ memberId }) => memberId)
}
