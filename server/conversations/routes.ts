import { listChatMessages, openChatSession, sendChatMessage } from '#contract/chat.ts'
import { unpackId } from '#server/accounts/create-workspace.ts'
import { openSession, unknownKey } from '#server/conversations/open-session.ts'
import { hasConversation, listAfter } from '#server/conversations/store.ts'
import { bindOpen, bindVisitor } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

/** The visitor's doors. */
export const chatRoutes: BindRoutes = (app, services) => {
  bindOpen(app, services, openChatSession, async ({ body, request }) => {
    await services.limits.take('sessionsOfAddress', request)
    const workspaceId = workspaceOf(body.widgetKey)
    if (!workspaceId) throw unknownKey()
    const opened = await services.inWorkspace(workspaceId, (db) =>
      openSession(db, body, `${services.config.publicUrl}/demo`),
    )
    const token = services.tokens.make({
      workspaceId,
      sessionId: opened.session.id,
      conversationId: opened.conversationId,
    })
    return { token, ...opened }
  })

  bindVisitor(app, services, sendChatMessage, async ({ visitor, body, request }) => {
    await services.limits.take('messagesOfAddress', request)
    await services.limits.take('messagesOfSession', request, visitor.sessionId)
    const outcome = await services.ingest.add(visitor.workspaceId, {
      target: { type: 'session', ...visitor },
      clientId: body.clientId,
      kind: 'text',
      author: { kind: 'visitor' },
      text: body.text,
      sentAt: new Date(),
    })
    if (outcome.status !== 'refused') return { message: outcome.message }
    if (outcome.code === 'not_found') throw gone()
    throw new Refusal(outcome.code, outcome.detail)
  })

  bindVisitor(app, services, listChatMessages, async ({ visitor, query, request }) => {
    await services.limits.take('readsOfSession', request, visitor.sessionId)
    return services.inWorkspace(
      visitor.workspaceId,
      async (db) => {
        if (!(await hasConversation(db, visitor.sessionId, visitor.conversationId))) throw gone()
        const rows = await listAfter(db, visitor.conversationId, query.after, query.limit + 1)
        return { items: rows.slice(0, query.limit), more: rows.length > query.limit }
      },
      { readOnly: true },
    )
  })
}

function workspaceOf(widgetKey: string): string | null {
  const [, packed = ''] = /^wk_([\w-]{22})_[\w-]{12}$/.exec(widgetKey) ?? []
  return unpackId(packed)
}

/** The conversation was deleted meanwhile: the widget opens a new one. */
function gone(): Refusal {
  return new Refusal('bad_token', 'This conversation has ended. Open the chat again.')
}
