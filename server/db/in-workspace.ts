import type { Socket } from 'node:net'
import pg from 'pg'
import { sqlState } from './sql-state.ts'

/** A query as text and values, or as a named one that PostgreSQL plans once a connection. */
export type Statement = string | { name: string; text: string; values?: readonly unknown[] }

/**
 * The only way to a workspace's rows. It can be made by inWorkspace alone, and is of no use once that has ended, so
 * code that holds one cannot be outside its workspace's wall.
 */
class WorkspaceHandle {
  readonly workspaceId: string
  readonly #client: pg.ClientBase
  #open = true
  #failure: unknown = null

  constructor(client: pg.ClientBase, workspaceId: string) {
    this.#client = client
    this.workspaceId = workspaceId
  }

  /** The rows of one statement; several at once go out together and run one after the other. */
  async query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.#send(statement, values)
    return rows as Row[]
  }

  /** How many rows the statement touched. */
  async run(statement: Statement, values?: readonly unknown[]): Promise<number> {
    const { rowCount } = await this.#send(statement, values)
    return rowCount ?? 0
  }

  static close(handle: WorkspaceHandle): void {
    handle.#open = false
  }

  async #send(statement: Statement, values: readonly unknown[] | undefined): Promise<pg.QueryResult> {
    if (!this.#open) throw new Error('This database handle was used after its transaction had ended.')
    gather(this.#client)
    const query = typeof statement === 'string' ? { text: statement } : statement
    const given = values ?? (typeof statement === 'string' ? undefined : statement.values)
    try {
      return await this.#client.query({ ...query, values: given === undefined ? [] : [...given] })
    } catch (error) {
      // Of several statements under way the first to fail fails the others ("transaction is aborted"), and these may be
      // noticed earlier; whoever decides whether to try again needs the reason, not its consequence.
      this.#failure ??= error
      throw sqlState(error) === '25P02' ? this.#failure : error
    }
  }
}

export type Db = WorkspaceHandle

/** What is sent in one go of the event loop leaves in one write to the socket: each write wakes the database up. */
function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

export type WorkspaceOptions = {
  readOnly?: boolean
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Runs fn in one transaction that sees and writes the rows of one workspace only. Commits when fn is done; undoes
 * everything when it throws. After an error of the database the connection is closed instead of used again.
 */
export async function inWorkspace<Result>(
  pool: pg.Pool,
  workspaceId: string,
  fn: (db: Db) => Promise<Result>,
  options: WorkspaceOptions = {},
): Promise<Result> {
  // The id stands in the text of the statement, as SET takes no parameters.
  if (!uuid.test(workspaceId)) throw new TypeError('A workspace id must be a UUID.')
  const client = await pool.connect()
  const db = new WorkspaceHandle(client, workspaceId)
  let broken = true
  try {
    // Not waited for: the first query of fn goes out right behind it. Should it fail, that query has no workspace.
    gather(client)
    const begun = client.query(`begin${modesOf(options)}; set local app.workspace_id = '${workspaceId}'`)
    begun.catch(() => {})
    const result = await settle(client, begun, () => fn(db))
    WorkspaceHandle.close(db)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT')
      throw new Error('The transaction was undone, as an error inside it had been ignored.')
    broken = false
    return result
  } catch (error) {
    WorkspaceHandle.close(db)
    broken = (await rollback(client)) === 'failed' || error instanceof pg.DatabaseError
    throw error
  } finally {
    client.release(broken)
  }
}

/** The error of the beginning comes first: what fn met was only its consequence. */
async function settle<Result>(
  client: pg.ClientBase,
  begun: Promise<unknown>,
  fn: () => Promise<Result>,
): Promise<Result> {
  const [start, result] = await Promise.allSettled([begun, fn()])
  if (start.status === 'rejected') throw start.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}

async function rollback(client: pg.ClientBase): Promise<'done' | 'failed'> {
  try {
    await client.query('rollback')
    return 'done'
  } catch {
    return 'failed'
  }
}

function modesOf({ readOnly = false, isolation }: WorkspaceOptions): string {
  const modes = [
    ...(isolation === undefined ? [] : [`isolation level ${isolation}`]),
    ...(readOnly ? ['read only'] : []),
  ]
  return modes.length === 0 ? '' : ` ${modes.join(', ')}`
}
