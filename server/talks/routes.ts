import {
  assignConversation,
  closeConversation,
  getConversation as getRoute,
  handBack,
  listConversationMessages,
  listConversations,
  reopenConversation,
  sendReply,
  snoozeConversation,
  takeOver,
  type Conversation,
} from '#contract/conversations.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { bindTeam, bindTeamApart } from '#server/http/bind.ts'
import type { Caller } from '#server/http/caller.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { isAssigned } from '#server/leads/require-assigned.ts'
import { changeTalk, type Change, type Changed } from '#server/talks/change-talk.ts'
import { colleagueOf, nameOf } from '#server/talks/colleagues.ts'
import { isShared, listConversationsOf, readShared, type Shared } from '#server/talks/list-conversations.ts'
import { SharedRuns } from '#server/talks/shared-runs.ts'
import { getConversation, listMessages } from '#server/talks/talk-store.ts'
import { tellOfChange } from '#server/talks/tell-of-change.ts'

/** All inboxes of a team hear the same hints and look at the same boxes: each is read that often at most. */
const boxesEveryMs = 200
const farthestSnooze = 90 * 24 * 60 * 60_000

/** The inbox. */
export const talkRoutes: BindRoutes = (app, services) => {
  const boxes = new SharedRuns(boxesEveryMs)
  bindTeam<typeof listConversations, Shared | null>(
    app,
    services,
    listConversations,
    async ({ db, caller, query, tells, before }) => {
      const found = await listConversationsOf(db, caller, query, before)
      tells(found.items.map(({ lead }) => lead.id))
      return found
    },
    async ({ caller, query }) => {
      if (!isShared(caller, query)) return null
      const { workspaceId } = caller
      const inside = <T>(read: (db: Db) => Promise<T>) =>
        services.inWorkspace(workspaceId, read, { readOnly: true })
      const name = `${workspaceId} ${query.box} ${query.limit}`
      const [list, counts] = await Promise.all([
        boxes.ask(name, () => inside((db) => readShared.list(db, query))),
        boxes.ask(workspaceId, () => inside(readShared.counts)),
      ])
      return { list, counts }
    },
  )

  bindTeam(app, services, getRoute, async ({ db, caller, params, tells }) => {
    const conversation = await mine(db, caller, params.conversationId)
    tells([conversation.lead.id])
    return conversation
  })

  bindTeam(app, services, listConversationMessages, async ({ db, caller, params, query, tells }) => {
    const { lead } = await mine(db, caller, params.conversationId)
    tells([lead.id])
    const rows = await listMessages(db, params.conversationId, { ...query, most: query.limit + 1 })
    const more = rows.length > query.limit
    const cut = query.after === undefined ? rows.slice(-query.limit) : rows.slice(0, query.limit)
    return { items: cut, more }
  })

  async function change(
    db: Db,
    caller: Caller,
    seen: { id: string; lease: number },
    wanted: Change,
    after: (done: () => void) => void,
  ): Promise<Conversation> {
    await mine(db, caller, seen.id)
    const changed: Changed | null = await changeTalk(db, caller, seen, wanted, await nameOf(db, caller))
    if (changed) after(() => tellOfChange(services, db.workspaceId, seen.id, changed, wanted.type))
    const now = await getConversation(db, seen.id)
    if (!now) throw notFound('conversation')
    return now
  }

  bindTeam(app, services, takeOver, async ({ db, caller, params, body, after }) => {
    const member = { id: caller.id, name: await nameOf(db, caller) }
    return change(
      db,
      caller,
      { id: params.conversationId, lease: body.lease },
      { type: 'takeOver', member },
      after,
    )
  })
  bindTeam(app, services, assignConversation, async ({ db, caller, params, body, after }) => {
    const { lead } = await mine(db, caller, params.conversationId)
    const member = await colleagueOf(db, body.memberId, lead.id)
    return change(
      db,
      caller,
      { id: params.conversationId, lease: body.lease },
      { type: 'assign', member },
      after,
    )
  })
  bindTeam(app, services, handBack, async ({ db, caller, params, body, after }) =>
    change(db, caller, { id: params.conversationId, lease: body.lease }, { type: 'handBack' }, after),
  )
  bindTeam(app, services, closeConversation, async ({ db, caller, params, body, after }) =>
    change(db, caller, { id: params.conversationId, lease: body.lease }, { type: 'close' }, after),
  )
  bindTeam(app, services, reopenConversation, async ({ db, caller, params, body, after }) =>
    change(db, caller, { id: params.conversationId, lease: body.lease }, { type: 'reopen' }, after),
  )
  bindTeam(app, services, snoozeConversation, async ({ db, caller, params, body, after }) => {
    const until = new Date(body.until)
    const ahead = until.getTime() - Date.now()
    if (!(ahead > 0 && ahead <= farthestSnooze)) {
      const message = 'A time within the next 90 days'
      throw new Refusal('invalid_input', message, { fields: [{ path: 'until', message }] })
    }
    return change(
      db,
      caller,
      { id: params.conversationId, lease: body.lease },
      { type: 'snooze', until },
      after,
    )
  })

  bindTeamApart(app, services, sendReply, async ({ caller, params, body, inside }) => {
    const { sessionId, name } = await inside(async (db) => {
      await mine(db, caller, params.conversationId)
      return { sessionId: await sessionOf(db, params.conversationId), name: await nameOf(db, caller) }
    })
    const outcome = await services.ingest.add(caller.workspaceId, {
      target: { type: 'session', sessionId, conversationId: params.conversationId },
      clientId: `member-${caller.id}-${body.clientId}`,
      kind: 'text',
      author: { kind: 'agent', name, id: caller.id },
      text: body.text,
      sentAt: new Date(),
    })
    if (outcome.status !== 'refused') return { message: outcome.message }
    const { code, detail, holder } = outcome
    throw new Refusal(code, detail, holder === undefined ? {} : { holding: { holder } })
  })
}

/** The conversation, if the caller may see its lead. */
async function mine(db: Db, caller: Caller, id: string): Promise<Conversation> {
  const found = await getConversation(db, id)
  const hidden = found && caller.onlyAssigned && !(await isAssigned(db, caller.id, found.lead.id))
  if (!found || hidden) throw notFound('conversation')
  return found
}

async function sessionOf(db: Db, id: string): Promise<string> {
  const [row] = await db.query<{ sessionId: string }>(
    'select session_id as "sessionId" from app.conversation where workspace_id = $1 and id = $2',
    [db.workspaceId, id],
  )
  if (!row) throw notFound('conversation')
  return row.sessionId
}
