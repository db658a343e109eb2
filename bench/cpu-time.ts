import { readFileSync } from 'node:fs'
import { clusterProcesses } from '#server/db/embedded/processes.ts'

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const ticksPerSecond = 100

/** Processor seconds a process has used so far; not a number where the system does not tell. */
export function cpuOf(pid: number): number {
  return ticksOf(pid, 2) / ticksPerSecond
}

/** Processor seconds of a server and of the processes it works with, without its database. */
export function cpuOfServer(pid: number, cluster: string): number {
  const database = new Set(clusterProcesses(cluster).map((each) => each.pid))
  const sum = (each: number): number =>
    childrenOf(each)
      .filter((child) => !database.has(child))
      .reduce((total, child) => total + sum(child), cpuOf(each))
  return sum(pid)
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Processor seconds of a whole database; its main process counts the children that have ended. */
export function cpuOfDatabase(cluster: string): number {
  return clusterProcesses(cluster).reduce(
    (sum, { pid, postmaster }) => sum + ticksOf(pid, postmaster ? 4 : 2) / ticksPerSecond,
    0,
  )
}

/** proc(5): utime, stime, cutime and cstime are the fields 14 to 17, and the name before them may hold spaces. */
function ticksOf(pid: number, fields: 2 | 4): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return rest.slice(11, 11 + fields).reduce((sum, field) => sum + Number(field), 0)
  } catch {
    return Number.NaN
  }
}
