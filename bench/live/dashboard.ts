import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { TeamHint } from '#contract/live.ts'
import type { Requests } from './requests.ts'

type Said = { seq: number; text: string; author: { kind: string } }
type Listed = { items: { id: string; lease: number; last: { text: string } | null }[] }

/** web/inbox/use-follow-inbox.ts: the lists are fetched at the first hint, and again about that long after they have come. */
const listPauseMs = 700

export type Told = {
  /** A text of a visitor stands in the open conversation. */
  inThread: (text: string) => void
  /** The last words of a conversation stand in the list. */
  inList: (text: string) => void
}

/** An open inbox as the server sees one: the hints of its socket, and the requests that the page makes after each. */
export class Dashboard {
  readonly #port: number
  readonly #requests: Requests
  readonly #headers: string
  readonly #workspaceId: string
  readonly #told: Told
  #open: { id: string; leadId: string; seq: number } | null = null
  #fetching: Promise<void> | null = null
  #isListing = false
  #listAgain = false
  #socket: WebSocket | null = null

  constructor(
    port: number,
    requests: Requests,
    { cookie, workspaceId }: { cookie: string; workspaceId: string },
    told: Told,
  ) {
    this.#port = port
    this.#requests = requests
    this.#workspaceId = workspaceId
    this.#headers = `cookie: ${cookie}\r\nx-workspace: ${workspaceId}\r\norigin: http://127.0.0.1:${port}\r\n`
    this.#told = told
  }

  async listen(): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.#port}/api/v1/live`, {
      headers: { cookie: /cookie: (.*)\r\n/.exec(this.#headers)?.[1] ?? '' },
      perMessageDeflate: false,
    })
    this.#socket = socket
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.once('close', (code) => reject(new Error(`A dashboard's socket was closed with ${code}.`)))
      socket.once('open', () =>
        socket.send(JSON.stringify({ type: 'hello', workspaceId: this.#workspaceId })),
      )
      socket.on('message', (data) => {
        const hint = JSON.parse(String(data)) as TeamHint
        if (hint.type !== 'ready') return this.#hear(hint)
        if (this.#open) socket.send(JSON.stringify({ type: 'looking', conversationId: this.#open.id }))
        return resolve()
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

  async takeOver(id: string): Promise<{ lead: { id: string } }> {
    const { lease } = (await this.#send('GET', `/api/v1/conversations/${id}`)) as { lease: number }
    return (await this.#send('POST', `/api/v1/conversations/${id}/takeover`, { lease })) as never
  }

  /** Shows this conversation beside the list. */
  async look(id: string, leadId: string): Promise<void> {
    this.#open = { id, leadId, seq: 0 }
    await this.#catchUp()
  }

  async reply(id: string, clientId: string, text: string): Promise<void> {
    await this.#send('POST', `/api/v1/conversations/${id}/messages`, { clientId, text })
  }

  #send(method: string, path: string, body?: object): Promise<unknown> {
    return this.#requests.send(method, path, this.#headers, body)
  }

  /** What a hint asks for; a refusal is counted where it was heard. */
  async #fetch(path: string, then: (answer: unknown) => void = () => {}): Promise<void> {
    await this.#send('GET', path).then(then, () => {})
  }

  #hear(hint: TeamHint): void {
    const open = this.#open
    if (hint.type === 'changed' && open && hint.leads.includes(open.leadId))
      void this.#fetch(`/api/v1/leads/${open.leadId}`)
    if (hint.type !== 'talks') return
    this.#refreshLists()
    if (!open || !hint.talks.some(({ id }) => id === open.id)) return
    void this.#catchUp().catch(() => {})
    void this.#fetch(`/api/v1/conversations/${open.id}`)
  }

  #refreshLists(): void {
    this.#listAgain = true
    if (!this.#isListing) void this.#keepListing()
  }

  async #keepListing(): Promise<void> {
    this.#isListing = true
    while (this.#listAgain && this.#socket) {
      this.#listAgain = false
      await Promise.all(
        ['box=open&limit=50', 'box=waiting&limit=50'].map((query) =>
          this.#fetch(`/api/v1/conversations?${query}`, (answer) => {
            for (const { last } of (answer as Listed).items) if (last) this.#told.inList(last.text)
          }),
        ),
      )
      await sleep(listPauseMs * (0.5 + Math.random()))
    }
    this.#isListing = false
  }

  /** web/inbox/talk-cache.ts: what was asked for while a fetch was under way may not be in its answer. */
  async #catchUp(): Promise<void> {
    await this.#fetching
    const fetching = this.#fetchNewer()
    this.#fetching = fetching
    await fetching
    if (this.#fetching === fetching) this.#fetching = null
  }

  async #fetchNewer(): Promise<void> {
    const open = this.#open
    if (!open) return
    const path = `/api/v1/conversations/${open.id}/messages?after=${open.seq}&limit=200`
    const { items } = (await this.#send('GET', path)) as { items: Said[] }
    for (const { seq, text, author } of items) {
      open.seq = Math.max(open.seq, seq)
      if (author.kind === 'visitor') this.#told.inThread(text)
    }
  }
}
