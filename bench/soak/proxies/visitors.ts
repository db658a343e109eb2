import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'

/** What went otherwise than somebody in front of a screen may notice. */
export type Noticed = {
  refused: Map<string, number>
  acknowledged: Set<string>
  reopened: number
  slowestReopenMs: number
  answered: number
}

export function nothingNoticed(): Noticed {
  return { refused: new Map(), acknowledged: new Set(), reopened: 0, slowestReopenMs: 0, answered: 0 }
}

/** One request; what is not answered with 2xx counts, and is not tried again. */
export async function ask(
  noticed: Noticed,
  url: string,
  init: RequestInit = {},
): Promise<Record<string, unknown> | null> {
  const what = `${init.method ?? 'GET'} ${new URL(url).pathname}`
  try {
    const answer = await fetch(url, init)
    const text = await answer.text()
    if (answer.ok) {
      noticed.answered++
      return answer.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : {}
    }
    count(noticed, `${what}: ${answer.status} ${text.slice(0, 120)}`)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    count(noticed, `${what}: ${cause}`)
  }
  return null
}

/** A socket that is opened again when the process behind it ends, as widget and dashboard do. */
export class Follower {
  readonly #url: string
  readonly #headers: Record<string, string>
  readonly #hello: object
  readonly #noticed: Noticed
  readonly #onHint: (hint: Record<string, unknown>) => void
  #socket: WebSocket | null = null
  #left = false
  #lostAt: number | null = null

  constructor(
    url: string,
    headers: Record<string, string>,
    hello: object,
    noticed: Noticed,
    onHint: (hint: Record<string, unknown>) => void,
  ) {
    this.#url = url
    this.#headers = headers
    this.#hello = hello
    this.#noticed = noticed
    this.#onHint = onHint
  }

  /** Resolves when the server listens to it for the first time. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(this.#url, { headers: this.#headers })
      this.#socket = socket
      socket.on('open', () => socket.send(JSON.stringify(this.#hello)))
      socket.on('error', () => {})
      socket.on('message', (data) => {
        const hint: Record<string, unknown> = JSON.parse(String(data))
        if (hint['type'] !== 'ready') return this.#onHint(hint)
        if (this.#lostAt !== null) {
          this.#noticed.reopened++
          this.#noticed.slowestReopenMs = Math.max(
            this.#noticed.slowestReopenMs,
            performance.now() - this.#lostAt,
          )
        }
        this.#lostAt = null
        resolve()
      })
      socket.on('close', () => {
        if (this.#left) return
        this.#lostAt ??= performance.now()
        void sleep(100).then(() => this.open().then(resolve))
      })
    })
  }

  get isUp(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN && this.#lostAt === null
  }

  leave(): void {
    this.#left = true
    this.#socket?.terminate()
  }
}

function count({ refused }: Noticed, what: string): void {
  refused.set(what, (refused.get(what) ?? 0) + 1)
}
