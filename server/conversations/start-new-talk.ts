import { v7 as uuidv7 } from 'uuid'
import { lastHeard } from '#server/conversations/store.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { changeTalk, type Changed } from '#server/talks/change-talk.ts'

/** The conversation to go on in, and those that were closed for it. */
type Begun = { conversationId: string; closed: { id: string; changed: Changed }[] }

type Left = { id: string; lease: string; said: number; isOver: boolean }

/**
 * A new conversation of the session, or the last one if nothing has been said in it; null where the session is gone. What
 * is left behind is closed, unless a member answers it or the visitor waits for one there: nobody is lost by beginning anew.
 */
export async function startNewTalk(db: Db, sessionId: string): Promise<Begun | null> {
  // Under the session's lock, so that two tabs that begin anew at once find themselves in one talk.
  const [session] = await db.query<{ channel: string; leadId: string | null }>(
    'select channel, lead_id as "leadId" from app.session where workspace_id = $1 and id = $2 for no key update',
    [db.workspaceId, sessionId],
  )
  if (!session) return null
  const talks = await db.query<Left>(
    `select c.id, c.lease, c.last_seq as said,
            c.last_seq > 0 and c.state <> 'closed' and c.holder = 'assistant' and c.waiting_since is null as "isOver"
     from app.conversation c where c.workspace_id = $1 and c.session_id = $2
     order by ${lastHeard} desc, c.id desc for no key update`,
    [db.workspaceId, sessionId],
  )
  const closed: Begun['closed'] = []
  for (const { id, lease, isOver } of talks) {
    // Without a lead the visitor has said nothing: there is nobody to write it into the history of.
    if (!isOver || session.leadId === null) continue
    const changed = await changeTalk(db, null, { id, lease: Number(lease) }, { type: 'close' }, null)
    if (changed) closed.push({ id, changed })
  }
  const [last] = talks
  if (last?.said === 0) return { conversationId: last.id, closed }
  const id = uuidv7()
  await db.run(
    `insert into app.conversation (workspace_id, id, session_id, channel, created_at)
     values ($1, $2, $3, $4, $5)`,
    [db.workspaceId, id, sessionId, session.channel, new Date()],
  )
  return { conversationId: id, closed }
}
