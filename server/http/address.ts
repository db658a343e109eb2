import { isIP, isIPv4 } from 'node:net'

/**
 * The address a request came from. Forwarding headers count only as far as the operator trusts the proxies in front:
 * with one proxy the last entry of X-Forwarded-For, which that proxy wrote; earlier ones anybody can write. What is no
 * address counts for nothing, so that nobody can make up as many as they like.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  if (proxies > 0 && forwarded !== undefined) {
    const hops = forwarded.split(',')
    const hop = addressIn(hops.at(-Math.min(proxies, hops.length)) ?? '')
    if (hop !== null) return hop
  }
  return addressIn(socket ?? '') ?? 'unknown'
}

/** Proxies write addresses with ports and brackets, too; sockets write IPv4 as `::ffff:192.0.2.1`. */
function addressIn(text: string): string | null {
  const trimmed = text.trim()
  const [, bracketed, plain] = /^\[([^\]]{2,45})\](?::\d+)?$|^([\d.]{7,15}):\d+$/.exec(trimmed) ?? []
  const [address = ''] = (bracketed ?? plain ?? trimmed).split('%')
  if (isIP(address) === 0) return null
  const [, mapped = ''] = /^::ffff:([\d.]+)$/i.exec(address) ?? []
  return isIPv4(mapped) ? mapped : address.toLowerCase()
}

/** What counts as one place in the network: an IPv4 address, or the /64 that one customer gets of IPv6. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  // An IPv4 address at the end stands for two groups.
  const lastCount = last.length + (last.at(-1)?.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - lastCount)
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
