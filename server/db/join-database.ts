import { DatabaseFailure } from './embedded/failure.ts'
import { connectAsOwner, loginAsApp } from './login.ts'
import { isCurrent } from './migrate.ts'
import { type ConnectTo, makePool } from './pool.ts'
import type { Database, DatabaseOptions } from './prepare-database.ts'
import { roleNames } from './roles.ts'

export type Joining = {
  /** Said when the database has another form than this version works with: whoever joins does not migrate. */
  otherVersion: string
  log?: ((line: string) => void) | undefined
  migrations?: string | undefined
}

/** A database that somebody else has brought up and keeps up. */
export async function joinDatabase(
  config: DatabaseOptions,
  to: ConnectTo,
  { otherVersion, log = () => {}, migrations }: Joining,
): Promise<Database> {
  const owner = await connectAsOwner(to)
  try {
    if (!(await isCurrent(owner, migrations))) throw new DatabaseFailure(otherVersion)
    const roles = await roleNames(owner)
    const app = await loginAsApp(config, to, roles)
    const pool = makePool(app, { size: config.poolSize, log })
    return { pool, connectAs: { app, owner: to }, roles, took: {}, close: () => pool.end() }
  } finally {
    await owner.end()
  }
}
