import type { Config } from '#server/config.ts'
import { holdDataDir } from '#server/db/embedded/hold.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import { makeLog } from '#server/log.ts'
import { Crew } from '#server/processes/crew.ts'
import { Wire } from '#server/realtime/wire.ts'
import type { Running } from '#server/processes/running.ts'

/** Keeps the database up and the workers at work, and passes on what they tell each other; it serves nobody itself. */
export async function startFirst(config: Config, running: Running): Promise<void> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const hold = await holdDataDir(config.dataDir)
  running.ends.push(hold.release)
  const database = await prepareDatabase(config, {
    log: log.info,
    afterMigrations: async ({ connect }) => {
      const { migrateAccounts } = await import('#server/accounts/migrate-accounts.ts')
      await migrateAccounts(connect)
    },
  })
  running.ends.push(database.close)
  const crew = new Crew({ workers: config.workers, log, wire: new Wire({ to: database.connectAs.app, log }) })
  running.ends.push(() => crew.stop())
  await crew.start()
  running.restart = () => crew.restart()
  await hold.publish(config.publicUrl)
  crew.greet(Math.round(performance.now() - began))
}
