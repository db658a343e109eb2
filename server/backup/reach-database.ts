import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'
import { findRunning } from '#server/db/embedded/hold.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { tryHold } from '#server/db/open-for-command.ts'
import { type ConnectTo, readAddress } from '#server/db/pool.ts'

export type Reached = { owner: ConnectTo; close: () => Promise<void> }

/** The database as it is, beside a running server or alone: unlike other commands a backup migrates nothing. */
export async function reachDatabase(config: {
  dataDir: string
  databaseUrl: string | null
}): Promise<Reached> {
  if (config.databaseUrl !== null)
    return { owner: readAddress(config.databaseUrl), close: () => Promise.resolve() }
  for (let attempt = 0; attempt < 300; attempt++) {
    const running = await findRunning(config.dataDir)
    if (running !== null) return { owner: running.connection, close: () => Promise.resolve() }
    const hold = await tryHold(config.dataDir)
    if (hold !== null) {
      try {
        const { connection, stop } = await startEmbedded({ dataDir: config.dataDir })
        return { owner: connection, close: () => stop('when idle').finally(hold.release) }
      } catch (error) {
        await hold.release()
        throw error
      }
    }
    await sleep(100)
  }
  throw new DatabaseFailure(
    `The server in ${config.dataDir} has been starting for long: try again when it is ready.`,
  )
}
