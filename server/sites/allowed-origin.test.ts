import { expect, it } from 'vitest'
import { mayUseKey } from '#server/sites/allowed-origin.ts'

const own = 'https://chat.example'
const list = [
  'https://shop.example',
  'https://*.store.example',
  'http://localhost:3000',
  'https://plain.example:443',
]

it.each([
  'https://shop.example',
  'https://www.store.example',
  'https://a.b.store.example',
  'http://localhost:3000',
  'https://plain.example',
  own,
])('lets %s in, which is listed, below a listed one, or our own', (origin) => {
  expect(mayUseKey(list, origin, own)).toBe(true)
})

it.each([
  'http://shop.example',
  'https://shop.example:8443',
  'https://www.shop.example',
  'https://store.example',
  'https://evilstore.example',
  'https://store.example.evil.example',
  'https://shop.example.evil.example',
  'http://www.store.example',
  'http://localhost',
  'http://chat.example',
  'null',
  '',
  'file://',
  undefined,
])('keeps %s out', (origin) => {
  expect(mayUseKey(list, origin, own)).toBe(false)
})

it('lets everybody in where none is listed', () => {
  for (const origin of ['https://anywhere.example', 'null', undefined]) {
    expect(mayUseKey([], origin, own)).toBe(true)
  }
})
