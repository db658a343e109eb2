import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { NotConnected, openSocket, type SocketOptions, type WhyNot } from '#server/http/outgoing-socket.ts'

/** Besides why nobody answers: `cut`: the answer broke off. `large`: it was longer than it may be. */
export class OutgoingFailure extends Error {
  override name = 'OutgoingFailure'
  readonly why: WhyNot | 'cut' | 'large'
  constructor(why: OutgoingFailure['why'], cause?: unknown) {
    super(`outgoing request: ${why}`, { cause })
    this.why = why
  }
}

export type OutgoingFetchOptions = SocketOptions & {
  /** Of the answer's body; what is longer breaks off with a failure. */
  maxBytes: number
  /** For everything together, from the name's look-up to the last byte. */
  timeoutMs: number
}

/**
 * Shaped like `fetch`, for libraries that bring their own requests: the same checks as in `fetchPublic`, no redirect
 * followed, and the body handed on as it comes in. Everything that goes wrong is an OutgoingFailure, except that an
 * abort by the caller rejects with the caller's reason.
 */
export function outgoingFetch({ maxBytes, timeoutMs, ...how }: OutgoingFetchOptions): typeof fetch {
  return async (input, init = {}) => {
    if (input instanceof Request) throw new TypeError('Give the address and the request apart.')
    const given = init.signal ?? null
    const end = AbortSignal.timeout(timeoutMs)
    const signal = given ? AbortSignal.any([given, end]) : end
    const failed = (error: unknown, otherwise: OutgoingFailure['why']): unknown => {
      if (given?.aborted) return given.reason
      if (error instanceof OutgoingFailure) return error
      if (error instanceof NotConnected) return new OutgoingFailure(error.why)
      return new OutgoingFailure(end.aborted ? 'slow' : otherwise, error)
    }
    let socket: Socket | null = null
    try {
      given?.throwIfAborted()
      const opened = await openSocket(String(input), how, signal)
      socket = opened.socket
      const response = await send(opened.url, socket, init, signal)
      return asResponse(
        response,
        bodyOf(response, maxBytes, (error) => failed(error, 'cut')),
      )
    } catch (error) {
      socket?.destroy()
      throw failed(error, 'unreachable')
    }
  }
}

function send(url: URL, socket: Socket, init: RequestInit, signal: AbortSignal): Promise<IncomingMessage> {
  const body = init.body ?? ''
  if (typeof body !== 'string') throw new TypeError('Only texts are sent.')
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = requestHttp({
    method: init.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    headers: {
      ...Object.fromEntries(new Headers(init.headers)),
      host: url.host,
      'user-agent': 'BrainBotsLeads/1',
      'accept-encoding': 'identity',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    },
    createConnection: () => socket,
    maxHeaderSize: 16 * 1024,
    signal,
  })
  request.once('response', resolve)
  request.on('error', reject)
  request.end(body)
  return promise
}

/** Nothing is read that nobody has asked for: a slow reader holds the sender up. */
function asStream(
  response: IncomingMessage,
  body: AsyncGenerator<Uint8Array, undefined>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await body.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel() {
      response.destroy()
    },
  })
}

async function* bodyOf(
  response: IncomingMessage,
  maxBytes: number,
  failed: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, undefined> {
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new OutgoingFailure('large')
      yield new Uint8Array(chunk)
    }
  } catch (error) {
    throw failed(error)
  } finally {
    response.destroy()
  }
}

const withoutBody = [204, 205, 304]

function asResponse(response: IncomingMessage, body: AsyncGenerator<Uint8Array, undefined>): Response {
  const { statusCode: status = 0, headers } = response
  if (status < 200 || status > 599) throw new OutgoingFailure('unreachable')
  if (withoutBody.includes(status)) response.destroy()
  return new Response(withoutBody.includes(status) ? null : asStream(response, body), {
    status,
    headers: headersOf(headers),
  })
}

function headersOf(headers: IncomingHttpHeaders): Headers {
  const all = new Headers()
  for (const [name, value = ''] of Object.entries(headers)) {
    for (const each of [value].flat()) all.append(name, each)
  }
  return all
}
