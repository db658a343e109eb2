import { changePassword, getMe, listMembers as listMembersRoute, setUp as setUpRoute } from '#contract/me.ts'
import { personOf } from '#server/accounts/caller-of.ts'
import { getWorkspace, hasPassword, listMembers, workspacesOf } from '#server/accounts/members.ts'
import { setUp } from '#server/accounts/set-up.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { bindOpen, bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

/** How fresh a sign-in must be to choose a new password without giving the old one. */
const freshMs = 15 * 60_000

export const accountRoutes: BindRoutes = (app, services) => {
  const outside = outsideWorkspaces(services.pool)

  bindOpen(app, services, getMe, async ({ request }) => {
    const { signedInAt: _, ...person } = await personOf(services.auth, request.req.raw.headers)
    const memberships = await workspacesOf(outside, person.id)
    const workspaces = await Promise.all(
      memberships.map(({ id, role }) => services.inWorkspace(id, (db) => getWorkspace(db, role))),
    )
    return {
      ...person,
      needsSetup: !(await hasPassword(outside, person.id)),
      workspaces: workspaces.filter((workspace) => workspace !== null),
    }
  })

  bindTeam(app, services, setUpRoute, async ({ db, caller, body }) => {
    if (await hasPassword(outside, caller.id)) {
      throw new Refusal('already_set_up', 'This account is set up already.')
    }
    if (caller.role !== 'owner') throw new Refusal('forbidden', 'Only the owner sets the workspace up.')
    await setUp(services, db, caller.id, body)
    return undefined
  })

  bindTeam(app, services, changePassword, async ({ caller, body, request }) => {
    const person = await personOf(services.auth, request.req.raw.headers)
    if (Date.now() - person.signedInAt.getTime() > freshMs) {
      throw new Refusal('forbidden', 'Sign in anew by a link first: `npm run cli -- login-link`.')
    }
    const context = await services.auth.$context
    await context.internalAdapter.updatePassword(caller.id, await context.password.hash(body.password))
    return undefined
  })

  bindTeam(app, services, listMembersRoute, async ({ db }) => ({ items: await listMembers(db) }))
}
