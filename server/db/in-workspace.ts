import pg from 'pg'
import { Pipeline } from './pipeline.ts'
import { sqlState } from './sql-state.ts'

/** A query as text and values, or as a named one that PostgreSQL plans once a connection. */
export type Statement = string | { name: string; text: string; values?: readonly unknown[] }

/**
 * The only way to a workspace's rows. It can be made by inWorkspace alone, and is of no use once that has ended, so
 * code that holds one cannot be outside its workspace's wall.
 */
class WorkspaceHandle {
  readonly workspaceId: string
  readonly #pipeline: Pipeline
  #open = true
  #failure: unknown = null
  readonly #inPassing: Promise<unknown>[] = []

  constructor(pipeline: Pipeline, workspaceId: string) {
    this.#pipeline = pipeline
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

  /** Of statements that have been sent and whose answer nobody needs: should one fail, the transaction does. */
  inPassing(sent: Promise<unknown>): void {
    // It is looked at before the transaction ends; until then nobody misses it.
    sent.catch(() => {})
    this.#inPassing.push(sent)
  }

  /** Answers when all is through that was sent in passing. */
  static close(handle: WorkspaceHandle): Promise<unknown> {
    handle.#open = false
    return Promise.all(handle.#inPassing)
  }

  async #send(statement: Statement, values: readonly unknown[] | undefined): Promise<pg.QueryResult> {
    if (!this.#open) throw new Error('This database handle was used after its transaction had ended.')
    const { text, name, values: own } = typeof statement === 'string' ? { text: statement } : statement
    try {
      return await this.#pipeline.send(text, values ?? own, name)
    } catch (error) {
      // So that it leads to who asked, not to the reading of the answer.
      if (error instanceof Error) Error.captureStackTrace(error)
      // After a failure the database refuses what is sent next ("transaction is aborted"), and that may be noticed earlier;
      // whoever decides whether to try again needs the reason, not its consequence.
      this.#failure ??= error
      throw sqlState(error) === '25P02' ? this.#failure : error
    }
  }
}

export type Db = WorkspaceHandle

export type WorkspaceOptions = {
  readOnly?: boolean
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /**
   * All statements are sent before the first is answered, and the commit leaves together with them. For reading alone: what
   * is thrown afterwards undoes nothing.
   */
  atOnce?: boolean
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
  const pipeline = new Pipeline(client)
  const db = new WorkspaceHandle(pipeline, workspaceId)
  let broken = true
  try {
    // Not waited for: the first query of fn goes out with it. Should it fail, that query is passed over.
    const begun = Promise.all([
      pipeline.send(`begin${modesOf(options)}`),
      pipeline.send(`set local app.workspace_id = '${workspaceId}'`),
    ])
    begun.catch(() => {})
    const working = settle(begun, () => fn(db))
    const end = () => Promise.all([WorkspaceHandle.close(db), pipeline.send('commit', [], 'commit')])
    const ending = options.atOnce === true ? end() : null
    ending?.catch(() => {})
    const result = await working
    const [, { command }] = await (ending ?? end())
    if (command !== 'COMMIT')
      throw new Error('The transaction was undone, as an error inside it had been ignored.')
    broken = false
    return result
  } catch (error) {
    WorkspaceHandle.close(db).catch(() => {})
    broken = (await rollback(pipeline)) === 'failed' || error instanceof pg.DatabaseError
    throw error
  } finally {
    client.release(broken)
  }
}

/** The error of the beginning comes first: what fn met was only its consequence. */
async function settle<Result>(begun: Promise<unknown>, fn: () => Promise<Result>): Promise<Result> {
  const [start, result] = await Promise.allSettled([begun, fn()])
  if (start.status === 'rejected') throw start.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}

async function rollback(pipeline: Pipeline): Promise<'done' | 'failed'> {
  try {
    await pipeline.send('rollback')
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
