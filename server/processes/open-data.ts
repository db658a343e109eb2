import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import type { Config } from '#server/config.ts'
import { holdDataDir, type Hold } from '#server/db/embedded/hold.ts'
import { prepareDatabase, type Database } from '#server/db/prepare-database.ts'
import type { Log } from '#server/log.ts'
import type { Running } from '#server/processes/running.ts'

/** Takes the data folder and brings its database up; both are given back when what runs is ended. */
export async function openData(
  config: Config,
  log: Log,
  running: Running,
): Promise<{ hold: Hold; database: Database }> {
  const hold = await holdDataDir(config.dataDir)
  running.ends.push(hold.release)
  const database = await prepareDatabase(config, {
    log: log.info,
    afterMigrations: ({ connect }) => migrateAccounts(connect),
  })
  running.ends.push(database.close)
  return { hold, database }
}
