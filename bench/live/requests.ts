import { Connection, type Reply } from '#bench/load/connection.ts'

/** Requests over connections that are kept: a free one, or another one where all are busy, as browsers do. */
export class Requests {
  readonly #port: number
  readonly #free: Connection[] = []
  readonly #headers: string
  /** Answers other than 2xx, by status and path. */
  readonly refused: Record<string, number> = {}
  sent = 0

  /** `headers` go with each request, each with its line end. */
  constructor(port: number, headers: string) {
    this.#port = port
    this.#headers = headers
  }

  async send(method: string, path: string, headers: string, body?: object): Promise<unknown> {
    let connection = this.#free.pop()
    while (connection && !connection.isOpen) connection = this.#free.pop()
    connection ??= await Connection.open(this.#port)
    this.sent += 1
    const text = body === undefined ? '' : JSON.stringify(body)
    const { status, body: answer }: Reply = await connection.send(method, path, this.#headers + headers, text)
    this.#free.push(connection)
    const parsed: unknown = answer.length === 0 ? null : JSON.parse(answer.toString())
    if (status < 300) return parsed
    const kind = `${status} ${method} ${path.replace(/[0-9a-f-]{36}/, '…').replace(/\?.*/, '')}`
    this.refused[kind] = (this.refused[kind] ?? 0) + 1
    throw new Error(`${kind}: ${answer.toString().slice(0, 300)}`)
  }

  close(): void {
    for (const connection of this.#free.splice(0)) connection.close()
  }
}
