import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'

/** A new conversation of the session, or the last one if nothing has been said in it; null where the session is gone. */
export async function startNewTalk(db: Db, sessionId: string): Promise<string | null> {
  // Under the session's lock, so that two tabs that begin anew at once find themselves in one talk.
  const [session] = await db.query<{ channel: string }>(
    'select channel from app.session where workspace_id = $1 and id = $2 for no key update',
    [db.workspaceId, sessionId],
  )
  if (!session) return null
  const [last] = await db.query<{ id: string; said: number }>(
    `select id, last_seq as said from app.conversation where workspace_id = $1 and session_id = $2
     order by created_at desc, id desc limit 1`,
    [db.workspaceId, sessionId],
  )
  if (last?.said === 0) return last.id
  const id = uuidv7()
  await db.run(
    `insert into app.conversation (workspace_id, id, session_id, channel, created_at)
     values ($1, $2, $3, $4, $5)`,
    [db.workspaceId, id, sessionId, session.channel, new Date()],
  )
  return id
}
