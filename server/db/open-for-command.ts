import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFailure } from './embedded/failure.ts'
import { findRunning, type Hold, type Holder, holdDataDir, whoHolds } from './embedded/hold.ts'
import { joinDatabase } from './join-database.ts'
import type { ConnectTo } from './pool.ts'
import { type Around, type Database, type DatabaseOptions, prepareDatabase } from './prepare-database.ts'

/** Who keeps the database up meanwhile; null when the command does so itself. */
export type CommandDatabase = Database & { holder: Holder | null }

/**
 * The database for one command: the one of the running server, else brought up for as long as the command runs. With
 * DATABASE_URL it is prepared as for a server, since anybody may have been there in between. With `mustExist` an empty folder
 * is refused: a command that was given the wrong one would else speak of an installation that nobody has.
 */
export async function openForCommand(
  config: DatabaseOptions,
  { mustExist = false, ...around }: Around & { mustExist?: boolean } = {},
): Promise<CommandDatabase> {
  if (config.databaseUrl !== null) {
    const holder = await whoHolds(config.dataDir)
    return { ...(await prepareDatabase(config, around)), holder }
  }
  if (mustExist && !existsSync(config.dataDir)) throw new DatabaseFailure(nothingIn(config.dataDir))
  // A server that is just starting holds the folder before its database answers.
  for (let attempt = 0; attempt < 300; attempt++) {
    const running = await findRunning(config.dataDir)
    if (running !== null) return beside(config, running.connection, running.holder, around)
    const hold = await tryHold(config.dataDir)
    if (hold !== null && mustExist && !existsSync(join(config.dataDir, 'postgres'))) {
      await hold.release()
      throw new DatabaseFailure(nothingIn(config.dataDir))
    }
    if (hold !== null) return alone(config, hold, around)
    await sleep(100)
  }
  throw new DatabaseFailure(
    `The server in ${config.dataDir} has been starting for long: try again when it is ready.`,
  )
}

function nothingIn(dataDir: string): string {
  return `There is no installation in ${dataDir}: give the command the server's DATA_DIR, or make one with \`npm start\`.`
}

export async function tryHold(dataDir: string): Promise<Hold | null> {
  try {
    return await holdDataDir(dataDir, 'command', 0)
  } catch (error) {
    if (error instanceof DatabaseFailure) return null
    throw error
  }
}

async function alone(config: DatabaseOptions, hold: Hold, around: Around): Promise<CommandDatabase> {
  try {
    const database = await prepareDatabase(config, { ...around, leaveRunning: 'while others use it' })
    const close = () => database.close().finally(hold.release)
    return { ...database, holder: null, close }
  } catch (error) {
    await hold.release()
    throw error
  }
}

async function beside(
  config: DatabaseOptions,
  to: ConnectTo,
  holder: Holder,
  { log, migrations }: Around,
): Promise<CommandDatabase> {
  const otherVersion = `The running ${holder.kind} is of another version: stop it, then try again.`
  return { ...(await joinDatabase(config, to, { otherVersion, log, migrations })), holder }
}
