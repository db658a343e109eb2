import { changePassword as changePasswordRoute, getMe, setUp as setUpRoute } from '#contract/me.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { getWorkspace } from '#server/accounts/get-workspace.ts'
import { hasPassword, isOperator, workspacesOf } from '#server/accounts/members.ts'
import { setUp } from '#server/accounts/set-up.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { bindPerson, bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

export const accountRoutes: BindRoutes = (app, services) => {
  const outside = outsideWorkspaces(services.pool)

  bindPerson(app, services, getMe, async ({ person: { id, name, email } }) => {
    const [ids, operator, known] = await Promise.all([
      workspacesOf(outside, id),
      isOperator(outside, id),
      hasPassword(outside, id),
    ])
    const workspaces = await Promise.all(
      ids.map((workspaceId) =>
        services.inWorkspace(workspaceId, (db) => getWorkspace(db, id), { readOnly: true }),
      ),
    )
    return {
      id,
      name,
      email,
      needsSetup: !known,
      operator,
      workspaces: workspaces.filter((workspace) => workspace !== null),
    }
  })

  bindTeam(app, services, setUpRoute, async ({ db, caller, body }) => {
    if (await hasPassword(outside, caller.id)) {
      throw new Refusal('already_set_up', 'This account is set up already.')
    }
    if (caller.type !== 'member' || caller.role !== 'owner') {
      throw new Refusal('forbidden', 'Only the owner sets the workspace up.')
    }
    await setUp(services, db, caller.id, body)
    return undefined
  })

  bindPerson(app, services, changePasswordRoute, async ({ person, body }) => {
    await changePassword(services.auth, outside, person, body)
    return undefined
  })
}
