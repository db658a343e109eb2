import { makeAuth } from '#server/accounts/auth.ts'
import { makePool, type ConnectTo } from '#server/db/pool.ts'

/** Brings the accounts library's own tables in the schema `auth` up to date, as the owner. */
export async function migrateAccounts(owner: ConnectTo): Promise<void> {
  const pool = makePool(owner, { size: 1, searchPath: 'auth', statementTimeout: 60_000 })
  const auth = makeAuth({
    pool,
    secret: 'used for migrations only, it signs nothing at all',
    publicUrl: 'http://localhost',
    trustedOrigins: [],
  })
  await auth.migrate().finally(() => pool.end())
}
