import pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { lintDatabase } from './lint.ts'
import { migrate, migrationsFolder } from './migrate.ts'
import { connect, type ConnectTo, makePool, readAddress } from './pool.ts'
import { ensureRoles, grantSchemas, type RoleNames, roleNames, setPassword } from './roles.ts'
import { installationSecret, keyFor } from './secret.ts'
import { checkVersion } from './version.ts'

export type Database = {
  /** Logged in as the role that owns nothing; what inWorkspace takes. */
  pool: pg.Pool
  /** For whoever needs pools or connections of their own (accounts, jobs, live hints), as that same role. */
  connectAs: { app: ConnectTo; owner: ConnectTo }
  roles: RoleNames
  /** Milliseconds each step took. */
  took: Record<string, number>
  /** Ends the pool, and the embedded database unless somebody else still uses it. */
  close(): Promise<void>
}

export type DatabaseOptions = {
  dataDir: string
  databaseUrl: string | null
  secret: string | null
  poolSize: number
}

export type Around = {
  log?: (line: string) => void
  /** Runs after the migrations, as their owner, for libraries that bring tables of their own. */
  afterMigrations?: (owner: { client: pg.Client; connect: ConnectTo; roles: RoleNames }) => Promise<void>
  migrations?: string
  /** The command line leaves the database to a server that may have come up meanwhile. */
  leaveRunning?: 'never' | 'while others use it'
}

/** From nothing to a pool that is safe to use: start, roles, migrations, catalogue lint, login. */
export async function prepareDatabase(config: DatabaseOptions, around: Around = {}): Promise<Database> {
  const { log = () => {}, leaveRunning = 'never' } = around
  const began = performance.now()
  const source = await openSource(config, log)
  const stop = () => source.stop(leaveRunning === 'never' ? 'now' : 'when idle')
  try {
    const started = performance.now()
    const roles = await bringUp(source.owner, around)
    const app = await loginAsApp(config, source.owner, roles)
    const pool = makePool(app, { size: config.poolSize, log })
    const took = { ...source.took, bringUp: Math.round(performance.now() - started) }
    return {
      pool,
      connectAs: { app, owner: source.owner },
      roles,
      took: { ...took, database: Math.round(performance.now() - began) },
      close: async () => {
        await pool.end()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

type Source = {
  owner: ConnectTo
  took: Record<string, number>
  stop(when: 'now' | 'when idle'): Promise<void>
}

async function openSource(config: DatabaseOptions, log: (line: string) => void): Promise<Source> {
  if (config.databaseUrl !== null)
    return { owner: readAddress(config.databaseUrl), took: {}, stop: async () => {} }
  const { connection, took, stop } = await startEmbedded({ dataDir: config.dataDir, log })
  return { owner: connection, took, stop }
}

async function bringUp(to: ConnectTo, around: Around): Promise<RoleNames> {
  const owner = await connectAsOwner(to)
  try {
    await checkVersion(owner)
    const roles = await roleNames(owner)
    await ensureRoles(owner, roles)
    await migrate(owner, roles, around.migrations ?? migrationsFolder)
    await around.afterMigrations?.({ client: owner, connect: to, roles })
    await grantSchemas(owner, roles)
    const findings = await lintDatabase(owner, roles)
    if (findings.length === 0) return roles
    throw new DatabaseFailure(`The database does not keep its workspaces apart:\n${findings.join('\n')}`)
  } finally {
    await owner.end()
  }
}

async function connectAsOwner(to: ConnectTo): Promise<pg.Client> {
  try {
    return await connect(to)
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error)
    throw new DatabaseFailure(`The database in DATABASE_URL cannot be reached: ${reason}`, { cause: error })
  }
}

/** The password follows from the installation's secret, so it is set anew only when the secret has changed. */
async function loginAsApp(config: DatabaseOptions, to: ConnectTo, roles: RoleNames): Promise<ConnectTo> {
  const password = keyFor(await installationSecret(config), `database login ${roles.app}`)
  const app = { ...to, user: roles.app, password }
  if (await canLogIn(app)) return app
  const owner = await connectAsOwner(to)
  await setPassword(owner, roles.app, password).finally(() => owner.end())
  await (await connect(app)).end()
  return app
}

async function canLogIn(to: ConnectTo): Promise<boolean> {
  try {
    await (await connect(to)).end()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && ['28P01', '28000'].includes(error.code ?? '')) return false
    throw error
  }
}
