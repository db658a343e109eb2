/** Names that are nobody's on the public internet (RFC 6761, 6762, 8375 and ICANN's own for private use). */
const privateName = /^(?:[^.]+|.+\.(?:localhost|local|internal|lan|home\.arpa))$/
const privateV4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./
const privateV6 = /^\[(?:::|f[cd]|fe[89ab])/

/** Whether the host of an address, as `URL` writes it, is by its looks one of a private network. What a name leads to only asking can tell. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (host.startsWith('[')) return privateV6.test(host)
  if (/^[\d.]+$/.test(host)) return privateV4.test(host)
  return privateName.test(host)
}
