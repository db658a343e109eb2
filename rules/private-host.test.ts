import { expect, it } from 'vitest'
import { isPrivateHost } from '#rules/private-host.ts'

const hostOf = (address: string) => new URL(address).hostname

it.each([
  'http://localhost:3000/demo',
  'http://shop.localhost',
  'http://127.0.0.1',
  'http://2130706433',
  'http://10.1.2.3',
  'http://192.168.0.8:8080',
  'http://172.20.0.1',
  'http://100.64.0.1',
  'http://[::1]:3000',
  'http://[fd00::1]',
  'http://[::ffff:127.0.0.1]',
  'http://nas',
  'http://nas.local',
  'http://wiki.internal.',
])('%s is seen to be private', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(true)
})

it.each([
  'https://shop.example',
  'https://localhost.example.com',
  'https://8.8.8.8',
  'https://172.32.0.1',
  'https://100.128.0.1',
  'https://[2606:4700::1111]',
  'https://fd00.example.com',
])('%s is not', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(false)
})
