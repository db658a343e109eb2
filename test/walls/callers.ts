import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { packId } from '#server/accounts/create-workspace.ts'
import type { Role } from '#contract/access.ts'
import { addKey } from '#server/identity/add-key.ts'
import { canary, type World } from '#test/api/operations.ts'
import { makeMember, openChat, teamOf } from '#test/make.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'
import type { TestServer } from '#test/start.ts'

export type Headers = Record<string, string>

/** Who may come to a door, by the headers they bring. */
export type Callers = {
  key: Headers
  visitor: Headers
  roles: Record<Role, Headers>
  /** An agent to whom some leads are assigned and who sees no other. */
  limited: Headers
  limitedId: string
  /** A viewer from whom emails and phones are kept. */
  covered: Headers
  /** An agent past the seats, once the plan has one seat. */
  over: Headers
  revokedKey: Headers
  signedOut: Headers
  removed: Headers
}

/** Everybody of our workspace, made before any other workspace is there to compare with. */
export async function makeCallers(
  server: TestServer,
  world: World,
  spareLeadIds: readonly string[],
): Promise<Callers> {
  const { owner } = server.database
  const { workspaceId } = server
  const query = (text: string, values: unknown[]) => owner.query(text, values)
  await query('update app.workspace set extra_seats = 20 where workspace_id = $1', [workspaceId])
  const member = async (role: Role, limits: { onlyAssigned?: boolean; hidesContact?: boolean } = {}) => {
    const made = await makeMember(server, { role })
    await query(
      `insert into app.member (workspace_id, id, display_name, phone, only_assigned, hides_contact)
       values ($1, $2, 'Display', '+44 113 496 0999', $3, $4)
       on conflict (workspace_id, id) do update set only_assigned = $3, hides_contact = $4`,
      [workspaceId, made.id, limits.onlyAssigned ?? false, limits.hidesContact ?? false],
    )
    return { id: made.id, headers: { cookie: made.cookie, 'x-workspace': workspaceId } }
  }
  const chat = await openChat(server)
  await chat.say('How long does it take to deliver?')
  const revoked = await teamOf(server, ['read', 'write', 'ingest'])
  await query(
    `update app.api_key set revoked_at = now() where workspace_id = $1 and key_hash = sha256(convert_to($2, 'UTF8'))`,
    [workspaceId, revoked.key],
  )
  const signedOut = await member('owner')
  await query('delete from auth.session where "userId" = $1', [signedOut.id])
  const removed = await member('owner')
  await query('delete from auth.member where "userId" = $1', [removed.id])
  const limited = await member('agent', { onlyAssigned: true })
  const agent = await member('agent')
  const assign = (memberId: string, which: string, values: readonly string[]) =>
    query(`update app.lead set assignee_id = $2 where workspace_id = $1 and ${which}`, [
      workspaceId,
      memberId,
      values,
    ])
  await assign(limited.id, 'id = any($3)', spareLeadIds)
  await assign(agent.id, 'assignee_id is null and name = any($3)', ['Grace Lovelace'])
  const { rows } = await owner.query<{ id: string }>(
    `select "userId" as id from auth.member where "organizationId" = $1 and role = 'owner' order by "createdAt" limit 1`,
    [workspaceId],
  )
  await assign(rows[0]?.id ?? '', 'assignee_id is null and name = any($3)', ['Grace Hopper'])
  await query(
    `insert into app.member (workspace_id, id, display_name, phone)
     select $1::uuid, "userId", 'Display', '+44 113 496 0999' from auth.member where "organizationId" = $1
     on conflict do nothing`,
    [workspaceId],
  )
  return {
    key: world.credentials.key,
    visitor: { authorization: `Bearer ${chat.token}` },
    roles: {
      owner: world.credentials.member,
      admin: (await member('admin')).headers,
      agent: agent.headers,
      viewer: world.credentials.viewer,
    },
    limited: limited.headers,
    limitedId: limited.id,
    covered: (await member('viewer', { hidesContact: true })).headers,
    over: (await member('agent')).headers,
    revokedKey: { 'x-api-key': revoked.key },
    signedOut: signedOut.headers,
    removed: removed.headers,
  }
}

/** Whom and what another workspace has, to try at ours, and values of the same shape that nobody has. */
export type Strangers = {
  workspaceId: string
  key: Headers
  member: Headers
  visitor: Headers
  /** For a parameter that opens something by itself: what is theirs, and what is nobody's, fresh each time. */
  secrets: Record<string, () => { theirs: string; nobodys: string }>
}

/** Gives the namesake what its people come in with. */
export async function makeStrangers(server: TestServer, workspaceId: string): Promise<Strangers> {
  const { owner } = server.database
  const widgetKey = `wk_${packId(workspaceId)}_${randomBytes(9).toString('base64url')}`
  await owner.query(
    `insert into app.site (workspace_id, id, name, widget_key, country, greeting) values ($1, $2, $3, $4, 'GB', $3)`,
    [workspaceId, uuidv7(), canary, widgetKey],
  )
  const chat = await openChat(server, { widgetKey })
  if (!chat.resumeToken) throw new Error(`The namesake's chat does not open: ${JSON.stringify(chat)}`)
  await chat.say(`${canary} wants a table`, theirClientId)
  const { secret } = await makeSecret(server, workspaceId)
  const publicKey = freshPublicKey()
  await inWorkspace(server.services.pool, workspaceId, (db) =>
    addKey(db, server.services.secretBox, { name: canary, publicKey }),
  )
  const token = (of: string, key: string) => makeToken(key, goodClaims(of, canary))
  const of = (prefix: string, bytes: number) => () => ({
    theirs: `${prefix}_${packId(workspaceId)}_${randomBytes(bytes).toString('base64url')}`,
    nobodys: `${prefix}_${packId(uuidv7())}_${randomBytes(bytes).toString('base64url')}`,
  })
  const member = await makeMember(server, { role: 'owner', workspaceId, name: canary })
  return {
    workspaceId,
    key: { 'x-api-key': (await teamOf(server, ['read', 'write', 'ingest'], workspaceId)).key },
    member: { cookie: member.cookie, 'x-workspace': workspaceId },
    visitor: { authorization: `Bearer ${chat.token}` },
    secrets: {
      widgetKey: of('wk', 9),
      'getWidget.key': of('wk', 9),
      // Of a model's account: any text may be one.
      key: () => ({ theirs: modelKey, nobodys: `sk-${randomBytes(10).toString('hex')}4567` }),
      token: of('iv', 32),
      resumeToken: () => ({ theirs: chat.resumeToken, nobodys: randomBytes(32).toString('base64url') }),
      identity: () => ({ theirs: token(workspaceId, secret), nobodys: token(uuidv7(), 'nobody') }),
      publicKey: () => ({ theirs: publicKey, nobodys: freshPublicKey() }),
      clientId: () => ({ theirs: theirClientId, nobodys: randomBytes(6).toString('hex') }),
    },
  }
}

const modelKey = 'sk-0123456789abcdef01234567'

/** Of a message that only the namesake has. */
const theirClientId = 'said to the namesake'

export function freshPublicKey(): string {
  return generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
}
