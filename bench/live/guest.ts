import { WebSocket } from 'ws'
import type { VisitorHint } from '#contract/live.ts'
import type { Requests } from './requests.ts'

type Said = { seq: number; text: string; author: { kind: string } }

export type Told = {
  /** A text of somebody else has been fetched. */
  onText: (text: string) => void
  /** A hint says that there is more. */
  hinted: (conversationId: string) => void
}

/** A widget as the server sees one: its session by HTTP, its socket for hints, what was said by HTTP again. */
export class Guest {
  readonly #port: number
  readonly #requests: Requests
  readonly #headers: string
  readonly #address: string
  readonly conversationId: string
  readonly #told: Told
  #socket: WebSocket | null = null
  #seq = 0
  #fetching = false
  #again = false

  private constructor(
    port: number,
    requests: Requests,
    address: string,
    opened: { token: string; conversationId: string },
    told: Told,
  ) {
    this.#port = port
    this.#requests = requests
    this.#address = address
    this.#headers = `authorization: Bearer ${opened.token}\r\n`
    this.conversationId = opened.conversationId
    this.#told = told
  }

  static async open(
    port: number,
    requests: Requests,
    given: { widgetKey: string; address: string },
    told: Told,
  ): Promise<Guest> {
    const answer = await requests.send('POST', '/api/v1/chat/sessions', '', {
      widgetKey: given.widgetKey,
      pageUrl: 'https://shop.example/tables',
      locale: 'en-GB',
      timeZone: 'Europe/London',
    })
    return new Guest(port, requests, given.address, answer as never, told)
  }

  /** Resolves when the server listens to it. */
  async listen(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.#port}/api/v1/chat/live`, {
      headers: { 'x-forwarded-for': this.#address },
      perMessageDeflate: false,
    })
    this.#socket = socket
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.once('close', (code) => reject(new Error(`A widget's socket was closed with ${code}.`)))
      socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', token: this.#token })))
      socket.on('message', (data) => {
        const hint = JSON.parse(String(data)) as VisitorHint
        if (hint.type === 'ready') resolve()
        if (hint.type !== 'messages' || hint.upTo <= this.#seq) return
        this.#told.hinted(hint.conversationId)
        void this.#fetch().catch(() => {})
      })
    })
  }

  get isUp(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  leave(): void {
    this.#socket?.terminate()
    this.#socket = null
  }

  async say(clientId: string, text: string): Promise<void> {
    await this.#requests.send('POST', '/api/v1/chat/messages', this.#headers, { clientId, text })
  }

  get #token(): string {
    return this.#headers.slice('authorization: Bearer '.length, -2)
  }

  async #fetch(): Promise<void> {
    this.#again = this.#fetching
    if (this.#fetching) return
    this.#fetching = true
    try {
      do {
        this.#again = false
        const { items } = (await this.#requests.send(
          'GET',
          `/api/v1/chat/messages?after=${this.#seq}&limit=200`,
          this.#headers,
        )) as { items: Said[] }
        for (const { seq, text, author } of items) {
          this.#seq = Math.max(this.#seq, seq)
          if (author.kind !== 'visitor') this.#told.onText(text)
        }
      } while (this.#again)
    } finally {
      this.#fetching = false
    }
  }
}
