import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf } from '#server/http/address.ts'

describe('the address of a request', () => {
  it('is the socket’s when no proxy is trusted, whatever a header says', () => {
    expect(clientAddress('192.0.2.1', '198.51.100.7', 0)).toBe('192.0.2.1')
  })

  it('is what the one trusted proxy wrote, which comes last', () => {
    expect(clientAddress('127.0.0.1', '203.0.113.66, 198.51.100.7', 1)).toBe('198.51.100.7')
  })

  it('goes back as many hops as there are trusted proxies, and no further', () => {
    expect(clientAddress('127.0.0.1', '203.0.113.66, 198.51.100.7, 10.0.0.1', 2)).toBe('198.51.100.7')
    expect(clientAddress('127.0.0.1', '198.51.100.7', 2)).toBe('198.51.100.7')
  })

  it('is the socket’s when the proxy wrote nothing, or nothing that is an address', () => {
    expect(clientAddress('192.0.2.1', '', 1)).toBe('192.0.2.1')
    expect(clientAddress('192.0.2.1', undefined, 1)).toBe('192.0.2.1')
    expect(clientAddress('192.0.2.1', 'unknown', 1)).toBe('192.0.2.1')
    expect(clientAddress('192.0.2.1', 'x'.repeat(10_000), 1)).toBe('192.0.2.1')
    expect(clientAddress(undefined, undefined, 1)).toBe('unknown')
  })

  it.each([
    ['198.51.100.7:51234', '198.51.100.7'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is read as %s', (written, read) => {
    expect(clientAddress('127.0.0.1', written, 1)).toBe(read)
    expect(clientAddress('127.0.0.1', `203.0.113.66, ${written}`, 1)).toBe(read)
  })
})

describe('what counts as one place in the network', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['unknown', 'unknown'],
  ])('for %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})
