import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Folders, socketPort } from './folders.ts'
import { superuser } from './initialise.ts'

export type Connection = {
  /** The socket's folder, as pg and libpq take it for a host. */
  host: string
  port: number
  user: string
  password: string
  database: string
}

export type Answer = 'ours' | 'starting' | 'stopping' | 'silent' | 'foreign'

/** Asks whoever listens whether it is the database of this folder: our password, and the folder it names. */
export async function probe(connection: Connection, cluster: string): Promise<Answer> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    return rows[0]?.folder === cluster ? 'ours' : 'foreign'
  } catch (error) {
    return meaningOf(error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The socket folder that a running database names in its pid file may be another than a new start would choose. */
export function connectionTo(folders: Folders, password: string, database: string): Connection {
  return { host: socketsInUse(folders), port: socketPort, user: superuser, password, database }
}

function socketsInUse(folders: Folders): string {
  try {
    const line = readFileSync(join(folders.cluster, 'postmaster.pid'), 'utf8').split('\n')[4]
    return line === undefined || line === '' ? folders.sockets : line
  } catch {
    return folders.sockets
  }
}

function meaningOf(error: unknown): Answer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : ''
  if (code === '57P03') return message.includes('shutting down') ? 'stopping' : 'starting'
  if (code === '28P01' || code === '28000') return 'foreign'
  return 'silent'
}
