import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { type ConnectTo, makePool } from '#server/db/pool.ts'
import { Connection, type Reply } from '#bench/load/connection.ts'
import { recordStatements, type Recorded } from '#bench/load/record-statements.ts'
import type { Page } from './bare-server.ts'
import type { Case, Variant } from './cases.ts'

export type Place = { port: number; apiKey: string; app: ConnectTo; workspaceId: string }

export type Samples = {
  product: number[]
  raw: number[]
  bare: number[]
  bytes: number
  statements: Recorded[]
}

/** The three ways of one case in turn, so that what else the machine does hits them alike. */
export class Measurer {
  readonly #place: Place
  readonly #product: Connection
  readonly #bare: Connection
  readonly #bareServer: ChildProcess
  readonly #recording: pg.Pool
  readonly #recorded: { take(): Recorded[] }
  readonly #raw: pg.Pool

  private constructor(place: Place, product: Connection, bare: Connection, bareServer: ChildProcess) {
    this.#place = place
    this.#product = product
    this.#bare = bare
    this.#bareServer = bareServer
    this.#recording = makePool(place.app, { size: 1 })
    this.#recorded = recordStatements(this.#recording)
    this.#raw = makePool(place.app, { size: 1 })
  }

  static async start(place: Place): Promise<Measurer> {
    const bareServer = fork(join(import.meta.dirname, 'bare-server.ts'), { stdio: 'inherit' })
    const port = await new Promise<number>((resolve) => bareServer.once('message', resolve))
    const [product, bare] = await Promise.all([Connection.open(place.port), Connection.open(port)])
    return new Measurer(place, product, bare, bareServer)
  }

  async close(): Promise<void> {
    this.#product.close()
    this.#bare.close()
    this.#bareServer.disconnect()
    await Promise.all([this.#recording.end(), this.#raw.end()])
  }

  async measure({ variants }: Case, times: number): Promise<Samples> {
    const statements: Recorded[][] = []
    const pages: Page[] = []
    for (const variant of variants) {
      statements.push(await this.#statementsOf(variant))
      pages.push(pageOf(await this.#get(variant.path)))
    }
    await new Promise((resolve) => {
      this.#bareServer.once('message', resolve)
      this.#bareServer.send(pages)
    })
    const samples: Samples = {
      product: [],
      raw: [],
      bare: [],
      bytes: Buffer.byteLength(pages[0]?.body ?? ''),
      statements: statements[0] ?? [],
    }
    for (let round = -5; round < times; round++) {
      const at = (round + 5) % variants.length
      const product = await timed(() => this.#get(variants[at]?.path ?? ''))
      const raw = await timed(() => this.#run(statements[at] ?? []))
      const bare = await timed(() => this.#bare.send('GET', `/${at}`, ''))
      if (round < 0) continue
      samples.product.push(product)
      samples.raw.push(raw)
      samples.bare.push(bare)
    }
    return samples
  }

  async #get(path: string): Promise<Reply> {
    const reply = await this.#product.send('GET', path, `x-api-key: ${this.#place.apiKey}\r\n`)
    if (reply.status === 200) return reply
    throw new Error(`${path} was answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`)
  }

  async #statementsOf({ ask }: Variant): Promise<Recorded[]> {
    await inWorkspace(this.#recording, this.#place.workspaceId, ask, { readOnly: true })
    return this.#recorded.take().filter(({ text }) => /^\s*(select|with)/i.test(text))
  }

  /** One after the other on one connection, without anybody looking at the rows. */
  async #run(statements: readonly Recorded[]): Promise<void> {
    await inWorkspace(
      this.#raw,
      this.#place.workspaceId,
      (db) =>
        Promise.all(
          statements.map(({ name, text, values }) =>
            db.query(name === undefined ? text : { name, text }, values),
          ),
        ),
      { readOnly: true },
    )
  }

  /** How PostgreSQL goes about the statement that takes longest, under the wall and with the workspace set. */
  async explain(statements: readonly Recorded[]): Promise<string> {
    let longest = { took: -1, text: '' }
    for (const { text, values } of statements) {
      const rows = await inWorkspace(this.#raw, this.#place.workspaceId, (db) =>
        db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values),
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      const took = Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0)
      if (took > longest.took) longest = { took, text: `${text.trim()}\n${plan}` }
    }
    return longest.text
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const ownHeaders = /^(date|connection|keep-alive|content-length|transfer-encoding)$/i

function pageOf({ head, body }: Reply): Page {
  const headers = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ])
    .filter(([name]) => !ownHeaders.test(name))
  return { headers, body: body.toString() }
}
