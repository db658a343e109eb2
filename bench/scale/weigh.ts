import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type pg from 'pg'
import { firstLoadOf } from '#scripts/bundle-budgets.ts'
import { clusterProcesses } from '#server/db/embedded/processes.ts'

export type Memory = {
  /** Bytes that no other process can use. */
  server: number
  database: number
  /** Processes of the database. */
  processes: number
  sharedBuffers: string
}

/**
 * What server and database hold for themselves: memory of no file, and not the database's shared buffers, which are
 * shared by its processes.
 */
export async function weighMemory(raw: pg.ClientBase, serverPid: number, cluster: string): Promise<Memory> {
  const processes = clusterProcesses(cluster)
  const { rows } = await raw.query<{ shared_buffers: string }>('show shared_buffers')
  return {
    server: anonymousOf(serverPid),
    database: processes.reduce((sum, { pid }) => sum + anonymousOf(pid), 0),
    processes: processes.length,
    sharedBuffers: rows[0]?.shared_buffers ?? '',
  }
}

/** proc(5), smaps_rollup: of pages that processes share after a fork each one's part. */
function anonymousOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss_Anon:\s+(\d+) kB/m.exec(text)?.[1] ?? Number.NaN) * 1024
  } catch {
    return 0
  }
}

export type Disk = {
  /** Bytes of each table with its indexes. */
  tables: { name: string; rows: number; heap: number; indexes: number }[]
  perLead: number
  perMessage: number
}

/** All workspaces of the database together, as they share the tables. */
export async function weighDisk(raw: pg.ClientBase): Promise<Disk> {
  const { rows } = await raw.query<{ name: string; rows: number; heap: string; indexes: string }>(
    `select c.relname as name, greatest(c.reltuples, 0)::float as rows, pg_table_size(c.oid) as heap,
            pg_indexes_size(c.oid) as indexes
     from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
     order by pg_total_relation_size(c.oid) desc`,
  )
  const tables = rows.map((row) => ({ ...row, heap: Number(row.heap), indexes: Number(row.indexes) }))
  const of = (name: string) => tables.find((table) => table.name === name)
  const total = (list: typeof tables) => list.reduce((sum, { heap, indexes }) => sum + heap + indexes, 0)
  const [leads, messages] = [of('lead')?.rows ?? 1, of('message')]
  return {
    tables: tables.filter(({ heap, indexes }) => heap + indexes > 1_000_000),
    perLead: Math.round(total(tables.filter(({ name }) => name !== 'message')) / leads),
    perMessage: messages ? Math.round((messages.heap + messages.indexes) / messages.rows) : 0,
  }
}

/** Bytes of the dashboard's first load after gzip; null where it is not built. */
export function weighDashboard(dist: string): number | null {
  const folder = join(dist, 'web', 'en')
  if (!existsSync(folder)) return null
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const weight = (content: Buffer) => gzipSync(content, { level: 9 }).length
  return firstLoadOf(page).reduce(
    (sum, path) => sum + weight(readFileSync(join(folder, path))),
    weight(Buffer.from(page)),
  )
}
