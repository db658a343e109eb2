import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import type { Page } from '#bench/list/bare-server.ts'
import { Connection, type Reply } from '#bench/load/connection.ts'
import type { Raw } from './raw-reads.ts'

export type Samples = { product: number[]; raw: number[]; bare: number[] }

/** Whom requests are sent to, and as whom. */
export type Target = { port: number; headers: string; memberHeaders: string; workspaceId: string }

/** The product, the leanest statements, and a bare server, each over connections of its own. */
export class Comparison {
  readonly target: Target
  readonly #raw: pg.ClientBase
  #product: Connection[] = []
  #bare: Connection[] = []
  readonly #bareServer: ChildProcess
  readonly #barePort: number

  private constructor(target: Target, raw: pg.ClientBase, bareServer: ChildProcess, barePort: number) {
    this.target = target
    this.#raw = raw
    this.#bareServer = bareServer
    this.#barePort = barePort
  }

  static async start(target: Target, raw: pg.ClientBase): Promise<Comparison> {
    const server = fork(join(import.meta.dirname, '../list/bare-server.ts'), { stdio: 'inherit' })
    const port = await new Promise<number>((resolve) => server.once('message', resolve))
    return new Comparison(target, raw, server, port)
  }

  /** New connections: a server closes what has been silent for seconds. */
  async renew(): Promise<void> {
    this.#hangUp()
    const open = (port: number) => Promise.all([Connection.open(port), Connection.open(port)])
    this.#product = await open(this.target.port)
    this.#bare = await open(this.#barePort)
  }

  close(): void {
    this.#hangUp()
    this.#bareServer.disconnect()
  }

  #hangUp(): void {
    for (const connection of [...this.#product, ...this.#bare]) connection.close()
  }

  /** What the product answers; all requests of one look are under way at once. */
  async ask(paths: readonly string[], headers = this.target.headers): Promise<Reply[]> {
    const replies = await Promise.all(
      paths.map((path, place) => this.#connection(this.#product, place).send('GET', path, headers)),
    )
    for (const [place, { status, body }] of replies.entries()) {
      if (status === 200) continue
      throw new Error(`${paths[place]} was answered ${status}: ${body.toString().slice(0, 300)}`)
    }
    return replies
  }

  async run(statements: readonly Raw[]): Promise<void> {
    const { workspaceId } = this.target
    await Promise.all(
      statements.map(({ text, values }) =>
        this.#raw.query({ name: nameOf(text), text, values: [workspaceId, ...values] }),
      ),
    )
  }

  /** Gives the bare server what it is to send as `/0`, `/1` and so on. */
  async teach(replies: readonly Reply[]): Promise<void> {
    const pages = replies.map(pageOf)
    await new Promise((resolve) => {
      this.#bareServer.once('message', resolve)
      this.#bareServer.send(pages)
    })
  }

  async askBare(from: number, count: number): Promise<void> {
    await Promise.all(
      Array.from({ length: count }, (_, place) =>
        this.#connection(this.#bare, place).send('GET', `/${from + place}`, ''),
      ),
    )
  }

  #connection(among: Connection[], place: number): Connection {
    const found = among[place]
    if (!found) throw new Error('A look makes two requests at most.')
    return found
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Names of statements may be 63 bytes long. */
function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

const ownHeaders = /^(date|connection|keep-alive|content-length|transfer-encoding)$/i

function pageOf({ head, body }: Reply): Page {
  const headers = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })
    .filter(([name]) => !ownHeaders.test(name))
  return { headers, body: body.toString() }
}
