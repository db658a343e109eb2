import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { migrate } from '#server/db/migrate.ts'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { ensureRoles, grantSchemas, type RoleNames, roleNames, setPassword } from '#server/db/roles.ts'
import type { TestProject } from 'vitest/node'
import { startCluster } from './cluster.ts'
import { forgetStatements, judgeAll } from './statements/judge-all.ts'

/** What test files need to make databases of their own. */
export type Template = {
  owner: { host: string; port: number; user: string; password: string }
  name: string
  roles: RoleNames
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template
  }
}

/** One PostgreSQL a run, with a migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await startCluster()
  try {
    const roles = await makeTemplate(connection)
    await closeTemplate(connection)
    const { host, port, user, password, database } = connection
    project.provide('template', { owner: { host, port, user, password }, name: database, roles })
    if (process.env['RECORD_STATEMENTS'] !== 'on') return stop
    forgetStatements()
    return () => judgeAll(connection, database).finally(stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeTemplate(connection: ConnectTo): Promise<RoleNames> {
  const owner = await connect(connection)
  try {
    const roles = await roleNames(owner)
    await ensureRoles(owner, roles)
    await setPassword(owner, roles, connection.password)
    await migrate(owner, roles)
    await migrateAccounts(connection)
    await grantSchemas(owner, roles)
    return roles
  } finally {
    await owner.end()
  }
}

/** PostgreSQL clones a database only while nobody is in it. */
async function closeTemplate(connection: ConnectTo): Promise<void> {
  const admin = await connect({ ...connection, database: 'postgres' })
  const statement = `alter database ${connection.database} is_template true allow_connections false`
  await admin.query(statement).finally(() => admin.end())
}
