import { connect, type Socket } from 'node:net'

export type Reply = { status: number; head: string; body: Buffer }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * One keep-alive connection to a server on loopback, one request at a time. It reads only what it must of HTTP/1.1, so
 * that the client takes as little as possible of the processor it shares with what is measured.
 */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null
  #received: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('The server closed the connection.')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Connection(socket, `127.0.0.1:${port}`))
      })
    })
  }

  send(method: string, path: string, headers: string, body = ''): Promise<Reply> {
    const length =
      body === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${headers}${length}\r\n${body}`,
      )
    })
  }

  /** False once the server has closed it. */
  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf(headEnd)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const rest = this.#received.subarray(end + headEnd.length)
    const body = bodyOf(head, rest)
    if (body === null) return
    const waiting = this.#waiting
    this.#waiting = null
    this.#received = Buffer.alloc(0)
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body })
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

/** The whole body, or null while some of it is still on its way. */
function bodyOf(head: string, rest: Buffer): Buffer | null {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : null
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return Buffer.alloc(0)
  const parts: Buffer[] = []
  let from = 0
  for (;;) {
    const line = rest.indexOf('\r\n', from)
    if (line === -1) return null
    const size = parseInt(rest.toString('latin1', from, line), 16)
    if (rest.length < line + 2 + size + 2) return null
    if (size === 0) return Buffer.concat(parts)
    parts.push(rest.subarray(line + 2, line + 2 + size))
    from = line + 2 + size + 2
  }
}
