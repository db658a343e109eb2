import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { isPublicAddress } from '#server/http/public-address.ts'

/**
 * Why there is no answer. `address`: no http(s) address, or one with a password or an unusual port. `private`: it leads
 * to no public address. `slow`: not done in time. `unreachable`: no such name, nothing listens, no valid certificate.
 */
type WhyNot = 'address' | 'private' | 'slow' | 'unreachable'

export type Fetched =
  | {
      type: 'answered'
      /** Redirects are not followed: 301 and the like stand here, with `location` in the headers. */
      status: number
      headers: IncomingHttpHeaders
      text: string
      /** False when there was more than `maxBytes`: `text` is the beginning. */
      whole: boolean
    }
  | { type: 'failed'; why: WhyNot }

type Address = { address: string; family: number }

export type FetchOptions = {
  /** Of the body. */
  maxBytes?: number
  /** For everything together, from the name's look-up to the last byte. */
  timeoutMs?: number
  /** Only for addresses that the operator's own environment gives. */
  allowPrivate?: boolean
  resolve?: (hostname: string) => Promise<Address[]>
}

const ports = ['', '80', '443', '8080', '8443']

class Failure extends Error {
  readonly why: WhyNot
  constructor(why: WhyNot) {
    super(why)
    this.why = why
  }
}

/**
 * Fetches an address that somebody else wrote: the only way in which this server calls anybody. Connects to public
 * addresses alone, which are looked at again on the open socket before a byte is sent, and follows no redirect.
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { maxBytes = 512 * 1024, timeoutMs = 5000, allowPrivate = false, resolve = resolveName } = options
  const end = AbortSignal.timeout(timeoutMs)
  let socket: Socket | null = null
  try {
    const url = parse(address, allowPrivate)
    const addresses = await within(end, addressesOf(url, resolve))
    if (!allowPrivate && !addresses.every((each) => isPublicAddress(each.address))) {
      throw new Failure('private')
    }
    socket = await open(url, addresses, end)
    if (!allowPrivate && !isPublicAddress(socket.remoteAddress ?? '')) throw new Failure('private')
    if (url.protocol === 'https:') socket = await secure(socket, hostOf(url), end)
    return await ask(url, socket, maxBytes, end)
  } catch (error) {
    if (error instanceof Failure) return { type: 'failed', why: error.why }
    return { type: 'failed', why: end.aborted ? 'slow' : 'unreachable' }
  } finally {
    socket?.destroy()
  }
}

function parse(address: string, allowPrivate: boolean): URL {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw new Failure('address')
  const isOdd = url.username !== '' || url.password !== '' || !ports.includes(url.port)
  if (isOdd && !allowPrivate) throw new Failure('address')
  return url
}

/** Without the brackets that an IPv6 address has in a URL. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

/** Asked once: what is checked is what is connected to, however the name answers the next time. */
async function addressesOf(url: URL, resolve: (hostname: string) => Promise<Address[]>): Promise<Address[]> {
  const host = hostOf(url)
  const family = isIP(host)
  const found = family === 0 ? await resolve(host) : [{ address: host, family }]
  if (found.length === 0) throw new Failure('unreachable')
  return found
}

function resolveName(hostname: string): Promise<Address[]> {
  return lookup(hostname, { all: true })
}

function open(url: URL, addresses: Address[], signal: AbortSignal): Promise<Socket> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const known: LookupFunction = (_host, { all }, answer) => {
    const [first] = addresses
    if (all) answer(null, addresses)
    else answer(null, first?.address ?? '', first?.family)
  }
  const socket = connectTcp({ host: hostOf(url), port, lookup: known, signal, autoSelectFamily: true })
  return when(socket, 'connect')
}

function secure(plain: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  signal.addEventListener('abort', () => plain.destroy(), { once: true })
  return when(
    connectTls({ socket: plain, host, ...(isIP(host) === 0 ? { servername: host } : {}) }),
    'secureConnect',
  )
}

function when(socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve(socket))
    socket.on('error', reject)
    socket.once('close', () => reject(new Error('closed')))
  })
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
  return { type: 'answered', status, headers, text: new TextDecoder().decode(bytes), whole }
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

function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    ),
  ])
}
