import {
  checkPhone,
  forgetVisitor as forgetRoute,
  getWidget,
  startNewTalk as newTalkRoute,
  trackEvent as trackRoute,
} from '#contract/chat.ts'
import { forgetVisitor } from '#server/conversations/forget-visitor.ts'
import { isPhone } from '#server/conversations/given-details.ts'
import { gone, pageOf, workspaceOf } from '#server/conversations/routes.ts'
import { startNewTalk } from '#server/conversations/start-new-talk.ts'
import { trackEvent } from '#server/conversations/track-event.ts'
import { bindOpen, bindVisitor } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { siteOfKey, unknownKey } from '#server/sites/widget-settings.ts'
import { tellOfChange } from '#server/talks/tell-of-change.ts'

/** What the widget does besides talking. */
export const visitorRoutes: BindRoutes = (app, services) => {
  const { bus, limits } = services

  bindOpen(app, services, getWidget, async ({ query, request }) => {
    await limits.take('widgetsOfAddress', request)
    const workspaceId = workspaceOf(query.key)
    if (!workspaceId) throw unknownKey()
    await limits.take('widgetsOfWorkspace', request, workspaceId)
    const page = pageOf(request, services, request.req.header('referer'))
    const { widget } = await services.inWorkspace(workspaceId, (db) => siteOfKey(db, query.key, page))
    return widget
  })

  bindOpen(app, services, checkPhone, async ({ body, request }) => {
    await limits.take('widgetsOfAddress', request)
    const workspaceId = workspaceOf(body.widgetKey)
    if (!workspaceId) throw unknownKey()
    await limits.take('widgetsOfWorkspace', request, workspaceId)
    const page = pageOf(request, services, request.req.header('referer'))
    const { country } = await services.inWorkspace(workspaceId, (db) => siteOfKey(db, body.widgetKey, page))
    return { isPhone: isPhone(body.phone, country) }
  })

  bindVisitor(app, services, newTalkRoute, async ({ visitor, request }) => {
    await limits.take('talksOfSession', request, visitor.sessionId)
    const begun = await services.inWorkspace(visitor.workspaceId, (db) => startNewTalk(db, visitor.sessionId))
    if (begun === null) throw gone()
    for (const { id, changed } of begun.closed)
      tellOfChange(services, visitor.workspaceId, id, changed, 'close')
    const { conversationId } = begun
    return { token: services.tokens.make({ ...visitor, conversationId }), conversationId }
  })

  bindVisitor(app, services, trackRoute, async ({ visitor, body, request }) => {
    await limits.take('eventsOfSession', request, visitor.sessionId)
    await limits.take('eventsOfWorkspace', request, visitor.workspaceId)
    const { workspaceId } = visitor
    const leadId = await services.inWorkspace(workspaceId, (db) => trackEvent(db, visitor.sessionId, body))
    if (leadId) bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })
    return undefined
  })

  bindVisitor(app, services, forgetRoute, async ({ visitor, request }) => {
    await limits.take('talksOfSession', request, visitor.sessionId)
    const { workspaceId, sessionId, conversationId } = visitor
    const done = await services.inWorkspace(workspaceId, (db) => forgetVisitor(db, sessionId))
    if ('removed' in done) {
      bus.publish({ workspaceId, leads: [], created: [], removed: done.removed })
      return { deleted: true }
    }
    bus.publish({ workspaceId, leads: [done.asked], created: [], removed: [] })
    // A person has to look: the talk waits for one.
    await services.ingest.add(workspaceId, {
      target: { type: 'session', sessionId, conversationId },
      clientId: 'erasure asked',
      kind: 'asked',
      author: { kind: 'system' },
      text: 'The visitor wishes that all that is known of them is deleted.',
      sentAt: new Date(),
    })
    return { deleted: false }
  })
}
