import { addMembership, addPerson, findPerson } from '#server/accounts/add-person.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Person } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { Services } from '#server/services.ts'
import type { Invitation } from '#contract/team.ts'
import { findInvitation, removeInvitation, workspaceOfToken } from '#server/team/invitation-store.ts'

type Given = { token: string; name?: string | undefined; password?: string | undefined }

/**
 * Makes whoever holds the link a member, once. Somebody new gets an account; an account that is there already has to be
 * signed in with, or the link alone would open it.
 */
export async function acceptInvitation(
  services: Pick<Services, 'inWorkspace' | 'auth'>,
  given: Given,
  signedIn: Person | null,
  address: string,
): Promise<{ workspaceId: string }> {
  const workspaceId = workspaceOfToken(given.token)
  if (!workspaceId) throw gone()
  // Looked at first: hashing a password is work that nobody shall cause without a link.
  const { known } = await services.inWorkspace(workspaceId, (db) => readInvitation(db, given.token), {
    readOnly: true,
  })
  const { password } = await services.auth.$context
  const newcomer = known ? null : await readNewcomer(given, (text) => password.hash(text))
  return services.inWorkspace(workspaceId, async (db) => {
    const invitation = await findInvitation(db, given, 'for update')
    if (!invitation || hasExpired(invitation)) throw gone()
    const { id, name } = newcomer
      ? await makeAccount(db, invitation.email, newcomer)
      : requireSignedIn(invitation, signedIn)
    if (await addMembership(db, id, invitation.role)) {
      await rememberWishes(db, id, invitation)
      const actor = { type: 'member', id, name, address } as const
      await recordAudit(db, actor, 'member.joined', { name, role: invitation.role })
    }
    await removeInvitation(db, invitation.id)
    return { workspaceId }
  })
}

/** What a link is for, and whether its address has an account; a refusal when it is not good any more. */
export async function readInvitation(
  db: Db,
  token: string,
): Promise<{ invitation: Invitation; workspaceName: string; known: boolean }> {
  const invitation = await findInvitation(db, { token })
  if (!invitation || hasExpired(invitation)) throw gone()
  const [workspace] = await db.query<{ name: string }>(
    'select name from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  return {
    invitation,
    workspaceName: workspace?.name ?? '',
    known: (await findPerson(db, invitation.email)) !== null,
  }
}

type Newcomer = { name: string; passwordHash: string }

async function readNewcomer(given: Given, hash: (password: string) => Promise<string>): Promise<Newcomer> {
  const missing = (['name', 'password'] as const).filter((field) => given[field] === undefined)
  const { name, password } = given
  if (name === undefined || password === undefined) {
    const sentences = { name: 'Give your name', password: 'Choose a password of at least 10 characters' }
    throw new Refusal('invalid_input', 'A name and a password make the account.', {
      fields: missing.map((path) => ({ path, message: sentences[path] })),
    })
  }
  return { name, passwordHash: await hash(password) }
}

async function makeAccount(
  db: Db,
  email: string,
  { name, passwordHash }: Newcomer,
): Promise<{ id: string; name: string }> {
  const id = await addPerson(db, { name, email, passwordHash })
  // Somebody made it in the meantime, by another team's invitation.
  if (id === null) throw signInFirst(email)
  return { id, name }
}

function requireSignedIn({ email }: Invitation, signedIn: Person | null): Person {
  if (signedIn === null) throw signInFirst(email)
  if (signedIn.email === email) return signedIn
  throw new Refusal(
    'forbidden',
    `This invitation is for ${email}, and you are signed in as ${signedIn.email}. Sign in with the address invited.`,
  )
}

async function rememberWishes(db: Db, personId: string, wish: Invitation): Promise<void> {
  await db.run(
    `insert into app.member (workspace_id, id, display_name, phone, only_assigned, hides_contact)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, id) do update
     set display_name = excluded.display_name, phone = excluded.phone,
         only_assigned = excluded.only_assigned, hides_contact = excluded.hides_contact`,
    [db.workspaceId, personId, wish.displayName, wish.phone, wish.onlyAssigned, wish.hidesContact],
  )
}

function signInFirst(email: string): Refusal {
  return new Refusal('unauthorized', `${email} has an account here: sign in with it to accept.`)
}

function hasExpired({ expiresAt }: Invitation): boolean {
  return Date.parse(expiresAt) <= Date.now()
}

export function gone(): Refusal {
  return new Refusal(
    'invitation_gone',
    'This invitation has expired, was used or was taken back. Ask for a new one.',
  )
}
