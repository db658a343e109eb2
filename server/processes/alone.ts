import type { Config } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { openData } from '#server/processes/open-data.ts'
import { serve } from '#server/processes/serve.ts'
import type { Running } from '#server/processes/running.ts'

/** One process for everything, from the environment to an open port. */
export async function startAlone(config: Config, running: Running): Promise<void> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const { hold, database } = await openData(config, log, running)
  const serving = await serve(config, log, database)
  running.ends.push(serving.stop)
  running.restart = () =>
    log.error('One process cannot take over from itself without a pause: set WORKERS to 2 or more.')
  // A login link works only at the address that its cookie is made for.
  await hold.publish(config.publicUrl)
  await serving.greet(Math.round(performance.now() - began))
}
