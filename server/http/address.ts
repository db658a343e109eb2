/**
 * The address a request came from. Forwarding headers count only as far as the operator trusts the proxies in front:
 * with one proxy the last entry of X-Forwarded-For, which that proxy wrote; earlier ones anybody can write.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  if (proxies > 0 && forwarded !== undefined) {
    const hops = forwarded.split(',').map((hop) => hop.trim())
    const hop = hops.at(-Math.min(proxies, hops.length))
    if (hop) return hop.slice(0, 64)
  }
  return socket ?? 'unknown'
}
