import {
  acceptInvitation as acceptRoute,
  inviteAgain as againRoute,
  invite as inviteRoute,
  listInvitations as listRoute,
  readInvitation as readRoute,
  withdrawInvitation as withdrawRoute,
  type NewInvitation,
} from '#contract/team.ts'
import { whoIsSignedIn } from '#server/accounts/person-of.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { bindOpen, bindTeam, bindTeamApart } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { invitationLetter } from '#server/mail/letters.ts'
import { acceptInvitation, gone, readInvitation } from '#server/team/accept-invitation.ts'
import { invitationDays, listInvitations, workspaceOfToken } from '#server/team/invitation-store.ts'
import { invite, inviteAgain, withdrawInvitation, type Made } from '#server/team/invite.ts'

export const invitationRoutes: BindRoutes = (app, services) => {
  const { config, log, mailer, limits } = services

  bindTeam(app, services, listRoute, async ({ db }) => ({ items: await listInvitations(db) }))

  bindTeamApart(app, services, inviteRoute, async ({ caller, body, inside, request }) => {
    const wish = { ...body, displayName: body.displayName ?? null, phone: body.phone ?? null }
    await limits.take('lettersOfWorkspace', request, caller.workspaceId)
    return deliver(await inside((db) => named(db, invite(db, caller, wish))))
  })

  bindTeamApart(app, services, againRoute, async ({ caller, params, inside, request }) => {
    await limits.take('lettersOfWorkspace', request, caller.workspaceId)
    return deliver(await inside((db) => named(db, inviteAgain(db, caller, params.id))))
  })

  bindTeam(app, services, withdrawRoute, async ({ db, caller, params }) => {
    await withdrawInvitation(db, caller, params.id)
    return undefined
  })

  bindOpen(app, services, readRoute, async ({ body: { token } }) => {
    const workspaceId = workspaceOfToken(token)
    if (!workspaceId) throw gone()
    const found = await services.inWorkspace(workspaceId, (db) => readInvitation(db, token), {
      readOnly: true,
    })
    const { email, role, invitedBy } = found.invitation
    return { workspaceName: found.workspaceName, invitedBy, email, role, hasAccount: found.known }
  })

  bindOpen(app, services, acceptRoute, async ({ body, request }) => {
    const signedIn = await whoIsSignedIn(services.auth, request.req.raw.headers)
    return acceptInvitation(services, body, signedIn, request.get('address'))
  })

  /** By letter where that works; else the one who invites passes the link on. Either way it is shown this once. */
  async function deliver({ invitation, token, workspaceName }: Made & Named): Promise<NewInvitation> {
    // Behind the #, which browsers send to no server: no log on the way holds it.
    const link = `${config.publicUrl}/join#${token}`
    if (!mailer) {
      log.info(`${invitation.email} was invited. No mail server is set; the link, good for a week: ${link}`)
      return { ...invitation, link, mail: 'off' }
    }
    const letter = invitationLetter({
      workspaceName,
      invitedBy: invitation.invitedBy,
      link,
      days: invitationDays,
    })
    const sent = await mailer.send(invitation.email, letter)
    return { ...invitation, link: sent ? null : link, mail: sent ? 'sent' : 'failed' }
  }
}

type Named = { workspaceName: string }

async function named(db: Db, making: Promise<Made>): Promise<Made & Named> {
  const made = await making
  const [workspace] = await db.query<{ name: string }>(
    'select name from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  return { ...made, workspaceName: workspace?.name ?? '' }
}
