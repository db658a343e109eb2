import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { NotConnected, openSocket, type SocketOptions, type WhyNot } from '#server/http/outgoing-socket.ts'

export type Fetched =
  | {
      type: 'answered'
      /** Redirects are not followed: 301 and the like stand here, with `location` in the headers. */
      status: number
      headers: IncomingHttpHeaders
      /** The body, and the same read as UTF-8. */
      bytes: Buffer
      text: string
      /** False when there was more than `maxBytes`: `text` is the beginning. */
      whole: boolean
    }
  | { type: 'failed'; why: WhyNot }

export type FetchOptions = SocketOptions & {
  /** Of the body. */
  maxBytes?: number
  /** For everything together, from the name's look-up to the last byte. */
  timeoutMs?: number
}

/**
 * Fetches an address that somebody else wrote: the only way in which this server calls anybody. Connects to public
 * addresses alone, which are looked at again on the open socket before a byte is sent, and follows no redirect.
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { maxBytes = 512 * 1024, timeoutMs = 5000, ...how } = options
  const end = AbortSignal.timeout(timeoutMs)
  let socket: Socket | null = null
  try {
    const opened = await openSocket(address, how, end)
    socket = opened.socket
    return await ask(opened.url, socket, maxBytes, end)
  } catch (error) {
    if (error instanceof NotConnected) return { type: 'failed', why: error.why }
    return { type: 'failed', why: end.aborted ? 'slow' : 'unreachable' }
  } finally {
    socket?.destroy()
  }
}

async function ask(url: URL, socket: Socket, maxBytes: number, signal: AbortSignal): Promise<Fetched> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = requestHttp({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': 'BrainBotsLeads/1',
        accept: '*/*',
        'accept-encoding': 'identity',
        connection: 'close',
      },
      createConnection: () => socket,
      maxHeaderSize: 16 * 1024,
      signal,
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end()
  })
  const { bytes, whole } = await bodyOf(response, maxBytes)
  const { statusCode: status = 0, headers } = response
  return { type: 'answered', status, headers, bytes, text: new TextDecoder().decode(bytes), whole }
}

async function bodyOf(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), whole: size <= maxBytes }
}
