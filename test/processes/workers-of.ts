import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The processes that serve for a first process, by their numbers. */
export function workersOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return children.map(Number).filter((child) => commandOf(child).includes('processes/worker.ts'))
}

/** Whether the process has really gone: a kill takes its time, and so long its connections stay open. */
export function isGone(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

/** Which of these processes has the other end of a connection of ours. */
export function holderOf(
  connection: { serverPort: number; localPort: number },
  pids: number[],
): number | null {
  const inode = inodeOf(connection)
  if (inode === null) return null
  return pids.find((pid) => descriptorsOf(pid).includes(`socket:[${inode}]`)) ?? null
}

function inodeOf({ serverPort, localPort }: { serverPort: number; localPort: number }): string | null {
  const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')
  for (const line of readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)) {
    const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
    if (local.endsWith(`:${hex(serverPort)}`) && remote.endsWith(`:${hex(localPort)}`)) return inode
  }
  return null
}

function descriptorsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => readlinkSync(`/proc/${pid}/fd/${name}`))
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
