import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#contract/access.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** Makes an account with a password, or answers null where the address has one. The hash is the accounts library's. */
export async function addPerson(
  db: Db,
  given: { name: string; email: string; passwordHash: string },
): Promise<string | null> {
  const id = uuidv7()
  // By our own statements, so that the account and what it was made for are there together or not at all.
  const added = await db.run(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, $2, $3, true, now(), now()) on conflict (email) do nothing`,
    [id, given.name, given.email],
  )
  if (added === 0) return null
  await db.run(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1::uuid, $2::uuid::text, 'credential', $2::uuid, $3, now(), now())`,
    [uuidv7(), id, given.passwordHash],
  )
  return id
}

export async function findPerson(db: Db, email: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db.query<{ id: string; name: string }>(
    'select id, name from auth."user" where email = $1',
    [email],
  )
  return row ?? null
}

/** Makes somebody a member of the handle's workspace; false for who is one already, and stays what they are. */
export async function addMembership(db: Db, personId: string, role: Role): Promise<boolean> {
  // Two at once would both find no member, as nothing in the accounts library's table forbids a second row.
  await db.run('select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 7264012))', [
    db.workspaceId,
    personId,
  ])
  const added = await db.run(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt")
     select $1::uuid, $2::uuid, $3::uuid, $4, now()
     where not exists (select from auth.member where "organizationId" = $2::uuid and "userId" = $3::uuid)`,
    [uuidv7(), db.workspaceId, personId, role],
  )
  return added > 0
}
