import { generateKeyPairSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { personForLink } from '#server/accounts/first-run.ts'
import { makeResetToken } from '#server/accounts/forgot-password.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { saveReply } from '#server/replies/store.ts'
import { followLink, incoming, leadOfSession, makeLead, profileOf, tell, type Team } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'

/** A second browser of the owner. */
export async function anotherSignIn(server: TestServer): Promise<string> {
  const owner = await personForLink(server.services.pool, null)
  await followLink(server, await server.services.auth.loginLink(owner?.email ?? ''))
  const { rows } = await server.database.owner.query<{ id: string }>(
    `select s.id from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1
     order by s."createdAt" desc limit 1`,
    [owner?.email],
  )
  return rows[0]?.id ?? ''
}

export async function signInOf(server: TestServer, personId: string): Promise<string> {
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select id from auth.session where "userId" = $1',
    [personId],
  )
  return rows[0]?.id ?? ''
}

/** What the letter would hold, for somebody who is given a password first. */
export async function resetTokenOf(server: TestServer, personId: string): Promise<string> {
  const { internalAdapter } = await server.services.auth.$context
  const account = { userId: personId, accountId: personId, providerId: 'credential', password: 'none yet' }
  await internalAdapter.linkAccount(account)
  return makeResetToken(outsideWorkspaces(server.services.pool), personId)
}

/** Leads who may be merged, were merged, and are proposed to be, each for one operation. */
export async function pairUp(server: TestServer, team: Team) {
  const claimants = async (name: string) => {
    const email = `${name}@same.example`
    const [one, two] = [await makeLead(server, { email }), await makeLead(server, { email })] as const
    const { proposals } = await profileOf(team, one)
    return { one, two, proposalId: proposals[0]?.proposalId ?? '' }
  }
  const [accept, decline, declined] = [
    await claimants('accept'),
    await claimants('decline'),
    await claimants('declined'),
  ]
  await team.call('POST', `/api/v1/proposals/${declined.proposalId}/decline`)
  const apart = [await makeLead(server), await makeLead(server)] as const
  const merged = [await makeLead(server), await makeLead(server)] as const
  await team.call('POST', `/api/v1/leads/${merged[0]}/merge`, { otherId: merged[1] })
  return {
    apart,
    merged,
    toAccept: accept.proposalId,
    survivorId: accept.two,
    toDecline: decline.proposalId,
    declined: declined.proposalId,
  }
}

/** Leads with a fact to pick, to reject and to restore, each for one operation. */
export async function tellFacts(server: TestServer, team: Team) {
  const call = async (reject: boolean) => {
    const id = await makeLead(server, { name: 'Grace Hopper' })
    const { facts, version } = await profileOf(team, id)
    const params = { id, factId: facts[0]?.id ?? '' }
    if (!reject) return { params, body: { version }, refuses: [{ version: version + 1 }] }
    await team.call('POST', `/api/v1/leads/${id}/facts/${params.factId}/reject`, { version })
    const after = (await profileOf(team, id)).version
    return { params, body: { version: after }, refuses: [{ version: after + 1 }] }
  }
  return { toPick: await call(false), toReject: await call(false), toRestore: await call(true) }
}

export async function furnish(
  server: TestServer,
  team: Team,
  name: string,
): Promise<{ leadId: string; noteId: string; siteId: string }> {
  await tell(
    server,
    [
      incoming({ session: 'first', text: `My name is ${name} Meyer. How much is the table?` }),
      incoming({ session: 'first', by: 'agent', name, text: `${name} says hello` }),
      incoming({ session: 'second', text: `${name} again, when do you open?` }),
    ],
    team.workspaceId,
  )
  const leadId = await leadOfSession(server, 'first', team.workspaceId)
  const note = await team.call<{ id: string }>('POST', `/api/v1/leads/${leadId}/notes`, {
    text: `${name} noted`,
  })
  await team.call('POST', `/api/v1/leads/${leadId}/tags/${name}`)
  const sites = await team.call<{ items: { id: string }[] }>('GET', '/api/v1/sites')
  return { leadId, noteId: note.body.id, siteId: sites.body.items[0]?.id ?? '' }
}

export function publicKey(type: 'ed25519' | 'ed448'): string {
  const { publicKey: key } = type === 'ed25519' ? generateKeyPairSync(type) : generateKeyPairSync(type)
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

export function privateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** A saved reply of that name. */
export async function replyIn(server: TestServer, workspaceId: string, name: string): Promise<string> {
  const changedAt = new Date().toISOString()
  const reply = { id: uuidv7(), name, text: `Hello {name}, ${name}`, by: name, changedAt }
  await inWorkspace(server.services.pool, workspaceId, (db) => saveReply(db, reply))
  return reply.id
}
