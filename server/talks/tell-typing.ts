import type { Visitor } from '#server/http/caller.ts'
import type { Services } from '#server/services.ts'

/** The team sees that a visitor writes; before their first message nobody of the team knows of them. */
export async function tellTyping(
  { bus, inWorkspace }: Pick<Services, 'bus' | 'inWorkspace'>,
  { workspaceId, sessionId, conversationId }: Visitor,
): Promise<void> {
  if (!bus.hasTeam(workspaceId)) return
  const [session] = await inWorkspace(
    workspaceId,
    (db) =>
      db.query<{ leadId: string | null }>({
        name: 'lead of session',
        text: 'select lead_id as "leadId" from app.session where workspace_id = $1 and id = $2',
        values: [workspaceId, sessionId],
      }),
    { readOnly: true },
  ).catch(() => [])
  if (session?.leadId) {
    bus.toTeam(workspaceId, { type: 'typing', by: 'visitor', conversationId, leadId: session.leadId })
  }
}
