import type pg from 'pg'
import type { Database } from '#server/db/prepare-database.ts'
import { signInTeam } from '#bench/live/people.ts'

/** Somebody of the team who has a password, as the first page of others asks for one; answers their cookie. */
export async function signInPerson(
  product: { dataDir: string; port: number },
  database: Pick<Database, 'pool' | 'connectAs'>,
  owner: pg.Pool,
  workspaceId: string,
): Promise<string> {
  const [cookie = ''] = await signInTeam(product, database, owner, workspaceId, 1)
  await owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     select gen_random_uuid(), id::text, 'credential', id, 'none that fits', now(), now() from auth."user"
     where email like 'member-%@team.example'`,
  )
  return cookie
}
