import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { BlockList, isIP } from 'node:net'
import { Reader, type Response } from 'mmdb-lib'

/** The country an address is registered in, as an ISO 3166 code; null where it says nothing of a place. */
export type CountryOfAddress = (address: string) => string | null

const require = createRequire(import.meta.url)

/** Ranges that are nowhere in particular (RFC 6890): the data names countries for some of them all the same. */
const placeless = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  placeless.addSubnet(net, bits, 'ipv4')
}
for (const [net, bits] of [
  ['::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  placeless.addSubnet(net, bits, 'ipv6')
}

/** Reads the table of countries into memory, once; after that a look-up asks nobody. */
export async function openCountries(): Promise<CountryOfAddress> {
  const file = require.resolve('@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb')
  const reader = new Reader<Response>(await readFile(file))
  return (address) => {
    // A socket that takes both families writes the older one inside the newer.
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    const family = isIP(plain)
    if (family === 0 || placeless.check(plain, family === 6 ? 'ipv6' : 'ipv4')) return null
    const found: object | null = reader.get(plain)
    const code = found && 'country_code' in found ? found.country_code : null
    return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null
  }
}
