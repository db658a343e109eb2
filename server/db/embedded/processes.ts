import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type ClusterProcess = {
  pid: number
  postmaster: boolean
  /** The program's file; null where the system does not tell or the file was removed since. */
  program: string | null
}

/**
 * The PostgreSQL processes that live in a cluster's folder, whatever its pid file says: that file outlives its process,
 * and the number in it may meanwhile belong to another program.
 */
export function clusterProcesses(cluster: string): ClusterProcess[] {
  return process.platform === 'linux' ? fromProc(cluster) : fromPidFile(cluster)
}

/** Waits until none of the cluster's processes is left; false when some still live after the time. */
export async function waitUntilGone(cluster: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (clusterProcesses(cluster).length > 0) {
    if (performance.now() >= end) return false
    await sleep(20)
  }
  return true
}

/** A zombie has neither folder nor program any more, so it does not count; nor do other people's processes. */
function fromProc(cluster: string): ClusterProcess[] {
  const found: ClusterProcess[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      if (readlinkSync(`/proc/${name}/cwd`).replace(/ \(deleted\)$/, '') !== cluster) continue
      const program = readlinkSync(`/proc/${name}/exe`)
      if (!/\/postgres( \(deleted\))?$/.test(program)) continue
      const title = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      found.push({
        pid: Number(name),
        postmaster: !title.startsWith('postgres: '),
        program: program.endsWith(' (deleted)') ? null : program,
      })
    } catch {
      // It ended while we looked, or is not ours to look at.
    }
  }
  return found
}

function fromPidFile(cluster: string): ClusterProcess[] {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    const command = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' })
    if (!command.includes('postgres') || command.trim().startsWith('Z')) return []
    return command.includes(cluster) ? [{ pid, postmaster: true, program: null }] : []
  } catch {
    return []
  }
}
