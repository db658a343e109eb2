import { WebSocket } from 'ws'
import type { TeamHint } from '#contract/live.ts'
import { paced, pauses } from '#web/paced.ts'
import type { Requests } from './requests.ts'

type Said = { seq: number; text: string; author: { kind: string } }
type Listed = { items: { id: string; lease: number; last: { text: string } | null }[] }

export type Told = {
  /** A text of a visitor stands in the open conversation. */
  inThread: (text: string) => void
  /** The last words of a conversation stand in the list. */
  inList: (text: string) => void
  /** A hint says that something happened in the open conversation. */
  hinted: (conversationId: string) => void
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
  #socket: WebSocket | null = null
  /** What is on every page or beside the list, in its own time: use-follow-inbox, alert-watch, use-follow-promises, review-watch. */
  readonly #lists = paced(() => this.#fetchLists(), pauses.lists)
  readonly #alerts = paced(() => this.#fetch('/api/v1/alerts?limit=30'), pauses.alerts)
  readonly #promises = paced(() => this.#fetchPromises(), pauses.promises)
  readonly #review = paced(() => this.#fetch('/api/v1/reviews/counts'), pauses.review)

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
    for (const each of [this.#lists, this.#alerts, this.#promises, this.#review]) each.end()
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

  /** Whether that text stands at the end of the conversation. */
  async holds(id: string, text: string): Promise<boolean> {
    const path = `/api/v1/conversations/${id}/messages?limit=200`
    const { items } = (await this.#send('GET', path)) as { items: Said[] }
    return items.some((said) => said.text === text)
  }

  /** What a hint asks for; a refusal is counted where it was heard. */
  async #fetch(path: string, then: (answer: unknown) => void = () => {}): Promise<void> {
    await this.#send('GET', path).then(then, () => {})
  }

  #hear(hint: TeamHint): void {
    const open = this.#open
    if (hint.type === 'changed') this.#review.ask()
    if (hint.type === 'changed' && open && hint.leads.includes(open.leadId))
      void this.#fetch(`/api/v1/leads/${open.leadId}`)
    if (hint.type === 'alerts') this.#alerts.ask()
    if (hint.type === 'alerts' || hint.type === 'talks') this.#promises.ask()
    if (hint.type !== 'talks') return
    this.#lists.ask()
    if (!open || !hint.talks.some(({ id }) => id === open.id)) return
    this.#told.hinted(open.id)
    void this.#catchUp().catch(() => {})
    void this.#fetch(`/api/v1/conversations/${open.id}`)
  }

  async #fetchPromises(): Promise<void> {
    const ofLead = this.#open ? [`/api/v1/leads/${this.#open.leadId}/promises`] : []
    const paths = ['/api/v1/promises?state=broken&limit=1', ...ofLead]
    await Promise.all(paths.map((path) => this.#fetch(path)))
  }

  async #fetchLists(): Promise<void> {
    const boxes = ['box=open&limit=50', 'box=waiting&limit=50']
    await Promise.all(
      boxes.map((query) =>
        this.#fetch(`/api/v1/conversations?${query}`, (answer) => {
          for (const { last } of (answer as Listed).items) if (last) this.#told.inList(last.text)
        }),
      ),
    )
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
