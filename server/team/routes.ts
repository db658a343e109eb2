import { listMembers as listRoute } from '#contract/team.ts'
import { mayDo } from '#rules/permissions.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { listMembers } from '#server/team/store.ts'

export const teamRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listRoute, async ({ db, caller }) => {
    const members = await listMembers(db)
    const all = caller.type === 'member' && mayDo(caller.role, 'team.manage')
    const items = members.map((member) =>
      all || member.id === caller.id ? member : { ...member, email: null, phone: null },
    )
    return { items }
  })
}
