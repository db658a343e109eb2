import {
  changeMember as changeRoute,
  listMembers as listRoute,
  listPresence as listPresenceRoute,
  removeMember as removeRoute,
  setPresence as setPresenceRoute,
} from '#contract/team.ts'
import { mayDo } from '#rules/permissions.ts'
import { forgetKey } from '#server/accounts/api-keys.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { changeMember } from '#server/team/change-member.ts'
import { choosePresence, listPresence } from '#server/team/presence-store.ts'
import { removeMember } from '#server/team/remove-member.ts'
import { findMember, listMembers } from '#server/team/store.ts'

export const teamRoutes: BindRoutes = (app, services) => {
  const { bus, teamSockets } = services

  bindTeam(app, services, listRoute, async ({ db, caller }) => {
    const members = await listMembers(db)
    const all = caller.type === 'member' && caller.seat !== 'over' && mayDo(caller.role, 'team.manage')
    const items = members.map((member) =>
      all || member.id === caller.id
        ? member
        : { ...member, email: null, phone: null, onlyAssigned: false, hidesContact: false },
    )
    return { items }
  })

  bindTeam(app, services, changeRoute, async ({ db, caller, params, body, after }) => {
    const member = await changeMember(db, caller, params.id, body)
    after(() => teamSockets.recheck(db.workspaceId))
    return member
  })

  bindTeam(app, services, removeRoute, async ({ db, caller, params, query, after }) => {
    const { leads, keys } = await removeMember(db, caller, params.id, query.handOverTo)
    after(() => {
      teamSockets.recheck(db.workspaceId)
      for (const key of keys) forgetKey(services, key)
      if (leads.length > 0) bus.publish({ workspaceId: db.workspaceId, leads, created: [], removed: [] })
    })
    return undefined
  })

  bindTeam(app, services, listPresenceRoute, async ({ db, params, query }) => {
    if (!(await findMember(db, params.id))) throw notFound('member')
    return listPresence(db, params.id, Number(query.days))
  })

  bindTeam(app, services, setPresenceRoute, async ({ db, caller, body, after }) => {
    await choosePresence(db, caller.id, body.presence)
    after(() => teamSockets.recheck(db.workspaceId))
    return undefined
  })
}
