import type { Context } from 'hono'
import { v7 as uuidv7 } from 'uuid'
import {
  changePassword as changePasswordRoute,
  endOtherSignIns as endOthersRoute,
  endSignIn as endSignInRoute,
  forgotPassword as forgotRoute,
  getMe,
  listSignIns as listSignInsRoute,
  resetPassword as resetRoute,
  setUp as setUpRoute,
} from '#contract/me.ts'
import type { Workspace } from '#contract/me.ts'
import {
  changeWorkspace as changeWorkspaceRoute,
  createWorkspace as beginRoute,
} from '#contract/workspaces.ts'
import { beginWorkspace } from '#server/accounts/begin-workspace.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { changeWorkspace } from '#server/accounts/change-workspace.ts'
import { resetPassword, sendResetLink } from '#server/accounts/forgot-password.ts'
import { getWorkspace } from '#server/accounts/get-workspace.ts'
import { hasPassword, isOperator, workspacesOf } from '#server/accounts/members.ts'
import { recordEverywhere } from '#server/accounts/record-everywhere.ts'
import { setUp } from '#server/accounts/set-up.ts'
import { endOtherSignIns, endSignIn, listSignIns } from '#server/accounts/sign-ins.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { bindOpen, bindPerson, bindTeam } from '#server/http/bind.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'

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
    await setUp(services, db, caller, body)
    return undefined
  })

  bindPerson(app, services, changePasswordRoute, async ({ person, body, request }) => {
    // A lost laptop is not to be tried out until the password is found.
    if (body.current !== undefined) await services.limits.take('resetsOfAccount', request, person.id)
    await changePassword(services.auth, outside, person, body)
    if (body.current !== undefined) await services.limits.giveBack('resetsOfAccount', request, person.id)
    await recordEverywhere(services, { ...person, address: request.get('address') }, 'password.changed')
    return undefined
  })

  bindOpen(app, services, forgotRoute, async ({ body: { email }, request }) => {
    await services.limits.take('resetsOfAddress', request)
    // Nothing is looked up before the answer has gone, so it tells nobody whether there is such an account.
    services.later('Sending a link for a new password', async () => {
      if (await mayBeSent(request, email)) await sendResetLink(services, email)
    })
    return undefined
  })

  bindOpen(app, services, resetRoute, async ({ body, request }) => {
    await services.limits.take('linksOfAddress', request)
    await resetPassword(services, body, request.get('address'))
    return undefined
  })

  bindPerson(app, services, listSignInsRoute, async ({ person }) => ({
    items: await listSignIns(outside, person),
  }))

  bindPerson(app, services, endSignInRoute, async ({ person, params, request }) => {
    const device = await endSignIn(outside, person.id, params.id)
    if (device === null) throw notFound('sign-in')
    await recordEverywhere(services, { ...person, address: request.get('address') }, 'sign-in.ended', {
      device,
    })
    return undefined
  })

  bindPerson(app, services, endOthersRoute, async ({ person, request }) => {
    const ended = await endOtherSignIns(outside, person)
    for (const device of ended) {
      await recordEverywhere(services, { ...person, address: request.get('address') }, 'sign-in.ended', {
        device,
      })
    }
    return undefined
  })

  bindPerson(app, services, beginRoute, async ({ person, body, request }) => {
    const actor = { id: person.id, name: person.name, address: request.get('address') }
    return services.inWorkspace(uuidv7(), async (db) => {
      await beginWorkspace(db, actor, body, services.config.defaultPlan)
      return asSeen(await getWorkspace(db, person.id))
    })
  })

  bindTeam(app, services, changeWorkspaceRoute, async ({ db, caller, body, after }) => {
    const { rescores } = await changeWorkspace(db, caller, body)
    if (rescores) after(() => services.scoring.kick(caller.workspaceId))
    return asSeen(await getWorkspace(db, caller.id))
  })

  /** Nobody's mailbox is filled by somebody who knows the address; who asks is told nothing of it. */
  function mayBeSent(request: Context<Env>, email: string): Promise<boolean> {
    return services.limits.take('resetsOfAccount', request, email).then(
      () => true,
      () => false,
    )
  }
}

function asSeen(workspace: Workspace | null): Workspace {
  if (!workspace) throw notFound('workspace')
  return workspace
}
