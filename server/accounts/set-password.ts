import type { OutsideDb } from '#server/db/outside-workspaces.ts'

/**
 * Sets a person's password and ends their sign-ins but one, in one statement: none outlives the password it came by.
 * Links sent to choose another one are dead, too. False where the person has no password that could change.
 */
export async function setPassword(
  db: OutsideDb,
  personId: string,
  hash: string,
  keepSignInId: string,
): Promise<boolean> {
  const changed = await db.query(
    `with changed as (
       update auth.account set password = $2, "updatedAt" = now()
       where "userId" = $1 and "providerId" = 'credential' returning "userId"),
     ended as (
       delete from auth.session s using changed where s."userId" = changed."userId" and s.id <> $3),
     unsent as (
       delete from auth.verification v using changed where v.identifier = $4)
     select from changed`,
    [personId, hash, keepSignInId, resetIdentifier(personId)],
  )
  return changed.length > 0
}

/** The same by the link of a letter, which is good once; every sign-in of the person ends. */
export async function setPasswordByLink(
  db: OutsideDb,
  personId: string,
  hash: string,
  tokenHash: string,
): Promise<boolean> {
  // Whoever comes second with the same link waits for the first, and then finds nothing to delete.
  const changed = await db.query(
    `with used as (
       delete from auth.verification
       where identifier = $3 and exists (
         select from auth.verification where identifier = $3 and value = $4 and "expiresAt" > now())
       returning id),
     changed as (
       update auth.account set password = $2, "updatedAt" = now()
       where "userId" = $1 and "providerId" = 'credential' and exists (select from used) returning "userId"),
     ended as (
       delete from auth.session s using changed where s."userId" = changed."userId")
     select from changed`,
    [personId, hash, resetIdentifier(personId), tokenHash],
  )
  return changed.length > 0
}

/** What the links to choose a password are kept under. */
export function resetIdentifier(personId: string): string {
  return `password-reset:${personId}`
}
