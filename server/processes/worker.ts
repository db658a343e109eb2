import { loadConfig, type Config } from '#server/config.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'
import { findRunning } from '#server/db/embedded/hold.ts'
import { joinDatabase } from '#server/db/join-database.ts'
import { readAddress, type ConnectTo } from '#server/db/pool.ts'
import { makeLog } from '#server/log.ts'
import { explain } from '#server/processes/explain.ts'
import type { FromFirst } from '#server/processes/messages.ts'
import { serve, type Serving } from '#server/processes/serve.ts'
import { tellFirst, ToldByFirst } from '#server/processes/told-by-first.ts'

// One of several processes on one port. The first process says when it ends; without it, it ends at once, like the
// whole server when that is killed.

const otherVersion =
  'The database has another form than this version of the program works with: stop the server and start it again, so that it is brought up to date.'

// From a keyboard they reach every process of the group; the first one decides.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
const config = loadConfig(process.env)
const log = makeLog(config.logLevel)
const begun = Promise.withResolvers<Serving>()
process.on('message', (message: FromFirst) => {
  if (message.type === 'greet') void begun.promise.then((serving) => serving.greet(message.ms))
  if (message.type === 'retire' || message.type === 'stop') end(message.type)
})
process.on('SIGTERM', () => end('retire'))
try {
  const database = await joinDatabase(config, await addressOf(config), { otherVersion, log: log.info })
  const serving = await serve(config, log, database, new ToldByFirst())
  begun.resolve({
    ...serving,
    stop: () => serving.stop().finally(database.close),
    retire: () => serving.retire().finally(database.close),
  })
  await tellFirst({ type: 'ready' })
} catch (error) {
  await tellFirst({ type: 'failed', sentence: explain(error, config) })
  process.exit(1)
}

async function addressOf({ databaseUrl, dataDir }: Config): Promise<ConnectTo> {
  if (databaseUrl !== null) return readAddress(databaseUrl)
  const running = await findRunning(dataDir)
  if (running) return running.connection
  throw new DatabaseFailure('The database does not answer just now.')
}

/** A stop does not wait for a retirement that is under way. */
function end(how: 'retire' | 'stop'): void {
  void begun.promise
    .then((serving) => serving[how]())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(`This process did not end cleanly: ${explain(error, config)}`)
        process.exit(1)
      },
    )
}
