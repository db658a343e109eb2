import type { Services } from '#server/services.ts'
import { shownName } from '#server/talks/talk-store.ts'

type Told = Pick<Services, 'bus' | 'teamSockets' | 'inWorkspace' | 'limits'> & {
  answers: Record<'silence' | 'stop', (conversationId: string) => void>
}

/** Does what other processes tell of besides hints: what concerns an answer may be under way here. */
export function hearOthers({ bus, teamSockets, inWorkspace, limits, answers }: Told): void {
  bus.onOthers((item) => {
    if (item.type === 'looking') return teamSockets.hearLooking(item)
    if (item.type === 'open') return limits.open[item.of].hear(item)
    if (item.type === 'answer') return answers[item.does](item.conversationId)
    if (item.type !== 'writing' || !bus.hasVisitor(item.sessionId)) return
    const { workspaceId, sessionId, memberId, name } = item
    if (name !== null) return bus.hearWriting(sessionId, name)
    // No name travels through the database.
    inWorkspace(
      workspaceId,
      (db) =>
        db.query<{ name: string | null }>({
          name: 'name of member',
          text: `select ${shownName('$2::uuid')} as name from app.workspace where workspace_id = $1`,
          values: [workspaceId, memberId],
        }),
      { readOnly: true },
    ).then(
      ([row]) => bus.hearWriting(sessionId, row?.name ?? ''),
      () => {},
    )
  })
}
