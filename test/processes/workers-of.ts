import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The processes that serve for a first process, by their numbers. */
export function workersOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return children.map(Number).filter((child) => commandOf(child).includes('processes/worker.ts'))
}

/**
 * Whether the process has really gone: a kill takes its time, and its connections stay open until the last of its threads
 * has ended, which may be after the one it is named by.
 */
export function isGone(pid: number): boolean {
  return statesOf(pid).every((state) => state === 'Z' || state === 'X')
}

/** Halts a process: from then on it takes no further connection, and answers on none that it has. */
export async function halt(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  while (!statesOf(pid).every((state) => state === 'T')) await sleep(1)
}

function statesOf(pid: number): string[] {
  return entriesOf(`/proc/${pid}/task`).flatMap((thread) => {
    try {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
      return [stat.slice(stat.lastIndexOf(')') + 2).charAt(0)]
    } catch {
      return []
    }
  })
}

/** The callers' ports of all connections to this server's port that the process holds. */
export function callersOf({ pid, serverPort }: { pid: number; serverPort: number }): Set<number> {
  const held = new Set(descriptorsOf(pid))
  const own = connections().filter(({ local, inode }) => local === serverPort && held.has(inode))
  return new Set(own.map(({ remote }) => remote))
}

/** Which of these processes has the other end of a connection of ours. */
export function holderOf(
  connection: { serverPort: number; localPort: number },
  pids: number[],
): number | null {
  const { serverPort, localPort } = connection
  const found = connections().find(({ local, remote }) => local === serverPort && remote === localPort)
  return found ? (pids.find((pid) => descriptorsOf(pid).includes(found.inode)) ?? null) : null
}

/** Every connection of this machine over IPv4, seen from both of its ends; who listens is at port 0. */
function connections(): { local: number; remote: number; inode: string }[] {
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
    return { local: portOf(local), remote: portOf(remote), inode: `socket:[${inode}]` }
  })
}

/** `0100007F:0BB8` */
function portOf(address: string): number {
  return Number.parseInt(address.slice(address.indexOf(':') + 1), 16)
}

function descriptorsOf(pid: number): string[] {
  return entriesOf(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${name}`)]
    } catch {
      return []
    }
  })
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
