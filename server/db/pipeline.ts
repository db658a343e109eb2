import type { Socket } from 'node:net'
import pg from 'pg'

/** As much of pg's connection as its own queries use. */
type Wire = {
  readonly stream: Socket
  readonly parsedStatements: Record<string, string | undefined>
  readonly submittedNamedStatements: Record<string, string | undefined>
  parse(statement: { name: string; text: string }): void
  bind(call: { statement: string; values: readonly unknown[] }): void
  describe(what: { type: 'P' }): void
  execute(): void
  sync(): void
  emit(event: 'readyForQuery' | 'errorMessage', message: unknown): boolean
}

type Done = (error: Error | null | undefined, result: pg.QueryResult) => void

/** pg's own query, with what its client tells it of the database's answer; pg's types leave that out. */
type PgQuery = {
  readonly text: string
  name: string | undefined
  readonly values: readonly unknown[]
  submit(wire: Wire): Error | null
  handleCommandComplete(message: unknown, wire: Wire): void
  handleError(error: Error, wire: Wire): void
}
const PgQuery = pg.Query as unknown as new (text: string, values: unknown[], done: Done) => PgQuery
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils

/**
 * A statement whose answer ends with itself. Those of pg end with a Sync each, at which the database flushes its answer and
 * wakes this process up; here the whole pipeline has one. pg's client is told what that Sync would have told it.
 */
class PipedQuery extends PgQuery {
  next: PipedQuery | null = null

  override submit(wire: Wire): Error | null {
    const { name = '', text } = this
    const known =
      name === '' ? undefined : (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name])
    if (known !== undefined && known !== text) return new Error(`There are two statements named "${name}".`)
    // What cannot be sent is noticed before anything was.
    let values: unknown[]
    try {
      values = this.values.map((value) => prepareValue(value))
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
    if (known === undefined) {
      wire.parse({ name, text })
      if (name !== '') wire.submittedNamedStatements[name] = text
    }
    wire.bind({ statement: name, values })
    wire.describe({ type: 'P' })
    wire.execute()
    return null
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    super.handleCommandComplete(message, wire)
    wire.emit('readyForQuery', { status: 'T' })
  }

  /** The database passes over the rest of the pipeline: it fails of the same error. */
  override handleError(error: Error, wire: Wire): void {
    super.handleError(error, wire)
    if (!(error instanceof pg.DatabaseError)) return
    wire.emit('readyForQuery', { status: 'E' })
    if (this.next) wire.emit('errorMessage', error)
  }
}

/** Takes the database's word that it is through with a pipeline. */
class Sync extends PgQuery {
  constructor() {
    super('', [], () => {})
  }

  override submit(wire: Wire): null {
    wire.sync()
    return null
  }
}

/**
 * Sends the statements of one connection. Those of one go of the event loop leave together, in one write to the socket, and
 * are answered together: each write of either side wakes the other one up, which costs more than many a statement.
 */
export class Pipeline {
  readonly #client: pg.ClientBase
  #last: PipedQuery | null = null

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  send(text: string, values: readonly unknown[] = [], name?: string): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const query = new PipedQuery(text, [...values], (error, result) =>
        error ? reject(error) : resolve(result),
      )
      query.name = name
      if (this.#last) this.#last.next = query
      else this.#begin()
      this.#last = query
      this.#client.query(query as unknown as pg.Submittable)
    })
  }

  #begin(): void {
    const { stream } = (this.#client as unknown as { connection: Wire }).connection
    stream.cork()
    process.nextTick(() => {
      this.#last = null
      this.#client.query(new Sync() as unknown as pg.Submittable)
      stream.uncork()
    })
  }
}
