import type { Config } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { Crew } from '#server/processes/crew.ts'
import { openData } from '#server/processes/open-data.ts'
import { Wire } from '#server/realtime/wire.ts'
import type { Running } from '#server/processes/running.ts'

/** Keeps the database up and the workers at work, and passes on what they tell each other; it serves nobody itself. */
export async function startFirst(config: Config, running: Running): Promise<void> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const { hold, database } = await openData(config, log, running)
  const crew = new Crew({ workers: config.workers, log, wire: new Wire({ to: database.connectAs.app, log }) })
  running.ends.push(() => crew.stop())
  await crew.start()
  running.restart = () => crew.restart()
  await hold.publish(config.publicUrl)
  crew.greet(Math.round(performance.now() - began))
}
