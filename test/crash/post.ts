import { Agent, request, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'

/** By which connection a request went: the caller's port, and since when it is there. */
export type Line = { localPort: number; since: number }

export type Reply = { type: 'replied'; status: number; text: string } | Unheard

/** No answer, or half of one. `line` is null where nobody could be connected to. */
export type Unheard = { type: 'unheard'; timedOut: boolean; line: Line | null; detail: string }

const patienceMs = 15_000

/** Connections are kept as browsers and other servers keep them, so that one may end just as it is used again. */
const agent = new Agent({ keepAlive: true })
const opened = new WeakMap<Socket, number>()

/** One request of JSON, sent once. It is plain node:http, since fetch does not say which connection it took. */
export async function post(url: string, headers: Record<string, string>, body: unknown): Promise<Reply> {
  const signal = AbortSignal.timeout(patienceMs)
  const said = JSON.stringify(body)
  let line: Line | null = null
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = String(Buffer.byteLength(said))
      const asked = request(url, {
        method: 'POST',
        agent,
        signal,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
      })
      asked.once('socket', (socket) => whenConnected(socket, () => (line = lineOf(socket))))
      asked.once('response', resolve)
      asked.on('error', reject)
      asked.end(said)
    })
    return { type: 'replied', status: response.statusCode ?? 0, text: await text(response) }
  } catch (error) {
    return { type: 'unheard', timedOut: signal.aborted, line, detail: String(error) }
  }
}

function whenConnected(socket: Socket, then: () => void): void {
  if (socket.connecting) socket.once('connect', then)
  else then()
}

function lineOf(socket: Socket): Line | null {
  const since = opened.get(socket) ?? performance.now()
  opened.set(socket, since)
  return socket.localPort === undefined ? null : { localPort: socket.localPort, since }
}
