import { expect, it } from 'vitest'
import { clientAddress } from '#server/http/address.ts'

it('believes no header when no proxy is trusted', () => {
  expect(clientAddress('192.0.2.1', '198.51.100.7', 0)).toBe('192.0.2.1')
})

it('believes what the one trusted proxy wrote, which comes last', () => {
  expect(clientAddress('127.0.0.1', 'forged, 198.51.100.7', 1)).toBe('198.51.100.7')
})

it('goes back as many hops as there are trusted proxies, and no further', () => {
  expect(clientAddress('127.0.0.1', 'forged, 198.51.100.7, 10.0.0.1', 2)).toBe('198.51.100.7')
  expect(clientAddress('127.0.0.1', '198.51.100.7', 2)).toBe('198.51.100.7')
})

it('falls back on the socket when the proxy wrote nothing', () => {
  expect(clientAddress('192.0.2.1', '', 1)).toBe('192.0.2.1')
  expect(clientAddress(undefined, undefined, 1)).toBe('unknown')
})
