import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** pg's connection speaks COPY; its types leave that out. */
type Connection = pg.Connection & {
  stream: Duplex
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

const pieceBytes = 256 * 1024

/**
 * What `copy … to stdout` sends, in pieces that end anywhere, and no faster than it is taken: reading stops on the socket, so
 * that memory stays flat however large the table is. A piece is good until the next one is asked for, as its memory is used
 * again. Returns how many rows there were. Not for a pipelined connection.
 */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer, number> {
  const copy = new CopyOut(statement)
  client.query(copy)
  try {
    for (;;) {
      const piece = await copy.next()
      if (piece === null) return copy.rows
      yield piece
    }
  } finally {
    copy.abandon()
  }
}

/** Sends the pieces to `copy … from stdin`; answers how many rows the database took. An error of either side ends both. */
export function copyIn(
  client: pg.ClientBase,
  statement: string,
  pieces: AsyncIterable<Buffer>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, pieces, resolve, reject))
  })
}

type Piece = { memory: Buffer; filled: number }

class CopyOut implements pg.Submittable {
  rows = 0
  readonly #statement: string
  #connection: Connection | null = null
  #ready: Piece[] = []
  /** What the caller works with, and what nobody does: a few pieces serve for all, where garbage would pile up between two collections. */
  #given: Buffer | null = null
  readonly #spare: Buffer[] = []
  #filling: Buffer = Buffer.allocUnsafe(pieceBytes)
  #filled = 0
  #ended = false
  #abandoned = false
  #failure: Error | null = null
  #wake: () => void = () => {}

  constructor(statement: string) {
    this.#statement = statement
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection as Connection
    connection.query(this.#statement)
  }

  /** The next piece; null after the last one. */
  async next(): Promise<Buffer | null> {
    if (this.#given !== null) this.#spare.push(this.#given)
    this.#given = null
    for (;;) {
      const piece = this.#ready.shift()
      if (piece !== undefined) {
        this.#given = piece.memory
        return piece.memory.subarray(0, piece.filled)
      }
      if (this.#failure !== null) throw this.#failure
      if (this.#ended) return null
      this.#connection?.stream.resume()
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  /** Whoever stops early has to end the connection, which would wait for ever behind a socket that nobody reads. */
  abandon(): void {
    this.#abandoned = true
    this.#connection?.stream.resume()
  }

  /** A row is copied at once, as the parser will use its memory again. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.#abandoned) return
    for (let at = 0; at < chunk.length;) {
      const took = chunk.copy(this.#filling, this.#filled, at)
      at += took
      this.#filled += took
      if (this.#filled === pieceBytes) this.#hand()
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = rowsOf(text)
  }

  handleError(error: Error): void {
    this.#failure = error
    this.#wake()
  }

  handleReadyForQuery(): void {
    if (this.#filled > 0) this.#hand()
    this.#ended = true
    this.#wake()
  }

  #hand(): void {
    this.#ready.push({ memory: this.#filling, filled: this.#filled })
    this.#filling = this.#spare.pop() ?? Buffer.allocUnsafe(pieceBytes)
    this.#filled = 0
    if (this.#ready.length > 1) this.#connection?.stream.pause()
    this.#wake()
  }
}

class CopyIn implements pg.Submittable {
  readonly #statement: string
  readonly #pieces: AsyncIterable<Buffer>
  readonly #resolve: (rows: number) => void
  readonly #reject: (error: unknown) => void
  #rows = 0
  #failed = false
  #failure: unknown = null

  constructor(
    statement: string,
    pieces: AsyncIterable<Buffer>,
    resolve: (rows: number) => void,
    reject: (error: unknown) => void,
  ) {
    this.#statement = statement
    this.#pieces = pieces
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: Connection): void {
    void this.#send(connection)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = rowsOf(text)
  }

  /** Where reading the pieces failed, that is the reason, not the database's word that it was told to give up. */
  handleError(error: Error): void {
    if (!this.#failed) this.#failure = error
    this.#failed = true
    this.#reject(this.#failure)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows)
  }

  async #send(connection: Connection): Promise<void> {
    const { stream } = connection
    try {
      for await (const piece of this.#pieces) {
        if (this.#failed || stream.destroyed) return
        connection.sendCopyFromChunk(piece)
        if (stream.writableNeedDrain) await drained(stream)
      }
      connection.endCopyFrom()
    } catch (error) {
      if (!this.#failed) this.#failure = error
      this.#failed = true
      connection.sendCopyFail('The rows could not be read.')
    }
  }
}

function drained(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('close', done)
  })
}

/** `COPY 12` */
function rowsOf(tag: string): number {
  return Number(tag.split(' ')[1] ?? 0)
}
