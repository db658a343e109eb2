import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { openFolders } from './folders.ts'
import { clusterProcesses } from './processes.ts'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './start-embedded.ts'

/**
 * The database for as long as a server runs: should it die under the server (killed by hand, or by a system short of
 * memory), it is brought up again within about a second, with the same address, so that the pools find it again.
 */
export async function keepRunning(options: EmbeddedOptions, everyMilliseconds = 1000): Promise<Embedded> {
  const { log = () => {} } = options
  const { cluster } = openFolders(options.dataDir)
  const started = await startEmbedded(options)
  let postmaster = postmasterOf(cluster)
  let reviving: Promise<void> | null = null

  const look = () => {
    if (reviving !== null || lives(postmaster, cluster)) return
    log('The database has ended unexpectedly; starting it again.')
    reviving = startEmbedded(options)
      .then(() => void (postmaster = postmasterOf(cluster)))
      .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
      .finally(() => void (reviving = null))
  }
  const timer = setInterval(look, everyMilliseconds)
  timer.unref()
  // A program that gives up on the way must not leave its database behind; its connections end with it.
  const tellToEnd = () => {
    if (postmaster !== null && lives(postmaster, cluster)) process.kill(postmaster, 'SIGTERM')
  }
  process.once('exit', tellToEnd)
  return {
    ...started,
    stop: async (when) => {
      clearInterval(timer)
      process.off('exit', tellToEnd)
      await reviving
      await started.stop(when)
    },
  }
}

function postmasterOf(cluster: string): number | null {
  return clusterProcesses(cluster).find((each) => each.postmaster)?.pid ?? null
}

/** Cheap, as it is asked every second; a number that passed on to another program does not count. */
function lives(pid: number | null, cluster: string): boolean {
  if (pid === null) return false
  try {
    if (process.platform === 'linux') return readlinkSync(join('/proc', String(pid), 'cwd')) === cluster
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
