import { lookup } from 'node:dns/promises'
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { isPublicAddress } from '#server/http/public-address.ts'

/**
 * Why nobody answers. `address`: no http(s) address, or one with a password or an unusual port. `private`: it leads
 * to no public address. `slow`: not done in time. `unreachable`: no such name, nothing listens, no valid certificate.
 */
export type WhyNot = 'address' | 'private' | 'slow' | 'unreachable'

export type Address = { address: string; family: number }

export type SocketOptions = {
  /** Only for addresses that the operator's own environment gives. */
  allowPrivate?: boolean
  resolve?: (hostname: string) => Promise<Address[]>
}

const ports = ['', '80', '443', '8080', '8443']

export class NotConnected extends Error {
  override name = 'NotConnected'
  readonly why: WhyNot
  constructor(why: WhyNot) {
    super(why)
    this.why = why
  }
}

/**
 * A socket to an address that somebody else wrote: to public addresses alone, which are looked at again on the open
 * socket before a byte is sent. Throws NotConnected, or whatever the network says.
 */
export async function openSocket(
  address: string,
  { allowPrivate = false, resolve = resolveName }: SocketOptions,
  signal: AbortSignal,
): Promise<{ url: URL; socket: Socket }> {
  const url = parse(address, allowPrivate)
  const addresses = await within(signal, addressesOf(url, resolve))
  if (!allowPrivate && !addresses.every((each) => isPublicAddress(each.address))) {
    throw new NotConnected('private')
  }
  const socket = await open(url, addresses, signal)
  if (!allowPrivate && !isPublicAddress(socket.remoteAddress ?? '')) {
    socket.destroy()
    throw new NotConnected('private')
  }
  return { url, socket: url.protocol === 'https:' ? await secure(socket, hostOf(url), signal) : socket }
}

function parse(address: string, allowPrivate: boolean): URL {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw new NotConnected('address')
  const isOdd = url.username !== '' || url.password !== '' || !ports.includes(url.port)
  if (isOdd && !allowPrivate) throw new NotConnected('address')
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
  if (found.length === 0) throw new NotConnected('unreachable')
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

function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    ),
  ])
}
