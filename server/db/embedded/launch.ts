import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure } from './failure.ts'
import { type Folders, socketPort } from './folders.ts'
import { readPassword } from './initialise.ts'
import { connectionTo, probe } from './probe.ts'
import { clusterProcesses } from './processes.ts'
import type { Runner } from './runner.ts'

/** Starts PostgreSQL and answers when it does; its own words are the error when it ends instead. */
export async function launch(
  folders: Folders,
  binaries: Binaries,
  args: string[],
  runner: Runner,
): Promise<void> {
  await removeStaleLocks(folders)
  const begin = turnLogOver(folders.log)
  const output = openSync(folders.log, 'a', 0o600)
  const child = runner.start(binaries.postgres, args, { output, detached: true })
  closeSync(output)
  let ended: string | null = null
  child.once('error', (error) => (ended = error.message))
  const onExit = () => (ended = lastWords(folders.log, begin))
  child.once('exit', onExit)
  child.unref()
  const connection = connectionTo(folders, readPassword(folders), 'postgres')
  const began = performance.now()
  for (let wait = 5; ; wait = Math.min(wait * 1.3, 100)) {
    await sleep(wait)
    if (ended !== null)
      throw new DatabaseFailure(`The database did not start: ${String(ended)} (${folders.log})`)
    const answer = existsSync(socketFile(folders)) ? await probe(connection, folders.cluster) : 'silent'
    if (answer === 'ours') {
      child.off('exit', onExit)
      return
    }
    if (answer === 'foreign')
      throw new DatabaseFailure('The database does not accept the password of this folder.')
    if (performance.now() - began > (answer === 'starting' ? 600_000 : 60_000)) {
      throw new DatabaseFailure(`The database did not answer in time (${folders.log}).`)
    }
  }
}

/** Only once no process lives in the cluster: PostgreSQL relies on these files to keep a second one out. */
async function removeStaleLocks(folders: Folders): Promise<void> {
  if (clusterProcesses(folders.cluster).length > 0) throw new DatabaseFailure('The lock file already exists.')
  const socket = socketFile(folders)
  for (const file of [join(folders.cluster, 'postmaster.pid'), socket, `${socket}.lock`]) {
    await rm(file, { force: true })
  }
}

function socketFile(folders: Folders): string {
  return join(folders.sockets, `.s.PGSQL.${socketPort}`)
}

/** Keeps the log from growing for ever; answers where this start's part of it begins. */
function turnLogOver(log: string): number {
  if (!existsSync(log)) return 0
  const { size } = statSync(log)
  if (size < 5_000_000) return size
  renameSync(log, `${log}.1`)
  return 0
}

function lastWords(log: string, begin: number): string {
  const lines = readFileSync(log).subarray(begin).toString().split('\n')
  const fatal = lines.find((line) => line.includes('FATAL:')) ?? lines.findLast((line) => line.trim() !== '')
  return fatal?.replace(/^.*?FATAL:\s*/, '') ?? 'it ended without a word'
}
