import type { NotedCall } from '#server/desk/note-call.ts'
import type { Bus } from '#server/realtime/bus.ts'

/** Tells whoever looks at them of the conversations and alerts that a call has changed. */
export function publishCall(bus: Bus, workspaceId: string, leadId: string, noted: NotedCall): void {
  for (const { id, sessionId, upTo } of noted.talks) {
    bus.publishTalk(workspaceId, { id, leadId })
    if (upTo !== null) bus.toVisitor(sessionId, { type: 'messages', upTo, conversationId: id })
  }
  for (const memberId of noted.alertsRead) bus.toMember(workspaceId, memberId, { type: 'alerts' })
}
