import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import type { Config } from '#server/config.ts'
import { holdDataDir } from '#server/db/embedded/hold.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import { makeLog } from '#server/log.ts'
import { serve } from '#server/processes/serve.ts'
import type { Running } from '#server/processes/running.ts'

/** One process for everything, from the environment to an open port. */
export async function startAlone(config: Config, running: Running): Promise<void> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const hold = await holdDataDir(config.dataDir)
  running.ends.push(hold.release)
  const database = await prepareDatabase(config, {
    log: log.info,
    afterMigrations: ({ connect }) => migrateAccounts(connect),
  })
  running.ends.push(database.close)
  const serving = await serve(config, log, database)
  running.ends.push(serving.stop)
  running.restart = () =>
    log.error('One process cannot take over from itself without a pause: set WORKERS to 2 or more.')
  // A login link works only at the address that its cookie is made for.
  await hold.publish(config.publicUrl)
  await serving.greet(Math.round(performance.now() - began))
}
