import type { Services } from '#server/services.ts'
import type { Change, Changed } from '#server/talks/change-talk.ts'

type Told = Pick<Services, 'bus' | 'assistant' | 'desk' | 'sendAlerts'>

/** After the commit: who shows the conversation looks again, the assistant falls silent or speaks, the desk looks after it. */
export function tellOfChange(
  { bus, assistant, desk, sendAlerts }: Told,
  workspaceId: string,
  conversationId: string,
  { leadId, sessionId, seq, answerDueAt, deskDueAt, deliveries, alertsRead }: Changed,
  type: Change['type'],
): void {
  if (type !== 'reopen') assistant.silence(conversationId)
  bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })
  bus.publishTalk(workspaceId, { id: conversationId, leadId })
  bus.toVisitor(sessionId, { type: 'messages', upTo: seq, conversationId })
  sendAlerts(deliveries)
  for (const memberId of alertsRead) bus.toMember(workspaceId, memberId, { type: 'alerts' })
  if (answerDueAt) assistant.kick(workspaceId, conversationId)
  if (deskDueAt) desk.kick(workspaceId, conversationId)
}
