import pg from 'pg'
import type { ConnectTo } from './pool.ts'

/** A connection that hears what others tell on a channel of the database, and tells on it. */
export type Notices = {
  /** Resolves when it has been told; never to be waited for inside a transaction. */
  tell(payload: string): Promise<void>
  /** How many connections like this one there are besides. Fails when the connection does not answer. */
  others(): Promise<number>
  /** Aborted when the connection is lost. */
  lost: AbortSignal
  end(): Promise<void>
}

const applicationName = 'brainbots-leads hints'

/** Opens it; fails when the database cannot be reached within the time, which then holds for each statement, too. */
export async function openNotices(
  to: ConnectTo,
  channel: string,
  onNotice: (payload: string) => void,
  patienceMs: number,
): Promise<Notices> {
  const client = new pg.Client({
    ...to,
    application_name: applicationName,
    keepAlive: true,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    // A notice that a crash takes along is made up for by the next fetch: it shall not wait for the disk.
    options: '-c synchronous_commit=off',
  })
  const lost = new AbortController()
  client.on('error', () => {})
  client.once('end', () => lost.abort())
  client.on('notification', ({ payload = '' }) => onNotice(payload))
  const end = () => client.end().catch(() => {})
  try {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
  } catch (error) {
    await end()
    throw error
  }
  return {
    lost: lost.signal,
    end,
    async tell(payload) {
      await client.query({ name: 'tell', text: 'select pg_notify($1, $2)', values: [channel, payload] })
    },
    async others() {
      const { rows } = await client.query<{ n: string }>({
        name: 'others',
        text: `select count(*) as n from pg_stat_activity
               where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()`,
        values: [applicationName],
      })
      return Number(rows[0]?.n ?? 0)
    },
  }
}
