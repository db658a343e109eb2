import type pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'
import { keepRunning } from './embedded/keep-running.ts'
import { tellFirstStatistics } from './first-statistics.ts'
import { lintDatabase } from './lint.ts'
import { connectAsOwner, loginAsApp } from './login.ts'
import { migrate, migrationsFolder, oneAtATime } from './migrate.ts'
import { type ConnectTo, makePool, readAddress } from './pool.ts'
import { ensureRoles, grantSchemas, type RoleNames, roleNames } from './roles.ts'
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

export type Owner = { client: pg.Client; connect: ConnectTo; roles: RoleNames }

export type Around = {
  log?: (line: string) => void
  /** Runs after the migrations, as their owner, for libraries that bring tables of their own. */
  afterMigrations?: (owner: Owner) => Promise<void>
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
  const { connection, took, stop } = await keepRunning({ dataDir: config.dataDir, log })
  return { owner: connection, took, stop }
}

async function bringUp(to: ConnectTo, around: Around): Promise<RoleNames> {
  const owner = await connectAsOwner(to)
  try {
    await checkVersion(owner)
    const roles = await roleNames(owner)
    await oneAtATime(owner, () => makeSchema({ client: owner, connect: to, roles }, around))
    await requireWalls(owner, roles)
    return roles
  } finally {
    await owner.end()
  }
}

/** Roles and tables, as the newest version has them or as they were after the first `count` migrations. */
export async function makeSchema(owner: Owner, around: Around, count = Infinity): Promise<void> {
  await ensureRoles(owner.client, owner.roles)
  await migrate(owner.client, owner.roles, around.migrations ?? migrationsFolder, count)
  await tellFirstStatistics(owner.client)
  await around.afterMigrations?.(owner)
  await grantSchemas(owner.client, owner.roles)
}

export async function requireWalls(owner: pg.ClientBase, roles: RoleNames): Promise<void> {
  const findings = await lintDatabase(owner, roles)
  if (findings.length === 0) return
  throw new DatabaseFailure(`The database does not keep its workspaces apart:\n${findings.join('\n')}`)
}
