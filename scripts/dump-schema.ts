import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, migrationsFolder } from '#server/db/migrate.ts'
import { connect } from '#server/db/pool.ts'
import { ensureRoles, roleNames } from '#server/db/roles.ts'
import { dumpSchema } from '#server/db/schema-dump.ts'
import { startCluster } from '#test/cluster.ts'

// Writes migrations/schema.sql from a database of its own that has just been migrated.
const { connection, stop } = await startCluster()
try {
  const owner = await connect(connection)
  const roles = await roleNames(owner)
  await ensureRoles(owner, roles)
  await migrate(owner, roles)
  const file = join(migrationsFolder, 'schema.sql')
  writeFileSync(file, await dumpSchema(owner, roles))
  await owner.end()
  console.log(`Wrote ${file}.`)
} finally {
  await stop()
}
